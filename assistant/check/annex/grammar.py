"""The grammar of claims about Annex 1: which rows of marks are claims, and what they claim.

A clause is read only where every mark of it has a place; where one is left over, nothing is claimed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.check.annex.claim import Claim, Items, Lists, OnlyRows, Placed, RowCount, Same, Size, Span
from assistant.check.annex.marks import Mark, Marks
from assistant.check.annex.talk import AnnexTalk
from assistant.exact.code import Family, family_of, in_order
from assistant.exact.links import Links

_ROWS = r"[RO?](?:(?:[,&]{1,2}!?|!)[RO?])*"
_CODES = r"[KN](?:[,&]{0,2}!?\^?[KN]|(?<=N)[,VI]{1,3}\^?K)*"
_MID = r"[,VUIF!^+]*"
RULES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("size", r"(?P<o>[OT?])[V,]*(?P<m>[MJ])V*(?P<t>,?O)?|(?P<m2>[MJ])[V,]*(?P<o2>[OT])|V*(?P<m3>[MJ])V*T?"),
        ("only", rf"(?P<g1>{_ROWS})[V,]*W(?P<o>O?)(?P<mid>[VI!U]*)(?P<g2>{_CODES})"),
        ("only", rf"W(?P<o>O?)(?P<mid>[VI!U]*)(?P<g2>{_CODES})[V,]*(?P<g1>{_ROWS})"),
        ("sole", rf"(?P<g2>{_CODES})[V,]*W(?P<mid>[VI+]*)(?P<g1>{_ROWS})(?P<tail>[V+,]*)"),
        ("same", rf"(?P<g1>{_ROWS})?[V,]*(?P<neg>!?)=(?P<f>F)(?:[&,]*=?(?P<h>F))?[VI,]*(?P<g2>{_ROWS})?V*"),
        ("same", rf"(?P<g1>{_ROWS})(?P<f>F)(?:[&,]*(?P<h>F))?[V,]*(?P<neg>!?)=[VI,]*(?P<g2>{_ROWS})"),
        ("rows_first", rf"(?P<pre>[!UVIF^+,]*)(?P<g1>{_ROWS})(?P<mid>{_MID})(?P<g2>{_CODES})(?P<tail>,?[~^VF+]*)"),
        ("codes_first", rf"(?P<pre>[!UVIF^+]*)(?P<g1>{_CODES})(?P<mid>[,VUIF!^+-]*)(?P<g2>{_ROWS})(?P<tail>,?[~^VUF!+]*)(?P<within>(?<=[~^])O)?"),
        ("count", rf"(?P<mid>[V,]*)(?P<m>M)(?P<mid2>[,VUI!+]*)(?P<g2>{_CODES})(?P<tail>V*)(?:,(?P<g1>{_ROWS})(?P<some>I?))?"),
        ("namely", rf"(?P<n>N)(?P<mid>[VI+]+)(?P<g1>{_ROWS})[V,]+(?P<g2>K)"),
        ("count", rf"V*(?P<g2>{_CODES})(?P<mid>[,VUI!+]*)(?P<m>M)(?P<tail>[V^]*)(?:,?(?P<g1>{_ROWS}))?"),
        ("count", rf"(?P<g1>{_ROWS})[VI,]*(?P<m>M)(?P<mid>[,VUI!+]*)(?P<g2>{_CODES})"),
        ("placed", r"(?P<g1>[R?](?:[,&]{0,2}[R?])*)(?P<mid>[V!UI]*)(?P<o>O)V*|(?P<o2>O)(?P<mid2>[V!UI]+)(?P<g2>R)"),
        ("carried", rf"(?P<mid>[VUIF!^+,]+)(?P<g2>{_CODES})(?P<tail>,?[~^F]*)"),
        ("carried", rf"(?P<g2>{_CODES})(?P<tail>,?[!VUId]*)"),
        ("carried", r"(?P<s>S)(?P<g2>K)"),
        ("still", rf"(?P<mid>[VUI!+]+\^?)(?P<g1>{_ROWS})(?P<tail>[\^~]?)"),
        ("closed", rf"(?P<z>Z)[VU]*(?P<g1>{_ROWS})?|(?P<g2>{_ROWS})[V]*(?P<z2>Z)"),
        ("those", rf"\?(?P<g1>{_ROWS})"),
        ("alone", r"(?P<g1>[RO](?:[,&]{0,2}[RO])*)\^[dD]|\^(?P<g2>[RO](?:[,&]{0,2}[RO])*)[dD]"),
        ("again", rf"(?P<m>M)(?:(?P<no>!?)[dD](?P<no2>!?)|V*,(?P<g1>{_ROWS}))"),
        ("short", r"(?P<yes>S)(?P<g1>[RO](?:[,&]{0,2}[RO])*)|(?P<no>!)(?P<g2>[RO](?:[,&]{0,2}[RO])*)[dD]?"
                  r"|(?P<g3>[RO](?:[,&]{0,2}[RO])*)d?(?P<no2>!)d?|(?P<g4>[RO](?:[,&]{0,2}[RO])*)(?P<yes2>[dD])"),
    )
)  # fmt: skip
_JOINT = re.compile(r"[,;&]{1,3}")
_SEGMENT_MARKS = re.compile(r"[ROKNMJQF?^~!#W-]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause claims, and what it leaves the talk at."""

    claims: tuple[Claim, ...]
    talk: AnnexTalk


