"""Replaying certificates: the same, a changed value, an edited certificate, another report, a changed mapping."""

import json
from dataclasses import replace
from typing import Any

import pytest

from assistant.assistant import Assistant
from assistant.certificate import CertificateError, digest, replay
from assistant.exact.stored import QueryError
from corpus.library import Corpus
from corpus.mapping import Mapping
from corpus.report import Report
from index.search import Index

QUESTIONS = [
    "Which SDGs and action lines does D.2-2 contribute to?",
    "How many outcomes list C7?",
    "Does D.4-4 list SDG 7?",
    "For each D.4 outcome list its action lines",
    "What is D.3-1 about?",
    "Which outcomes list both SDG 14 and SDG 15 but not SDG 1?",
]


def certificate(assistant: Assistant, question: str) -> dict[str, Any]:
    """The certificate as it comes back from a file."""
    given = assistant.ask(question).certificate
    assert given is not None
    return json.loads(json.dumps(given, ensure_ascii=False))  # type: ignore[no-any-return]


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_replays_the_same(assistant: Assistant, question: str) -> None:
    found = replay(certificate(assistant, question), assistant)
    assert found.same
    assert found.text.startswith("Same: ")


def test_an_edited_result_is_noticed(assistant: Assistant) -> None:
    edited = certificate(assistant, QUESTIONS[0])
    edited["result"]["values"]["sdg"].append("SDG 7")
    found = replay(edited, assistant)
    assert not found.same
    assert "was edited" in found.text


def test_a_result_edited_with_its_hash_is_noticed(assistant: Assistant) -> None:
    edited = certificate(assistant, QUESTIONS[1])
    edited["result"]["value"] = 8
    edited["result_sha256"] = digest(edited["result"])
    found = replay(edited, assistant)
    assert not found.same
    assert "gives" in found.text
    assert '"value": 7' in found.text


def test_another_query_is_noticed(assistant: Assistant) -> None:
    edited = certificate(assistant, QUESTIONS[2])
    edited["query"] = certificate(assistant, "Does D.4-4 list SDG 13?")["query"]
    assert not replay(edited, assistant).same


def test_another_report_is_noticed(assistant: Assistant, corpus: Corpus, hashed_index: Index) -> None:
    given = certificate(assistant, QUESTIONS[0])
    report = Report(corpus.report.name, corpus.report.text + "\n", corpus.report.metadata)
    found = replay(given, Assistant(replace(corpus, report=report), lambda: hashed_index))
    assert not found.same
    assert "another one" in found.text
    assert "the result is the same" in found.text


def test_a_changed_cell_is_noticed(assistant: Assistant, corpus: Corpus, hashed_index: Index) -> None:
    given = certificate(assistant, QUESTIONS[0])
    rows = tuple(replace(row, sdgs=("SDG 4",)) if row.code == "D.2-2" else row for row in corpus.mapping.outcomes)
    changed = replace(corpus, mapping=Mapping(corpus.mapping.objectives, rows))
    found = replay(given, Assistant(changed, lambda: hashed_index))
    assert not found.same
    assert '"sdg": ["SDG 4"]' in found.text


@pytest.mark.parametrize("field", ["format", "query", "report_sha256", "result", "result_sha256"])
def test_a_part_that_lacks_is_named(assistant: Assistant, field: str) -> None:
    broken = certificate(assistant, QUESTIONS[0])
    del broken[field]
    with pytest.raises(CertificateError, match=f"lacks {field}"):
        replay(broken, assistant)


def test_another_format_is_refused(assistant: Assistant) -> None:
    with pytest.raises(CertificateError, match="has format 2; this version reads 1"):
        replay({**certificate(assistant, QUESTIONS[0]), "format": 2}, assistant)


def test_a_broken_query_is_refused(assistant: Assistant) -> None:
    with pytest.raises(QueryError, match="is not part of a query"):
        replay({**certificate(assistant, QUESTIONS[0]), "query": {"is": "Guess"}}, assistant)


def test_a_certificate_says_what_was_read(assistant: Assistant, corpus: Corpus) -> None:
    one, many = certificate(assistant, QUESTIONS[0]), certificate(assistant, QUESTIONS[1])
    assert one["rows_read"] == one["rows"] == ["D.2-2"]
    assert len(many["rows_read"]) == 16
    assert len(many["rows"]) == many["result"]["value"] == 7
    assert one["report_sha256"] == corpus.report.sha256
