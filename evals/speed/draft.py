"""The check of a long draft, beside the bare embedding of its sentences."""

from collections.abc import Iterator

from assistant.assistant import Assistant
from assistant.check.open_checker import open_checker
from assistant.check.sentence import read_sentences
from assistant.settings import Settings
from evals.drafts import load_drafts
from evals.speed.timing import Figure, measure

PAGES, WORDS = 40, 400  # a page of a contribution holds about as many words


def bench(settings: Settings) -> Iterator[Figure]:
    """One figure: a draft of 40 pages, put together from the tuned drafts."""
    text = long_draft(PAGES * WORDS)
    assistant = Assistant.open(settings)
    checker = open_checker(assistant)
    sentences = [sentence.text for sentence in read_sentences(text)]
    floor = measure(lambda: assistant.index.embedder.encode(sentences), 1)
    name = f"check of {PAGES} pages, {len(sentences):,} sentences"
    yield Figure("draft", name, measure(lambda: checker.check(text), 1), "bare encode of its sentences", floor)


def long_draft(words: int) -> str:
    """A draft of so many words; the tuned drafts one after another, again from the first where they do not suffice."""
    drafts = [case.text for case in load_drafts("tuned")]
    pieces: list[str] = []
    while sum(len(piece.split()) for piece in pieces) < words:
        pieces.append(drafts[len(pieces) % len(drafts)])
    return "\n\n".join(pieces)
