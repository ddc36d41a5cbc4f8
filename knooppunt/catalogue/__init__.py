"""Action perspectives."""
