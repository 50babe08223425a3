"""A clause as a row of marks: rows (R), objectives (O), codes (K), numbers of codes (N) or of rows (M), and the words
between them, each a letter: V links, U does not link, I links among others, ! denies, ^ and ~ say "only", = "the
same", + "in common", F names a kind of codes, ? points back, & and , join, - excepts, x is not known to us."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.check.annex.talk import AnnexTalk
from assistant.check.atoms import Atom
from assistant.check.tables import table
from assistant.exact.code import Family, family_of, in_order
from assistant.exact.links import Links
from corpus.number_words import NUMBER_WORDS

Find = Callable[[str, str], str]  # a description and the noun it describes, to the code of the row that is meant
_NUM = r"(?:\d{1,2}(?![\d.,/]\d)|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
_SIZES = {"a pair of": 2, "a couple of": 2, "half a dozen": 6}
_FAMILIES: dict[str, Family] = {"s": "sdg", "g": "sdg", "a": "action_line", "l": "action_line"}
_HEDGES = {"not more than": "no more than", "not fewer than": "no fewer than"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_WORD = re.compile(r"[^\W_]+(?:[-'/][^\W_]+)*|\S")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at `even[start:end]`; which of its parts say something depends on its letter."""

    sign: str
    start: int
    end: int
    codes: tuple[str, ...] = ()
    families: tuple[Family, ...] = ()
    size: int | None = None
    hedge: str = ""
    exact: bool = False
    scope: tuple[str, ...] = ()


@cache
def _vocabulary() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = table("annex_words")["words"]
    return tuple((sign, re.compile(_bounded(sign, _longest_first(pattern)).replace("{NUM}", _NUM))) for sign, pattern in words)


def _longest_first(pattern: str) -> str:
    """The alternatives of a pattern, the longer ones first, so that "them all" is tried before "them"."""
    parts, depth, last = [], 0, 0
    plain = re.sub(r"\\.|\[[^\]]*\]", lambda match: "x" * len(match.group()), pattern)
    for at, char in enumerate(plain):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append(pattern[last:at])
            last = at + 1
    return "|".join(sorted([*parts, pattern[last:]], key=len, reverse=True))


def _bounded(sign: str, pattern: str) -> str:
    if sign == ",":
        return rf"(?:{pattern})"
    return rf"(?<![^\W_])(?:{pattern})(?![^\W_]|-[a-z])" if sign != "!" else rf"(?:{pattern})(?![^\W_])"


@cache
def annex_pattern(name: str) -> re.Pattern[str]:
    """One pattern of `annex_words.json`."""
    return re.compile(table("annex_words")[name].replace("{NUM}", _NUM))


