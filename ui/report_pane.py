"""The report to read: every leaf with its offsets, Annex 1 as the table it was, ready for the page to mark words in.

The page marks by offsets alone: each `data-o` element holds a verbatim slice of the report that starts there.
"""

from collections.abc import Iterator

from corpus.library import Corpus
from corpus.mapping import Objective, Outcome
from corpus.passage import Passage
from ui.annex2_table import annex2_place
from ui.markup import icon, labelled, text, words

SECTIONS = (
    ("summary", "outline_summary", "front.summary.label"),
    ("p1", "outline_1_2", "introduction.heading"),
    ("p3", "outline_3", "p3.opening"),
    ("p4", "outline_4_11", "conclusions.heading"),
    ("annex1", "outline_annex_1", "annex1.heading"),
    ("annex2", "outline_annex_2", "annex2.heading"),
)
"""The outline: its key, its phrase, and the id of the leaf it goes to."""


def report_pane(corpus: Corpus) -> str:
    """The pane beside the conversation: its head, its outline and the whole report."""
    return (
        f'<section class="pane reader" id="pane"{labelled("report")} tabindex="-1">'
        '<div class="grab" aria-hidden="true"></div>'
        '<div class="head"><span class="cite on" hidden data-at-n></span>'
        f'<span class="at" data-at>{words("report")}</span><span class="end">'
        f'<button class="btn quiet" data-do="copy-reference" hidden>{icon("copy")}{words("copy_reference")}</button>'
        f'<button class="btn quiet icon" data-do="previous"{labelled("previous_citation")}>{icon("left")}</button>'
        f'<button class="btn quiet icon" data-do="next"{labelled("next_citation")}>{icon("right")}</button>'
        f'<button class="btn quiet icon wide-only" data-do="widen"{labelled("full_width")}>{icon("expand")}</button>'
        f'<button class="btn quiet icon only-sheet" data-do="close-sheet"{labelled("close")}>{icon("x")}</button>'
        f"</span></div>{outline()}"
        f'<div class="page" tabindex="0" role="region"{labelled("report_text")}>{report_body(corpus)}</div></section>'
    )


def outline() -> str:
    """The short outline above the report."""
    links = "".join(
        f'<button data-go="{leaf}" data-section="{key}">{words(phrase)}</button>' for key, phrase, leaf in SECTIONS
    )
    return f'<nav class="outline"{labelled("outline")}>{links}</nav>'


def report_body(corpus: Corpus, references: bool = False) -> str:
    """The whole report: prose, then Annex 1 as a table and as printed, then what is left of Annex 2.

    `references` adds a button to each passage that copies its reference.
    """
    prose = [p for p in corpus.passages if not p.id.startswith(("annex1.", "annex2."))]
    annex1 = [p for p in corpus.passages if p.id.startswith("annex1.")]
    annex2 = [p for p in corpus.passages if p.id.startswith("annex2.")]
    return (
        f'<div class="prose" lang="en" dir="ltr">{_leaves(prose, references)}</div>'
        f"{_annex1(corpus, annex1, references)}"
        f'<div class="prose" lang="en" dir="ltr">{_leaves(annex2, references)}</div>'
        f"{annex2_place()}"
    )


def _leaves(passages: list[Passage], references: bool) -> str:
    bullets = {passage.id for passage in passages if passage.kind == "bullet"}
    return "".join(_leaf(passage, references, passage.lead_in in bullets) for passage in passages)


def _leaf(passage: Passage, references: bool, nested: bool) -> str:
    tag = "h2" if passage.kind == "heading" and passage.id.endswith(".heading") else "p"
    button = ""
    if references and passage.kind not in ("label", "heading"):
        button = (
            f'<button class="ref" data-reference="{text(passage.locator)}"'
            f"{labelled('copy_reference_of', locator=passage.locator)}>{icon('link', small=True)}</button>"
        )
    return (
        f'<{tag} class="leaf {passage.kind}{" nested" if nested else ""}" data-id="{text(passage.id)}"'
        f' data-s="{passage.start}"'
        f' data-e="{passage.end}" data-locator="{text(passage.locator)}">'
        f'<span data-o="{passage.start}">{text(passage.text)}</span>{button}</{tag}>'
    )


