"""Put the answers to several questions of one message together."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Citation


def together(answers: Sequence[Answer]) -> Answer:
    """One answer whose `parts` are the answers, in order, with the citations numbered through."""
    if len(answers) == 1:
        return answers[0]
    texts: list[str] = []
    citations: list[Citation] = []
    for number, answer in enumerate(answers, 1):
        offset = len(citations)
        text = answer.text
        for citation in reversed(answer.citations):
            text = text.replace(f"[{citation.n}]", f"[{citation.n + offset}]")
        texts.append(f"**{number}.** {text}")
        citations += [replace(citation, n=citation.n + offset) for citation in answer.citations]
    declined = all(answer.abstained for answer in answers)
    return Answer(
        text="\n\n".join(texts),
        kind="abstained" if declined else next((a.kind for a in answers if not a.abstained), "exact"),
        abstained=declined,
        reason=answers[0].reason if declined else None,
        premise_rejected=any(answer.premise_rejected for answer in answers),
        interpretation="; ".join(answer.interpretation for answer in answers if answer.interpretation),
        citations=tuple(citations),
        closest=answers[0].closest if declined else (),
        considered=tuple(row for answer in answers for row in answer.considered),
        marks=tuple(mark for answer in answers for mark in answer.marks),
        follow_ups=tuple(dict.fromkeys(q for answer in answers for q in answer.follow_ups))[:3],
        language=answers[0].language,
        parts=tuple(answers),
    )
