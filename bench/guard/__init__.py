"""The personal-data brake against texts with invented values, and against clean texts full of traps."""
