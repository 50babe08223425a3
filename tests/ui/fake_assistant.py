"""A small assistant with the contract of the real one, so that the screen can be tested without an index or a model."""

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Candidate, Citation, Considered
from corpus.library import Corpus, load_corpus


@dataclass(frozen=True)
class Stage:
    name: str
    detail: str = ""


class FakeAssistant:
    """Answers codes from Annex 1, words from the passage that holds them, and declines the rest."""

    def __init__(self, corpus: Corpus | None = None) -> None:
        self.corpus = corpus or load_corpus()
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self.gate: threading.Event | None = None

    def warm(self) -> None:
        """The fake has nothing to load."""

    def search(self, text: str, k: int = 10) -> tuple[tuple[str, float], ...]:
        wanted = text.lower().split()
        found = [p.id for p in self.corpus.passages if any(word in p.text.lower() for word in wanted)]
        return tuple((name, 1.0) for name in found[:k])

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        for stage in self.stages(question, history):
            if isinstance(stage, Answer):
                return stage
        raise AssertionError("no answer came")

    def stages(self, question: str, history: Sequence[str] = ()) -> Iterator[Stage | Answer]:
        self.asked.append((question, tuple(history)))
        yield Stage("understood", f"a reading of {question}")
        yield Stage("searching")
        if self.gate is not None:
            self.gate.wait(10)
        if "explode" in question:
            raise RuntimeError("told to")
        yield self._answer(question)

    def _citation(self, number: int, start: int, end: int) -> Citation:
        text = self.corpus.report.text
        return Citation(number, self.corpus.report.name, self.corpus.locator(start, end), text[start:end], start, end)

    def _answer(self, question: str) -> Answer:
        code = re.search(r"D\.\d-\d", question)
        row = next((o for o in self.corpus.mapping.outcomes if code and o.code == code.group()), None)
        if row is not None:
            span = row.span
            mark = (self.corpus.report.text.index("Goals", row.sdg_span.start), row.sdg_span.end)
            codes = ", ".join(row.sdgs)
            return Answer(
                text=f"Outcome **{row.code}** contributes to {codes} [1].\n\n" + "\n".join(f"- {s}" for s in row.sdgs),
                kind="exact",
                values=row.sdgs,
                interpretation=f"SDGs of {row.code}",
                citations=(self._citation(1, span.start, span.end),),
                considered=(Considered(f"Annex 1, {row.code}", row.text, span.start, span.end, True),),
                marks=(mark,),
                follow_ups=(f"Does {row.code} list SDG 1?",),
                certificate={"query": {"of": row.code}, "report": self.corpus.report.sha256},
            )
        if "capacity" in question:
            return Answer(
                text="“capacity” fits more than one outcome.",
                kind="clarify",
                interpretation="capacity",
                candidates=(Candidate("D.2-1 Resilient infrastructure", "Which SDGs does D.2-1 support?"),),
            )
        word = next((w for w in re.findall(r"[A-Z]{4,}", question) if f"{w}:" in self.corpus.report.text), None)
        if word is not None:
            passage = next(p for p in self.corpus.passages if f"{word}:" in p.text)
            return Answer(
                text=f"{passage.plain} [1]",
                kind="passage",
                interpretation=f"the passage on {word}",
                citations=(self._citation(1, passage.start, passage.end),),
                marks=((passage.start + 2, passage.start + 2 + len(word)),),
            )
        return Answer(
            text="The report does not say.",
            kind="abstained",
            abstained=True,
            reason="not_in_report",
            interpretation=question,
            closest=(self._citation(1, self.corpus.passages[7].start, self.corpus.passages[7].end),),
        )
