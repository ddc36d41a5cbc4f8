"""An app that has not chosen its floor."""
