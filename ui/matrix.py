"""The mapping of Annex 1 as a matrix: outcomes, or objectives, against SDGs and action lines, with counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpus.library import Corpus
from ui.markup import labelled, named, text, words

SDGS = tuple(f"SDG {number}" for number in range(1, 18))
LINES = tuple(f"C{number}" for number in range(1, 12))


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A row of the matrix: an outcome, or an objective with the union of its outcomes. `start`, `end`: its place."""

    code: str
    objective: str
    name: str
    hover: str
    listed: frozenset[str]
    start: int
    end: int


def outcome_lines(corpus: Corpus, titles: Mapping[str, str]) -> tuple[MatrixLine, ...]:
    """One row for each outcome, in report order."""
    return tuple(
        MatrixLine(
            o.code, o.objective, titles[o.code], o.text, frozenset(o.sdgs + o.action_lines), o.span.start, o.span.end
        )
        for o in corpus.mapping.outcomes
    )


def objective_lines(corpus: Corpus) -> tuple[MatrixLine, ...]:
    """One row for each objective: what any of its outcomes lists."""
    return tuple(
        MatrixLine(
            objective.code,
            objective.code,
            objective.name,
            objective.text,
            frozenset(
                code
                for outcome in corpus.mapping.outcomes
                if outcome.objective == objective.code
                for code in outcome.sdgs + outcome.action_lines
            ),
            objective.span.start,
            objective.span.end,
        )
        for objective in corpus.mapping.objectives
    )


def matrix_html(corpus: Corpus, titles: Mapping[str, str]) -> str:
    """The matrix as a real table; `explore.js` makes it dim, select and answer the arrow keys."""
    outcomes = outcome_lines(corpus, titles)
    names = {objective.code: objective.name for objective in corpus.mapping.objectives}
    body = ""
    for code, name in names.items():
        head = f'<bdi dir="ltr">{code}</bdi> {named(code, name)}'
        body += f'<tr class="obj"><th scope="rowgroup" colspan="32">{head}</th></tr>'
        body += "".join(_line(line, "outcome") for line in outcomes if line.objective == code)
    objectives = "".join(_line(line, "objective") for line in objective_lines(corpus))
    columns = '<col class="names">' + "<col>" * 17 + '<col class="counts"><col class="gutter">' + "<col>" * 11
    return (
        f'<table class="mx" id="matrix" role="grid"{labelled("matrix_label")}><colgroup>{columns}<col'
        f' class="counts"></colgroup>'
        f'<thead><tr class="kind"><td></td><th colspan="18" scope="colgroup">{words("sdgs_long")}</th><td></td>'
        f'<th colspan="12" scope="colgroup">{words("lines_long")}</th></tr>{_head(titles)}</thead>'
        f'<tbody data-of="outcomes">{body}{_sums(outcomes)}</tbody>'
        f'<tbody data-of="objectives" hidden>{objectives}</tbody></table>'
    )


def _head(titles: Mapping[str, str]) -> str:
    sdgs = "".join(
        f'<th scope="col" data-col="{code}" data-hover="{code}" title="{text(titles[code])}"><span aria-label="{code},'
        f' {text(titles[code])}">'
        f'{code[4:]}</span><i class="dot" style="--c:var(--sdg{code[4:]})"></i></th>'
        for code in SDGS
    )
    lines = "".join(
        f'<th scope="col" data-col="{code}" data-hover="{code}" title="{text(titles[code])}"><span aria-label="{code},'
        f' {text(titles[code])}">'
        f"{code}</span></th>"
        for code in LINES
    )
    return f"<tr><td></td>{sdgs}<td></td><td></td>{lines}<td></td></tr>"


def _line(line: MatrixLine, kind: str) -> str:
    return (
        f'<tr class="line" data-code="{line.code}" data-objective="{line.objective}" data-kind="{kind}"'
        f' data-s="{line.start}" data-e="{line.end}"><th scope="row" class="name" title="{text(line.hover)}">'
        f'<b><bdi dir="ltr">{line.code}</bdi></b>{named(line.code, line.name)}</th>'
        f"{_cells(line, SDGS, '')}{_count(line, SDGS, '')}"
        f"<td></td>{_cells(line, LINES, 'l')}{_count(line, LINES, 'l')}</tr>"
    )


def _cells(line: MatrixLine, codes: Iterable[str], kind: str) -> str:
    return "".join(
        f'<td class="cell {kind}" role="gridcell" tabindex="-1" data-col="{code}"'
        f' aria-label="{line.code}, {code}: {"yes" if code in line.listed else "no"}"'
        f' data-listed="{int(code in line.listed)}"><i class="c {"y" if code in line.listed else "n"}"></i></td>'
        for code in codes
    )


def _count(line: MatrixLine, codes: tuple[str, ...], kind: str) -> str:
    number = sum(code in line.listed for code in codes)
    width = round(20 * number / len(codes))
    return f'<td class="count {kind}"><span>{number}</span><i class="b" style="width:{width}px"></i></td>'


def _sums(lines: tuple[MatrixLine, ...]) -> str:
    def cells(codes: tuple[str, ...], kind: str) -> tuple[str, int]:
        counts = [sum(code in line.listed for line in lines) for code in codes]
        html = "".join(
            f'<td class="{kind}" data-col="{code}">{count}<i class="b" style="height:{count}px"></i></td>'
            for code, count in zip(codes, counts, strict=True)
        )
        return html, sum(counts)

    sdgs, sdg_links = cells(SDGS, "")
    action_lines, line_links = cells(LINES, "l")
    return (
        f'<tr class="sum"><th scope="row" class="name">{words("listed_by")}</th>{sdgs}<td'
        f' class="count">{sdg_links}</td>'
        f'<td></td>{action_lines}<td class="count l">{line_links}</td></tr>'
    )
