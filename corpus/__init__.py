"""What the report says, as typed values: its text, passages, the Annex 1 mapping, and the vocabulary."""
