"""Cards: the badge says the state, the strip the rows, the marks the words, and all of it is escaped."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest
from fake_assistant import FakeAssistant

from assistant.answer import Answer
from ui.answer_card import copy_text, follow_ups, marked, turn_html
from ui.conversation import Turn
from ui.names import code_titles

HURT = "<img src=x onerror=alert(1)>"


def card(assistant: FakeAssistant, question: str) -> str:
    turn = Turn(question, "done", assistant.ask(question))
    return turn_html(turn, 0, assistant.corpus, lambda _: code_titles(assistant.corpus), last=True)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("D.4-4?", "proved"),
        ("When is ECLAC?", "quoted"),
        ("capacity?", "which_one"),
        ("the weather?", "not_in_report"),
    ],
)
def test_the_badge_says_the_state(assistant: FakeAssistant, question: str, word: str) -> None:
    assert f'data-t="{word}"' in card(assistant, question)


def test_the_strip_shows_the_row_that_proves_it(assistant: FakeAssistant) -> None:
    html = card(assistant, "D.1-2?")
    assert html.count('<i class="hit"></i>') == 1
    assert html.count('<i class="') - html.count('<i class="dot"') == 16
    assert html.index('<i class="hit">') < html.index('<i class=""></i></span>', html.index('<i class="hit">'))


def test_a_refusal_fills_every_cell(assistant: FakeAssistant) -> None:
    assert card(assistant, "the weather?").count('<i class="seen"></i>') == 16


def test_marks_count_from_the_start_of_the_report() -> None:
    assert marked("held <in> May", 100, [(105, 109), (110, 113)]) == "held <mark>&lt;in&gt;</mark> <mark>May</mark>"
    assert marked("May", 100, [(0, 5), (98, 101), (102, 999)]) == "<mark>M</mark>a<mark>y</mark>"


def test_everything_others_wrote_is_escaped(assistant: FakeAssistant) -> None:
    answer = Answer(
        text=HURT, kind="abstained", abstained=True, reason="out_of_scope", interpretation=HURT, follow_ups=(HURT,)
    )
    html = turn_html(Turn(HURT, "done", answer), 0, assistant.corpus, lambda _: {}, last=True)
    assert "<img" not in html
    for state in ("reading", "busy", "stopped", "refused", "failed"):
        assert "<img" not in turn_html(Turn(HURT, state, detail=HURT), 0, assistant.corpus, lambda _: {}, last=True)  # type: ignore[arg-type]


def test_a_copy_carries_its_citations(assistant: FakeAssistant) -> None:
    copied = copy_text(assistant.ask("D.4-4?"))
    assert copied.startswith("Outcome **D.4-4** contributes to")
    assert "Annex 1, D.4-4: “D.4-4: Enhanced capacity" in copied


def test_several_answers_in_one_message_number_their_citations_through(assistant: FakeAssistant) -> None:
    parts = (assistant.ask("D.4-4?"), assistant.ask("D.1-2?"))
    second = replace(parts[1].citations[0], n=2)
    whole = Answer(text="both", kind="exact", citations=(parts[0].citations[0], second), parts=parts)
    html = turn_html(Turn("both?", "done", whole), 0, assistant.corpus, lambda _: {}, last=True)
    assert html.index("Outcome <b>D.4-4</b>") < html.index(">1</button>") < html.index("Outcome <b>D.1-2</b>")
    assert html.index("Outcome <b>D.1-2</b>") < html.index(">2</button>")
    assert html.count('<i class="hit"></i>') == 2


def test_each_part_of_a_message_stands_apart_and_all_are_certified(assistant: FakeAssistant) -> None:
    parts = (assistant.ask("D.4-4?"), assistant.ask("D.1-2?"))
    second = replace(parts[1].citations[0], n=2)
    whole = Answer(text="both", kind="exact", citations=(parts[0].citations[0], second), parts=parts)
    html = turn_html(Turn("both?", "done", whole), 0, assistant.corpus, lambda _: {}, last=True)
    assert html.count('<section class="one-part">') == 2
    held = json.loads(unescape(re.search(r'data-certificate="([^"]*)"', html).group(1)))  # type: ignore[union-attr]
    assert [certificate["query"]["of"] for certificate in held] == ["D.4-4", "D.1-2"]
    assert 'class="one-part"' not in card(assistant, "D.4-4?")


def test_only_follow_ups_in_the_language_of_the_answer_are_offered(assistant: FakeAssistant) -> None:
    suggested = ("How many outcomes list SDG 5?", "Combien de résultats contribuent à l'ODD 5 ?")
    answer = replace(assistant.ask("D.4-4?"), follow_ups=suggested)
    assert suggested[0] in unescape(follow_ups(answer))
    assert suggested[1] not in unescape(follow_ups(answer))
    french = unescape(follow_ups(replace(answer, language="fr")))
    assert suggested[0] not in french
    assert suggested[1] in french
    assert follow_ups(None) == ""


def test_the_card_speaks_the_readers_language_and_the_answer_its_own(assistant: FakeAssistant) -> None:
    answer = replace(assistant.ask("D.4-4?"), language="ar")
    html = turn_html(Turn("?", "done", answer), 0, assistant.corpus, lambda _: {}, last=True)
    assert '<div class="said-by-us" lang="ar" dir="rtl">' in html
    assert "dir=" not in html[html.index("<article") : html.index(">", html.index("<article"))]


@pytest.mark.parametrize(("places", "shown", "more"), [(3, 3, False), (4, 4, False), (5, 3, True)])
def test_one_quotation_is_never_left_out_alone(assistant: FakeAssistant, places: int, shown: int, more: bool) -> None:
    cited = tuple(replace(assistant.ask(f"D.1-{number}?").citations[0], n=number) for number in range(1, places + 1))
    answer = Answer(text="Five rows.", kind="exact", citations=cited)
    html = turn_html(Turn("?", "done", answer), 0, assistant.corpus, lambda _: {}, last=True)
    assert html.count('<p class="said report-voice"') == shown
    assert ('data-t="more_places"' in html) == more
