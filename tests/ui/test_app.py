"""The chat in a real browser, end to end."""

import threading
from pathlib import Path

from browser import BROWSER_TESTS, Visit, serve_chat, visit
from fake_assistant import FakeAssistant
from playwright.sync_api import Browser

pytestmark = BROWSER_TESTS
MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> **bold** [1] D.4-4'


def test_an_exact_answer_opens_its_row_with_the_words_marked(chat: Visit) -> None:
    chat.ask("Which SDGs does D.4-4 support?")
    assert chat.last(".badge") == "Proved"
    assert "SDGs of D.4-4" in chat.last(".looked")
    assert chat.page.locator("#log .chip").all_inner_texts()[-1].split("\n")[-1] == "Climate action"
    row = chat.page.locator("#pane tr.hit")
    assert row.get_attribute("data-code") == "D.4-4"
    assert row.locator("mark").inner_text() == "Goals 3, 5, 11, 12 and 13"
    assert chat.page.locator("#pane [data-at]").inner_text() == "Annex 1, D.4-4"


def test_a_citation_opens_the_passage_in_its_context(chat: Visit) -> None:
    chat.ask("When is the ECLAC forum?")
    chat.ask("Which SDGs does D.2-2 support?")
    chat.page.locator("#log .a >> nth=0 >> .cite").click()
    hit = chat.page.locator("#pane .leaf.hit")
    assert "28-31 March 2020, Havana, Cuba" in hit.inner_text()
    assert hit.locator("mark").inner_text() == "ECLAC"
    box, page = hit.bounding_box(), chat.page.locator("#pane .page").bounding_box()
    assert box is not None
    assert page is not None
    assert page["y"] <= box["y"] <= page["y"] + page["height"]
    chat.page.locator("body").press("]")
    assert chat.page.locator("#pane tr.hit").get_attribute("data-code") == "D.2-2"


def test_a_refusal_says_so_and_offers_the_closest_passage(chat: Visit) -> None:
    chat.ask("What is the budget of BDT?")
    assert chat.last(".badge") == "Not in the report"
    assert chat.page.locator("#log .strip i.seen").count() == 16
    chat.page.locator("#log .closest .row").click()
    assert chat.page.locator("#pane .leaf.hit").get_attribute("data-locator") == "para 1"


def test_the_report_stays_whole_when_words_are_marked(chat: Visit, asked: FakeAssistant) -> None:
    words = "() => [...document.querySelectorAll('#pane [data-o]')].map(p => [Number(p.dataset.o), p.textContent])"
    before = chat.page.evaluate(words)
    chat.ask("When is the ECLAC forum?")
    assert chat.page.evaluate(words) == before
    text = asked.corpus.report.text
    assert all(text[start : start + len(part)] == part for start, part in before)
    shown = {place for start, part in before for place in range(start, start + len(part))}
    leaves = [p for p in asked.corpus.passages if p.kind not in ("outcome", "objective")]
    assert all(place in shown for leaf in leaves for place in range(leaf.start, leaf.end))


def test_candidates_starters_and_follow_ups_are_questions_to_click(chat: Visit) -> None:
    chat.ask("Which outcome is about capacity?")
    assert chat.last(".badge") == "Which one?"
    chat.page.locator("#log .cands button").click()
    chat.settled(2)
    assert chat.last(".badge") == "Proved"
    chat.page.locator("#log .next button").click()
    chat.settled(3)
    assert chat.page.locator("#log .q >> nth=-1").inner_text() == "Does D.2-1 list SDG 1?"
    chat.page.locator("#rail [data-ask] >> nth=0").click()
    chat.settled(4)


def test_an_answer_comes_stage_by_stage_and_can_be_stopped(chat: Visit, asked: FakeAssistant) -> None:
    asked.gate = threading.Event()
    try:
        chat.page.fill("#question", "Which SDGs does D.2-2 support?")
        chat.page.press("#question", "Enter")
        chat.page.wait_for_selector("#log .a.reading")
        assert chat.last(".badge") == "Reading"
        chat.page.wait_for_selector("#log .looked")
        chat.page.keyboard.press("Escape")
        chat.page.wait_for_selector("#log .a.stopped")
    finally:
        asked.gate.set()
        asked.gate = None
    chat.page.locator("#log .a.stopped [data-do=retry]").click()
    chat.page.wait_for_selector("#log .a.done")
    assert chat.last(".badge") == "Proved"


