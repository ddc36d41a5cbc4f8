"""The register in use: expertise, key figures, finding people, keeping what is known of them fresh."""
