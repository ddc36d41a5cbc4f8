"""The one analyser of Dutch text, without Django: the same words go in and are asked for on every database."""