def _annex1(corpus: Corpus, annex1: list[Passage], references: bool) -> str:
    heads = [p for p in annex1 if p.kind == "heading"]
    rest = [p for p in annex1 if p.kind != "heading"]
    return (
        f'<div class="annex-1" data-view="table"><div class="prose" lang="en" dir="ltr">{_leaves(heads, False)}</div>'
        f'<div class="cap">{words("annex_1_caption")}<span class="seg" role="group"{labelled("view")}>'
        f'<button class="on" aria-pressed="true" data-view-as="table">{words("as_table")}</button>'
        f'<button aria-pressed="false" data-view-as="printed">{words("as_printed")}</button></span></div>'
        f'<div class="as-table"><table class="annex" dir="ltr"><colgroup><col class="c1"><col class="c2"><col'
        f' class="c3"></colgroup>'
        f"<thead><tr>{words('outcome', 'th')}{words('sdgs', 'th')}{words('action_lines', 'th')}</tr></thead>"
        f"{''.join(_rows(corpus))}</table></div>"
        f'<div class="as-printed prose" lang="en" dir="ltr">{_leaves(rest, references)}</div></div>'
    )


def _rows(corpus: Corpus) -> Iterator[str]:
    report = corpus.report.text
    for objective in corpus.mapping.objectives:
        outcomes = [outcome for outcome in corpus.mapping.outcomes if outcome.objective == objective.code]
        yield f'<tbody class="objective">{_objective(report, objective, len(outcomes))}</tbody>'
        yield f'<tbody class="folded" data-rows="{objective.code}">'
        yield from (_outcome(report, outcome) for outcome in outcomes)
        yield "</tbody>"


def _objective(report: str, objective: Objective, rows: int) -> str:
    start = report.index(objective.name, objective.span.start)
    return (
        f'<tr class="obj leaf" data-s="{objective.span.start}" data-e="{objective.span.end}"'
        f' data-locator="Annex 1, {objective.code}"><th scope="rowgroup" colspan="3"><button aria-expanded="true"'
        f' data-fold="{objective.code}"><span class="code">{objective.code}</span>'
        f'<span lang="en" data-o="{start}">{text(objective.name)}</span>'
        f"<span class=fold-count>{words('rows', n=rows)}{icon('down', small=True)}</span></button></th></tr>"
    )


def _outcome(report: str, outcome: Outcome) -> str:
    span, sdg, line = outcome.span, outcome.sdg_span, outcome.action_line_span
    words_start = report.index(":", span.start) + 1
    words_start += len(report[words_start : sdg.start]) - len(report[words_start : sdg.start].lstrip())
    cells = (
        f'<td><span class="code">{outcome.code}</span>{_slice(report, words_start, sdg.start)}</td>',
        f'<td class="sdg">{_slice(report, _from(report, "Goals", sdg.start, sdg.end), sdg.end)}</td>',
        f'<td class="al">{_slice(report, _from(report, "C", line.start + 1, line.end), line.end)}</td>',
    )
    return (
        f'<tr class="row leaf" lang="en" dir="ltr" data-id="annex1.{outcome.code}" data-s="{span.start}"'
        f' data-e="{span.end}" data-locator="Annex 1, {outcome.code}" data-code="{outcome.code}">{"".join(cells)}</tr>'
    )


def _from(report: str, word: str, start: int, end: int) -> int:
    found = report.find(word, start, end)
    return start if found < 0 else found


def _slice(report: str, start: int, end: int) -> str:
    """A verbatim slice without its outer white space, with the offset it starts at."""
    return f'<span data-o="{start}">{text(report[start:end].rstrip())}</span>'
