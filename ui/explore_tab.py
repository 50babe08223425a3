"""The Explore tab: the mapping as a matrix, filters, two codes compared, events on a timeline, the other instrument."""

from collections.abc import Mapping

from corpus.facts.library import read_facts
from corpus.library import Corpus
from corpus.matrix import load_matrix
from ui.annex2_table import annex2_place
from ui.instruments import compare_instruments, instruments_html
from ui.markup import icon, labelled, text, words
from ui.matrix import LINES, SDGS, matrix_html
from ui.timeline import timeline_html


def explore_html(corpus: Corpus, titles: Mapping[str, str]) -> str:
    """The whole tab; all of its moves happen in the page, from the table itself."""
    outcomes = corpus.mapping.outcomes
    sdg_links, line_links = sum(len(o.sdgs) for o in outcomes), sum(len(o.action_lines) for o in outcomes)
    facts = read_facts(corpus)
    locators = {event.id: corpus.locator(event.sentence.start, event.sentence.end) for event in facts.events}
    dated = sum(1 for event in facts.events if event.dates)
    matrix = load_matrix()
    return (
        f'<main class="wide"><div class="pagehead"><h1>{words("explore_title")}</h1>'
        f"{words('explore_counts', 'span', 'hint', outcomes=len(outcomes), sdgs=sdg_links, lines=line_links)}"
        f'<span class="end"><span class="seg" role="group"{labelled("rows_of")}>'
        f'<button class="on" aria-pressed="true" data-rows-of="outcomes">{words("outcomes")}</button>'
        f'<button aria-pressed="false" data-rows-of="objectives">{words("objectives")}</button></span>'
        f'<button class="btn" data-do="matrix-csv">{icon("down-to")}CSV</button>'
        f'<button class="btn" data-do="matrix-excel">{icon("down-to")}Excel</button></span></div>'
        f"{_filters(corpus, titles)}"
        f'<div class="xgrid"><section class="card matrix"{labelled("matrix_label")}>'
        f'<div class="scroll-x" tabindex="0"'
        f' role="region"{labelled("matrix_label")}>{matrix_html(corpus, titles)}</div>'
        f'<div class="phone-list" hidden></div>'
        f'<div class="readout" aria-live="polite"><span data-readout>{words("matrix_hint")}</span>'
        f'<button class="where" data-readout-place hidden></button></div></section>'
        f'<div class="side"><section class="card cmp">{_compare(corpus, titles)}</section></div></div>'
        f'<section class="card time"><div class="pagehead"><h2>{words("events_title")}</h2>'
        f"{words('events_hint', 'span', 'hint', n=dated)}</div>{timeline_html(facts.events, locators)}</section>"
        f'<section class="card cmp"><h2 id="instruments-title">{words("instruments_title")}</h2>'
        f"{words('instruments_hint', 'p', 'hint')}"
        f"{instruments_html(compare_instruments(corpus, matrix), matrix)}</section>"
        f'<section class="card cmp"><h2>{words("explore_annex_2")}</h2>{annex2_place()}</section></main>'
    )


def _filters(corpus: Corpus, titles: Mapping[str, str]) -> str:
    families = (("sdg", SDGS), ("action_line", LINES), ("without", SDGS + LINES))
    selects = "".join(
        f'<label class="fchip pick-filter">{icon("plus", small=True)}{words("filter_" + name)}'
        f'<select data-filter="{name}"{labelled("filter_" + name)}><option value=""></option>{_options(codes, titles)}'
        f"</select></label>"
        for name, codes in families
    )
    objectives = _options(tuple(objective.code for objective in corpus.mapping.objectives), titles)
    return (
        f'<div class="filters" role="group"{labelled("filters")}><span data-chosen></span>{selects}'
        f'<label class="fchip pick-filter">{icon("plus", small=True)}{words("filter_objective")}'
        f'<select data-filter="objective"{labelled("filter_objective")}><option value=""></option>{objectives}</select>'
        f'</label><span class="hint" data-filter-count aria-live="polite"></span></div>'
    )


def _options(codes: tuple[str, ...], titles: Mapping[str, str], chosen: str = "") -> str:
    return "".join(
        f'<option value="{code}" data-option="{code}"{" selected" if code == chosen else ""}>'
        f"{code} {text(titles.get(code, ''))}</option>"
        for code in codes
    )


def _compare(corpus: Corpus, titles: Mapping[str, str]) -> str:
    codes = tuple(outcome.code for outcome in corpus.mapping.outcomes) + SDGS + LINES
    first, second = corpus.mapping.outcomes[-1].code, corpus.mapping.outcomes[7].code
    return (
        f"<h2>{words('compare_title')}</h2>"
        f'<div class="pickers"><select class="pick" data-compare="a"{labelled("first_code")}>'
        f"{_options(codes, titles, first)}</select>{words('with', 'span', 'hint')}"
        f'<select class="pick" data-compare="b"{labelled("second_code")}>{_options(codes, titles, second)}'
        f"</select></div>"
        f'<dl data-comparison aria-live="polite"></dl>'
    )
