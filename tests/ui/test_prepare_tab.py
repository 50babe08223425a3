"""The Prepare tab without a browser: what the page sends is read at the door, shown safely, given as files."""

import base64
import json
import re
from html import unescape

import pytest
from docx import Document

from ui.brief_view import brief_html
from ui.names import code_titles
from ui.prepare_tab import download, prepare_html, request_of, show


class Talk:
    def __init__(self, assistant):
        self.assistant = assistant


@pytest.fixture
def talk(assistant):
    return Talk(assistant)


def held(html):
    return json.loads(unescape(re.search(r'data-download="([^"]*)"', html)[1]))


def test_the_form_offers_every_code_party_and_region(assistant):
    form = prepare_html(assistant.corpus, code_titles(assistant.corpus))
    for value in ("D.4-4", "SDG 17", "C11", "Member States", "all stakeholders", "Asia-Pacific"):
        assert f'value="{value}"' in form


def test_the_preview_shows_the_reports_words_and_opens_their_places(talk):
    shown = show(talk, {"sdg": ["SDG 5"], "action_line": ["C8"], "party": "Member States"})
    assert "Member States are invited to reinforce" in shown
    assert 'class="report-voice"' in shown
    places = [json.loads(unescape(found)) for found in re.findall(r'data-cite="([^"]*)"', shown)]
    assert [place["n"] for place in places] == list(range(1, len(places) + 1))
    text = talk.assistant.corpus.report.text
    assert all(0 <= place["s"] < place["e"] <= len(text) for place in places)


def test_files(talk, tmp_path):
    given = {"sdg": ["SDG 5"], "format": "docx"}
    word = held(download(talk, given))
    (tmp_path / word["name"]).write_bytes(base64.b64decode(word["content"]))
    assert "SDG 5" in Document(str(tmp_path / word["name"])).core_properties.title
    plain = held(download(talk, {**given, "format": "md"}))
    assert base64.b64decode(plain["content"]).decode().startswith("# ITU-D contribution")
    assert download(talk, {**given, "at": 1}) != download(talk, {**given, "at": 2}), "a second click must arrive too"


def test_the_cross_reading_is_shown(talk):
    shown = show(talk, {"do": "cross", "action_line": ["C2"], "sdg": ["SDG 5"]})
    assert "Difference: Annex 1 only." in shown
    assert "<table" in shown


@pytest.mark.parametrize(
    "given", [{}, {"sdg": ["SDG 99"]}, {"sdg": "SDG 5"}, {"outcome": [{"a": 1}]}, {"region": "Mars"}, {"do": "cross"}]
)
def test_what_cannot_be_chosen_is_said(talk, given):
    assert 'role="alert"' in show(talk, given)
    assert 'data-notice="bad"' in download(talk, {key: value for key, value in given.items() if key != "do"})


def test_what_people_type_stays_text(assistant):
    from assistant.brief.prepare import prepare_brief

    request = request_of(assistant.corpus, {"topic": "women <img src=x onerror=alert(1)>", "sdg": ["5"]})
    assert "<img" not in brief_html(prepare_brief(assistant.corpus, request))
