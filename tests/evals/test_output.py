"""What a run leaves behind: JSON, the comparison, failures, tables, the page, thresholds."""

import re
from dataclasses import replace

import pytest
from rich.console import Console

from assistant.settings import Settings
from evals import table
from evals.case import Case
from evals.compare import compare
from evals.evaluation import Evaluation, as_json
from evals.failures import expected, failures
from evals.page import make_page
from evals.run import run
from evals.saved import SavedRunError, read_run, without_times, write_run
from evals.summary import coverage, summarise
from evals.threshold import ThresholdError, missed, read_threshold, too_many_errors

BOOL = {"type": "bool", "value": True, "evidence": ["D.2-2"]}
CASES = tuple(
    Case(
        id=f"c{n}",
        question=f"<q{n}>",
        category="k",
        gold=BOOL,
        part="tuned",
        dataset="mine",
        gold_passages=("Gold words here.",),
    )
    for n in range(4)
)


def evaluation(system):
    results = run(system, CASES)
    return Evaluation({system.name: results}, {system.name: summarise(results)})


@pytest.fixture
def yes(fixed):
    return evaluation(fixed({"text": "Yes.", "value": True, "citations": [{"quote": "Gold words here."}]}))


@pytest.fixture
def no(fixed):
    return evaluation(fixed({"text": "No. <script>", "value": False}))


def test_results_are_written_and_read_back(yes, tmp_path):
    run_of = as_json(yes, {"suite": "all"}, Settings(user="me", password="secret"))
    assert len(run_of["report_sha256"]) == 64
    assert run_of["version"]
    assert "secret" not in str(run_of)
    path = tmp_path / "deep" / "run.json"
    write_run(path, run_of)
    read = read_run(path)
    assert read["systems"]["fixed"]["parts"]["tuned"]["metrics"]["accuracy"]["value"] == 1
    assert [case["verdict"] for case in read["systems"]["fixed"]["cases"]] == ["right"] * 4


def test_two_runs_differ_in_their_times_only(yes, fixed):
    again = evaluation(fixed({"text": "Yes.", "value": True, "citations": [{"quote": "Gold words here."}]}))
    first, second = (as_json(one, {}, Settings()) for one in (yes, again))
    assert without_times(first) == without_times(second)


def test_what_is_no_run_is_refused(tmp_path):
    for text in ("{", "[]", '{"format": 99}'):
        (tmp_path / "x.json").write_text(text)
        with pytest.raises(SavedRunError):
            read_run(tmp_path / "x.json")
    with pytest.raises(SavedRunError):
        read_run(tmp_path / "missing.json")


def test_a_comparison_names_each_case_that_changed_sides(yes, no):
    before, after = as_json(yes, {}, Settings()), as_json(no, {}, Settings())
    found = compare(before, after)
    assert [(c.case, c.before, c.after) for c in found.changes] == [(f"c{n}", "right", "wrong") for n in range(4)]
    assert compare(after, after).changes == ()
    after["systems"]["fixed"]["cases"] = after["systems"]["fixed"]["cases"][:1]
    assert compare(before, after).only_before == {"fixed": 3}


def test_a_rewritten_case_is_named_and_not_compared(yes, no):
    before, after = as_json(yes, {}, Settings()), as_json(no, {}, Settings())
    before["systems"]["fixed"]["cases"][1]["sha256"] = "0" * 16
    found = compare(before, after)
    assert found.rewritten == ("c1",)
    assert [change.case for change in found.changes] == ["c0", "c2", "c3"]
    console = Console(record=True, width=140)
    table.show_comparison(console, found)
    assert "1 case asked or wanted something else" in console.export_text()
    del before["systems"]["fixed"]["cases"][0]["sha256"]
    assert compare(before, after).unsure
    assert not compare(after, after).unsure


def test_results_name_their_datasets_with_a_hash(yes):
    (name, about), *others = as_json(yes, {}, Settings())["datasets"].items()
    assert (name, about["cases"], len(about["sha256"]), others) == ("tuned/mine", 4, 64, [])


def test_each_dataset_has_its_own_line(fixed):
    cases = [case.model_copy(update={"dataset": f"set_{n // 2}"}) for n, case in enumerate(CASES)]
    summaries = {"fixed": summarise(run(fixed({"text": "Yes.", "value": True}), cases))}
    console = Console(record=True, width=140)
    table.show_summaries(console, summaries, ("tuned",))
    shown = console.export_text()
    assert "fixed by dataset" in shown
    assert "set_1" in shown
    page = make_page(summaries, {}, {})
    assert "<th scope=row>set_0</th><td>2</td><td>1.000" in page