def test_a_question_can_be_edited(chat: Visit) -> None:
    chat.ask("Which SDGs does D.2-2 support?")
    chat.page.press("#question", "ArrowUp")
    assert chat.page.input_value("#question") == "Which SDGs does D.2-2 support?"
    chat.page.fill("#question", "Which SDGs does D.4-4 support?")
    chat.page.press("#question", "Enter")
    chat.page.wait_for_function("() => document.querySelector('#log .q').textContent.includes('D.4-4')")
    chat.settled(1)


def test_a_failure_is_told_in_its_card_and_the_chat_goes_on(chat: Visit) -> None:
    chat.ask("please explode")
    assert chat.last(".badge") == "Something went wrong"
    chat.ask("Which SDGs does D.4-4 support?")
    assert chat.last(".badge") == "Proved"


def test_markup_is_shown_and_never_run(chat: Visit) -> None:
    chat.ask(MARKUP)
    assert chat.page.locator("#log .q").inner_text() == MARKUP
    assert chat.page.evaluate("window.hurt") is None
    assert chat.page.locator("#log img").count() == 0
    chat.open()
    chat.settled(1)
    assert chat.page.evaluate("window.hurt") is None


def test_conversations_are_kept_in_the_browser_and_can_be_deleted(
    browser: Browser, chat: Visit, asked: FakeAssistant, kept: Path
) -> None:
    chat.ask("Which SDGs does D.2-2 support?")
    chat.page.locator("[data-do=new]").click()
    chat.page.wait_for_selector("#log .empty")
    chat.ask("When is the ECLAC forum?")
    assert chat.page.locator("[data-open]").count() == 2
    state = chat.page.evaluate("localStorage.getItem('wsis.conversations')")
    with serve_chat(asked, kept) as second, visit(browser, second) as visitor:
        visitor.page.add_init_script(f"localStorage.setItem('wsis.conversations', {state!r})")
        visitor.open().page.locator("[data-open] >> nth=1").click()
        visitor.settled(1)
        assert visitor.page.locator("#log .q").inner_text() == "Which SDGs does D.2-2 support?"
        visitor.page.locator("[data-drop] >> nth=0").click()
        assert visitor.page.locator("[data-open]").count() == 1
        visitor.page.locator("[data-do=delete-all]").click()
        assert visitor.page.locator("[data-open]").count() == 0
        visitor.page.wait_for_selector("#log .empty")


def test_a_link_opens_a_question(chat: Visit) -> None:
    chat.open("?q=Which%20SDGs%20does%20D.4-4%20support%3F")
    chat.settled(1)
    assert chat.last(".badge") == "Proved"


def test_copy_export_and_feedback(browser: Browser, url: str, kept: Path) -> None:
    with visit(browser, url, permissions=["clipboard-read", "clipboard-write"]) as chat:
        chat.open().ask("Which SDGs does D.4-4 support?")
        chat.page.locator("#log [data-do=copy]").click()
        assert "Annex 1, D.4-4: “D.4-4: Enhanced" in chat.page.evaluate("navigator.clipboard.readText()")
        for kind, start in (("md", b"# Questions"), ("docx", b"PK")):
            with chat.page.expect_download() as download:
                chat.page.locator(f"[data-format={kind}]").click()
            assert download.value.suggested_filename == f"conversation.{kind}"
            assert Path(download.value.path()).read_bytes().startswith(start)
        chat.page.locator("#log [data-do=wrong]").click()
        chat.page.locator("[data-reason=missing]").click()
        chat.page.fill("form.wrong input", "the titles")
        chat.page.locator("form.wrong [type=submit]").click()
        chat.page.wait_for_selector("#log .thanks")
    kept = (kept / "feedback.jsonl").read_text(encoding="utf-8")
    assert '"reason": "missing", "comment": "the titles"' in kept


def test_slash_offers_codes(chat: Visit) -> None:
    chat.page.locator("body").press("/")
    chat.page.keyboard.type("Which SDGs for /cyber")
    assert chat.page.locator(".codes li:visible").count() == 1
    chat.page.keyboard.press("Enter")
    assert chat.page.input_value("#question") == "Which SDGs for D.2-2 "


def test_too_long_a_question_is_counted_and_not_sent(chat: Visit) -> None:
    chat.page.fill("#question", "a" * 201)
    assert "201 of 200" in chat.page.locator(".over").inner_text()
    assert chat.page.locator(".composer [type=submit]").is_disabled()
