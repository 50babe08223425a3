import json

import pytest

from evals.answers_file import AnswersFile, AnswersFileError
from evals.case import Case
from evals.given import AnswerError, read_answer
from evals.run import run
from evals.system import UnknownSystemError, load_function
from evals.systems import MODULES, open_system

CASES = tuple(
    Case(id=f"c{n}", question=f"q{n}", category="k", gold={"type": "bool", "value": True}, part="own") for n in range(3)
)
YES = {"text": "Yes.", "value": True}


def test_all_cases_are_run_in_order_and_progress_is_told(fixed):
    heard = []
    results = run(fixed(YES), CASES, lambda done, every: heard.append((done, every)))
    assert [result.case.id for result in results] == ["c0", "c1", "c2"]
    assert heard == [(1, 3), (2, 3), (3, 3)]
    assert all(result.right and result.seconds >= 0 for result in results)


def test_one_failure_does_not_stop_the_rest():
    class Moody:
        name = "moody"

        def answer(self, turns):
            if turns[-1] == "q1":
                raise KeyError("gone")
            return YES

    verdicts = [(result.score.verdict, result.score.why) for result in run(Moody(), CASES)]
    assert verdicts == [("right", ""), ("error", "KeyError: 'gone'"), ("right", "")]


@pytest.mark.parametrize("returned", [None, 7, ["Yes."], {"value": True}, {"text": "x", "value": "perhaps"}])
def test_what_is_no_answer_is_an_error(fixed, returned):
    assert {result.score.verdict for result in run(fixed(returned), CASES)} == {"error"}


def test_an_answer_may_be_ours_a_mapping_or_a_string():
    from assistant.answer import Answer

    assert read_answer(Answer("Yes.", "exact", value=True)).value is True
    assert read_answer({"text": "Yes.", "more": 1}).text == "Yes."
    assert read_answer("Yes.").values == ()
    with pytest.raises(AnswerError, match="values"):
        read_answer({"text": "x", "values": 7})


def test_answers_from_a_file(write_lines):
    path = write_lines("answers.jsonl", [{"id": "c0", "answer": YES}, {"id": "c1", "line": 2, "error": "bad line"}])
    verdicts = [result.score.verdict for result in run(AnswersFile(path), CASES)]
    assert verdicts == ["right", "error", "declined"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "line 2: this is not JSON"),
        ({"id": "c1"}, 'line 2: a line needs "id" and "answer"'),
        ({"id": "c1", "answer": {"value": True}}, "line 2 (id 'c1'): answer field text"),
        ({"id": "c0", "answer": YES}, "line 2: id 'c0' was already answered"),
    ],
)
def test_a_bad_answers_file_is_refused(write_lines, line, reason):
    path = write_lines("answers.jsonl", [{"id": "c0", "answer": YES}, line])
    with pytest.raises(AnswersFileError) as caught:
        AnswersFile(path)
    assert reason in str(caught.value)


def test_any_callable_is_a_system(tmp_path, monkeypatch):
    (tmp_path / "some_system_of_mine.py").write_text("def reply(turns):\n    return 'Yes.' if turns else ''\n")
    monkeypatch.chdir(tmp_path)
    system = load_function("some_system_of_mine:reply")
    assert system.name == "some_system_of_mine:reply"
    assert system.answer(("q",)) == "Yes."
    for target, reason in (("no_such_module_here:f", "no_such_module_here"), ("json:nothing", "nothing")):
        with pytest.raises(UnknownSystemError, match=reason):
            load_function(target)
    with pytest.raises(UnknownSystemError, match="not a function"):
        load_function("json:__name__")


def test_an_unknown_system_names_the_known_ones():
    from assistant.settings import Settings

    with pytest.raises(UnknownSystemError) as caught:
        open_system("magic", Settings())
    assert all(name in str(caught.value) for name in MODULES)
    assert json.dumps(open_system("decline", Settings()).answer(["q"]))