def test_a_failure_says_question_expected_got_and_why(no):
    failure = no.failures("tuned")[0]
    assert (failure.case, failure.question, failure.expected, failure.got) == ("c0", "<q0>", "yes", "No. <script>")
    assert "value is False, not True" in failure.why


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"gold": {"type": "set", "of": "sdg", "values": []}}, "none"),
        ({"gold": {"type": "abstain", "reason": "no such code"}}, "a decline (no_such_code)"),
        ({"gold": {"type": "count", "value": 7}}, "7"),
        ({"gold": BOOL | {"premise_false": True}}, "the premise rejected; the link exists: yes"),
        ({"must_contain": [["a", "b"], ["c"]]}, "a / b + c"),
        ({"abstain": True}, "a decline"),
        ({"gold_passages": ["words"]}, "the passage 'words'"),
    ],
)
def test_what_was_expected_in_words(fields, words):
    assert expected(Case(id="c", question="q", category="k", **fields)) == words


def test_right_answers_are_no_failures(yes):
    assert failures(yes.runs["fixed"]) == ()


def test_tables_show_numbers_and_failures(yes, no):
    console = Console(record=True, width=140)
    table.show_summaries(console, {"yes": yes.summaries["fixed"], "no": no.summaries["fixed"]}, ("tuned",))
    table.show_failures(console, no.failures("tuned"), 2)
    table.show_comparison(console, compare(as_json(yes, {}, Settings()), as_json(no, {}, Settings())))
    text = console.export_text()
    for words in (
        "1.000 [1.00, 1.00]",
        "tuned: 4 cases on 4 facts",
        "wrong c0",
        "… and 2 more",
        "4 cases changed sides",
    ):
        assert words in text


def test_the_page_stands_alone_and_is_escaped(yes, no):
    summaries = {"yes": yes.summaries["fixed"], "no": no.summaries["fixed"]}
    page = make_page(summaries, {"tuned": no.failures("tuned")}, {"suite": "<all>"})
    assert page.count("<svg") == 5
    assert "<script>" not in page
    assert "&lt;q0&gt;" in page
    assert "&lt;all&gt;" in page
    assert not re.search(r"(?:src|href)=|url\(|@import|https?://(?!www\.w3\.org/2000/svg)", page)


def test_a_page_hides_the_failures_it_is_not_given(no):
    assert "&lt;q0&gt;" not in make_page({"no": no.summaries["fixed"]}, {}, {})


def test_coverage_goes_from_sure_to_unsure(yes):
    first, second, third, fourth = yes.runs["fixed"]
    sure = [
        replace(first, answer=first.answer.model_copy(update={"confidence": 0.9})),
        replace(
            second,
            answer=second.answer.model_copy(update={"confidence": 0.1}),
            score=replace(second.score, verdict="wrong"),
        ),
    ]
    assert coverage(sure) == ((0.5, 1.0), (1.0, 0.5), (1.0, 0.5))
    assert coverage([third, fourth]) == ((1.0, 1.0),)
    assert coverage([]) == ()


def test_what_is_undefined_fails_the_gate(yes, fixed):
    least = [read_threshold("f1_sdg=0.5")]
    assert missed(least, yes.summaries["fixed"]) == (
        "tuned: f1_sdg is undefined, not 0.5: it applies to none of the 4 cases",
    )
    broken = evaluation(fixed(None)).summaries["fixed"]
    (problem,) = missed([read_threshold("truthfulness=0")], broken)
    assert "4 of 4 cases ended in an error" in problem
    assert too_many_errors(broken, None, gated=False) == ()
    assert too_many_errors(broken, 4, gated=True) == ()
    assert "4 cases ended in an error, more than 0" in too_many_errors(broken, None, gated=True)[0]
    assert too_many_errors(yes.summaries["fixed"], None, gated=True) == ()


def test_errors_stand_in_the_tables(yes, fixed):
    for summaries, shown in ((evaluation(fixed(None)).summaries, True), (yes.summaries, False)):
        console = Console(record=True, width=140)
        table.show_summaries(console, summaries, ("tuned",))
        text = console.export_text()
        assert ("4 cases ended in an error" in text) is shown
        assert ("errors" in text) is shown
        assert "tuned: 4 cases on 4 facts" in text


def test_thresholds(yes, no):
    least = [read_threshold("accuracy=0.9")]
    assert missed(least, yes.summaries["fixed"]) == ()
    assert missed(least, no.summaries["fixed"]) == ("tuned: accuracy is 0.0000, below 0.9",)
    for written in ("accuracy=high", "accuracy=nan", "accuracy=inf", "beauty=1", "accuracy"):
        with pytest.raises(ThresholdError):
            read_threshold(written)
