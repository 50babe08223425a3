"""The Prepare tab: choose codes, a party, a region or a topic; see the contribution, and take it as a Word file."""

import base64
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from assistant.brief.cross.reading import read_across, read_cross_codes
from assistant.brief.cross.table import to_markdown as cross_markdown
from assistant.brief.document import Brief
from assistant.brief.markdown import to_markdown
from assistant.brief.near import near_in
from assistant.brief.prepare import prepare_brief
from assistant.brief.region import regions
from assistant.brief.request import BriefError, Request, parties, read_request
from assistant.brief.word import to_word
from corpus.library import Corpus
from corpus.matrix import load_matrix
from index.errors import SearchIndexError
from ui.bridge import make_bridge, sent, sent_number, sent_text
from ui.brief_view import brief_html
from ui.markup import data, icon, labelled, markdown, text, words
from ui.names import code_titles

if TYPE_CHECKING:
    import gradio as gr

    from ui.ask_tab import Talk

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN = "text/markdown;charset=utf-8"
MOST_CODES = 60
"""More codes than there are: what the page sends is cut here."""


def prepare_html(corpus: Corpus, titles: Mapping[str, str]) -> str:
    """The form; the preview stands in an element of its own beside it."""
    outcomes = tuple(row.code for row in corpus.mapping.outcomes)
    lists = (
        ("outcome", "outcome", outcomes),
        ("sdg", "filter_sdg", tuple(f"SDG {number}" for number in range(1, 18))),
        ("action_line", "filter_action_line", tuple(f"C{number}" for number in range(1, 12))),
    )
    pickers = "".join(_picker(family, label, codes, titles) for family, label, codes in lists)
    return (
        f'<section class="prepare-side" aria-labelledby="prepare-title"><div class="pagehead">'
        f'<h1 id="prepare-title">{words("prepare_title")}</h1>'
        f"{words('prepare_hint', 'span', 'hint')}</div>"
        f'<form class="card prepare-form" id="prepare-form"><div class="filters" role="group"'
        f"{labelled('prepare_codes')}>{pickers}<span data-brief-chosen></span></div>"
        f'<label class="field">{words("topic")}<input type="text" name="topic" maxlength="300" autocomplete="off"'
        f"{labelled('topic_example', 'placeholder')}></label>"
        f"{_choice('party', 'party', parties(corpus))}{_choice('region', 'region', regions())}"
        f'<div class="acts"><button type="submit" class="btn main">{words("tab_prepare")}</button>'
        f'<button type="button" class="btn" data-do="brief-cross">{words("cross_reading")}</button></div>'
        f'<div class="acts"><button type="button" class="btn" data-do="brief-docx">{icon("down-to")}'
        f"{words('word_file')}</button>"
        f'<button type="button" class="btn" data-do="brief-md">{icon("down-to")}Markdown</button></div>'
        "</form></section>"
    )


def _picker(family: str, label: str, codes: tuple[str, ...], titles: Mapping[str, str]) -> str:
    options = "".join(f'<option value="{code}">{code} {text(titles.get(code, ""))}</option>' for code in codes)
    return (
        f'<label class="fchip pick-filter">{icon("plus", small=True)}{words(label)}<select data-brief="{family}"'
        f'{labelled(label)}><option value=""></option>{options}</select></label>'
    )


def _choice(name: str, label: str, values: tuple[str, ...]) -> str:
    options = "".join(f'<option value="{text(value)}" lang="en">{text(value)}</option>' for value in values)
    return (
        f'<label class="field">{words(label)}<select class="pick" name="{name}"><option value="" data-t="all">All'
        f"</option>{options}</select></label>"
    )


def preview_html(inner: str) -> str:
    """The preview around what was prepared."""
    return f'<section class="card preview" tabindex="0" role="region"{labelled("preview")}>{inner}</section>'


def empty_html() -> str:
    """The preview before anything was chosen."""
    return preview_html(words("prepare_empty", "p", "hint"))


