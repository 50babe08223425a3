"""Cross-reading: Annex 1 against the report's narrative and against the WSIS–SDG Matrix, another instrument."""
