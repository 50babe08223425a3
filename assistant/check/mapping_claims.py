"""Claims about Annex 1, read clause by clause and looked up: each list of codes gets its own verdict."""

import re
from dataclasses import dataclass, field

from assistant.check.atoms import Atom
from assistant.check.level import level
from assistant.check.mapping_counts import Counts
from assistant.check.mapping_lists import CODES, ROWS, Listed, counts_targets, read_lists
from assistant.check.mapping_says import Says
from assistant.check.mapping_words import mapping_pattern
from assistant.check.part import Part
from assistant.check.second_reading import SecondReading
from assistant.exact.code import family_of, in_order
from assistant.exact.lookup import Links

WHOLE = 17  # SDGs: larger numbers count something else
_GAP = 12  # characters after codes within which a "not" denies them: "C8 and C9 are not on its list"


@dataclass(frozen=True)
class MappingClaims:
    """Reads the clauses of one draft against the links of Annex 1."""

    links: Links
    second: SecondReading | None = None
    says: Says = field(init=False)
    counts: Counts = field(init=False)

    def __post_init__(self) -> None:
        """Make the composers of what the annex says."""
        object.__setattr__(self, "says", Says(self.links))
        object.__setattr__(self, "counts", Counts(self.links))

    def topic(self, atoms: tuple[Atom, ...]) -> tuple[str, ...]:
        """The outcomes or objectives that these atoms speak of, for the "it" of the next clause."""
        codes = [code for atom in atoms if atom.kind == "code" for code in atom.value if isinstance(code, str)]
        rows = [code for code in codes if code in self.links.outcomes or code in self.links.objectives]
        return tuple(dict.fromkeys(rows))

    def unread(self, text: str, atoms: tuple[Atom, ...], topic: tuple[str, ...]) -> bool:
        """Whether a clause that `read` gave nothing for still counts Goals, lines or outcomes of the rows at hand."""
        even = level(text)
        if topic and any(mapping_pattern(name).search(even) for name in ("among", "some_outcomes", "ranked_code")):
            return True
        if topic and any(map(_bare, atoms)) and all(atom.kind == "code" or _bare(atom) for atom in atoms):
            return True
        nouns = ("goal", "sdg", "outcom", "action")
        counts = any(atom.kind == "number" and atom.noun[:1] and atom.noun[0] in nouns for atom in atoms)
        goals = any(atom.kind == "code" and str(atom.value[0]).startswith("SDG") for atom in atoms)
        return bool(topic) and (counts or goals) and not any(map(counts_targets, atoms))

    def read(
        self, text: str, atoms: tuple[Atom, ...], topic: tuple[str, ...], linked: bool, spoken: tuple[str, ...] = ()
    ) -> tuple[Part, ...]:
        """The parts of a clause that is about the mapping; none where it is not. Offsets are the clause's own.

        `topic` are the rows that "it" may mean, `spoken` the SDGs or action lines that it may mean.
        """
        even = level(text)
        lists = read_lists(even, atoms, self.links.members)
        pointed = mapping_pattern("former").search(even)
        if pointed is not None and len(topic) == 2:
            topic = topic[:1] if pointed[1] in ("former", "first") else topic[1:]
        pronoun = mapping_pattern("that_code").search(even)
        counts = (
            self._counted_rows(atoms) is not None
            or bool(_quantified(even))
            or mapping_pattern("only_code").search(even)
        )
        if spoken and pronoun is not None and counts and not any(one.family in CODES for one in lists):
            lists.append(Listed(family_of(spoken[0]), spoken, *pronoun.span()))
        parts = self._read(text, even, lists, atoms, topic, linked)
        return self._agreed(text, even, parts, lists, topic)

    def _agreed(
        self, text: str, even: str, parts: tuple[Part, ...], lists: list[Listed], topic: tuple[str, ...]
    ) -> tuple[Part, ...]:
        """The parts, where a second reading does not say that the clause is right."""
        wrong = [part for part in parts if part.verdict == "contradicted" and part.rule != "outcome-title"]
        if not wrong or self.second is None:
            return parts
        if mapping_pattern("beyond").search(even):
            return ()
        named = any(one.family in ROWS for one in lists)
        said = [code for one in lists for code in one.codes]
        truth = self.second.truth(text, () if named else topic, said)
        if truth is True:
            places = tuple(dict.fromkeys(place for part in parts for place in part.places))
            return (Part(0, len(text), "supported", wrong[0].rule, None, places),)
        return parts

    def _read(
        self,
        text: str,
        even: str,
        lists: list[Listed],
        atoms: tuple[Atom, ...],
        topic: tuple[str, ...],
        linked: bool,
    ) -> tuple[Part, ...]:
        unknown = [one for one in lists if one.family in ROWS and not self._known(one.codes)]
        if unknown and all(not self._known((code,)) for code in unknown[0].codes):
            return (self.says.no_such(unknown[0].codes, len(text)),)
        rows = [one for one in lists if one.family in ROWS]
        codes = [one for one in lists if one.family in CODES]
        title = self.says.titles(text, even, lists)
        same = self.says.same_codes(even, [code for one in lists if one.family in ROWS for code in one.codes], topic)
        if same:
            return (*same, *title)
        quantified = _quantified(even)
        counted = self._counted_rows(atoms)
        if codes and (rows or quantified or counted or (topic and _of_topic(even, codes))):
            parts = self._related(even, rows, codes, quantified, counted, topic, linked)
            if parts:
                return (*parts, *title)
        if not codes and (placed := self.says.placed(even, rows, topic, linked)):
            return placed
        if not codes and counted is not None and mapping_pattern("has_outcomes").search(even[: counted.start]):
            return (*self.counts.number_of_rows(even, counted, rows, topic), *title)
        return title

    def _counted_rows(self, atoms: tuple[Atom, ...]) -> Atom | None:
        return next(
            (
                atom
                for atom in atoms
                if atom.kind == "number"
                and atom.noun
                and {"outcom", "object"} & set(atom.noun[: 4 if atom.noun[0] == "of" else 2])
            ),
            None,
        )

    def _known(self, codes: tuple[str, ...]) -> bool:
        return all(code in self.links.outcomes or code in self.links.objectives for code in codes)

    def _related(
        self,
        even: str,
        rows: list[Listed],
        codes: list[Listed],
        quantified: str,
        counted: Atom | None,
        topic: tuple[str, ...],
        linked: bool,
    ) -> tuple[Part, ...]:
        if mapping_pattern("only_code").search(even) and rows:
            if mapping_pattern("in_common").search(even):
                return ()
            return tuple(
                self.says.linked(_subject(one, rows, codes), one, False, True, (0, len(even))) for one in codes
            )
        if quantified or (counted is not None and not rows):
            if mapping_pattern("some_outcomes").search(even):
                return ()
            return self.counts.quantified(
                even, codes, quantified, counted, self._by_objective(even, rows, topic), topic
            )
        if topic and mapping_pattern("its").search(even):
            rows = [one for one in rows if not _scopes(even, one)]
        subject = in_order(code for one in rows for code in one.codes) if rows else topic
        if (
            not rows
            and not linked
            and mapping_pattern("same_outcome").search(even) is None
            and not mapping_pattern("its").search(even)
        ):
            return ()
        if superlative := self.counts.superlative(even, subject):
            return superlative
        first_row = min((one.start for one in rows), default=-1)
        goes_on = linked and mapping_pattern("verb").match(even) is not None
        inverse = bool(rows) and all(one.end <= first_row for one in codes) and not goes_on
        if self._only_subject(even, rows, codes, inverse):
            scope = tuple(code for one in rows if _scopes(even, one) for code in one.codes)
            named = [one for one in rows if not _scopes(even, one)]
            subject = in_order(code for one in named for code in one.codes) or topic
            return self.says.only_rows(subject, codes, named, scope) if named or not scope else ()
        parts = []
        for number, one in enumerate(codes):
            previous = codes[number - 1].end if number else (rows[0].end if rows and not inverse else 0)
            negated, span = self._negated(even, one, previous, inverse, rows)
            exact = self._exact(even, one, codes, inverse)
            own = topic if goes_on and one.start < first_row else _subject(one, rows, codes)
            parts.append(self.says.linked(own or subject, one, negated, exact, span))
        return tuple(_merge_sized(parts))

    def _by_objective(self, even: str, rows: list[Listed], topic: tuple[str, ...]) -> tuple[str, ...]:
        """The objectives whose outcomes are counted: those right after the word where there are any, else all.

        "This objective" is the one spoken of.
        """
        if not rows and mapping_pattern("this_objective").search(even):
            homes = {code.split("-")[0] for code in topic}
            return tuple(homes) if len(homes) == 1 else ()
        listed = [one for one in rows if one.family == "objective"]
        near = [one for one in listed if re.search(r"outcomes? (?:of|under|in|for) [^,;]{0,20}$", even[: one.start])]
        return tuple(code for one in near or listed for code in one.codes)

    def _only_subject(self, even: str, rows: list[Listed], codes: list[Listed], inverse: bool) -> bool:
        """As in "Only D.4-1 …", "D.3-2 is the only outcome that …", "… by D.4-3 alone"."""
        if not rows or not any(one.codes for one in codes):
            return False
        first, last = rows[0].start, rows[-1].end
        before = even[max(0, first - 30) : first]
        if mapping_pattern("only_subject").search(before) and not mapping_pattern("only_subject").search(even[:0]):
            return True
        between = even[last : min((one.start for one in codes if one.start >= last), default=last)]
        if "only outcome" in between or "sole outcome" in between or "single outcome" in between:
            return True
        if not inverse and " alone" in between[:12]:
            return True
        return inverse and bool(mapping_pattern("only").search(even[last:]) or mapping_pattern("only").search(before))

    def _negated(
        self, even: str, one: Listed, previous: int, inverse: bool, rows: list[Listed]
    ) -> tuple[bool, tuple[int, int]]:
        """Whether a list is said not to be linked, and the span that says so."""
        start, end = (one.start, rows[0].start) if inverse else (previous, one.start)
        stretch = even[start:end]
        if one.size == 0:
            return False, (one.start, one.end)
        if mapping_pattern("but_not").search(even[max(previous, one.start - 24) : one.start]) and not inverse:
            match = list(mapping_pattern("but_not").finditer(even, max(previous, one.start - 24), one.start))[-1]
            return True, (match.start(), one.end)
        if not rows and mapping_pattern("not").search(even, one.end, one.end + _GAP):
            return True, (one.start, len(even))
        negated = bool(mapping_pattern("not").search(stretch)) or bool(mapping_pattern("omit").search(stretch))
        earlier = even[:start] if not inverse else ""
        if not negated and previous != (rows[0].end if rows else 0) and not inverse:
            tail = earlier[-60:]
            negated = bool(mapping_pattern("not").search(tail)) and " or " in stretch[:8] + stretch
        verb = next(mapping_pattern("verb").finditer(even, start, end), None)
        negation = next(mapping_pattern("not").finditer(even, start, end), None)
        opening = min((m.start() for m in (verb, negation) if m), default=one.start)
        first = start if inverse else opening
        return negated, (first, max(one.end, rows[-1].end if inverse else one.end))

    def _exact(self, even: str, one: Listed, codes: list[Listed], inverse: bool) -> bool:
        if inverse:
            return False
        before, after = even[max(0, one.start - 22) : one.start], even[one.end : one.end + 26]
        if mapping_pattern("defined").search(even[: one.start]):
            return True
        if mapping_pattern("only").search(before) or mapping_pattern("only").match(after.strip(" ,(")):
            return True
        return bool(mapping_pattern("only").search(after)) and not any(one.end <= other.start for other in codes)


