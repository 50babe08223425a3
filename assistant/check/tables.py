"""The word lists of the check, read once from `data/check`."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Any:
    """The data of `data/check/<name>.json`."""
    return json.loads(files("assistant").joinpath(f"data/check/{name}.json").read_text(encoding="utf-8"))


@cache
def claims_pattern(name: str) -> re.Pattern[str]:
    """A pattern of `claims.json`, over levelled text."""
    return re.compile(table("claims")[name])
