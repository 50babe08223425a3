"""The chat in a real browser, end to end."""

import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import Visit, open_browser, serve_chat, visit
from fake_assistant import FakeAssistant
from playwright.sync_api import Browser

from assistant.question.language import detect
from ui.bar import TABS

pytestmark = [
    pytest.mark.browser,
    # Libraries of the server warn in their own threads about their own futures.
    pytest.mark.filterwarnings("default"),
]
MONTHS = {
    "en": "mar 2020",
    "fr": "mars 2020",
    "es": "mar 2020",
    "ru": "март 2020 г",
    "zh": "2020年3月",
    "ar": "مارس 2020",
}
MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> **bold** [1] D.4-4'


@pytest.fixture(scope="module")
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("chat")


@pytest.fixture(scope="module")
def url(browser: Browser, assistant: FakeAssistant, folder: Path) -> Iterator[str]:
    with serve_chat(assistant, folder, question_limit=200) as address:
        yield address


@pytest.fixture
def chat(browser: Browser, url: str) -> Iterator[Visit]:
    with visit(browser, url) as visitor:
        yield visitor.open()


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


def test_the_report_stays_whole_when_words_are_marked(chat: Visit, assistant: FakeAssistant) -> None:
    words = "() => [...document.querySelectorAll('#pane [data-o]')].map(p => [Number(p.dataset.o), p.textContent])"
    before = chat.page.evaluate(words)
    chat.ask("When is the ECLAC forum?")
    assert chat.page.evaluate(words) == before
    text = assistant.corpus.report.text
    assert all(text[start : start + len(part)] == part for start, part in before)
    shown = {place for start, part in before for place in range(start, start + len(part))}
    leaves = [p for p in assistant.corpus.passages if p.kind not in ("outcome", "objective")]
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


def test_an_answer_comes_stage_by_stage_and_can_be_stopped(chat: Visit, assistant: FakeAssistant) -> None:
    assistant.gate = threading.Event()
    try:
        chat.page.fill("#question", "Which SDGs does D.2-2 support?")
        chat.page.press("#question", "Enter")
        chat.page.wait_for_selector("#log .a.reading")
        assert chat.last(".badge") == "Reading"
        chat.page.wait_for_selector("#log .looked")
        chat.page.keyboard.press("Escape")
        chat.page.wait_for_selector("#log .a.stopped")
    finally:
        assistant.gate.set()
        assistant.gate = None
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
    browser: Browser, chat: Visit, assistant: FakeAssistant, folder: Path
) -> None:
    chat.ask("Which SDGs does D.2-2 support?")
    chat.page.locator("[data-do=new]").click()
    chat.page.wait_for_selector("#log .empty")
    chat.ask("When is the ECLAC forum?")
    assert chat.page.locator("[data-open]").count() == 2
    state = chat.page.evaluate("localStorage.getItem('wsis.conversations')")
    with serve_chat(assistant, folder) as second, visit(browser, second) as visitor:
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


def test_copy_export_and_feedback(browser: Browser, url: str, folder: Path) -> None:
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
    kept = (folder / "feedback.jsonl").read_text(encoding="utf-8")
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


def test_explore_filters_reads_out_compares_and_downloads(chat: Visit) -> None:
    page = chat.page
    chat.tab("explore")
    assert (
        "16 outcomes · 111 SDG links · 53 action line links"
        in page.locator("#panel-explore .pagehead").first.inner_text()
    )
    assert page.locator('#matrix [data-of=outcomes] .cell[data-listed="1"]').count() == 111 + 53
    page.select_option('[data-filter="sdg"]', "SDG 13")
    assert page.locator("#matrix tr.line:visible:not(.dim)").count() == 5
    page.select_option('[data-filter="without"]', "SDG 17")
    assert page.locator("#matrix tr.line:visible:not(.dim)").count() == 2
    page.click('tr[data-code="D.4-4"] [data-col="SDG 13"]')
    assert page.locator("[data-readout]").inner_text() == "D.4-4 lists SDG 13, Climate action"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    assert page.locator("[data-readout]").inner_text().startswith("D.4-3 does not list SDG 12")
    page.select_option('[data-compare="a"]', "D.4-4")
    page.select_option('[data-compare="b"]', "D.2-3")
    assert page.locator("[data-comparison] dd").all_inner_texts()[0].split() == ["3", "5", "11", "13", "C7"]
    for button, start in (("matrix-csv", b"\xef\xbb\xbfcode,text"), ("matrix-excel", b"PK")):
        with page.expect_download() as download:
            page.click(f"[data-do={button}]")
        assert Path(download.value.path()).read_bytes().startswith(start)
    page.locator(".tl .ev", has_text="Latin America").click()
    assert page.locator("#reader .hit mark").inner_text() == "28-31 March 2020"


