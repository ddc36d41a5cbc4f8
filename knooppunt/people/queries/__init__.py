"""Reading the register: names, places, partners and groups."""
