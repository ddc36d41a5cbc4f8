"""Knooppunt: the platform on which a region runs its expertise network against polarisation and extremism."""

__version__ = "0.1.0"
