import subprocess
import sys
from pathlib import Path

import pytest

from corpus.library import Corpus, load_corpus
from corpus.table import TableError


def test_passage_at_finds_the_leaf_or_white_space(corpus: Corpus, text: str):
    assert corpus.passage_at(text.index("28-31 March 2020")).locator.endswith("regional level, ECLAC")
    assert corpus.passage_at(0) is None
    for passage in corpus.passages:
        assert corpus.passage_at(passage.start) is passage
        assert corpus.passage_at(passage.end - 1) is passage


@pytest.mark.parametrize(
    ("first", "last", "locator"),
    [
        ("28-31 March", "Cuba.", "para 3, WSIS and SDGs implementation at the regional level, ECLAC"),
        ("In 2020, the agenda", "Sport Track", "para 3, WSIS Forum"),
        ("Sport Track", "Accessibility", "para 3, WSIS Forum, Special track"),
        ("4. The ITU membership", "required for SDG", "Conclusions"),
        ("D.2-1: Enhanced", "D.2-3: Strength", "Annex 1, outcomes of D.2"),
        ("Goals 4, 9, 11, 16 and 17", "WSIS AL C5", "Annex 1, D.2-2"),
        ("This document provides", "Sustainable Development.", "Summary"),
        ("TDAG is invited", "Resolution 140", "Action required to References"),
    ],
)
def test_locator_of_a_span(corpus: Corpus, text: str, first: str, last: str, locator: str):
    start = text.index(first)
    end = text.index(last, start) + len(last)
    assert corpus.locator(start, end) == locator


@pytest.mark.parametrize("span", [(5, 5), (-1, 4), (0, 10**6), (9, 3), (595, 599)])
def test_a_span_without_a_place_is_refused(corpus: Corpus, span: tuple[int, int]):
    with pytest.raises(ValueError, match=r"is not a span|is white space"):
        corpus.locator(*span)


def test_lookups_by_id(corpus: Corpus):
    assert corpus.passage("p7").text.startswith("7. Member States")
    assert [leaf.id for leaf in corpus.leaves(corpus.group("front.summary"))] == [
        "front.summary.label",
        "front.summary.text",
    ]
    with pytest.raises(KeyError):
        corpus.passage("p12")


def test_annex_2_is_missing_not_empty(corpus: Corpus, tmp_path: Path):
    assert corpus.study_questions is None
    (tmp_path / "a.csv").write_text("question,sdgs,action_lines\n3/2,4,C5\n", encoding="utf-8")
    assert [row.code for row in load_corpus(tmp_path / "a.csv").study_questions] == ["Q3/2"]
    (tmp_path / "a.csv").write_text("question,sdgs,action_lines\n3/2,44,C5\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"a\.csv, line 2"):
        load_corpus(tmp_path / "a.csv")


def test_loading_is_the_same_twice():
    assert load_corpus() == load_corpus()


def test_loading_imports_nothing_heavy():
    heavy = "{'numpy', 'torch', 'chromadb', 'pydantic', 'gradio', 'sentence_transformers', 'onnxruntime', 'rich'}"
    others = "{'index', 'assistant', 'evals', 'ui'}"
    load = "import sys; from corpus.library import load_corpus; load_corpus()"
    code = f"{load}; print(set(sys.modules) & ({heavy} | {others}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
