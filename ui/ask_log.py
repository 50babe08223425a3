"""The conversation, the rail beside it and the field below it, as HTML."""

import hashlib
from collections.abc import Mapping

from corpus.library import Corpus
from ui.answer_card import Titles, follow_ups, turn_html
from ui.conversation import Conversation
from ui.markup import data, icon, labelled, named, text, words

STARTERS = {kind: tuple(f"starter_{kind}_{number}" for number in (1, 2, 3)) for kind in ("ask", "prepare", "verify")}
"""Questions to click for each kind of reader: phrases of the interface, so that each language has its own."""


def log_html(conversation: Conversation, corpus: Corpus, titles: Titles) -> str:
    """The whole conversation. The page reads its id and questions from it, to keep them in the browser."""
    if not conversation.turns:
        revision = data("revision", conversation.id)
        return (
            f'<div class="log" role="log" aria-live="off"'
            f' data-state="rest"{revision}{labelled("conversation")}>{_empty()}</div>'
        )
    last = len(conversation.turns) - 1
    turns = "".join(
        turn_html(turn, number, corpus, titles, last=number == last) for number, turn in enumerate(conversation.turns)
    )
    final = conversation.turns[-1]
    state = "busy" if final.state in ("reading", "busy") else "rest"
    revision = hashlib.sha256(f"{conversation.id}{state}{turns}".encode()).hexdigest()[:16]
    kept = data("conversation", {"id": conversation.id, "questions": list(conversation.questions)})
    return (
        f'<div class="log" role="log" aria-live="off" tabindex="0" data-state="{state}"{labelled("conversation")}'
        f"{data('revision', revision)}{kept}>{turns}"
        f'<div class="next" role="group"{labelled("suggestions")}>'
        f"{follow_ups(final.answer) if state == 'rest' else ''}</div></div>"
    )


def _empty() -> str:
    chips = "".join(_starter(key, "fchip") for keys in STARTERS.values() for key in keys[:2])
    return (
        f'<div class="card empty"><h1>{words("empty_title")}</h1>{words("empty_hint", "p", "hint")}'
        f'<div class="chips">{chips}</div></div>'
    )


def _starter(key: str, classes: str = "") -> str:
    return f'<button class="{classes}"{labelled(key, "data-ask")}>{words(key, "bdi")}</button>'


def rail_html() -> str:
    """The rail: a new conversation, questions to click for each kind of reader, and the earlier conversations."""
    signs = {"ask": "chat", "prepare": "pen", "verify": "shield"}
    groups = "".join(
        f"<div><h2>{icon(signs[kind], small=True)}{words(kind + '_kind')}</h2><ul>"
        + "".join(f"<li>{_starter(key)}</li>" for key in keys)
        + "</ul></div>"
        for kind, keys in STARTERS.items()
    )
    return (
        f'<aside class="rail" id="rail"{labelled("conversations")}>'
        f'<button class="btn" data-do="new">{icon("plus")}{words("new_conversation")}</button>'
        f'<div class="starters">{words("good_first", "p", "label")}{groups}</div>'
        f'<div class="exports" hidden>{words("export", "p", "label")}<div class="line">'
        f'<button class="btn" data-do="export" data-format="docx">{icon("down-to")}{words("export_word")}</button>'
        f'<button class="btn" data-do="export" data-format="md">{icon("down-to")}{words("export_markdown")}'
        f"</button></div>"
        f'<button class="btn quiet small" data-do="copy-link">{icon("link", small=True)}{words("copy_link")}'
        f"</button></div>"
        f'<div class="past" hidden>{words("earlier", "p", "label")}<ul data-earlier></ul>'
        f'<button class="btn quiet small"'
        f' data-do="delete-all">{icon("trash", small=True)}{words("delete_all")}</button></div>'
        f'<p class="foot">{icon("lock", small=True)}{words("kept_here")}</p></aside>'
    )


def composer_html(limit: int, codes: Mapping[str, str]) -> str:
    """The field for the question. `limit` is its greatest length; `codes` fills the list that `/` opens."""
    options = "".join(
        f'<li role="option" id="code-{number}" aria-selected="false" data-code="{text(code)}">'
        f'<b><bdi dir="ltr">{text(code)}</bdi></b>{named(code, title)}</li>'
        for number, (code, title) in enumerate(codes.items())
    )
    return (
        f'<form class="composer" data-limit="{limit}"><div class="codes" hidden><ul role="listbox" id="codes"'
        f"{labelled('codes')}>{options}</ul></div>"
        f'<div class="box"><textarea id="question" rows="1" dir="auto" autocomplete="off" role="combobox"'
        f' aria-controls="codes" aria-expanded="false" aria-autocomplete="list"'
        f"{labelled('your_question')}{labelled('placeholder', 'placeholder')}></textarea>"
        f'<button class="send" type="submit"{labelled("send")}>{icon("send")}</button>'
        f'<button class="send stop" type="button" data-do="stop" hidden{labelled("stop")}>{icon("stop")}</button></div>'
        f'<div class="under"><span><kbd>Enter</kbd> {words("key_send")} <kbd>Shift</kbd> <kbd>Enter</kbd> '
        f'{words("key_line")} <kbd>/</kbd> {words("key_codes")}</span><span class="over" role="alert"></span>'
        f"{words('only_report')}</div></form>"
    )
