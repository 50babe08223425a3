"""One rule of the grammar that matched: its groups, and what they are as rows and codes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.check.annex.claim import Claim, Items, Span
from assistant.check.annex.mark import Mark
from assistant.check.annex.talk import AnnexTalk
from assistant.exact.code import in_order
from assistant.exact.links import Links


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause claims, and what it leaves the talk at."""

    claims: tuple[Claim, ...]
    talk: AnnexTalk


class Rule:
    """One rule that matched: turns its groups into claims."""

    def __init__(self, links: Links, marks: list[Mark], match: re.Match[str], talk: AnnexTalk, goes_on: bool) -> None:
        self._links, self._marks, self._match, self._talk, self._goes_on = links, marks, match, talk, goes_on

    def claims(self, name: str) -> Reading | None:
        """The claims by one rule; None where they cannot be resolved."""
        read: Reading | None = getattr(self, f"_{name}")()
        return read

    def _span(self) -> Span:
        inner = self._marks[self._match.start() : self._match.end()]
        return inner[0].start, max(mark.end for mark in inner)

    def _text(self, *names: str) -> str:
        return "".join(self._match.groupdict().get(name) or "" for name in names)

    def _inner(self, name: str) -> list[Mark]:
        start, end = self._match.span(name) if name in self._match.groupdict() else (-1, -1)
        return self._marks[start:end] if start >= 0 else []

    def _rows(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The rows of a group, and those after a "not"; None where a word points at nothing."""
        yes: list[str] = []
        no: list[str] = []
        into = yes
        for mark in self._inner(name):
            if mark.sign == "!":
                into = no
            elif mark.sign in "RO":
                into += mark.codes
            elif mark.sign == "?":
                meant = self._talk.rows or ((self._talk.home,) if self._talk.home else ())
                if not meant or not (self._talk.fresh or mark.hedge == "named"):
                    return None
                into += meant
        return tuple(dict.fromkeys(yes)), tuple(dict.fromkeys(no))

    def _items(self, name: str, denied: bool, exact: bool, forward: bool, start: int | None = None) -> list[Items]:
        """The codes and numbers of a group, each with its span."""
        found: list[Items] = []
        negative, only, several = denied, False, 0
        at = start if start is not None else self._inner(name)[0].start
        loose = False
        inner = self._inner(name)
        for mark in inner:
            if mark.sign == "!":
                negative = True
            elif mark.sign == "^":
                only = True
            elif mark.sign == "I":
                loose = True
            elif mark.sign in "KN":
                sure = (exact and not loose) or only or mark.exact
                hedge = "" if mark.hedge == "range" and (not forward or negative or loose) else mark.hedge
                named = mark.sign == "K" and found and found[-1].size is not None and not found[-1].codes
                if (
                    named
                    and found[-1].family == mark.families[0]
                    and not loose
                    and not negative
                    and not found[-1].hedge
                ):
                    sure = sure or found[-1].size == len(mark.codes) or len(mark.codes) > 1
                more = mark.size or 0 if mark.sign == "K" else 0
                size = mark.size if mark.sign == "N" else None
                items = Items(mark.families[0], mark.codes, (at, mark.end), size, hedge, negative,
                              sure and not negative, more)  # fmt: skip
                last = found[-1] if found else None
                if last is not None and last.codes and items.codes and items.exact and _alike(last, items):
                    found[-1] = replace(last, codes=(*last.codes, *items.codes), span=(last.span[0], mark.end))
                else:
                    found.append(items)
                at, only = mark.end, False
                several += 1
        return found

    def _next(self, rows: Sequence[str], items: Sequence[Items] = ()) -> AnnexTalk:
        codes = next((one.codes for one in reversed(items) if one.codes), ())
        talk = self._talk.turned_to(tuple(rows)) if rows else self._talk
        return replace(talk, codes=codes or talk.codes, last=items[-1] if items else talk.last, fresh=True)

    def _bare(self) -> bool:
        """Whether an "only" right after the rows is said of them: "D.3-2 alone reaches …"."""
        at = self._match.start("mid")
        return at >= 0 and self._marks[at].hedge == "alone"

    def _within(self) -> tuple[str, ...]:
        """The outcomes of the objective that an "only" ends with: "by D.4-1 and by no other outcome of D.4"."""
        return in_order(
            row for mark in self._inner("within") for code in mark.codes for row in self._links.rows_of(code)
        )

    def _at_hand(self) -> tuple[str, ...]:
        """The outcomes of the objective that the talk is of, where it is of one."""
        if not self._talk.fresh:
            return ()
        if self._talk.scope and len(self._talk.scope) < len(self._links.outcomes):
            return self._talk.scope
        if len(self._talk.rows) == 1 or not self._talk.home:
            return ()
        return tuple(row for row in self._links.outcomes if row.startswith(f"{self._talk.home}-"))

    def _scope(self) -> tuple[str, ...]:
        inner = self._marks[self._match.start() : self._match.end()]
        return next((mark.scope for mark in inner if mark.sign in "^W" and mark.scope), tuple(self._links.outcomes))


def _alike(one: Items, other: Items) -> bool:
    return (one.family, one.denied, one.exact) == (other.family, other.denied, other.exact)