def _scopes(even: str, row: Listed) -> bool:
    """Whether an objective is named for its outcomes: "the only outcome of D.2"."""
    return (
        row.family == "objective"
        and re.search(r"outcomes? (?:of|under) (?:the |objective )?$", even[: row.start]) is not None
    )


def _of_topic(even: str, codes: list[Listed]) -> bool:
    """Whether a clause without a row tells codes of the row at hand: "among them is Goal 10", "its lines: C2, C7"."""
    named = any(mapping_pattern("defined").search(even[: one.start]) for one in codes)
    return named or any(mapping_pattern(name).search(even) for name in ("verb", "among"))


def _quantified(even: str) -> str:
    """Which pattern says of how many outcomes a clause speaks, if one does."""
    names = ("all_outcomes", "no_outcome", "most_outcomes")
    return next((name for name in names if mapping_pattern(name).search(even)), "")


def _bare(atom: Atom) -> bool:
    """Whether a number counts what was named before: "the two others have five each"."""
    return (
        atom.kind == "number" and float(str(atom.value[0])) <= WHOLE and not set(atom.noun[:2]) - {"each", "in", "all"}
    )


def _subject(one: Listed, rows: list[Listed], codes: list[Listed]) -> tuple[str, ...]:
    """The rows a list is said of: "D.1-2 lists six Goals, and D.3-3 eleven", "C9 under D.2-1 and C6 under D.3-1"."""
    if not rows:
        return ()
    forward = rows[0].start < codes[0].start
    side = [row for row in rows if (row.end <= one.start if forward else row.start >= one.end)]
    if not side:
        return ()
    nearest = side[-1] if forward else side[0]
    near = [
        row
        for row in side
        if not any(min(row.end, nearest.end) <= other.start < max(row.start, nearest.start) for other in codes)
    ]
    return in_order(code for row in near for code in row.codes)


def _merge_sized(parts: list[Part]) -> list[Part]:
    """As in "nine SDGs, namely 1, 3 …": a right count before its right list is one claim with it."""
    merged: list[Part] = []
    for part in parts:
        last = merged[-1] if merged else None
        if last and last.verdict == part.verdict == "supported" and part.start - last.end < 4:
            merged[-1] = Part(last.start, part.end, "supported", part.rule, None, last.places)
            continue
        merged.append(part)
    return merged
