"""`wsis eval` as a newcomer meets it: own questions, own system, own answers, a gate, a comparison."""

import json

import pytest
import typer
from typer.testing import CliRunner

from ui.evaluate_command import evaluate

APP = typer.Typer()
APP.command()(evaluate)

QUESTIONS = [
    {"id": "m1", "question": "Is D.2-2 linked to C5?", "category": "mine", "gold": {"type": "bool", "value": True}},
    {"id": "m2", "question": "Is D.2-2 linked to C6?", "category": "mine", "gold": {"type": "bool", "value": False}},
    {"id": "m3", "question": "Where is the forum?", "category": "mine", "must_contain": [["Geneva"]]},
    {"id": "m4", "question": "Who won?", "category": "mine", "abstain": True},
    {"id": "m5", "question": "How many goals?", "category": "mine", "gold": {"type": "count", "value": 17}},
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.jsonl").write_text("\n".join(map(json.dumps, QUESTIONS)) + "\n")
    (tmp_path / "system_for_a_test.py").write_text("def yes(turns):\n    return {'text': 'Yes.', 'value': True}\n")
    return tmp_path


def run(*options):
    return CliRunner().invoke(APP, list(options))


def test_five_own_questions_are_reported_on(folder):
    result = run("--suite", "mine.jsonl", "--system", "decline", "--html", "report.html", "--out", "run.json")
    assert result.exit_code == 0, result.output
    assert "own: 5 cases on 5 facts" in result.output
    assert "m1" in result.output
    assert json.loads((folder / "run.json").read_text())["systems"]["decline"]["parts"]["own"]["verdicts"]["right"] == 1
    assert (folder / "report.html").read_text().startswith("<!doctype html>")


def test_somebody_elses_system_and_answers(folder):
    result = run("--suite", "mine.jsonl", "--system", "system_for_a_test:yes", "--failures", "1")
    assert result.exit_code == 0, result.output
    assert "system_for_a_test:yes by kind" in result.output
    answers = [{"id": "m1", "answer": {"text": "Yes.", "value": True}}, {"id": "m3", "answer": {"text": "In Geneva."}}]
    answers.append({"id": "m9", "answer": {"text": "Never asked."}})
    (folder / "answers.jsonl").write_text("\n".join(map(json.dumps, answers)))
    result = run("--suite", "mine.jsonl", "--answers", "answers.jsonl", "--out", "run.json")
    assert result.exit_code == 0, result.output
    verdicts = json.loads((folder / "run.json").read_text())["systems"]["answers.jsonl"]["parts"]["own"]["verdicts"]
    assert verdicts == {"right": 2, "declined": 3, "wrong": 0, "error": 0}
    said = " ".join(result.output.split())
    assert "answers.jsonl: no line for 3 cases, counted as declined: m2, m4, m5" in said
    assert "answers.jsonl: 1 line not scored, no such id among the cases of this run: m9" in said
    assert "answers.jsonl: 1 answer of 5 without structured fields, judged by the text alone" in said


def test_a_gate(folder):
    options = ("--suite", "mine.jsonl", "--system", "decline")
    assert run(*options, "--min-accuracy", "0.2").exit_code == 0
    assert run(*options, "--min-accuracy", "0.3").exit_code == 1
    assert run(*options, "--min", "truthfulness=0.1").exit_code == 0
    assert run(*options, "--min", "abstention_precision=0.5").exit_code == 1
    (folder / "broken_system_for_a_test.py").write_text("def no(turns):\n    raise ValueError('no')\n")
    broken = ("--suite", "mine.jsonl", "--system", "broken_system_for_a_test:no", "--max-errors")
    assert run(*broken, "4").exit_code == 1
    for least in ("accuracy=0", "truthfulness=0"):
        stopped = run(*broken[:-1], "--min", least)
        assert stopped.exit_code == 1
        assert "undefined" in stopped.output
        assert "5 cases ended in an error" in stopped.output
    undefined = run(*options, "--min", "f1_outcome=0.9")
    assert undefined.exit_code == 1
    assert "own: f1_outcome is undefined" in undefined.output
    assert run(*broken, "5").exit_code == 0


def test_a_comparison_with_an_earlier_run(folder):
    answers = [{"id": q["id"], "answer": {"text": "Yes.", "value": True}} for q in QUESTIONS]
    for name, rows in (("answers.jsonl", answers),):
        (folder / name).write_text("\n".join(map(json.dumps, rows)))
    run("--suite", "mine.jsonl", "--answers", "answers.jsonl", "--out", "before.json")
    answers[1]["answer"] = {"text": "No.", "value": False}
    (folder / "answers.jsonl").write_text("\n".join(map(json.dumps, answers)))
    result = run("--suite", "mine.jsonl", "--answers", "answers.jsonl", "--against", "before.json")
    assert "answers.jsonl: m2: wrong → right" in result.output
    assert "1 case changed sides" in result.output


@pytest.mark.parametrize(
    "options",
    [
        ("--suite", "nowhere.jsonl"),
        ("--suite", "mine.jsonl", "--kind", "yours"),
        ("--suite", "mine.jsonl", "--system", "magic"),
        ("--suite", "mine.jsonl", "--answers", "nowhere.jsonl"),
        ("--suite", "mine.jsonl", "--against", "nowhere.json"),
        ("--suite", "mine.jsonl", "--min", "beauty=1"),
        ("sideways",),
        ("speed", "--kind", "yes_no"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_two(folder, options):
    result = run(*options)
    assert result.exit_code == 2
    assert result.output.strip().count("\n") == 0
    assert result.output.startswith("wsis: ")


def test_the_untouched_part_keeps_its_failures_to_itself(folder):
    shown = run("--system", "decline", "--sample", "200", "--failures", "1000")
    assert "Failures of the untouched part are not shown" in shown.output
    assert "untouched: " in shown.output