class Marks:
    """Reads clauses into marks."""

    def __init__(self, links: Links, find: Find) -> None:
        self._links, self._find = links, find

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
                continue
            if even[at].isspace() or even[at] in "\"*_":
                at += 1
                continue
            found = [*self._described(even, at, stop), *self._worded(even, at, stop, marks, _so_far(talk, marks))]
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
                yield Mark(sign, atom.start + 4, atom.end, codes, families, exact=ranged)
                continue
            yield Mark(sign, atom.start, atom.end, codes, families, exact=ranged)

    def _past_description(self, even: str, at: int, stop: int) -> int:
        """The end of what describes a row after its code: "D.2-3, on disaster risk, lists …"."""
        match = annex_pattern("description").match(even, at)
        if match is None:
            return at
        end = min(match.end(), stop)
        if even[at:end].lstrip().startswith(("(", ",")):
            return end
        for word in _WORD.finditer(even, at + 2, end):
            if " " in even[at : word.start()].strip() and _begins_predicate(even[word.start() :]):
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
            ended = not rest or rest[0] in ",;:(." or end >= stop or _begins_predicate(rest)
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
            listed = _numbers(numbers.group())
            codes = tuple(f"SDG {n}" if family == "sdg" else f"C{n}" for n in listed)
            if codes and all(code in self._links.members[family] for code in codes):
                ranged = annex_pattern("range").search(numbers.group()) is not None
                yield numbers.end(), [Mark("K", at, numbers.end(), codes, (family,), exact=ranged)]
                return
        count = annex_pattern("bare_count").match(even, at)
        last = family or (talk.last.family if talk.last is not None else None)
        if count is not None and count.end() <= stop and last is not None and not count["size"].isdigit():
            hedge = _HEDGES.get(count["hedge"] or "", count["hedge"] or "")
            yield count.end(), [Mark("B", at, count.end(), (), (last,), _size(count["size"]), hedge,
                                    scope=tuple(self._links.outcomes))]  # fmt: skip
            return
        matches = [(m.end(), sign, m) for sign, pattern in _vocabulary() if (m := pattern.match(even, at))]
        for end, sign, match in sorted(matches, key=lambda one: -one[0]):
            if at < end <= stop:
                yield end, self._mark(sign, match, talk)
                return

    def _mark(self, sign: str, match: re.Match[str], talk: AnnexTalk) -> list[Mark]:
        start, end = match.span()
        groups = match.groupdict()
        one = Mark(sign, start, end)
        unknown = [replace(one, sign="#")]
        family = _family(next((groups[name] for name in ("noun", "noun2", "noun3", "f", "fa") if groups.get(name)), None))
        if groups.get("once"):
            groups["size"] = {"once": "1", "twice": "2", "thrice": "3"}.get(groups["once"], groups["once"].split()[0])
        size = _size(next((groups[name] for name in ("size", "size2", "size3", "size4") if groups.get(name)), None))
        hedge = _HEDGES.get((groups.get("hedge") or "").strip(), (groups.get("hedge") or "").strip())
        rows = tuple(self._links.outcomes)
        group = self._group(talk)
        match sign:
            case "_":
                return []
            case "F":
                return [replace(one, families=("sdg", "action_line") if groups.get("fb") else (family or "sdg",))]
            case "*":
                return [replace(one, sign="K", codes=self._links.members[family or "sdg"], families=(family or "sdg",))]
            case "0":
                codes = self._links.members[family or "sdg"]
                mark = replace(one, codes=codes, families=(family or "sdg",))
                return [replace(one, sign="!"), replace(mark, sign="K")]
            case "N":
                assert family is not None
                less = _size(groups.get("less") or groups.get("less2"))
                if less is not None:
                    size = len(self._links.members[family]) - less
                word = groups.get("size") or ""
                if word.startswith("the ") or word in ("sole", "single", "its sole", "its only", "its one", "its single"):
                    return [*([Mark("?", start, start)] if word.startswith("its") else []),
                            replace(one, sign="^"), replace(one, sign="F", families=(family,))]  # fmt: skip
                return [replace(one, families=(family,), size=size if size is not None else 1, hedge=hedge)]
            case "%":
                return [replace(one, size=size)]
            case "M" if groups.get("notall"):
                return [replace(one, size=-1, scope=rows)]
            case "M":
                scope = rows
                of = _size(groups.get("of") or groups.get("of2"))
                if groups.get("them") or groups.get("its") in ("its", "these", "those", "their", "this objective's"):
                    scope = group
                if of is not None:
                    scope = rows if of == len(rows) else group
                if of is not None and of != len(scope):
                    scope = ()  # "three of the four outcomes of D.3": the objective may stand elsewhere
                if groups.get("other"):
                    scope = tuple(row for row in scope if row not in talk.rows)
                if groups.get("objective") is not None:
                    return [replace(one, sign="J", size=size)]
                part = of is not None or bool(groups.get("once")) or bool(groups.get("them") or groups.get("its"))
                return [replace(one, size=size if size is not None else 1, hedge=hedge, scope=scope, exact=part)]
            case "J":
                return [replace(one, size=size)]
            case "Q" | "O0":
                scope = rows
                if match.group() == "the outcomes":
                    return self._awaiting(sign, one, size)
                pointed = (groups.get("its") or match.group().split()[0]) in ("its", "these", "those", "their")
                if match.group() == "none":
                    return self._awaiting(sign, replace(one, codes=group), None)
                if (size is not None and size != len(rows)) or pointed:
                    scope = group
                    if size is not None and size != len(group):
                        scope = talk.rows if len(talk.rows) == size else ()
                    if not scope:
                        # "all three outcomes of D.2": the objective may follow
                        return self._awaiting(sign, one, size)
                if groups.get("other"):
                    scope = tuple(row for row in scope if row not in talk.rows)
                mark = replace(one, sign="Q", codes=scope, size=size)
                return [mark] if sign == "Q" else [replace(one, sign="!"), mark]
            case "E":
                if not talk.rows:
                    return unknown
                others = tuple(row for row in rows if row not in self.spread(talk.rows))
                mark = replace(one, sign="R", codes=others, exact=True)
                return [replace(one, sign="!"), mark] if groups.get("no") else [mark]
            case "5":
                return self._some(one, groups, size, group, talk) or unknown
            case "L":
                codes = talk.pair[:1] if groups["end"] in ("former", "first") else talk.pair[1:]
                if len(talk.pair) != 2:
                    return [replace(one, sign="?")]
                return [replace(one, sign="R", codes=codes, scope=talk.pair, hedge="pair")]
            case "?" if match.group().startswith(("both", "the two", "the pair")):
                codes = next((some for some in (talk.rows, talk.pair) if len(some) == 2), ())
                return [replace(one, sign="R", codes=codes)] if codes else unknown
            case "Z":
                return [replace(one, families=(family,) if family else ())]
            case "?" | "@":
                named = match.group().endswith(("outcome", "outcomes", "row", "rows", "entry", "entries", "objective"))
                each = match.group().startswith(("each", "all", "every", "both"))
                own = match.group() in ("its", "their")
                how = "named" if named else "there" if groups.get("there") else "each" if each else "own" if own else ""
                return [replace(one, sign="?", hedge=how)]
            case "8":
                return [replace(one, sign="O", codes=(talk.home,))] if talk.home else unknown
            case "6":
                home = self.spread((talk.home,)) if talk.home else ()
                end_word = groups["end"] or groups["end2"] or ""
                place = -1 if end_word == "last" else _ORDINALS.index(end_word)
                return [replace(one, sign="R", codes=(home[place],))] if home and place < len(home) else unknown
            case "1":
                if len(talk.codes) and family_of(talk.codes[0]) == family:
                    return [replace(one, sign="K", codes=talk.codes, families=(family,))]
                return [replace(one, sign="F", families=(family or "sdg",))]
            case "d":
                return [replace(one, sign="!")] if groups.get("not") is not None else [one]
            case "^" if match.group() == "alone":
                return [replace(one, hedge="alone")]
            case "but":
                return [replace(one, sign="b")]
        return [one]

    def _awaiting(self, sign: str, one: Mark, size: int | None) -> list[Mark]:
        mark = replace(one, sign="Q", size=size)
        return [mark] if sign == "Q" else [replace(one, sign="!"), mark]

    def _group(self, talk: AnnexTalk) -> tuple[str, ...]:
        """The outcomes that "the five" are some or all of."""
        if len(talk.rows) > 1:
            return talk.rows
        return self.spread((talk.home,)) if talk.home else ()

    def spread(self, rows: Sequence[str]) -> tuple[str, ...]:
        return in_order(row for code in rows for row in self._links.rows_of(code))

    def _some(
        self, one: Mark, groups: dict[str, str | None], size: int | None, group: tuple[str, ...], talk: AnnexTalk
    ) -> list[Mark]:
        """As in "the first three", "the last two", "the other two", "all five", "none of them"."""
        home = self.spread((talk.home,)) if talk.home else ()
        if groups.get("none") or groups.get("neither"):
            size = 2 if groups.get("neither") else size
            codes = next((some for some in (talk.rows, talk.pair, group, home) if size in (None, len(some)) and len(some) > 1), ())
            return [replace(one, sign="!"), replace(one, sign="R", codes=codes)] if codes else []
        end = groups.get("end")
        if size is None:
            return []
        if end is None:
            codes = next((some for some in (talk.rows, talk.pair, home) if len(some) == size), ())
        elif end in ("other", "remaining"):
            codes = tuple(row for row in home if row not in talk.rows)
            codes = codes if len(codes) == size else ()
        else:
            whole = home if len(home) > size else group if len(group) > size else ()
            codes = whole[:size] if end in ("first", "opening") else whole[-size:]
        return [replace(one, sign="R", codes=codes, scope=home, hedge="pair")] if codes else []

    def scoped(self, mark: Mark, objectives: Sequence[str]) -> Mark | None:
        """All or so many rows, said of the outcomes of an objective; None where the number does not fit."""
        rows = self.spread(objectives)
        if mark.sign == "M":
            return replace(mark, scope=rows)
        if mark.size is not None and mark.size != len(rows):
            return None
        return replace(mark, codes=rows)


