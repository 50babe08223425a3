"""The words of claims about the mapping: verbs of linking, "only", "every", negation; as patterns from data."""

import re
from functools import cache

from assistant.check.tables import table


@cache
def mapping_pattern(name: str) -> re.Pattern[str]:
    """One pattern of `mapping_words.json`, for a levelled text. Raises `KeyError` where there is none."""
    return re.compile(table("mapping_words")[name])
