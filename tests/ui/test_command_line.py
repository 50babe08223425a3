"""The command line as a person meets it: what it prints where, its exit codes, what it imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fake_assistant import FakeAssistant
from typer.testing import CliRunner

import ui.open_assistant
from ui.command_line import app

HEAVY = (
    "torch",
    "sentence_transformers",
    "chromadb",
    "langchain",
    "langchain_core",
    "gradio",
    "onnxruntime",
    "transformers",
)


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, assistant: FakeAssistant) -> CliRunner:
    monkeypatch.setenv("WSIS_INDEX", str(tmp_path / "index"))
    monkeypatch.setattr(ui.open_assistant, "open_assistant", lambda settings: assistant)
    return CliRunner()


def wsis(*words: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    code = (
        "import sys, ui.command_line as c\n"
        "try:\n    c.main()\nfinally:\n"
        f"    print('HEAVY', [m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


def test_the_answer_alone_is_on_standard_output(runner: CliRunner) -> None:
    result = runner.invoke(app, ["ask", "Which SDGs does D.2-2 support?"])
    assert result.exit_code == 0
    assert result.stdout.startswith("Outcome **D.2-2** contributes to SDG 4, SDG 9")
    assert "[1] Annex 1, D.2-2: “D.2-2: Strengthened capacity" in result.stdout


def test_json_holds_every_field(runner: CliRunner) -> None:
    result = runner.invoke(app, ["ask", "What is the budget of BDT?", "--json"])
    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (answer["kind"], answer["abstained"], answer["reason"]) == ("abstained", True, "not_in_report")
    assert answer["closest"][0]["locator"] == "para 1"


def test_history_reaches_the_assistant(runner: CliRunner, assistant: FakeAssistant) -> None:
    runner.invoke(app, ["ask", "and D.4-4?", "--history", "one", "--history", "two"])
    assert assistant.asked == [("and D.4-4?", ("one", "two"))]


def test_a_question_may_come_through_a_pipe(runner: CliRunner, assistant: FakeAssistant) -> None:
    result = runner.invoke(app, ["ask", "-"], input="Does D.4-4 list SDG 7?\n")
    assert result.exit_code == 0
    assert assistant.asked[0][0] == "Does D.4-4 list SDG 7?"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["ask", ""], "the question is empty"),
        (["ask", "   "], "the question is empty"),
        (["ask", "a" * 100_000], "has 100,000 characters and may have 10,000"),
        (["ask", "a\x01b"], "U+0001"),
        (["ask", "a", "--batch", "b"], "--batch takes its questions from the file"),
        (["ask", "a", "--out", "b"], "--out goes with --batch"),
        (["search"], "give either a text"),
        (["index", "--passages", "x"], "--passages and --into go together"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(runner: CliRunner, words: list[str], message: str) -> None:
    result = runner.invoke(app, words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["ask", "--batch", "missing.jsonl"], "missing.jsonl: No such file or directory: check the name"),
        (["replay", "missing.json"], "missing.json: No such file"),
        (["index", "--annex2", "missing.csv"], "missing.csv: No such file"),
    ],
)
def test_a_failure_is_one_line_and_exit_code_1(runner: CliRunner, words: list[str], message: str) -> None:
    result = runner.invoke(app, words)
    assert result.exit_code == 1
    assert message in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_batch_writes_a_file_and_fails_where_a_line_did(runner: CliRunner, tmp_path: Path) -> None:
    questions, answers = tmp_path / "q.jsonl", tmp_path / "a.jsonl"
    questions.write_bytes(b'{"id": "a", "question": "D.2-2?"}\nbroken\n{"id": "c", "question": "D.4-4?"}\n')
    result = runner.invoke(app, ["ask", "--batch", str(questions), "--out", str(answers)])
    lines = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    assert result.exit_code == 1
    assert result.stdout == ""
    assert [line["id"] for line in lines] == ["a", None, "c"]
    assert lines[1]["line"] == 2
    questions.write_bytes(b'{"id": "a", "question": "D.2-2?"}\n')
    assert runner.invoke(app, ["ask", "--batch", str(questions), "--out", str(answers)]).exit_code == 0
    assert runner.invoke(app, ["ask", "--batch", str(questions), "--out", str(questions)]).exit_code == 2
    assert questions.read_bytes() == b'{"id": "a", "question": "D.2-2?"}\n'


def test_a_command_that_has_said_why_it_failed_adds_no_line(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions, certificate = tmp_path / "q.jsonl", tmp_path / "c.json"
    questions.write_text("broken\n", encoding="utf-8")
    result = runner.invoke(app, ["ask", "--batch", str(questions)])
    assert (result.exit_code, result.stderr) == (1, "wsis: 0 answered, 1 could not be\n")
    certificate.write_text("{}", encoding="utf-8")
    monkeypatch.setattr("assistant.certificate.replay", lambda content, assistant: "")
    result = runner.invoke(app, ["replay", str(certificate)])
    assert (result.exit_code, result.stderr) == (1, "")


def test_a_file_that_finds_no_room_is_named(runner: CliRunner, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    questions = tmp_path / "q.jsonl"
    questions.write_text('{"id": "a", "question": "D.2-2?"}\n', encoding="utf-8")
    result = runner.invoke(app, ["ask", "--batch", str(questions), "--out", str(full)])
    assert result.exit_code == 1
    assert result.stderr == "wsis: /dev/full: No space left on device: free space, or give a path on another disk\n"


def test_the_module_runs_as_the_command_does() -> None:
    command = [sys.executable, "-m", "ui.command_line", "--version"]
    assert subprocess.run(command, capture_output=True, check=True).stdout.startswith(b"wsis-assistant ")


def test_config_names_value_source_and_variable(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WSIS_PORT", "8123")
    monkeypatch.setenv("WSIS_PASSWORD", "secret")
    result = runner.invoke(app, ["config"])
    assert "port\t8123\tvariable\tWSIS_PORT" in result.stdout
    assert "threads\t1\tdefault\tWSIS_THREADS" in result.stdout
    assert "secret" not in result.stdout


def test_a_wrong_setting_names_its_variable(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WSIS_PORT", "many")
    result = runner.invoke(app, ["config"])
    assert result.exit_code == 2
    assert "WSIS_PORT is 'many'" in result.stderr


def test_help_teaches_by_example_and_imports_nothing_heavy() -> None:
    result = wsis("--help")
    assert result.returncode == 0
    assert b"wsis ask" in result.stdout
    assert b"HEAVY []" in result.stderr
    for command in ("ask", "search", "chat", "index", "replay"):
        assert f"wsis {command}".encode() in wsis(command, "--help").stdout


def test_version() -> None:
    assert wsis("--version").stdout.startswith(b"wsis-assistant ")


def test_bytes_that_are_not_utf_8_are_refused_in_words() -> None:
    result = wsis("ask", "-", stdin=b"caf\xe9?")
    assert result.returncode == 2
    assert b"not valid UTF-8 at byte 4" in result.stderr


def test_annex_2_is_checked_and_kept(runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.index_command._build", lambda passages, into: None)
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("question,sdgs,action_lines\nQ3/2,SDG 18,C5\n", encoding="utf-8")
    refused = runner.invoke(app, ["index", "--annex2", str(wrong)])
    assert refused.exit_code == 1
    assert "SDG 18" in refused.stderr
    assert not (tmp_path / "index" / "annex2.csv").exists()
    right = tmp_path / "right.csv"
    right.write_text("question,sdgs,action_lines\nQ3/2,SDG 9,C5\n", encoding="utf-8")
    assert runner.invoke(app, ["index", "--annex2", str(right)]).exit_code == 0
    assert (tmp_path / "index" / "annex2.csv").read_text(encoding="utf-8") == right.read_text(encoding="utf-8")
    assert "annex2.csv\twsis index\tWSIS_ANNEX2" in runner.invoke(app, ["config"]).stdout


def test_feedback_becomes_cases_and_can_be_deleted(runner: CliRunner, tmp_path: Path) -> None:
    from ui.feedback import add_feedback

    entry = {
        "verdict": "wrong",
        "question": "When?",
        "history": ["Who?"],
        "answer": {"text": "Never."},
        "comment": "no",
    }
    add_feedback(tmp_path / "feedback.jsonl", entry)
    exported = runner.invoke(app, ["feedback", "export"])
    case = json.loads(exported.stdout)
    assert case["turns"] == ["Who?", "When?"]
    assert case["must_not_contain"] == ["Never."]
    assert runner.invoke(app, ["feedback", "clear", "--yes"]).exit_code == 0
    assert runner.invoke(app, ["feedback", "export"]).stdout == ""
