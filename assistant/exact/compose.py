"""Compose an exact answer: the sentence that answers, the codes with their titles, the proof.

The first sentence names every code asked for and no other of its family; all codes are canonical in every language.
"""

from collections.abc import Mapping

from assistant.answer import Answer, Considered
from assistant.certificate import certify
from assistant.exact.code import Family, family_of, in_order
from assistant.exact.evidence import Evidence
from assistant.exact.lookup import Finding, Links, counts
from assistant.exact.named import codes_named
from assistant.exact.opening import opening_of_claim, opening_of_listing
from assistant.exact.query import Described, Listing, Number, Ranked, Table, Truth
from assistant.exact.stored import write
from assistant.exact.suggest import follow_ups
from assistant.exact.words import enumerated, family_word, phrases, query_in_words, selection_in_words
from corpus.library import Corpus


class Composer:
    """Composes answers over one corpus. Read-only after it is built."""

    def __init__(self, corpus: Corpus, links: Links, version: str) -> None:
        """`version` goes into every certificate."""
        self._corpus = corpus
        self._links = links
        self._version = version

    def compose(self, finding: Finding, language: str = "en", meant: str = "") -> Answer:
        """The answer to a lookup, in the question's language. `meant` is an outcome that was found by its meaning."""
        query = finding.query
        evidence = Evidence.of(finding, self._corpus, self._links)
        opening, values, value, rejected = self._opening(finding, language)
        blocks = [f"{opening}{evidence.marks_in_text}", *self._body(finding, language)]
        blocks += self._notes(finding, language, meant)
        return Answer(
            text="\n\n".join(block for block in blocks if block),
            kind="exact",
            values=values,
            value=value,
            premise_rejected=rejected,
            interpretation=query_in_words(query, language),
            citations=evidence.citations,
            query=write(query),
            certificate=certify(finding, values, value, self._corpus.report.sha256, self._version),
            confidence=1.0,
            considered=tuple(
                Considered(row.locator, row.quote, row.start, row.end, taken=True) for row in evidence.citations
            ),
            marks=evidence.marks,
            follow_ups=follow_ups(finding),
            language=language,
        )

    def _opening(
        self, finding: Finding, language: str
    ) -> tuple[str, tuple[str, ...] | Mapping[str, tuple[str, ...]], bool | int | None, bool]:
        """The first sentence, and the values that go with it."""
        match finding.query:
            case Listing(of) if len(of) == 1:
                codes = finding.groups[of[0].family]
                return opening_of_listing(of[0], codes, language), codes, None, False
            case Listing(of):
                sentences = [
                    opening_of_listing(selection, finding.groups[selection.family], language) for selection in of
                ]
                return (
                    " ".join(sentences),
                    {str(family): codes for family, codes in finding.groups.items()},
                    None,
                    False,
                )
            case Number(of):
                codes = finding.groups[of.family]
                words = selection_in_words(of, language, len(codes))
                if set(codes_named(of)) & set(self._links.members[of.family]):
                    words = family_word(of.family, len(codes), language)
                return phrases(language)["count"].format(n=len(codes), words=words), codes, len(codes), False
            case Table(rows, columns):
                names = enumerated(tuple(family_word(column, 2, language) for column in columns), language)
                words = selection_in_words(rows, language)
                sentence = phrases(language)["table"].format(words=words[:1].upper() + words[1:], columns=names)
                return sentence, _flat(finding.table), None, False
            case Truth():
                sentence, value, rejected = opening_of_claim(finding, self._links, language)
                return sentence, (), value, rejected
            case Described(codes):
                return "\n\n".join(self._description(code, language) for code in codes), codes, None, False
        raise TypeError(f"{finding.query!r} is not a query")

    def _description(self, code: str, language: str) -> str:
        say = phrases(language)
        family = family_of(code)
        if family == "outcome":
            row = self._links.outcomes[code]
            listed = say["has"].format(
                sdgs=enumerated(row.sdgs, language), lines=enumerated(row.action_lines, language)
            )
            return f"{say['describe_row'].format(code=code, text=row.text.strip())} {listed}"
        rows = in_order(self._links.rows_of(code))
        if family == "objective":
            objective = self._links.objectives[code]
            said = say["describe_row"].format(code=code, text=f"{objective.name}: {objective.text}".strip())
            return f"{said} {say['objective_rows'].format(count=len(rows), codes=enumerated(rows, language))}"
        named = str(say["describe_named"].format(code=code, title=self._title(code, language)))
        if family == "study_question":
            return named
        words = family_word("outcome", len(rows), language)
        return f"{named} {say['in_rows'].format(count=len(rows), outcomes=words, codes=enumerated(rows, language))}"

    def _body(self, finding: Finding, language: str) -> list[str]:
        """The codes with their titles, as a list or a table."""
        match finding.query:
            case Table(_, columns):
                return [self._table(finding, columns, language)]
            case Listing(of) if isinstance(of[0], Ranked):
                return [self._ranking(of[0], finding, language)]
            case Listing() | Number():
                return [self._titles(codes, language) for codes in finding.groups.values()]
        return []

    def _titles(self, codes: tuple[str, ...], language: str) -> str:
        return "\n".join(f"- **{code}** {self._title(code, language)}".rstrip() for code in codes)

    def _title(self, code: str, language: str) -> str:
        if family_of(code) == "outcome":
            return self._links.outcomes[code].text.strip().rstrip(".")
        return self._corpus.vocabulary.title(code, language)  # type: ignore[arg-type]

    def _ranking(self, ranked: Ranked, finding: Finding, language: str) -> str:
        numbers = counts(ranked.among, ranked.of, self._links)
        codes = finding.groups[ranked.family]
        unit = ranked.of.family
        return "\n".join(
            f"- **{code}** {self._title(code, language)}: {numbers[code]} {family_word(unit, numbers[code], language)}"
            for code in codes
        )

    def _table(self, finding: Finding, columns: tuple[Family, ...], language: str) -> str:
        rows = next(iter(finding.table), "")
        first = family_word(family_of(rows), 1, language) if rows else ""
        head = [first[:1].upper() + first[1:], *(family_word(column, 2, language) for column in columns)]
        lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
        for code, cells in finding.table.items():
            said = [", ".join(cells[column]) or "-" for column in columns]
            lines.append(f"| **{code}** | " + " | ".join(said) + " |")
        return "\n".join(lines)

    def _notes(self, finding: Finding, language: str, meant: str) -> list[str]:
        say = phrases(language)
        notes = [say["meant"].format(code=f"{meant} ({self._title(meant, language)})")] if meant else []
        notes += self._range_notes(finding, language)
        study = any(code.startswith("Q") for code in finding.read)
        total = len(self._links.study_questions if study else self._links.outcomes)
        if finding.read:
            notes.append(say["proof_2" if study else "proof"].format(read=len(finding.read), total=total))
        notes.append(say["english"])
        return [note for note in notes if note]

    def _range_notes(self, finding: Finding, language: str) -> list[str]:
        """Say where a code that the question names stands in the text only as part of a range."""
        say = phrases(language)
        notes = []
        for code in codes_named(finding.query):
            ranged = [
                row
                for r in finding.rows
                if (row := self._links.outcomes.get(r)) is not None
                and (
                    (family_of(code) == "sdg" and row.sdgs_as_range and code not in ("SDG 1", "SDG 17"))
                    or (family_of(code) == "action_line" and row.action_lines_as_range and code not in ("C1", "C11"))
                )
                and code in (*row.sdgs, *row.action_lines)
            ]
            for row in ranged:
                span = "SDG 1-17" if family_of(code) == "sdg" else "C1-C11"
                notes.append(say["range"].format(row=row.code, range=span, codes=code, stands=say["range_forms"][0]))
        return notes


def _flat(table: Mapping[str, Mapping[Family, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """A table's cells by row; with several columns, the codes of a row together, in order."""
    return {row: tuple(code for cell in cells.values() for code in cell) for row, cells in table.items()}
