"""What a draft speaks of while it goes through Annex 1: the rows, the group, the codes and the claim named last."""

from dataclasses import dataclass, replace

from assistant.check.annex.claim import Items


@dataclass(frozen=True, slots=True)
class AnnexTalk:
    """`rows` is what "it" means, `home` the objective at hand, `codes` the Goals or lines named last.

    `pair` are the two rows spoken of last, for "both" and "the latter". `last` is what was said of the rows last, for a
    short answer: "D.2-1 does not", and `scope` the rows that were counted. `of_codes` tells that codes were its
    subject. `fresh` tells that it was said in the sentence before.
    """

    rows: tuple[str, ...] = ()
    home: str = ""
    codes: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    last: Items | None = None
    scope: tuple[str, ...] = ()
    of_codes: bool = False
    fresh: bool = False

    def turned_to(self, rows: tuple[str, ...]) -> "AnnexTalk":
        """The talk with the rows named now; two that were named one after the other become the pair."""
        named = tuple(row for row in rows if "-" in row)
        pair = self.pair
        if len(named) == 2:
            pair = named
        elif len(named) == 1 and named[0] not in pair:
            pair = (*pair[-1:], *named) if len(self.rows) < 3 else named
        homes = {row.split("-")[0] for row in rows}
        home = homes.pop() if len(homes) == 1 else "" if homes else self.home
        return replace(self, rows=named, home=home, pair=pair, fresh=True)
