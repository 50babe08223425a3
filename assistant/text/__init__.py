"""Answers from the report's text: typed facts first, then search, then the right words, or a reasoned abstention."""
