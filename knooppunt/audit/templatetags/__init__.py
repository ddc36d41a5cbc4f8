"""Tags of the audit log."""