def request_of(corpus: Corpus, given: Mapping[str, Any]) -> Request:
    """What the page sent, read at the door. Raises `BriefError` for what cannot be chosen."""
    return read_request(
        corpus,
        outcomes=_codes(given, "outcome"),
        sdgs=_codes(given, "sdg"),
        action_lines=_codes(given, "action_line"),
        party=sent_text(dict(given), "party"),
        region=sent_text(dict(given), "region"),
        topic=sent_text(dict(given), "topic"),
    )


def _codes(given: Mapping[str, Any], name: str) -> list[str]:
    value = given.get(name)
    return [code for code in value[:MOST_CODES] if isinstance(code, str)] if isinstance(value, list) else []


def show(talk: "Talk", given: Mapping[str, Any]) -> str:
    """The preview of what was chosen, the cross-reading of its codes, or what is wrong with it."""
    try:
        if given.get("do") == "cross":
            chosen = read_cross_codes([*_codes(given, "action_line"), *_codes(given, "sdg")])
            reading = read_across(talk.assistant.corpus, load_matrix(), chosen)
            plain = cross_markdown(reading).replace("[^", "[")
            return preview_html(f'<article class="paper" lang="en" dir="ltr">{"".join(markdown(plain))}</article>')
        return preview_html(brief_html(_prepare(talk, given)))
    except (BriefError, SearchIndexError) as error:
        return preview_html(f'<p class="hint bad" role="alert">{text(_sentence(str(error)))}</p>')


def download(talk: "Talk", given: Mapping[str, Any]) -> str:
    """The file of what was chosen, as a hidden element that holds it; where it is refused, one that says why.

    It carries the page's clock: Gradio sends nothing where a value stays the same, and every click is a new request.
    """
    return f'<span data-at="{sent_number(dict(given), "at")}">{_file(talk, given)}</span>'


def _file(talk: "Talk", given: Mapping[str, Any]) -> str:
    try:
        made = _prepare(talk, given)
    except (BriefError, SearchIndexError) as error:
        return f'<span data-notice="bad">{text(_sentence(str(error)))}</span>'
    if given.get("format") == "docx":
        held = {"name": "contribution.docx", "type": WORD, "content": base64.b64encode(to_word(made)).decode()}
    else:
        content = base64.b64encode(to_markdown(made).encode("utf-8")).decode()
        held = {"name": "contribution.md", "type": MARKDOWN, "content": content}
    return f"<span{data('download', held)}></span>"


def _prepare(talk: "Talk", given: Mapping[str, Any]) -> Brief:
    corpus = talk.assistant.corpus
    return prepare_brief(corpus, request_of(corpus, given), near_in(talk.assistant))


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:] + "."


def build(talk: "Talk") -> None:
    """Lay the tab out inside the current Blocks and wire its preview and downloads."""
    import gradio as gr

    def html(value: str, **more: Any) -> "gr.HTML":
        return gr.HTML(value, js_on_load=None, apply_default_css=False, **more)

    corpus = talk.assistant.corpus
    with gr.Column(elem_id="panel-prepare", elem_classes=["tabpanel"]), gr.Column(elem_classes=["prepare-grid"]):
        html(prepare_html(corpus, code_titles(corpus)), elem_classes=["slot-form"])
        shown = html(empty_html(), elem_id="prepared", elem_classes=["slot-preview"])
    file = html("", elem_id="prepared-file", elem_classes=["bridge"])
    preparing, taking = make_bridge("prepare"), make_bridge("prepare-file")
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private", "concurrency_limit": 2}

    def on_prepare(event: gr.EventData) -> str:
        return show(talk, sent(event))

    def on_file(event: gr.EventData) -> str:
        return download(talk, sent(event))

    preparing.click(on_prepare, None, [shown], **quiet)
    taking.click(on_file, None, [file], **quiet)
