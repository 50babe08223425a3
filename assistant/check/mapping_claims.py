"""Claims about Annex 1, read clause by clause and looked up: each list of codes gets its own verdict."""

import re
from dataclasses import dataclass, field

from assistant.check.atoms import Atom
from assistant.check.level import level
from assistant.check.mapping_counts import Counts
from assistant.check.mapping_lists import CODES, ROWS, Listed, counts_targets, read_lists
from assistant.check.mapping_says import Says
from assistant.check.mapping_syntax import (
    denial,
    denied_rows,
    is_exact,
    is_only_subject,
    of_topic,
    quantifier,
    rows_or_it,
    scopes,
    subject_of,
)
from assistant.check.mapping_words import mapping_pattern
from assistant.check.part import Part
from assistant.check.second_reading import SecondReading
from assistant.exact.code import family_of, in_order
from assistant.exact.lookup import Links

WHOLE = 17  # SDGs: larger numbers count something else


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

    def titles(self, text: str, atoms: tuple[Atom, ...]) -> tuple[Part, ...]:
        """The wrong descriptions of rows in a text."""
        even = level(text)
        return self.says.titles(text, even, read_lists(even, atoms, self.links.members))

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
            self._counted_rows(atoms) is not None or bool(quantifier(even)) or mapping_pattern("only_code").search(even)
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
        if mapping_pattern("beyond").search(even) or mapping_pattern("compared").search(even):
            return _unsure(parts)
        named = any(one.family in ROWS for one in lists)
        said = [code for one in lists for code in one.codes]
        involved = mapping_pattern("involved").search(even) is not None
        plain = not any(one.more or one.exactly for one in lists) and (named or not quantifier(even))
        truth = self.second.truth(text, () if named else topic, said) if plain or involved else None
        if truth is True and plain:
            places = tuple(dict.fromkeys(place for part in parts for place in part.places))
            return (Part(0, len(text), "supported", wrong[0].rule, None, places),)
        if truth is not False and involved:
            return _unsure(parts)
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
        quantified = quantifier(even)
        counted = self._counted_rows(atoms)
        if codes and (rows or quantified or counted or (topic and of_topic(even, codes))):
            parts = self._related(even, rows, codes, quantified, counted, topic, linked)
            if parts:
                return (*parts, *title)
        if not codes and rows_or_it(even, rows) and mapping_pattern("superlative").search(even):
            subject = in_order(code for one in rows if not scopes(even, one) for code in one.codes) or topic
            return self.counts.superlative(even, subject, self._by_objective(even, rows, topic))
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
                self.says.linked(subject_of(one, rows, codes), one, False, True, (0, len(even))) for one in codes
            )
        if quantified or (counted is not None and not rows):
            if mapping_pattern("some_outcomes").search(even):
                return ()
            return self.counts.quantified(
                even, codes, quantified, counted, self._by_objective(even, rows, topic), topic
            )
        scope = tuple(code for one in rows if scopes(even, one) for code in one.codes)
        if any(one.family == "outcome" for one in rows) or (topic and mapping_pattern("its").search(even)):
            rows = [one for one in rows if not scopes(even, one)]
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
        if is_only_subject(even, rows, codes, inverse):
            if mapping_pattern("this_objective").search(even) or re.search(r"\bof its\b", even):
                scope = scope or tuple({code.split("-")[0] for code in topic})
            named = [one for one in rows if not scopes(even, one)]
            subject = in_order(code for one in named for code in one.codes) or topic
            return self.says.only_rows(subject, codes, named, scope) if named else ()
        if topic and not rows and mapping_pattern("only_one").search(even) and any(one.codes for one in codes):
            return self.says.only_rows(topic, codes, [Listed("outcome", topic, 0, 0)])
        parts: list[Part] = []
        if inverse:
            rows, denied_of = denied_rows(even, rows)
            subject = in_order(code for one in rows for code in one.codes)
            without = in_order(code for one in denied_of for code in one.codes)
            ends = [one.end for one in denied_of]
            if without:
                span = (denied_of[0].start, max(ends))
                parts += [self.says.linked(without, one, True, False, span) for one in codes]
        for number, one in enumerate(codes):
            previous = codes[number - 1].end if number else (rows[0].end if rows and not inverse else 0)
            denied, span = denial(even, one, previous, inverse, rows)
            exact = is_exact(even, one, codes, inverse)
            own = topic if goes_on and one.start < first_row else subject_of(one, rows, codes)
            parts.append(self.says.linked(own or subject, one, denied, exact or one.exactly, span))
        return tuple(_merge_sized(sorted(parts, key=lambda part: part.start)))

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


def _unsure(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without verdicts: the clause is about the annex, and was not read for sure."""
    return tuple(part for part in parts if part.verdict == "supported") or (Part(0, 0, "supported", "stated"),)


def _bare(atom: Atom) -> bool:
    """Whether a number counts what was named before: "the two others have five each"."""
    return (
        atom.kind == "number" and float(str(atom.value[0])) <= WHOLE and not set(atom.noun[:2]) - {"each", "in", "all"}
    )


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