class Grammar:
    """Reads rows of marks into claims."""

    def __init__(self, links: Links, marks: Marks) -> None:
        self._links, self._marks = links, marks

    def read(self, marks: Sequence[Mark], talk: AnnexTalk, linked: bool) -> Reading | None:
        """The claims of a clause; None where it is not read with every mark."""
        whole, asides = _relatives(list(marks))
        prepared = self._prepared(whole, talk)
        signs = "".join(mark.sign for mark in prepared)
        if not re.search(r"[KNMJ=ROZ]", signs) or re.search(r"[x#]", signs):
            return None
        said = self._chain(prepared, signs, 0, talk, (), linked)
        for inner in asides if said is not None else ():
            if not (aside := self.read(inner, talk, True)):
                return None
            said = Reading((*said.claims, *aside.claims), said.talk)
        return said

    def owned(self, marks: Sequence[Mark], talk: AnnexTalk) -> Reading | None:
        """What a sentence that is not read tells of a row as its own: "we turn to D.2-1, with its nine Goals"."""
        signs = "".join(mark.sign for mark in marks)
        match = re.search(r"R,?V?\?V?N(?:[,&]+V?\?V?N)*(?![&VUI!^KN])", signs)
        if match is None or not any(mark.hedge == "own" for mark in marks[match.start() : match.end()]):
            return None
        inner = [mark for mark in marks[match.start() : match.end()] if mark.sign != "?"]
        return self._chain(inner, "".join(mark.sign for mark in inner), 0, talk, (), False)

    def _chain(
        self, marks: list[Mark], signs: str, at: int, talk: AnnexTalk, claims: tuple[Claim, ...], goes_on: bool
    ) -> Reading | None:
        """All ways to read on from a place, the longest first."""
        joint = _JOINT.match(signs, at) if at else None
        starts = [joint.end()] if joint else [len(signs) - len(signs.lstrip(","))] if at == 0 else []
        if at and at == len(signs):
            return Reading(claims, talk)
        for start in starts:
            if start == len(signs):
                return Reading(claims, talk) if claims else None
            for end in range(len(signs), start, -1):
                if end < len(signs) and signs[end] not in ",;&":
                    continue
                for name, pattern in RULES:
                    match = pattern.fullmatch(signs, start, end)
                    if match is None:
                        continue
                    read = _Rule(self._links, marks, match, talk, goes_on or bool(claims)).claims(name)
                    if read is None:
                        continue
                    rest = self._chain(marks, signs, end, read.talk, (*claims, *read.claims), True)
                    if rest is not None:
                        return rest
        return None

    def _prepared(self, marks: list[Mark], talk: AnnexTalk) -> list[Mark]:
        """Scopes taken in, asides and empty references left out."""
        marks = _without_asides(marks)
        out: list[Mark] = []
        after_codes = any(one.sign in "KN" for one in marks)
        signs = "".join(one.sign for one in marks)
        for number, mark in enumerate(marks):
            last = out[-1] if out else None
            if mark.sign == "O" and last is not None and last.sign in "QM":
                scoped = self._marks.scoped(last, mark.codes)
                out[-1] = replace(scoped, end=mark.end) if scoped is not None else replace(last, sign="#")
                if last.sign == "M":
                    out[-1] = replace(out[-1], codes=mark.codes)
                continue
            after = marks[number + 1].sign if number + 1 < len(marks) else ""
            if mark.sign == "?" and mark.hedge == "there" and "M" in signs and "K" in signs:
                continue
            own = after in ("N", "F", "^", "B") and any(one.sign in "RO" for one in out)
            doubled = out and out[-1].sign in ("ROMNB" if mark.hedge == "each" else "R")
            if mark.sign == "?" and (own or doubled or (out and after in ("R", "O") and out[-1].sign != "O")):
                continue
            if mark.sign == "w":
                if number or not out:
                    mark = replace(mark, sign="?")
                if number:
                    continue
            if mark.sign in "RO" and last is not None and last.sign == "," and len(out) > 1 and out[-2].sign == mark.sign:
                if out[-2].codes == mark.codes:
                    out.pop()
                    continue
            if mark.sign == "O" and after == "R" and not re.search(r"[\^W]", signs):
                inside = marks[number + 1].codes
                if all(code.startswith(f"{home}-") for code in inside for home in mark.codes):
                    continue
            if mark.sign == "b":
                mark = replace(mark, sign="&")
            if mark.sign == "T" and (last is not None and last.sign == "T" or after_codes or not any(one.sign in "MJ" for one in marks)):
                continue
            out.append(mark)
        out = self._of_own(_pointed(out, talk), talk)
        scoped_first = self._scope_first(out)
        return [
            replace(one, sign="R" if one.codes else "#", scope=()) if one.sign == "Q"
            else replace(one, sign="#") if one.sign == "M" and not one.scope else one
            for one in scoped_first
        ]  # fmt: skip

    def _of_own(self, marks: list[Mark], talk: AnnexTalk) -> list[Mark]:
        """As in "It has no outcome with Goal 8", "two outcomes lack Goal 5 under D.2": of which objective they are."""
        signs = "".join(mark.sign for mark in marks)
        first = re.match(r"([O?])V*(?=!?[QM].*[KN])", signs)
        if first is not None and (homes := marks[0].codes or ((talk.home,) if talk.fresh and not talk.rows else ())):
            scoped = [self._marks.scoped(mark, homes) if mark.sign in "QM" else mark for mark in marks[first.end() :]]
            return [mark for mark in scoped if mark is not None]
        if re.search(r"^[^O]*M[^OR]*K[^OR]*O$", signs):
            scoped = [self._marks.scoped(mark, marks[-1].codes) if mark.sign == "M" else mark for mark in marks[:-1]]
            return [mark for mark in scoped if mark is not None]
        return marks

    def _scope_first(self, marks: list[Mark]) -> list[Mark]:
        """As in "Within D.2, only D.2-2 …", "Under D.4 three outcomes …": the objective is where to look."""
        signs = "".join(mark.sign for mark in marks)
        if not re.search("[KNdD]", signs):
            return marks
        match = re.match(r"I?(?P<scope>[OQ]),?(?=!?[\^MWQ]|R\^|[KN&,VIU+]*[\^M]|R[VI,]*[\^W]|.*R\^)", signs)
        if match is None and (home := re.match(r"O,?(?=.*R)", signs)):
            inside = [code for one in marks[home.end() :] if one.sign == "R" for code in one.codes]
            if all(code.startswith(f"{marks[0].codes[0]}-") for code in inside):
                return marks[home.end() :]
        if match is None or (match["scope"] == "Q" and not marks[match.start("scope")].codes):
            return marks
        rows = self._marks.spread(marks[match.start("scope")].codes)
        rest = []
        for one in marks[match.end() :]:
            if one.sign == "M":
                one = replace(one, scope=rows)
            elif one.sign == "Q":
                one = replace(one, codes=rows) if one.size in (None, len(rows)) else replace(one, sign="#")
            elif one.sign in "^W":
                one = replace(one, scope=rows)
            rest.append(one)
        return rest


