"""The word lists of the check, read once from `data/check`."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Any:
    """The data of `data/check/<name>.json`."""
    return json.loads(files("assistant").joinpath(f"data/check/{name}.json").read_text(encoding="utf-8"))
