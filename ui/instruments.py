"""Annex 1 beside the WSIS–SDG Matrix: another instrument, compared line by line and never mixed with the report."""

from dataclasses import dataclass

from corpus.library import Corpus
from corpus.matrix import Matrix
from ui.markup import text, words


@dataclass(frozen=True, slots=True)
class Comparison:
    """One action line in both instruments. `rows` are the outcomes that list it by name; SDGs are in number order."""

    action_line: str
    rows: tuple[str, ...]
    both: tuple[str, ...]
    only_report: tuple[str, ...]
    only_matrix: tuple[str, ...]
    disputed: tuple[str, ...]


def compare_instruments(corpus: Corpus, matrix: Matrix) -> tuple[Comparison, ...]:
    """All action lines. An outcome that lists the lines as a range (D.3-2: all of them) tells them not
    apart: left out.
    """
    found = []
    for number in range(1, 12):
        line = f"C{number}"
        rows = [o for o in corpus.mapping.outcomes if line in o.action_lines and not o.action_lines_as_range]
        ours = {sdg for row in rows for sdg in row.sdgs}
        theirs = set(matrix.sdgs(line))
        found.append(
            Comparison(
                line,
                tuple(row.code for row in rows),
                _sorted(ours & theirs),
                _sorted(ours - theirs),
                _sorted(theirs - ours),
                _sorted({sdg for row in matrix.of(line) for sdg in row.disputed}),
            )
        )
    return tuple(found)


def _sorted(codes: set[str]) -> tuple[str, ...]:
    return tuple(sorted(codes, key=lambda code: int(code.split()[1])))


def instruments_html(comparisons: tuple[Comparison, ...], matrix: Matrix) -> str:
    """The comparison as a table, with its sources."""
    rows = "".join(
        f'<tr><th scope="row"><bdi dir="ltr">{c.action_line}</bdi></th>'
        f'<td><bdi dir="ltr">{text(", ".join(c.rows) or "–")}</bdi></td><td>{_numbers(c.both)}</td>'
        f"<td>{_numbers(c.only_report)}</td><td>{_numbers(c.only_matrix)}</td><td>{_numbers(c.disputed)}</td></tr>"
        for c in comparisons
    )
    heads = "".join(
        words(key, "th") for key in ("line", "annex_1_rows", "in_both", "only_annex_1", "only_matrix", "disputed")
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-labelledby="instruments-title"><table'
        f' class="inst"><thead><tr>'
        f"{heads}</tr></thead><tbody>{rows}</tbody></table></div>{words('instruments_note', 'p', 'hint')}"
        f'<details class="hint"><summary>{words("sources")}</summary><p lang="en">{text(matrix.about)}</p>'
        f'<p lang="en">{text(matrix.source)}</p></details>'
    )


def _numbers(codes: tuple[str, ...]) -> str:
    return text(", ".join(code.split()[1] for code in codes) or "–")
