"""The Check tab: paste or choose a draft; see its claims marked, and take it back as JSON or with Word comments."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.check.draft_error import DraftError
from assistant.check.finding import Checked
from assistant.check.open_checker import open_checker
from assistant.check.read_draft import MOST_CHARACTERS, draft_text
from assistant.check.word_comments import write_comments
from index.errors import SearchIndexError
from ui.bridge import make_bridge, sent, sent_number, sent_text
from ui.findings_view import findings_html
from ui.markup import data, icon, labelled, phrase, text, words

if TYPE_CHECKING:
    import gradio as gr

    from ui.ask_tab import Talk

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FILE_LIMIT = 8_000_000
"""Bytes of a draft sent by the page; the command line takes bigger ones."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft a reader has given and what the check found; `raw` are the bytes of a Word file, else empty."""

    name: str = ""
    raw: bytes = b""
    checked: Checked | None = None


def check_html() -> str:
    """The form: a field to paste into, and the buttons."""
    return (
        f'<main class="wide"><div class="pagehead"><h1>{words("check_title")}</h1>{words("check_hint", "span", "hint")}'
        f'<span class="end"><button class="btn" data-do="check-json">JSON</button>'
        f'<button class="btn" data-do="check-docx">{icon("down-to")}{words("word_comments")}</button></span></div>'
        f'<form class="card check-form" id="check-form"><textarea name="draft" rows="7" maxlength="{MOST_CHARACTERS}"'
        f'{labelled("your_draft")}{labelled("paste_draft", "placeholder")} dir="auto"></textarea>'
        f'<div class="acts"><button type="submit" class="btn main">{words("tab_check")}</button>'
        f'<button type="button" class="btn" data-do="check-file">{icon("file")}{words("choose_draft")}</button>'
        f"{words('draft_kinds', 'span', 'hint')}</div></form></main>"
    )


def shown_html(inner: str, at: int = 0) -> str:
    """The place of the result, which the page watches; `at` is the page's clock when it asked.

    Gradio sends nothing where a value stays the same: the clock makes the answer to a repeated click a new one.
    """
    return f'<div class="checked" data-at="{at}" aria-live="polite">{inner}</div>'


def take_draft(talk: "Talk", given: dict[str, Any]) -> tuple[Draft, str]:
    """Read and check what the page sent: pasted text, or a file with its name; a refusal is shown in words."""
    at = sent_number(given, "at")
    try:
        name, raw = _received(given)
        checked = open_checker(talk.assistant).check(draft_text(raw, name))
    except (DraftError, SearchIndexError) as error:
        return Draft(), shown_html(f'<p class="hint bad" role="alert">{text(error)}</p>', at)
    except (ValueError, OSError, RuntimeError, LookupError, ArithmeticError) as error:
        # The reader is told, and the page stays alive.
        said = f"{words('failed')} ({type(error).__name__})"
        return Draft(), shown_html(f'<p class="hint bad" role="alert">{said}</p>', at)
    kept = raw if name.lower().endswith(".docx") else b""
    return Draft(name, kept, checked), shown_html(findings_html(checked, name), at)


def give_file(draft: Draft, given: dict[str, Any]) -> str:
    """The result as a file held in a hidden element, or why there is none; new for every click, as `shown_html` is."""
    return f'<span data-at="{sent_number(given, "at")}">{_file(draft, sent_text(given, "format"))}</span>'


def _file(draft: Draft, kind: str) -> str:
    if draft.checked is None:
        return _notice(phrase("check_first"))
    if kind == "json":
        content = json.dumps(draft.checked.to_json(), ensure_ascii=False, indent=2).encode("utf-8")
        return _download("findings.json", "application/json", content)
    if not draft.raw:
        return _notice(phrase("word_only"))
    try:
        return _download("checked.docx", WORD, write_comments(draft.raw, draft.name, draft.checked.findings))
    except DraftError as error:
        return _notice(str(error))


def _received(given: dict[str, Any]) -> tuple[str, bytes]:
    content = sent_text(given, "content")
    if not content:
        return phrase("pasted") + ".txt", sent_text(given, "text")[: MOST_CHARACTERS + 1].encode("utf-8", "replace")
    name = sent_text(given, "name").replace("\\", "/").rsplit("/", 1)[-1][:120] or "draft"
    if len(content) > FILE_LIMIT * 4 // 3 + 4:
        raise DraftError(name, "is too big for the page", "check it with the command wsis check")
    try:
        return name, base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise DraftError(name, "did not arrive whole", "choose it again") from error


def _download(name: str, kind: str, content: bytes) -> str:
    held = {"name": name, "type": kind, "content": base64.b64encode(content).decode()}
    return f"<span{data('download', held)}></span>"


def _notice(said: str) -> str:
    return f'<span data-notice="bad">{text(said)}</span>'


def build(talk: "Talk") -> None:
    """Lay the tab out inside the current Blocks and wire its check and downloads."""
    import gradio as gr

    def html(value: str, **more: Any) -> "gr.HTML":
        return gr.HTML(value, js_on_load=None, apply_default_css=False, **more)

    with gr.Column(elem_id="panel-check", elem_classes=["tabpanel"]):
        html(check_html())
        shown = html(shown_html(""), elem_id="checked")
    file = html("", elem_id="checked-file", elem_classes=["bridge"])
    draft = gr.State(Draft())
    checking, taking = make_bridge("check"), make_bridge("check-file")
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private", "concurrency_limit": 2}

    def on_check(event: gr.EventData) -> tuple[Draft, str]:
        return take_draft(talk, sent(event))

    def on_file(held: Draft, event: gr.EventData) -> str:
        return give_file(held, sent(event))

    checking.click(on_check, None, [draft, shown], **quiet)
    taking.click(on_file, [draft], [file], **quiet)
