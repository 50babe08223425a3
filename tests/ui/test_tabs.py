"""The tabs beside the conversation, their languages and their barriers, in a real browser."""

import json
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import BROWSER_TESTS, Visit, visit
from playwright.sync_api import Browser

from assistant.question.language import detect
from ui.bar import TABS

pytestmark = BROWSER_TESTS
MONTHS = {
    "en": "mar 2020",
    "fr": "mars 2020",
    "es": "mar 2020",
    "ru": "март 2020 г",
    "zh": "2020年3月",
    "ar": "مارس 2020",
}


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


def test_the_evaluation_is_run_again_from_the_screen(chat: Visit, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [
        {"id": "a", "question": "Does D.2-2 list C5?", "category": "mine", "gold": {"type": "bool", "value": True}},
        {"id": "b", "question": "Does D.2-2 list C6?", "category": "mine", "gold": {"type": "bool", "value": True}},
    ]
    (kept / "suite.jsonl").write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    suite = f"sys.argv += ['--suite', {str(kept / 'suite.jsonl')!r}]"
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
