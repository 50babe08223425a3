"""English number words and their values: "seven" is 7, "ninety" is 90. The words are in `number_words.json`."""

import json
from pathlib import Path

NUMBER_WORDS: dict[str, int] = json.loads(
    (Path(__file__).parent / "data" / "number_words.json").read_text(encoding="utf-8")
)
