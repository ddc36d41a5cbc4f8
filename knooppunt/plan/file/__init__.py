"""The plan file: a year's plan as YAML, read with all its faults at once; docs/plan-file.md describes it."""
