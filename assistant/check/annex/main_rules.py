"""The rules on rows and the codes they list, one way round or the other."""

import re
from dataclasses import replace

from assistant.check.annex.claim import Claim, Lists, OnlyRows
from assistant.check.annex.rule import Reading, Rule

MOST_CODES = 10  # a list of more is of all Goals or lines


class MainRules(Rule):
    """Rules on which rows list which codes."""

    def _rows_rule(self, rows_group: str, codes_group: str, forward: bool) -> Reading | None:
        pre, mid, tail = self._text("pre"), self._text("mid"), self._text("tail")
        if pre + mid == "" and tail == "" and forward and not self._goes_on:
            return None  # a row beside codes, and nothing that relates them
        tail = tail.replace("^F", "F")
        around = re.sub(r"^[^F]*F,", "", pre) + mid.replace("^F", "F") + tail
        if "!^" in around:
            return None
        denied = (around.count("!") + around.count("U")) % 2 == 1
        only_first = pre.endswith("^") or (mid.startswith("^") and len(mid) > 1 and "U" not in mid[:1] and self._bare())
        only_second = (mid.endswith("^") and not (mid == "^" and only_first)) or "^" in tail or "~" in tail
        only_rows, only_codes = (only_first, only_second) if forward else (only_second, only_first)
        rows = self._rows(rows_group)
        if rows is None:
            return None
        meant, not_meant = rows
        if not meant and not_meant:
            meant, not_meant, denied = not_meant, (), True
        marks = self._inner(rows_group)
        if any(mark.sign == "R" and mark.exact for mark in marks) and not denied:
            return None  # "elsewhere": somewhere, not everywhere
        if any(mark.sign == "K" and not mark.codes for mark in self._inner(codes_group)):
            return None
        exact = only_codes or ("F" in around and "I" not in around)
        start = None
        if forward:
            at = self._match.start("pre" if pre else "mid")
            start = self._marks[at].start
            while self._marks[at].sign == "," and at < self._match.start("g2"):
                at += 1
                start = self._marks[at].start
        else:
            start = self._marks[self._match.start()].start
        items = self._items(codes_group, denied, exact, forward, start)
        if only_codes and denied and "!" in around:
            return None
        if only_codes and denied:
            items = [replace(one, exact=True) for one in items]
        if "U" in around and "!" not in around:
            items = [replace(one, missing=one.size is not None and not one.codes) for one in items]
            if items[0].missing:
                items = [replace(one, exact=not one.missing) for one in items]
        if pre.endswith("!") and not forward and len(meant) > 1 and "!" not in mid and len(items[0].codes) > MOST_CODES:
            return None  # "no Goal that all outcomes have": no Goal is common, or none is listed
        excepted = [mark for mark in marks if mark.scope and mark.hedge != "pair"]
        except_only = "-" in mid and "!" in mid
        if "-" in mid and not except_only:
            return None
        if except_only:
            only_rows, denied = True, False
            items = [replace(one, denied=False) for one in items]
        claims: list[Claim] = []
        if only_rows or excepted:
            if not_meant and only_rows:
                return None
            scope = excepted[0].scope if excepted else self._within() or self._scope()
            paired = next((mark.scope for mark in marks if mark.hedge == "pair" and mark.scope), ()) or self._at_hand()
            for one in items:
                span = self._span() if len(items) == 1 else one.span
                claims.append(OnlyRows(meant, scope, one, span, not forward, paired))
        else:
            common = "+" in around and len(meant) > 1
            for one in items:
                span = one.span if forward or len(items) > 1 else self._span()
                claims.append(Lists(meant, one, span, common))
                if not_meant:
                    other = self._inner(rows_group)
                    no = next(mark for mark in other if mark.sign == "!")
                    if denied:
                        claims[-1] = Lists((*meant, *not_meant), one, span, common)
                    else:
                        claims.append(
                            Lists(not_meant, replace(one, denied=True, exact=False), (no.start, other[-1].end))
                        )
        return Reading(
            tuple(claims), replace(self._next((*meant, *(not_meant if denied else ())), items), of_codes=not forward)
        )

    def _rows_first(self) -> Reading | None:
        return self._rows_rule("g1", "g2", True)

    def _codes_first(self) -> Reading | None:
        signs = self._text("g2")
        if signs == "?" and not self._talk.rows and not self._talk.home:
            return None
        return self._rows_rule("g2", "g1", False)

    def _carried(self) -> Reading | None:
        rows = self._talk.rows or ((self._talk.home,) if self._talk.home else ())
        if not rows or not self._talk.fresh:
            return None
        around = self._text("mid", "tail")
        signs = self._match.group()
        short = re.fullmatch(r"!K|K.*[!UId].*", signs) is not None
        short = short or (signs in ("K", "SK") and self._talk.last is not None)
        if not self._goes_on and "F" not in around and not short:
            return None
        denied = (around.count("!") + around.count("U")) % 2 == 1
        after = self._marks[self._match.end() : self._match.end() + 2]
        if not around and any(mark.sign in "VU!I" for mark in after):
            return None  # "The oceans, that is Goal 14, are absent": its verb is still to come
        if self._text("s") or not around:
            if self._talk.last is None:
                return None
            denied = self._talk.last.denied
        only = "^" in around or "~" in around
        if only and "!" in around:
            return None
        exact = only or ("F" in around and "I" not in around)
        items = self._items("g2", denied, exact, True, self._span()[0])
        claims = tuple(Lists(rows, one, one.span if len(items) > 1 else self._span()) for one in items)
        return Reading(claims, self._next(rows, items))

    def _only(self) -> Reading | None:
        rows = self._rows("g1")
        if rows is None or rows[1]:
            return None
        mid = self._text("mid")
        denied = (mid.count("!") + mid.count("U")) % 2 == 1
        items = self._items("g2", denied, False, True)
        scope = self._scope()
        if self._text("o"):
            scope = tuple(
                sorted(row for mark in self._inner("o") for code in mark.codes for row in self._links.rows_of(code))
            )
        claims = tuple(OnlyRows(rows[0], scope, one, self._span(), False, self._at_hand()) for one in items)
        return Reading(claims, replace(self._next(rows[0], items), scope=scope))

    def _namely(self) -> Reading | None:
        """As in "Five Goals run through all four outcomes: 2, 4, 5, 16 and 17"."""
        rows = self._rows("g1")
        if rows is None or rows[1]:
            return None
        common = "+" in self._text("mid")
        items = [*self._items("n", False, False, True), *self._items("g2", False, True, True)]
        claims = tuple(Lists(rows[0], one, one.span, common) for one in items)
        return Reading(claims, self._next(rows[0], items))

    def _sole(self) -> Reading | None:
        rows = self._rows("g1")
        if rows is None or rows[1]:
            return None
        items = self._items("g2", False, True, False)
        common = "+" in self._text("mid", "tail")
        claims = tuple(Lists(rows[0], one, self._span(), common) for one in items)
        return Reading(claims, self._next(rows[0], items))

    def _still(self) -> Reading | None:
        """As in "Goal 14 is absent from it and figures under D.3-2 and D.3-3 only"."""
        rows, last = self._rows("g1"), self._talk.last
        if rows is None or rows[1] or last is None or not (self._goes_on and self._talk.of_codes and last.codes):
            return None
        around = self._text("mid", "tail")
        denied = (around.count("!") + around.count("U")) % 2 == 1
        items = replace(last, denied=denied, exact=False, size=None, missing=False, span=self._span())
        claim: Claim = Lists(rows[0], items, self._span(), "+" in around and len(rows[0]) > 1)
        if "^" in around or "~" in around:
            if denied:
                return None
            claim = OnlyRows(rows[0], self._scope(), items, self._span(), True)
        return Reading((claim,), replace(self._next(rows[0], (items,)), of_codes=True))
