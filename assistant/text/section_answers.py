"""Digests of a section or a numbered paragraph: the leading sentences of its passages, in report order."""

import re
from collections.abc import Sequence

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.lexicon import pattern, silences, word_list
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.library import Corpus
from corpus.passage import Passage, Sentence

MOST = 5  # sentences of a section told as they come
LARGE = 20  # passages from which on a section speaks of many matters
LONGEST = 9  # … and where a digest of it is asked for
_NUMBER = re.compile(r"\b(?:para(?:graph)?|section|item|point) (?:no\.? |number )?(\d{1,2})\b")


def answer_section(reading: Reading, corpus: Corpus) -> Draft | None:
    """The digest of the section the question names by title or number, or None."""
    numbered = _NUMBER.search(reading.text)
    if numbered:
        passages = [
            passage for passage in corpus.passages if passage.id in (f"p{numbered[1]}", f"p{numbered[1]}.opening")
        ]
        silent = any(silence.asked.search(reading.text) for silence in silences())
        if passages and not silent and not reading.asked & {"date", "place", "number", "who"}:
            return _digest(reading, passages)
    summary = "summary" in reading.asked
    if reading.asked & {"date", "place", "number", "who", "link"} or (not summary and reading.named("kind")):
        return None
    if not summary and any(silence.asked.search(reading.text) for silence in silences()):
        return None
    named = [title for title in _titles(corpus) if _named(reading, title, corpus)]
    if not named or not (summary or reading.asked <= {"list", "explain", "reason"}):
        return None
    title = max(named, key=lambda one: len(stems_of(one)))
    passages = [passage for passage in corpus.passages if title in passage.section and passage.kind == "paragraph"]
    if not summary and sum(len(passage.sentences) for passage in passages) > MOST:
        return None
    return _digest(reading, passages) if passages else None


def _titles(corpus: Corpus) -> tuple[str, ...]:
    """Titles of sections and sub-items, without the annexes and the front page."""
    found = [passage.section[-1] for passage in corpus.passages if passage.kind == "paragraph" and passage.section]
    return tuple(dict.fromkeys(found))


def _named(reading: Reading, title: str, corpus: Corpus) -> bool:
    """Whether the question names the section and no more than the section speaks of."""
    plain = word_list("plain_title_words") | word_list("section_words")
    rare = stems_of(title) - plain
    beside = reading.used_by("body", "year")
    rest = reading.stems(reading.content - beside) - stems_of(title) - plain
    extra = {one for one in rest if not pattern("section").fullmatch(one)}
    if not rare or not rare <= reading.stems():
        return False
    inside = [p for p in corpus.passages if title in p.section] if extra else []
    if (
        len(rare) == 1 and (reading.named("kind") or reading.named("region")) and len(inside) > LARGE
    ):  # an event told in it is meant, not all of it
        return False
    told = (stems_of(p.plain) for p in inside)
    return extra <= frozenset[str]().union(*told)


def _digest(reading: Reading, passages: Sequence[Passage]) -> Draft:
    sentences = [(at, sentence) for passage in passages for at, sentence in enumerate(passage.sentences)]
    leading = sorted(sentences, key=lambda pair: (pair[0], pair[1].start))[
        : LONGEST if "summary" in reading.asked else MOST
    ]
    chosen: list[Sentence] = sorted((sentence for _, sentence in leading), key=lambda sentence: sentence.start)
    quotes = tuple(Quote(sentence.start, sentence.end) for sentence in chosen)
    items = tuple(f"“{shown_words(sentence.text)}” [{at}]" for at, sentence in enumerate(chosen, 1))
    looked = f"the section {passages[0].locator}"
    return Draft(say(reading.language, "says_these"), quotes, items, kind="passage", interpretation=looked, shown=False)
