"""A clause as a row of marks: rows (R), objectives (O), codes (K), numbers of codes (N) or of rows (M), and the words
between them, each a letter: V links, U does not link, I links among others, ! denies, ^ and ~ say "only", = "the
same", + "in common", F names a kind of codes, ? points back, & and , join, - excepts, x is not known to us.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from assistant.check.annex.mark import Mark
from assistant.check.annex.meanings import HEDGES, Meanings
from assistant.check.annex.names import CodeNames
from assistant.check.annex.talk import AnnexTalk
from assistant.check.annex.vocabulary import annex_pattern, beginning_with, begins_predicate, numbers_in, size_named
from assistant.check.atoms import Atom
from assistant.exact.code import family_of
from assistant.exact.links import Links

Find = Callable[[str, str], str]  # a description and the noun it describes, to the code of the row that is meant
_WORD = re.compile(r"[^\W_]+(?:[-'/][^\W_]+)*|\S")


class Marks:
    """Reads clauses into marks."""

    def __init__(self, links: Links, find: Find, names: CodeNames) -> None:
        self._links, self._find, self._names = links, find, names
        self.meanings = Meanings(links)

    def read(self, even: str, atoms: Sequence[Atom], talk: AnnexTalk) -> list[Mark]:
        """The marks of a levelled clause; none where a code does not exist."""
        codes = list(self._codes(even, atoms))
        if any(not self._known(mark) for mark in codes):
            return []
        marks: list[Mark] = []
        at = 0
        while at < len(even):
            code = next((mark for mark in codes if mark.start == at), None)
            stop = min((mark.start for mark in codes if mark.start > at), default=len(even))
            if code is not None:
                marks.append(code)
                at = code.end
                if code.sign in "RO":
                    at = self._past_description(even, at, stop)
                if code.sign == "K":
                    at = min(self._names.past_gloss(even, code), stop)
                continue
            if even[at].isspace() or even[at] in '"*_':
                at += 1
                continue
            named = (*self._described(even, at, stop), *self._names.find(even, at, stop, codes))
            found = named or tuple(self._worded(even, at, stop, marks, _so_far(talk, marks)))
            at, new = found[0] if found else (_WORD.match(even, at).end(), [Mark("x", at, at + 1)])  # type: ignore[union-attr]
            marks += new
        return _merged(marks)

    def _known(self, mark: Mark) -> bool:
        return all(code in self._links.members[family_of(code)] for code in mark.codes)

    def _codes(self, even: str, atoms: Sequence[Atom]) -> Iterable[Mark]:
        for atom in atoms:
            if atom.kind != "code":
                continue
            codes = tuple(str(code) for code in atom.value)
            family = family_of(codes[0])
            sign = {"outcome": "R", "objective": "O"}.get(family, "K")
            ranged = sign == "K" and annex_pattern("range").search(even, atom.start, atom.end) is not None
            families = (family,) if sign == "K" else ()
            if sign == "K" and annex_pattern("defined").match(even, atom.start):
                yield Mark("F", atom.start, atom.start + 4, (), families)
                yield Mark(sign, atom.start + 4, atom.end, codes, families, hedge="range" if ranged else "")
                continue
            yield Mark(sign, atom.start, atom.end, codes, families, hedge="range" if ranged else "")

    def _past_description(self, even: str, at: int, stop: int) -> int:
        """The end of what describes a row after its code: "D.2-3, on disaster risk, lists …"."""
        match = annex_pattern("description").match(even, at)
        if match is None:
            return at
        end = min(match.end(), stop)
        if even[at:end].lstrip().startswith(("(", ",")):
            return end
        for word in _WORD.finditer(even, at + 2, end):
            if " " in even[at : word.start()].strip() and begins_predicate(even[word.start() :]):
                return word.start()
        return end

    def _described(self, even: str, at: int, stop: int) -> Iterable[tuple[int, list[Mark]]]:
        """A row named by what it is about: the description runs to the next mark or as far as it must."""
        if not re.match(r"(?:the|an?|that|its)\b", even[at:]) or (at and even[at - 1].isalnum()):
            return
        before = annex_pattern("described_before").match(even, at)
        if before is not None and before.end() <= stop:
            code = self._find(before["what"], before["row"])
            if code:
                yield before.end(), [Mark("O" if family_of(code) == "objective" else "R", at, before.end(), (code,))]
                return
        ends = [m.start() for m in re.finditer(r"(?= )|[,;:(.]|$", even) if at < m.start() <= min(stop, at + 140)]
        best: tuple[int, str] | None = None
        for end in ends:
            match = annex_pattern("described").match(even[:end].rstrip(), at)
            if match is None:
                continue
            rest = even[end:].lstrip()
            ended = not rest or rest[0] in ",;:(." or end >= stop or begins_predicate(rest)
            ended = ended or annex_pattern("joins").fullmatch(even[end:stop].strip()) is not None
            if ended and (code := self._find(match["what"], match["row"] or "outcome")):
                best = (end, code)
                break
        if best is not None:
            yield best[0], [Mark("O" if family_of(best[1]) == "objective" else "R", at, best[0], (best[1],))]

    def _worded(
        self, even: str, at: int, stop: int, marks: Sequence[Mark], talk: AnnexTalk
    ) -> Iterable[tuple[int, list[Mark]]]:
        numbers = annex_pattern("bare_numbers").match(even, at)
        family = next((mark.families[0] for mark in reversed(marks) if mark.families), None)
        if numbers is not None and numbers.end() <= stop and family is not None:
            listed = numbers_in(numbers.group())
            codes = tuple(f"SDG {n}" if family == "sdg" else f"C{n}" for n in listed)
            if codes and all(code in self._links.members[family] for code in codes):
                ranged = annex_pattern("range").search(numbers.group()) is not None
                yield numbers.end(), [Mark("K", at, numbers.end(), codes, (family,), hedge="range" if ranged else "")]
                return
        count = annex_pattern("bare_count").match(even, at)
        last = family or (talk.last.family if talk.last is not None else None)
        if last is None and any(mark.sign == "M" for mark in marks):
            last = "sdg"  # "D.1 has five outcomes, D.2 three": its family does not matter
        if count is not None and count.end() <= stop and last is not None and not count["size"].isdigit():
            hedge = HEDGES.get(count["hedge"] or "", count["hedge"] or "")
            yield count.end(), [Mark("B", at, count.end(), (), (last,), size_named(count["size"]), hedge,
                                    scope=tuple(self._links.outcomes))]  # fmt: skip
            return
        matches = [(m.end(), sign, m) for sign, pattern in beginning_with(even[at]) if (m := pattern.match(even, at))]
        for end, sign, match in sorted(matches, key=lambda one: -one[0]):
            if at < end <= stop:
                yield end, self.meanings.of(sign, match, talk)
                return


def _so_far(talk: AnnexTalk, marks: Sequence[Mark]) -> AnnexTalk:
    """The talk with the rows that the clause itself has named."""
    for mark in marks:
        if mark.sign == "R" and not mark.exact:
            talk = talk.turned_to(mark.codes)
    return talk


def _merged(marks: list[Mark]) -> list[Mark]:
    """Exceptions folded into their lists ("every Goal but 7"), and unnamed others ("Goal 5 and four others")."""
    out: list[Mark] = []
    for mark in marks:
        signs = "".join(one.sign[0] for one in out)
        if mark.sign == "K" and re.search(r"K,?[-b]$", signs):
            at = signs.rindex("K")
            whole = out[at]
            if len(whole.codes) > len(mark.codes) and whole.families == mark.families and len(whole.codes) in (11, 17):
                left = tuple(code for code in whole.codes if code not in mark.codes)
                out[at:] = [replace(whole, codes=left, end=mark.end, exact=True)]
                continue
        if mark.sign == "R" and re.search(r"Q,?[-b]$", signs):
            at = signs.rindex("Q")
            whole = out[at]
            left = tuple(code for code in whole.codes if code not in mark.codes)
            out[at:] = [
                Mark("^", whole.start, whole.start + 1),
                replace(whole, sign="R", codes=left, end=mark.end, scope=whole.codes),
            ]
            continue
        if (
            mark.sign == "K"
            and mark.hedge == "range"
            and out
            and out[-1].sign == "K"
            and len(out[-1].codes) in (11, 17)
        ):
            out[-1] = replace(mark, exact=True)  # "every line from C1 to C9"
            continue
        if mark.sign == "%" and out and out[-1].sign == "K":
            out[-1] = replace(out[-1], end=mark.end, size=mark.size)
            continue
        out.append(mark)
    return out
