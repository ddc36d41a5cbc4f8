"""Settings, root addresses and the command line: the only place that knows all apps."""
