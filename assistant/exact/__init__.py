"""Exact answers: a question is tagged, read into a frame, built into a query, and looked up in the mapping.

question ─ `read` ─► frame ─ `build` ─► query ─ `look_up` ─► finding ─ `compose` ─► answer
"""
