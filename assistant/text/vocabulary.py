"""The words the text side knows as they are spelled: the report's, and those of its word lists."""

import json
import re

from assistant.question.text import clean
from assistant.text.everyday import read_everyday
from assistant.text.lexicon import DATA, event_words, named, silent_words, synonyms
from assistant.text.spelling import Spelling
from assistant.text.words import read_words
from corpus.library import Corpus

SOURCES = (
    "synonyms.json",
    "kinds.json",
    "elsewhere.json",
    "chatter.txt",
    "plain_words.txt",
    "asked.json",
    "wording.json",
)


def spelling(corpus: Corpus) -> Spelling:
    """A spelling that knows the report's words and every word list of the text side."""
    said = frozenset(word.text for word in read_words(clean(corpus.report.text)))
    known = set(said)
    for name in SOURCES:
        source = clean((DATA / name).read_text(encoding="utf-8"))
        known.update(re.findall(r"[a-z]{2,}", source))
    known |= silent_words() | event_words()
    for group in ("city", "country", "region", "organiser", "body"):
        known.update(one for stems, _ in named(group) for one in stems)
    known.update(one for key in synonyms() for one in key)
    for phrases in read_everyday().values():
        known.update(re.findall(r"[a-z]{2,}", phrases))
    short = json.loads((DATA / "abbreviations.json").read_text(encoding="utf-8"))["words"]
    return Spelling(known, first=said, short=short)
