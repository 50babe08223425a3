import json

import pytest

from evals.dataset import FOLDER, PARTS, DatasetError, choose, read_cases, read_suite
from evals.evidence import squeeze

MINE = {"id": "b", "question": "q", "category": "k"}
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
        (MINE | {"gold": {"type": "set", "of": "sdg", "values": ["SDG 33"]}}, "'SDG 33' is no sdg of Annex 1"),
        (MINE | {"gold": {"type": "set", "of": "sdg", "values": ["C5"]}}, "'C5' is no sdg of Annex 1"),
        (MINE | {"gold": {"type": "code", "value": "D.9-9"}}, "'D.9-9' is no outcome of Annex 1"),
        (MINE | {"gold": {"type": "map", "values": {"D.7-1": ["C5"]}}}, "'D.7-1' is no code of Annex 1"),
        (MINE | {"gold": {"type": "count", "value": 3, "values": ["C5"]}}, "3 is not the number of `values`, 1"),
        (MINE | {"gold": {"type": "count", "value": -1}}, "cannot be counted"),
        (MINE | {"gold_passages": ["not in the report"]}, "'not in the report' is not in the report"),
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
    with pytest.raises(DatasetError) as unknown:
        read_suite("no_such_suite")
    names = str(unknown.value).rpartition(" one of ")[2].split(", ")
    assert len(names) == len(set(names))
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


def test_a_line_that_is_not_utf8_is_named(tmp_path):
    line = json.dumps(GOOD)
    (tmp_path / "latin.jsonl").write_bytes(f"{line}\n\n".encode() + line.replace("q?", "où ?").encode("latin-1"))
    with pytest.raises(DatasetError, match=r"latin.jsonl, line 3: byte .* is not UTF-8"):
        read_cases(tmp_path / "latin.jsonl")


def test_a_byte_order_mark_and_a_line_separator_in_a_string_do_no_harm(tmp_path):
    line = json.dumps(GOOD | {"question": "one\u2028two"}, ensure_ascii=False)
    (tmp_path / "mine.jsonl").write_text("\ufeff" + line, encoding="utf-8")
    (case,) = read_cases(tmp_path / "mine.jsonl")
    assert case.dataset == "mine"


def test_the_fingerprint_follows_question_and_gold_only(write_lines):
    (case,) = read_cases(write_lines("mine.jsonl", [GOOD]))
    same = case.model_copy(update={"id": "z", "why": "else", "category": "other", "dataset": "yours"})
    assert same.fingerprint == case.fingerprint
    for changed in ({"question": "q??"}, {"must_contain": (("y",),)}, {"abstain_ok": True}):
        assert case.model_copy(update=changed).fingerprint != case.fingerprint
