"""Floors to stand beside the assistant in every run; each file is one system with `open_system(settings)`."""