def _without_asides(marks: list[Mark]) -> list[Mark]:
    """Without the parts between commas that say nothing of rows or codes: ", which matters to any island,"."""
    segments: list[list[Mark]] = [[]]
    for mark in marks:
        segments[-1].append(mark)
        if mark.sign in ",;":
            segments.append([])
    kept: list[Mark] = []
    for segment in segments:
        signs = "".join(mark.sign for mark in segment)
        if "x" in signs and not _SEGMENT_MARKS.search(signs):
            continue
        kept += segment
    while kept and kept[0].sign in (",", ";", "&", "b"):
        kept.pop(0)
    while kept and kept[-1].sign in (",", ";", "&", "b"):
        kept.pop()
    return kept


def _pointed(marks: list[Mark], talk: AnnexTalk) -> list[Mark]:
    """Bare numbers and pronouns taken for what they must mean: "C4 is linked to five" (rows), "it occurs in D.2-1"."""
    signs = "".join(mark.sign for mark in marks)
    out = []
    for at, mark in enumerate(marks):
        before = signs[:at]
        if mark.sign == "B":
            of_rows = re.fullmatch(r"V*[KO]V*", re.split("[,;&]", before)[-1])
            mark = replace(mark, sign="M", families=(), exact=True) if of_rows else replace(mark, sign="N")
        rows = "R" in signs or ("O" in signs and talk.of_codes)
        counted = all(one.exact for one in marks if one.sign == "M")
        rows = rows or ("M" in signs and talk.of_codes)
        if mark.sign == "?" and mark.hedge in ("", "own") and rows and counted and not re.search(r"[KNFJZ=]", signs) and signs[at:][:2] != "?R":
            if talk.codes and talk.fresh:
                family = family_of(talk.codes[0])
                mark = replace(mark, sign="K", codes=talk.codes, families=(family,))
        out.append(mark)
    return out


