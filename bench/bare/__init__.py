"""A bare Django app that does four jobs of the product on its tables: no features, no framework on top, no JavaScript."""
