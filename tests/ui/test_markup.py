"""Markdown from answers as HTML: what is ours becomes markup, everything else stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.markup import markdown, text


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("a **b** c", "<p>a <b>b</b> c</p>"),
        ("see [1].", "<p>see <i>one</i>.</p>"),
        ("see [2].", "<p>see [2].</p>"),
        ("- a\n- b", '<ul class="points"><li>a</li><li>b</li></ul>'),
        ("<b onclick=x>", "<p>&lt;b onclick=x&gt;</p>"),
        ("![x](http://elsewhere/y.png)", "<p>![x](http://elsewhere/y.png)</p>"),
        ("[x](javascript:alert)", "<p>[x](javascript:alert)</p>"),
        (r"2 \* 3", "<p>2 * 3</p>"),
    ],
)
def test_the_small_markdown(source: str, html: str) -> None:
    assert "".join(markdown(source, {1: "<i>one</i>"})) == html


def test_a_table_is_a_table() -> None:
    html = "".join(markdown("| a | b |\n|---|---|\n| **1** | <2> |", {}))
    assert '<th scope="col">a</th>' in html
    assert "<td><b>1</b></td><td>&lt;2&gt;</td>" in html


def test_a_quotation_is_the_reports_and_its_place_is_ours() -> None:
    html = "".join(markdown("> “held on **3 May** (GMT).” (para 3, WSIS Forum) [1]", {1: "<i>one</i>"}))
    assert '<span class="report-voice" lang="en">held on <mark>3 May</mark> (GMT).</span>' in html
    assert '<span class="place">(para 3, WSIS Forum) <i>one</i></span>' in html


@given(st.text())
def test_no_text_becomes_a_tag(source: str) -> None:
    html = "".join(markdown(f"<img src=x onerror=y>{source}<script>", {}))
    assert "<img" not in html
    assert "<script" not in html


def test_attributes_are_closed_against_quotes() -> None:
    assert text("\"'<>&") == "&quot;&#x27;&lt;&gt;&amp;"