def _so_far(talk: AnnexTalk, marks: Sequence[Mark]) -> AnnexTalk:
    """The talk with the rows that the clause itself has named."""
    for mark in marks:
        if mark.sign == "R" and not mark.exact:
            talk = talk.turned_to(mark.codes)
    return talk


def relates(even: str) -> bool:
    """Whether a levelled sentence holds a code or a row and a word that relates them."""
    return annex_pattern("about").search(even) is not None and any(
        pattern.search(even) for sign, pattern in _vocabulary() if sign in "VU"
    )


def _begins_predicate(rest: str) -> bool:
    return any(pattern.match(rest) for sign, pattern in _vocabulary() if sign in ("V", "U", "I", "^", "!", "+", "=")) or (
        re.match(r"(?:is|are|does|do|was|were)\b", rest) is not None
    )


def _family(noun: str | None) -> Family | None:
    if noun is None:
        return None
    return "action_line" if "line" in noun else "sdg"


def _size(word: str | None) -> int | None:
    if not word:
        return None
    word = word.strip()
    return int(word) if word.isdigit() else NUMBER_WORDS.get(word, _SIZES.get(word, 1))


def _numbers(text: str) -> list[int]:
    found: list[int] = []
    last = 0
    for match in re.finditer(r"\d+", text):
        gap = text[last : match.start()].replace("c", "").strip()
        if found and gap in ("-", "to", "through"):
            found += range(found[-1] + 1, int(match.group()))
        found.append(int(match.group()))
        last = match.end()
    return found


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
            out[at:] = [Mark("^", whole.start, whole.start + 1), replace(whole, sign="R", codes=left, end=mark.end, scope=whole.codes)]
            continue
        if mark.sign == "K" and mark.exact and out and out[-1].sign == "K" and len(out[-1].codes) in (11, 17):
            out[-1] = mark  # "every line from C1 to C9"
            continue
        if mark.sign == "%" and out and out[-1].sign == "K":
            out[-1] = replace(out[-1], end=mark.end, size=mark.size)
            continue
        out.append(mark)
    return out
