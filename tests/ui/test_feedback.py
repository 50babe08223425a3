"""Feedback: kept with question, answer and version, turned into cases that the evaluation takes, and deleted."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from fake_assistant import FakeAssistant
from typer.testing import CliRunner

from assistant.answer import Answer
from evals.dataset import read_cases
from evals.given import Given
from evals.score import score
from ui.ask_tab import Talk
from ui.conversation import new_conversation
from ui.desk import give_feedback
from ui.evaluate_command import evaluate
from ui.feedback import add_feedback, feedback_file, read_feedback
from ui.feedback_case import gold_of, to_case
from ui.feedback_command import app

EXACT, DECLINED, PASSAGE = "Which SDGs does D.4-4 support?", "What is the budget?", "When is the ECLAC forum?"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "object":
    from assistant.settings import read_settings

    monkeypatch.setenv("WSIS_INDEX", str(tmp_path / "index"))
    return read_settings()


def said(
    assistant: FakeAssistant, question: str, verdict: str, reason: str = "", **answer: object
) -> dict[str, object]:
    given = replace(assistant.ask(question), **answer)  # type: ignore[arg-type]
    return {"verdict": verdict, "reason": reason, "comment": "so", "question": question, "answer": given.to_json()}


def test_what_was_said_in_the_chat_is_exported_and_taken_by_the_evaluation(
    assistant: FakeAssistant, settings: "object", tmp_path: Path
) -> None:
    talk = Talk(assistant, settings)  # type: ignore[arg-type]
    conversation = new_conversation()
    for question in (EXACT, DECLINED, PASSAGE):
        *_, conversation = talk.ask(conversation, question, "page")
    for turn, given in enumerate(
        ({"verdict": "right"}, {"verdict": "right"}, {"verdict": "wrong", "reason": "should_decline"})
    ):
        conversation = give_feedback(talk, conversation, {"turn": turn, **given})
    done = CliRunner().invoke(app, ["export", "--out", str(tmp_path / "cases.jsonl")])
    assert done.exit_code == 0, done.output
    cases = read_cases(tmp_path / "cases.jsonl")
    assert [case.asked for case in cases] == [(EXACT,), (EXACT, DECLINED), (EXACT, DECLINED, PASSAGE)]
    import typer

    command = typer.Typer()
    command.command()(evaluate)
    ran = CliRunner().invoke(command, ["--suite", str(tmp_path / "cases.jsonl"), "--system", "decline"])
    assert ran.exit_code == 0, ran.output
    assert "3 cases" in ran.output
    cleared = CliRunner().invoke(app, ["clear", "--yes"])
    assert cleared.exit_code == 0
    assert not feedback_file(settings).exists()  # type: ignore[arg-type]


@pytest.mark.parametrize("question", [EXACT, DECLINED, PASSAGE, "Which outcome is about capacity?"])
def test_a_right_answer_is_right_by_its_own_case_and_another_is_not(
    assistant: FakeAssistant, question: str, tmp_path: Path
) -> None:
    entry = said(assistant, question, "right")
    (tmp_path / "one.jsonl").write_text(json.dumps(to_case(entry)), encoding="utf-8")
    (case,) = read_cases(tmp_path / "one.jsonl")
    assert score(case, Given.model_validate(entry["answer"])).verdict == "right"
    other = Answer(text="SDG 1, nothing else.", kind="exact", values=("SDG 1",)).to_json()
    assert score(case, Given.model_validate(other)).verdict != "right"


@pytest.mark.parametrize(("reason", "verdict"), [("wrong_answer", "wrong"), ("should_decline", "wrong")])
def test_a_wrong_answer_is_wrong_by_its_case(
    assistant: FakeAssistant, reason: str, verdict: str, tmp_path: Path
) -> None:
    entry = said(assistant, EXACT, "wrong", reason)
    (tmp_path / "one.jsonl").write_text(json.dumps(to_case(entry)), encoding="utf-8")
    (case,) = read_cases(tmp_path / "one.jsonl")
    assert score(case, Given.model_validate(entry["answer"])).verdict == verdict
    declined = Given.model_validate(assistant.ask(DECLINED).to_json())
    assert (score(case, declined).verdict == "right") == (reason == "should_decline")


def test_gold_by_the_fields_of_the_answer(assistant: FakeAssistant) -> None:
    exact = assistant.ask(EXACT)
    golds = {
        "bool": replace(exact, value=False),
        "count": replace(exact, value=5),
        "map": replace(exact, values={"D.4-4": ("SDG 3",)}),
        "set": exact,
        "parts": replace(exact, parts=(exact, replace(exact, value=True))),
    }
    assert {kind: (gold_of(answer.to_json()) or {}).get("type") for kind, answer in golds.items()} == {
        kind: kind for kind in golds
    }
    assert gold_of(assistant.ask(PASSAGE).to_json()) is None
    assert gold_of(replace(exact, values={"D.4-4": ("SDG 3", "C7")}).to_json()) is None


def test_the_same_feedback_has_the_same_id(assistant: FakeAssistant) -> None:
    one, other = said(assistant, EXACT, "right"), said(assistant, PASSAGE, "right")
    assert to_case(one)["id"] == to_case(one)["id"] != to_case(other)["id"]


def test_a_line_that_is_not_json_is_named(tmp_path: Path) -> None:
    add_feedback(tmp_path / "feedback.jsonl", {"verdict": "right"})
    with (tmp_path / "feedback.jsonl").open("a", encoding="utf-8") as file:
        file.write("{oops\n")
    with pytest.raises(ValueError, match="line 2"):
        read_feedback(tmp_path / "feedback.jsonl")
