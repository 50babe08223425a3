import pytest

from evals.dataset import FOLDER, PARTS, DatasetError, choose, read_cases, read_suite
from evals.evidence import squeeze

GOOD = {"id": "a", "question": "q?", "category": "k", "must_contain": [["x"]]}


def test_the_suite_is_large_and_its_parts_are_apart():
    cases = read_suite("all")
    assert len(cases) >= 1500
    by_part = {part: {case.id for case in cases if case.part == part} for part in PARTS}
    assert not by_part["tuned"] & by_part["untouched"]
    questions = {part: {case.asked for case in cases if case.part == part} for part in PARTS}
    shared = len(questions["tuned"] & questions["untouched"])  # a number only: a failing test must not print questions
    assert shared <= 0.02 * len(questions["untouched"])  # two writers may ask the same in the same words
    assert {case.language for case in cases} == {"en", "fr", "es", "ru", "zh", "ar"}
    assert all(case.why and case.fact for case in cases)


def test_every_gold_passage_stands_in_the_report(report_text):
    flat = squeeze(report_text)
    assert [c.id for c in read_suite("all") for gold in c.gold_passages if squeeze(gold) not in flat] == []


def test_as_many_absent_links_as_there_are_links():
    asked = [case for case in read_suite("generated_yes_no") if case.category == "yes_no" and case.language == "en"]
    assert len(asked) == 2 * (111 + 53)
    assert sum(case.gold.value for case in asked) == 111 + 53


def test_a_written_case_is_never_called_a_template():
    for part in PARTS:
        for path in (FOLDER / part).glob("*.jsonl"):
            made = {case.made for case in read_cases(path, part)}
            assert made <= (
                {"template", "variation"} if path.stem.startswith("generated") else {"written", "variation"}
            )


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{not json", "not JSON"),
        ("[1]", "a case is a JSON object"),
        (GOOD | {"question": ""}, "a question is empty"),
        (GOOD | {"turns": ["x"]}, "either `question` or `turns`"),
        ({"id": "b", "question": "q", "category": "k"}, "a case needs `gold`"),
        (GOOD | {"colour": "red"}, "colour"),
        (GOOD | {"must_contain": [[]]}, "is empty"),
        (GOOD | {"language": "de"}, "language"),
        (GOOD | {"gold": {"type": "bool", "value": True}}, "not both"),
        ({"id": "b", "question": "q", "category": "k", "gold": {"type": "count", "value": "3"}}, "needs a fitting"),
        ({"id": "b", "question": "q", "category": "k", "gold": {"type": "abstain", "reason": "why not"}}, "unknown"),
        ({"id": "b", "question": "q", "category": "k", "gold": {"type": "describe", "value": "D.9-9"}}, "describe"),
        (GOOD, "already used on line 1"),
    ],
)
def test_a_bad_case_is_refused_by_line_and_reason(write_lines, bad, reason):
    path = write_lines("bad.jsonl", [GOOD, "", bad])
    with pytest.raises(DatasetError, match="line 3") as caught:
        read_cases(path)
    assert reason in str(caught.value)


def test_an_own_dataset_is_a_suite(write_lines):
    path = write_lines("mine.jsonl", [GOOD | {"id": f"m{n}"} for n in range(5)])
    assert len(read_suite(str(path))) == 5
    assert {case.part for case in read_suite(str(path))} == {"own"}


def test_an_empty_or_unknown_suite(write_lines, tmp_path):
    with pytest.raises(DatasetError, match="holds no case"):
        read_suite(str(write_lines("empty.jsonl", [])))
    with pytest.raises(DatasetError, match="examples_text"):
        read_suite("no_such_suite")
    with pytest.raises(DatasetError, match="cannot be read"):
        read_cases(tmp_path / "missing.jsonl")


def test_choosing():
    cases = read_suite("examples_text")
    assert {case.category for case in choose(cases, kinds=["list"])} == {"list"}
    assert {case.language for case in choose(cases, languages=["fr"])} == {"fr"}
    assert choose(cases, sample=5) == choose(cases, sample=5)
    assert len(choose(cases, sample=5)) == 5
    with pytest.raises(DatasetError, match="kinds: "):
        choose(cases, kinds=["nonsense"])
