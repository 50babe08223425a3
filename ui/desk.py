"""What the page asks of Python beside questions: feedback, downloads, the mapping of Annex 2. Wires their bridges."""

import base64
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.library import Corpus
from ui.annex2 import SIZE_LIMIT, keep_annex2
from ui.annex2_table import annex2_table
from ui.bridge import make_bridge, sent, sent_number, sent_text
from ui.conversation import Conversation
from ui.export import conversation_docx, conversation_markdown, matrix_xlsx
from ui.feedback import COMMENT_LIMIT, REASONS, add_feedback, feedback_file
from ui.markup import data, phrase, text

if TYPE_CHECKING:
    import gradio as gr

    from ui.ask_tab import Talk

TYPES = {
    "md": "text/markdown;charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def give_feedback(talk: "Talk", conversation: Conversation, given: dict[str, Any]) -> Conversation:
    """Keep what the reader said about one answer; the conversation then shows that it was kept.

    What the page sends is checked: a turn that has an answer, a known verdict and reason, a comment of bounded length.
    """
    number, verdict = sent_number(given, "turn"), sent_text(given, "verdict")
    if not 0 <= number < len(conversation.turns) or verdict not in ("right", "wrong"):
        return conversation
    turn = conversation.turns[number]
    if turn.answer is None:
        return conversation
    reason = sent_text(given, "reason")
    answer = turn.answer.to_json()
    answer.pop("timings_ms", None)
    entry = {
        "verdict": verdict,
        "reason": reason if reason in REASONS else "",
        "comment": sent_text(given, "comment")[:COMMENT_LIMIT],
        "question": turn.question,
        "history": list(conversation.before(number).questions),
        "answer": answer,
        "version": _version(),
        "report": talk.assistant.corpus.report.sha256,
    }
    add_feedback(feedback_file(talk.settings), entry)
    return conversation.change(number, verdict=verdict)


def makedownload(conversation: Conversation, corpus: Corpus, given: dict[str, Any]) -> str:
    """A file for the page to save, as a hidden element that holds it; empty where nothing known was asked for."""
    kind = sent_text(given, "format")
    if kind == "md":
        return download("conversation.md", kind, conversation_markdown(conversation).encode())
    if kind == "docx":
        return download("conversation.docx", kind, conversation_docx(conversation))
    if kind == "xlsx":
        rows = given.get("rows")
        codes = [str(code) for code in rows] if isinstance(rows, list) else []
        return download("annex1.xlsx", kind, matrix_xlsx(corpus, codes))
    return ""


def take_annex2(talk: "Talk", given: dict[str, Any]) -> str:
    """Check and keep the file the reader chose, and say how it went, as a hidden element."""
    content = sent_text(given, "text")
    if len(content) > SIZE_LIMIT:
        return _notice(phrase("file_too_large"), good=False)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "annex2.csv"
        source.write_text(content, encoding="utf-8", newline="")
        try:
            count = keep_annex2(source, talk.settings)
        except (ValueError, OSError) as error:
            return _notice(str(error), good=False)
    talk.reload()
    return _notice(phrase("annex_2_kept", n=count), good=True)


def download(name: str, kind: str, content: bytes) -> str:
    """A file for the page to save, held in a hidden element; `kind` is one of `TYPES`."""
    held = {"name": name, "type": TYPES[kind], "content": base64.b64encode(content).decode()}
    return f"<span{data('download', held)}></span>"


def _notice(message: str, good: bool) -> str:
    return f'<span data-notice="{"ok" if good else "bad"}">{text(message)}</span>'


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("wsis-assistant")
    except PackageNotFoundError:
        return "unknown"


def build_desk(talk: "Talk", state: "gr.State", log: "gr.HTML") -> None:
    """Wire feedback, downloads and Annex 2 inside the current Blocks."""
    import gradio as gr

    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    given_back = gr.HTML("", js_on_load=None, apply_default_css=False, elem_id="desk", elem_classes=["bridge"])

    def on_feedback(conversation: Conversation, event: gr.EventData) -> tuple[Conversation, str]:
        conversation = give_feedback(talk, conversation, sent(event))
        return conversation, talk.html(conversation)

    def on_export(conversation: Conversation, event: gr.EventData) -> str:
        return makedownload(conversation, talk.assistant.corpus, sent(event))

    def on_annex2(event: gr.EventData) -> tuple[str, str]:
        said = take_annex2(talk, sent(event))
        return said, annex2_table(talk.assistant.corpus)

    make_bridge("feedback").click(on_feedback, [state], [state, log], **quiet)
    make_bridge("export").click(on_export, [state], [given_back], concurrency_limit=2, **quiet)
    # A function: read again whenever the page is opened.
    supplied = gr.HTML(
        lambda: annex2_table(talk.assistant.corpus),
        js_on_load=None,
        apply_default_css=False,
        elem_id="supplied",
        elem_classes=["bridge"],
    )
    make_bridge("annex2").click(on_annex2, None, [given_back, supplied], concurrency_limit=1, **quiet)
