"""The question desk: a partner asks, the analyst answers, within a term that both see."""
