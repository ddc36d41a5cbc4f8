"""The product as it really runs: child processes on free ports, each with a data folder of its own."""
