"""The marks of a clause made ready: scopes taken in, pronouns and bare numbers resolved, asides set apart."""

import re
from dataclasses import replace

from assistant.check.annex.mark import Mark
from assistant.check.annex.meanings import Meanings
from assistant.check.annex.talk import AnnexTalk
from assistant.exact.code import family_of

_SEGMENT_MARKS = re.compile(r"[ROKNMJQF?^~!#W-]")


class Preparing:
    """Makes rows of marks ready."""

    def __init__(self, meanings: Meanings) -> None:
        self._meanings = meanings

    def prepared(self, marks: list[Mark], talk: AnnexTalk) -> list[Mark]:
        """Scopes taken in, asides and empty references left out."""
        marks = _without_asides(marks)
        if re.match(r"\?V+\?V*[KN]", "".join(one.sign for one in marks)):
            marks = marks[1:]  # "It gives it C1": the annex does
        out: list[Mark] = []
        after_codes = any(one.sign in "KN" for one in marks)
        signs = "".join(one.sign for one in marks)
        for number, mark in enumerate(marks):
            last = out[-1] if out else None
            if mark.sign == "O" and last is not None and last.sign in "QM":
                scoped = self._meanings.scoped(last, mark.codes)
                out[-1] = replace(scoped, end=mark.end) if scoped is not None else replace(last, sign="#")
                if last.sign == "M":
                    out[-1] = replace(out[-1], codes=mark.codes)
                continue
            after = marks[number + 1].sign if number + 1 < len(marks) else ""
            if mark.sign == "?" and mark.hedge == "there" and "M" in signs and "K" in signs:
                continue
            if mark.sign == "d" and re.match(r"d,*[VUI]", signs[number:]):
                continue  # "Goal 14 is, however, mentioned under …"
            if mark.sign == "M" and mark.exact and re.search(r"[RO?]V+$", signs[:number]):
                mark = replace(mark, sign="#")  # "D.2-3 has four of these": codes are counted, not rows
            if mark.sign == "?" and after == "?":
                continue  # "to these it adds C11"
            sole = "".join(one.sign for one in marks[number + 1 : number + 3]) == "^F"
            own = (sole or after in ("N", "F", "B")) and any(one.sign in "RO" for one in out)
            doubled = out and out[-1].sign in ("ROMNB" if mark.hedge == "each" else "R")
            if mark.sign == "?" and doubled and after == "K":
                out.append(replace(mark, sign="V"))  # "for the latter it is C5"
                continue
            if mark.sign == "?" and (own or doubled or (out and after in ("R", "O") and out[-1].sign != "O")):
                continue
            if mark.sign == "w" and number:
                continue
            if mark.sign == "w":
                mark = replace(mark, sign="?")
            twice = len(out) > 1 and last is not None and last.sign == "," and out[-2].sign == mark.sign
            if mark.sign in "RO" and twice and out[-2].codes == mark.codes:
                out.pop()
                continue
            if mark.sign == "O" and after == "R" and not re.search(r"[\^W]", signs):
                inside = marks[number + 1].codes
                if all(code.startswith(f"{home}-") for code in inside for home in mark.codes):
                    continue
            if mark.sign == "b":
                mark = replace(mark, sign="&")
            if mark.sign == "T" and (
                (last is not None and last.sign == "T") or after_codes or not any(one.sign in "MJ" for one in marks)
            ):
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
            scoped = [
                self._meanings.scoped(mark, homes) if mark.sign in "QM" else mark for mark in marks[first.end() :]
            ]
            return [mark for mark in scoped if mark is not None]
        if re.search(r"^[^O]*M[^OR]*K[^OR]*O$", signs):
            scoped = [self._meanings.scoped(mark, marks[-1].codes) if mark.sign == "M" else mark for mark in marks[:-1]]
            return [mark for mark in scoped if mark is not None]
        return marks

    def _scope_first(self, marks: list[Mark]) -> list[Mark]:
        """As in "Within D.2, only D.2-2 …", "Under D.4 three outcomes …": the objective is where to look."""
        signs = "".join(mark.sign for mark in marks)
        if not re.search("[KNdD]", signs):
            return marks
        if re.fullmatch(r"\^R[VUI]*K(?:[,&]{1,2}K)*,?O", signs):
            marks, signs = [marks[-1], *marks[:-1]], f"O{signs[:-1]}"  # "only D.2-2 lacks Goal 1 under D.2"
        match = re.match(r"I?(?P<scope>[OQ]),?(?=!?[\^MWQ]|R\^|[KN&,VIU+]*[\^MQ]|R[VI,]*[\^W]|.*R\^)", signs)
        if match is None and (home := re.match(r"[OQ],?(?=.*R)", signs)):
            inside = {code for one in marks[home.end() :] if one.sign == "R" for code in one.codes}
            if inside <= set(self._meanings.spread(marks[0].codes)):
                return marks[home.end() :]
        if match is None or (match["scope"] == "Q" and not marks[match.start("scope")].codes):
            return marks
        rows = self._meanings.spread(marks[match.start("scope")].codes)
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


def relatives(marks: list[Mark]) -> tuple[list[Mark], list[list[Mark]]]:
    """A clause without what it tells of a row in passing, and that: "D.3-2, where every Goal is listed, and D.3-3"."""
    signs = "".join(mark.sign for mark in marks)
    match = re.search(r"R,(w[^,R]*[KN][^,R]*),(?=.)", signs)
    if match is None:
        return marks, []
    start, end = match.span(1)
    aside = [marks[match.start()], *marks[start + 1 : end]]
    whole, others = relatives([*marks[: start - 1], *marks[end + 1 :]])
    return whole, [aside, *others]


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
    rows = "R" in signs or (talk.of_codes and re.search("[OMQ]", signs) is not None)
    counted = all(one.exact for one in marks if one.sign == "M")
    of_codes = rows and counted and not re.search(r"[KNFJZ=c]", signs) and bool(talk.codes) and talk.fresh
    out = []
    for at, mark in enumerate(marks):
        before = signs[:at]
        if mark.sign == "B":
            of_rows = re.fullmatch(r"[VU!]*[KO][VU!]*", re.split("[,;&]", before)[-1])
            mark = replace(mark, sign="M", families=(), exact="M" not in before) if of_rows else replace(mark, sign="N")
        if mark.sign == "?" and mark.hedge in ("", "own") and signs[at:][:2] != "?R" and of_codes:
            mark = replace(mark, sign="K", codes=talk.codes, families=(family_of(talk.codes[0]),))
        out.append(mark)
    return out
