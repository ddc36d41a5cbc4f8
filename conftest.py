"""The fixed cast of every test, and what no test puts up with."""

pytest_plugins = ["tests.browser", "tests.cast", "tests.strictness"]