def test_the_report_can_be_searched_and_its_references_copied(chat: Visit) -> None:
    page = chat.page
    chat.tab("report")
    page.fill("#find", "havana")
    assert page.locator("[data-find-count]").inner_text() == "1 of 1"
    assert page.locator("#reader mark").inner_text() == "Havana"
    page.fill("#find", "school connectivity")
    page.click("[data-do=find-meaning]")
    page.locator("[data-found] .row >> nth=0").click()
    page.wait_for_selector("#reader .hit")  # marked with the next frame
    assert page.locator("#reader .hit").count() == 1
    assert page.locator("#reader .ref").count() > 50


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
def test_the_interface_is_in_the_browsers_language(browser: Browser, url: str, language: str) -> None:
    with visit(browser, url, locale=language) as chat:
        chat.open()
        assert chat.page.evaluate("document.documentElement.lang") == language
        assert chat.page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
        word = chat.page.evaluate(f"window.wsisPhrases['{language}'].tab_explore")
        assert chat.page.locator("#tab-explore").inner_text() == word
        assert chat.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        starters = chat.page.locator("#rail [data-ask]")
        assert {detect(question, language) for question in starters.all_inner_texts()} == {language}
        assert starters.first.get_attribute("data-ask") == starters.first.inner_text()
        chat.tab("explore")
        climate = chat.page.evaluate(f"window.wsisTitles['{language}']['SDG 13']")
        assert chat.page.locator('[data-filter="sdg"] option[value="SDG 13"]').inner_text() == f"SDG 13 {climate}"
        assert chat.page.locator('#matrix th[data-col="SDG 13"]').get_attribute("title") == climate
        month = chat.page.locator('[data-date="2020-03-01"][data-shape=month]').inner_text()
        assert month.lower().strip(".") == MONTHS[language]


@pytest.mark.parametrize(("width", "schemes"), [(1440, ("light", "dark")), (390, ("dark",))])
def test_no_barrier_is_found_on_any_tab(browser: Browser, url: str, width: int, schemes: tuple[str, ...]) -> None:
    with visit(browser, url, width, 900, color_scheme=schemes[0]) as chat:
        chat.open()
        for question in ("Which SDGs does D.4-4 support?", "What is the budget?", "Which outcome is about capacity?"):
            chat.ask(question)
        for colours in schemes:
            chat.page.emulate_media(color_scheme=colours)
            chat.page.wait_for_function(
                "dark => document.documentElement.classList.contains('dark') === dark", arg=colours == "dark"
            )
            for tab, _ in TABS:
                chat.tab(tab)
                # The page as a whole once; then what the tab shows and what stands around it.
                part = (
                    None if (tab, colours) == ("ask", schemes[0]) else {"include": [[".slot-bar"], [f"#panel-{tab}"]]}
                )
                found = Axe().run(chat.page, part).response["violations"]
                grave = [
                    (violation["id"], node["target"], node["failureSummary"])
                    for violation in found
                    if violation["impact"] in ("serious", "critical")
                    for node in violation["nodes"]
                ]
                assert grave == [], f"{tab}, {colours}: {grave[:5]}"


def test_a_phone_shows_the_report_as_a_sheet(browser: Browser, url: str) -> None:
    with visit(browser, url, 360, 740, has_touch=True) as chat:
        chat.open().ask("Which SDGs does D.4-4 support?")
        assert chat.page.evaluate("document.documentElement.scrollWidth") == 360
        chat.page.locator("#log .cite").first.tap()
        assert chat.page.locator("#pane tr.hit").is_visible()
        assert chat.page.locator("[data-do=close-sheet]").evaluate("e => e === document.activeElement")
        chat.page.keyboard.press("Escape")
        assert not chat.page.locator("#pane tr.hit").is_visible()
        assert chat.page.locator("#log .cite").first.evaluate("e => e === document.activeElement")
        for tab, _ in TABS:
            chat.tab(tab)
            assert chat.page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_evaluation_is_run_again_from_the_screen(
    chat: Visit, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [
        {"id": "a", "question": "Does D.2-2 list C5?", "category": "mine", "gold": {"type": "bool", "value": True}},
        {"id": "b", "question": "Does D.2-2 list C6?", "category": "mine", "gold": {"type": "bool", "value": True}},
    ]
    (folder / "suite.jsonl").write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    suite = f"sys.argv += ['--suite', {str(folder / 'suite.jsonl')!r}]"
    code = f"import sys; {suite}; from ui.command_line import main; main()"
    monkeypatch.setattr("ui.evaluation_run.COMMAND", (sys.executable, "-c", code))
    chat.tab("accuracy")
    assert "wsis eval" in chat.page.locator("#accuracy").inner_text()
    chat.page.click("[data-do=evaluate]")
    chat.page.wait_for_selector("#accuracy .kpi")
    assert chat.page.locator("#accuracy .kpi .n").first.inner_text() == "50%"
    assert "suite" in chat.page.locator("#accuracy .pagehead .badge").inner_text()
    assert chat.page.locator("#accuracy .fails tbody tr").count() == 1
    assert chat.page.locator("[data-do=evaluate]").is_enabled()
