"""Tests of mail and personal links."""
