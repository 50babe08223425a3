"""The Ask tab: the conversation beside the report. Wires the page's clicks to the assistant."""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer
from assistant.settings import Settings
from corpus.vocabulary import LANGUAGES, Language
from index.errors import SearchIndexError
from ui.ask_log import composer_html, log_html, rail_html
from ui.bridge import make_bridge, sent, sent_number, sent_text
from ui.busy import Door, TooManyError
from ui.conversation import TURN_LIMIT, Conversation, new_conversation
from ui.names import code_titles
from ui.question import QuestionError, read_question
from ui.report_pane import report_pane

if TYPE_CHECKING:
    import gradio as gr

    from assistant.assistant import Assistant

BUSY_STEP = 1.0
"""Seconds between two looks at the line while others are asking."""


class Talk:
    """What happens between a question and its cards. Knows no Gradio: it takes and gives conversations."""

    def __init__(self, assistant: "Assistant", settings: Settings) -> None:
        self.assistant = assistant
        self.settings = settings
        self._titles: dict[str, Mapping[str, str]] = {}
        self.door = Door()

    def reload(self) -> None:
        """Open the assistant again, after the mapping of Annex 2 was supplied; its index is built in the background."""
        from ui.open_assistant import open_assistant, warm

        # The file that was supplied now is the kept one; a file named by a setting would win over it.
        self.settings = replace(self.settings, annex2="")
        self.assistant = open_assistant(self.settings)
        threading.Thread(target=warm, args=(self.assistant, self.settings), daemon=True, name="warm").start()

    def html(self, conversation: Conversation) -> str:
        """The conversation as the page shows it."""
        return log_html(conversation, self.assistant.corpus, self.titles)

    def titles(self, language: str) -> Mapping[str, str]:
        """The titles of all codes in one of the six languages; English for any other."""
        if language not in self._titles:
            known: Language = next((code for code in LANGUAGES if code == language), "en")
            self._titles[language] = code_titles(self.assistant.corpus, known)
        return self._titles[language]

    def ask(self, conversation: Conversation, raw: str, page: str) -> Iterator[Conversation]:
        """Ask one question: the conversation again and again, as its answer gets on."""
        if len(conversation.turns) >= TURN_LIMIT:
            conversation = conversation.before(0)
        shown = raw[: self.settings.question_limit]
        conversation = conversation.ask(shown)
        try:
            question = read_question(raw, self.settings.question_limit)
        except QuestionError as error:
            yield conversation.update(question=shown, state="refused", detail=_sentence(str(error)))
            return
        conversation = conversation.update(question=question)
        yield conversation
        try:
            with self.door.line(page) as ticket:
                while place := self.door.place(ticket, BUSY_STEP):
                    yield conversation.update(state="busy", detail=str(place))
                yield from self._stages(conversation, question)
        except TooManyError as error:
            yield conversation.update(state="refused", detail=_sentence(str(error)))

    def reopen(self, identifier: str, questions: list[Any]) -> Conversation:
        """A conversation from the browser's list: its questions are asked again, which gives the same answers."""
        conversation = new_conversation(identifier[:40] if identifier.isalnum() else "")
        for raw in questions[:TURN_LIMIT]:
            for step in self.ask(conversation, str(raw), f"reopen-{conversation.id}"):
                final = step
            conversation = final
        return conversation

    def _stages(self, conversation: Conversation, question: str) -> Iterator[Conversation]:
        looked_up = ""
        try:
            for stage in self.assistant.stages(question, conversation.history()):
                if isinstance(stage, Answer):
                    yield conversation.update(state="done", answer=stage, detail="")
                    return
                looked_up = stage.detail or looked_up
                yield conversation.update(state="reading", detail=looked_up)
        except (ValueError, OSError, RuntimeError, LookupError, ArithmeticError, SearchIndexError) as error:
            # The reader is told in one card; the conversation and the page stay alive.
            yield conversation.update(state="failed", detail=type(error).__name__)


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:] + "."


def build_ask_tab(talk: Talk, codes: Mapping[str, str]) -> "tuple[gr.State, gr.HTML]":
    """Lay the tab out inside the current Blocks and wire it. Gives back the conversation's state and its HTML."""
    import gradio as gr

    def html(value: str, **more: Any) -> "gr.HTML":
        return gr.HTML(value, js_on_load=None, apply_default_css=False, **more)

    with gr.Column(elem_id="panel-ask", elem_classes=["tabpanel", "ask"]):
        html(rail_html(), elem_classes=["slot-rail", "fills"])
        with gr.Column(elem_classes=["talk"]):
            log = html(talk.html(new_conversation()), elem_id="log", elem_classes=["slot-log", "fills"])
            html(composer_html(talk.settings.question_limit, codes), elem_classes=["slot-composer"])
        html(report_pane(talk.assistant.corpus), elem_classes=["slot-pane", "fills"])
    state = gr.State(new_conversation)
    asking, acting = make_bridge("ask"), make_bridge("talk")

    def on_ask(
        conversation: Conversation, request: gr.Request, event: gr.EventData
    ) -> "Iterator[tuple[Conversation, str]]":
        data = sent(event)
        turn = sent_number(data, "turn")
        question = sent_text(data, "question")
        if 0 <= turn < len(conversation.turns):
            question = question or conversation.turns[turn].question
            conversation = conversation.before(turn)
        for step in talk.ask(conversation, question, str(request.session_hash)):
            yield step, talk.html(step)

    def on_act(conversation: Conversation, event: gr.EventData) -> "tuple[Conversation, str]":
        data = sent(event)
        do = sent_text(data, "do")
        if do == "new":
            conversation = new_conversation()
        elif do == "open":
            questions = data.get("questions")
            conversation = talk.reopen(sent_text(data, "id"), questions if isinstance(questions, list) else [])
        elif do == "stopped" and conversation.turns and conversation.turns[-1].answer is None:
            conversation = conversation.update(state="stopped", detail="")
        return conversation, talk.html(conversation)

    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    running = asking.click(
        on_ask, [state], [state, log], concurrency_limit=None, concurrency_id="ask", trigger_mode="multiple", **quiet
    )
    stopping = make_bridge("stop")
    stopping.click(_stopped(talk), [state], [state, log], cancels=[running], queue=False, **quiet)
    acting.click(on_act, [state], [state, log], concurrency_limit=8, trigger_mode="multiple", **quiet)
    return state, log


def _stopped(talk: Talk) -> Any:
    def stop(conversation: Conversation) -> tuple[Conversation, str]:
        if conversation.turns and conversation.turns[-1].answer is None:
            conversation = conversation.update(state="stopped", detail="")
        return conversation, talk.html(conversation)

    return stop
