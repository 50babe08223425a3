"""Bad input, end to end: one clear line, the right exit code, nothing lost."""

import json
import subprocess

import pytest

EXACT = "Which action lines does D.2-2 contribute to?"
FAILED, WRONG_USAGE = 1, 2


def one_line(stderr: str) -> str:
    """What went wrong, as the person sees it: one line of ours, and no traceback."""
    lines = stderr.strip().splitlines()
    assert len(lines) == 1, stderr
    assert lines[0].startswith("wsis: ")
    return lines[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [("", "empty"), (" \t\n ", "empty"), ("x" * 100_000, "100,000"), ("\u200b\u00a0", "nothing that can be seen")],
    ids=["empty", "white space", "100,000 characters", "invisible characters"],
)
def test_a_question_that_is_none(question, said, wsis) -> None:
    done = wsis("ask", question, check=False) if len(question) < 1000 else wsis("ask", "-", stdin=question, check=False)
    assert done.returncode == WRONG_USAGE
    assert said in one_line(done.stderr)
    assert done.stdout == ""


@pytest.mark.parametrize(("character", "name"), [("\x00", "U+0000"), ("\x07", "U+0007"), ("\x1b[31m", "U+001B")])
def test_control_characters_are_named_and_not_echoed(character, name, wsis) -> None:
    done = wsis("ask", "-", stdin=f"Which action lines{character} does D.2-2 contribute to?", check=False)
    assert done.returncode == WRONG_USAGE
    assert name in one_line(done.stderr)
    assert character not in done.stderr + done.stdout


def test_white_space_of_any_kind_is_only_white_space(wsis) -> None:
    done = wsis("ask", "-", "--json", stdin="\ufeffWhich action lines\tdoes\u00a0D.2-2\u2028contribute to?\r\n")
    assert json.loads(done.stdout)["values"] == ["C5"]


def test_a_question_that_is_not_utf8(wsis) -> None:
    done = subprocess.run([wsis.command, "ask", "-"], input=b"Which SDGs \xff\xfe?", capture_output=True, timeout=60)
    assert done.returncode == WRONG_USAGE
    assert "UTF-8" in one_line(done.stderr.decode())


BATCH = [
    (json.dumps({"id": "first", "question": EXACT}).encode(), None),
    (b'{"id": "bytes", "question": "Which \xff\xfe?"}', "UTF-8"),
    (b'{"id": "cut", "question": "Which', "JSON"),
    (b'{"id": "none"}', "question"),
    (b'["a", "list"]', "line"),
    (json.dumps({"id": "empty", "question": "  "}).encode(), "empty"),
    (json.dumps({"id": "bell", "question": "Which\x07?"}).encode(), "U+0007"),
    (json.dumps({"id": "long", "question": "x" * 100_000}).encode(), "100,000"),
    (json.dumps({"id": "both", "question": "a", "turns": ["b"]}).encode(), "either"),
    (json.dumps({"id": "turns", "turns": ["Which SDGs does D.2-2 support?", "and its action lines?"]}).encode(), None),
    (json.dumps({"id": "half", "question": "Which action lines does D.2-2 list \ud800?"}).encode(), "UTF-8"),
    (json.dumps({"id": "last", "question": EXACT}).encode(), None),
]


@pytest.mark.parametrize("to_file", [True, False], ids=["--out", "standard output"])
def test_a_bad_line_costs_only_itself(to_file, wsis, tmp_path) -> None:
    batch, out = tmp_path / "questions.jsonl", tmp_path / "answers.jsonl"
    batch.write_bytes(b"\n".join(line for line, _ in BATCH))
    done = wsis("ask", "--batch", str(batch), *(["--out", str(out)] if to_file else []), check=False)
    assert done.returncode == FAILED
    lines = (out.read_text(encoding="utf-8") if to_file else done.stdout).splitlines()
    assert len(lines) == len(BATCH)
    for number, ((_, error), line) in enumerate(zip(BATCH, map(json.loads, lines), strict=True), start=1):
        if error is None:
            assert line["answer"]["values"] == ["C5"], line
        else:
            assert line["line"] == number
            assert error in line["error"], line
            assert "answer" not in line


def test_a_batch_that_is_not_there(wsis, tmp_path) -> None:
    done = wsis("ask", "--batch", str(tmp_path / "none.jsonl"), check=False)
    assert done.returncode == FAILED
    assert "none.jsonl" in one_line(done.stderr)


@pytest.mark.parametrize(
    "command", [("index",), ("search", "women and girls"), ("ask", "What is the budget of BDT?")], ids=" ".join
)
def test_an_index_folder_that_cannot_be_written(command, wsis, tmp_path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    done = wsis(*command, check=False, WSIS_INDEX=str(blocked / "index"))
    assert done.returncode == FAILED
    assert "WSIS_INDEX" in one_line(done.stderr)
    assert blocked.read_text(encoding="utf-8") == "a file where the folder should be"


def test_an_exact_answer_needs_no_index_folder(wsis, tmp_path) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()
    assert "C5" in wsis("ask", EXACT, WSIS_INDEX=str(blocked / "index")).stdout


def test_two_builds_at_once(wsis, tmp_path, monkeypatch, report_index) -> None:
    monkeypatch.setenv("WSIS_INDEX", str(tmp_path / "index"))
    builds = [
        subprocess.Popen([wsis.command, "index"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [build.communicate(timeout=300) for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    twice = wsis("search", "women and girls", "--json").stdout
    monkeypatch.setenv("WSIS_INDEX", str(report_index))
    assert twice == wsis("search", "women and girls", "--json").stdout


@pytest.mark.parametrize(
    ("name", "value"), [("WSIS_PORT", "many"), ("WSIS_PORT", "70000"), ("WSIS_THREADS", "0"), ("WSIS_THREADS", "x")]
)
def test_a_setting_that_cannot_be(name, value, wsis) -> None:
    done = wsis("ask", EXACT, check=False, **{name: value})
    assert done.returncode == WRONG_USAGE
    assert name in one_line(done.stderr)
    assert value in done.stderr


def test_a_model_that_is_not_there(wsis, tmp_path) -> None:
    done = wsis("index", check=False, WSIS_MODEL="no-such-model", WSIS_INDEX=str(tmp_path / "index"))
    assert done.returncode == FAILED
    assert "no-such-model" in one_line(done.stderr)


def test_a_wrong_option_is_wrong_usage(wsis) -> None:
    assert wsis("ask", EXACT, "--no-such", check=False).returncode == WRONG_USAGE
    assert wsis("no-such-command", check=False).returncode == WRONG_USAGE
