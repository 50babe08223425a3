"""Typed facts read from the report's text, each with the offsets of the words that state it."""
