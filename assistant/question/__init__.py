"""A question as written: its language, its clean form, and what its words stand for in six languages."""
