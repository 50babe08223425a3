"""The check of a draft: each claim about the report or its mapping is read against the report."""