def _relatives(marks: list[Mark]) -> tuple[list[Mark], list[list[Mark]]]:
    """A clause without what it tells of a row in passing, and that: "D.3-2, where every Goal is listed, and D.3-3"."""
    signs = "".join(mark.sign for mark in marks)
    match = re.search(r"R,(w[^,R]*[KN][^,R]*),(?=.)", signs)
    if match is None:
        return marks, []
    start, end = match.span(1)
    aside = [marks[match.start()], *marks[start + 1 : end]]
    whole, others = _relatives([*marks[: start - 1], *marks[end + 1 :]])
    return whole, [aside, *others]


def _alike(one: Items, other: Items) -> bool:
    return (one.family, one.denied, one.exact) == (other.family, other.denied, other.exact)


class _Rule:
    """One rule that matched: turns its groups into claims."""

    def __init__(self, links: Links, marks: list[Mark], match: re.Match[str], talk: AnnexTalk, goes_on: bool) -> None:
        self._links, self._marks, self._match, self._talk, self._goes_on = links, marks, match, talk, goes_on

    def claims(self, name: str) -> Reading | None:
        """The claims by one rule; None where they cannot be resolved."""
        read: Reading | None = getattr(self, f"_{name}")()
        return read

    # groups

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
                ranged = mark.exact and (forward or len(mark.codes) > 9) and not negative and not loose
                sure = (exact and not loose) or only or ranged
                named = mark.sign == "K" and found and found[-1].size is not None and not found[-1].codes
                if named and found[-1].family == mark.families[0] and not loose and not negative and not found[-1].hedge:
                    sure = sure or found[-1].size == len(mark.codes) or len(mark.codes) > 1
                more = mark.size or 0 if mark.sign == "K" else 0
                size = mark.size if mark.sign == "N" else None
                items = Items(mark.families[0], mark.codes, (at, mark.end), size, mark.hedge, negative,
                              sure and not negative, more)  # fmt: skip
                last = found[-1] if found else None
                if last is not None and last.codes and items.codes and not last.more and _alike(last, items):
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

    # rules

    def _rows_rule(self, rows_group: str, codes_group: str, forward: bool) -> Reading | None:
        pre, mid, tail = self._text("pre"), self._text("mid"), self._text("tail")
        if pre + mid == "" and tail == "" and forward and not self._goes_on:
            return None  # a row beside codes, and nothing that relates them
        tail = tail.replace("^F", "F")
        around = re.sub(r"^[^F]*F,", "", pre) + mid.replace("^F", "F") + tail
        if "!^" in around:
            return None
        denied = (around.count("!") + around.count("U")) % 2 == 1
        first, second = (rows_group, codes_group) if forward else (codes_group, rows_group)
        only_first = pre.endswith("^") or (mid.startswith("^") and len(mid) > 1 and "U" not in mid[:1] and self._bare())
        only_second = mid.endswith("^") and not (mid == "^" and only_first) or "^" in tail or "~" in tail
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
        if any("K" == mark.sign and not mark.codes for mark in self._inner(codes_group)):
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
                        claims.append(Lists(not_meant, replace(one, denied=True, exact=False), (no.start, other[-1].end)))
        return Reading(tuple(claims), replace(self._next((*meant, *(not_meant if denied else ())), items), of_codes=not forward))

    def _bare(self) -> bool:
        """Whether an "only" right after the rows is said of them: "D.3-2 alone reaches …"."""
        at = self._match.start("mid")
        return at >= 0 and self._marks[at].hedge == "alone"

    def _within(self) -> tuple[str, ...]:
        """The outcomes of the objective that an "only" ends with: "by D.4-1 and by no other outcome of D.4"."""
        return in_order(row for mark in self._inner("within") for code in mark.codes for row in self._links.rows_of(code))

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
        short = re.fullmatch(r"(?:!?K|K.*[!Ud].*|SK)", signs) is not None and self._talk.last is not None
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
            scope = tuple(sorted(row for mark in self._inner("o") for code in mark.codes for row in self._links.rows_of(code)))
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

    def _count(self) -> Reading | None:
        counted = self._inner("m")[0]
        around = self._text("mid", "mid2")
        denied = (around.count("!") + around.count("U")) % 2 == 1
        items = self._items("g2", denied, False, True)
        if counted.size == -1:
            size, hedge = len(counted.scope), "fewer than"
        else:
            size, hedge = counted.size or 0, counted.hedge
        claims: list[Claim] = [RowCount(counted.scope, size, hedge, one, self._span(), self._at_hand()) for one in items[:1]]
        if len(items) != 1:
            return None
        rows: tuple[str, ...] = ()
        if self._text("g1"):
            named = self._rows("g1")
            if named is None or named[1]:
                return None
            rows = named[0]
            if self._match.start("g1") < self._match.start("m") or self._text("some"):
                claims.append(Lists(rows, items[0], self._span()))
            else:
                claims.append(OnlyRows(rows, counted.scope, items[0], self._span(), True, self._at_hand()))
        talk = replace(self._next(rows, items), scope=counted.scope, of_codes=self._match.group().startswith("K"))
        return Reading(tuple(claims), talk)

    def _same(self) -> Reading | None:
        families: list[Family] = [family for name in ("f", "h") for mark in self._inner(name) for family in mark.families]
        rows: list[str] = []
        for name in ("g1", "g2"):
            if self._text(name):
                named = self._rows(name)
                if named is None or named[1]:
                    return None
                rows += named[0]
        if len(set(rows)) < 2:
            rows = [*self._talk.rows, *rows]
        unique = tuple(dict.fromkeys(rows))
        if len(unique) < 2 or not all("-" in row for row in unique):
            return None
        claim = Same(unique, tuple(dict.fromkeys(families)), bool(self._text("neg")), self._span())
        first = self._rows("g2") if self._text("g2") else self._rows("g1")
        talk = self._next(first[0] if first else unique)
        codes = self._links.neighbours(unique[0], families[0]) if len(families) == 1 else ()
        return Reading((claim,), replace(talk, codes=in_order(codes)))

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

    def _closed(self) -> Reading | None:
        """As in "No other line is attached to it": what was said last is all."""
        last, mark = self._talk.last, next(one for one in self._marks[self._match.start() : self._match.end()] if one.sign == "Z")
        rows = self._rows("g1") if self._text("g1") else self._rows("g2") if self._text("g2") else (self._talk.rows, ())
        if rows is None or rows[1] or not rows[0] or last is None or last.denied or not last.codes or not self._talk.fresh:
            return None
        if mark.families and mark.families[0] != last.family:
            return None
        items = replace(last, exact=True, span=self._span())
        return Reading((Lists(rows[0], items, self._span()),), self._next(rows[0], (items,)))

    def _those(self) -> Reading | None:
        """As in "Goal 6 figures in three outcomes. They are …"."""
        rows, last = self._rows("g1"), self._talk.last
        if rows is None or rows[1] or last is None or not self._talk.scope or not self._talk.fresh:
            return None
        claim = OnlyRows(rows[0], self._talk.scope, last, self._span())
        return Reading((claim,), self._next(rows[0], (last,)))

    def _alone(self) -> Reading | None:
        rows, last = self._rows("g1") if self._text("g1") else self._rows("g2"), self._talk.last
        if rows is None or last is None or not self._talk.fresh:
            return None
        items = replace(last, denied=False, span=self._span())
        return Reading((OnlyRows(rows[0], self._scope(), items, self._span()),), self._next(rows[0], (items,)))

    def _again(self) -> Reading | None:
        last, counted = self._talk.last, self._inner("m")[0]
        if last is None or not self._talk.fresh or counted.size in (None, -1):
            return None
        items = replace(last, denied=bool(self._text("no", "no2")), span=self._span())
        items = replace(items, exact=False) if not items.denied else items
        claims: tuple[Claim, ...] = (RowCount(counted.scope, counted.size or 0, counted.hedge, items, self._span()),)
        if self._text("g1"):
            rows = self._rows("g1")
            if rows is None or rows[1]:
                return None
            items = replace(items, denied=False)
            claims = (OnlyRows(rows[0], counted.scope, items, self._span()),)
        return Reading(claims, replace(self._talk, scope=counted.scope, last=items))

    def _placed(self) -> Reading | None:
        if self._text("o2"):
            rows, objective = self._inner("g2")[0].codes, self._inner("o2")[0].codes
        else:
            named = self._rows("g1")
            if named is None or named[1]:
                return None
            rows, objective = named[0], self._inner("o")[0].codes
        mid = self._text("mid", "mid2")
        if len(objective) != 1 or not rows or not all("-" in row for row in rows):
            return None
        denied = (mid.count("!") + mid.count("U")) % 2 == 1
        claim = Placed(rows, objective[0], denied, self._span())
        return Reading((claim,), self._next(rows))

    def _size(self) -> Reading | None:
        counted = next(mark for name in ("m", "m2", "m3") for mark in self._inner(name))
        over = next((mark for name in ("o", "o2", "t") for mark in self._inner(name) if mark.sign != ","), None)
        family: Family = "objective" if counted.sign == "J" else "outcome"
        homes: tuple[str, ...] = counted.codes
        if over is not None and over.sign == "O":
            homes = over.codes
        elif over is not None and over.sign == "?":
            if not self._talk.fresh:
                return None
            if family == "objective":
                claim = Size("", family, counted.size or 0, counted.hedge, self._span(), self._talk.rows)
                return Reading((claim,), self._talk)
            if self._talk.rows or not self._talk.home:
                return None
            homes = (self._talk.home,)
        elif over is None and not homes and not any(mark.sign == "T" for mark in self._marks):
            return None
        if family == "objective" and homes:
            return None
        if counted.size == -1 or counted.exact:
            return None
        size, hedge = counted.size or 0, counted.hedge
        claims = tuple(Size(home, family, size, hedge, self._span()) for home in homes or ("",))
        talk = replace(self._talk, rows=(), home=homes[0] if len(homes) == 1 else "", fresh=True)
        return Reading(claims, talk)

    def _short(self) -> Reading | None:
        last = self._talk.last
        name = next(name for name in ("g1", "g2", "g3", "g4") if self._text(name))
        if last is None or not self._talk.fresh:
            return None
        rows = tuple(code for mark in self._inner(name) if mark.sign in "RO" for code in mark.codes)
        no = bool(self._text("no", "no2"))
        denied = no or (last.denied and not self._text("yes2"))
        items = replace(last, denied=denied, exact=last.exact and not denied, span=self._span())
        claim = Lists(rows, items, self._span())
        unsure = denied and last.exact  # "the same is not true of D.1-3": it may list these among others
        return Reading(() if unsure else (claim,), self._next(rows, (items,)))

