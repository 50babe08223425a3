"""What a draft speaks of while it goes through Annex 1: the rows, the group, the codes and the claim named last."""

from dataclasses import dataclass

from assistant.check.annex.claim import Items


@dataclass(frozen=True, slots=True)
class AnnexTalk:
    """`rows` is what "it" means, `home` the objective at hand, `codes` the Goals or lines named last.

    `before` are the rows spoken of before these, for "the same outcome" and "the others". `last` is what was said
    of the rows last, for a short answer: "D.2-1 does not". `fresh` tells that it was said in the sentence before.
    """

    rows: tuple[str, ...] = ()
    home: str = ""
    codes: tuple[str, ...] = ()
    last: Items | None = None
    fresh: bool = False
