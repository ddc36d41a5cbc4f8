"""Action perspectives, interventions and guides."""
