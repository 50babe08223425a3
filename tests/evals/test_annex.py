"""The transcription agrees with the counts of the design, stands in the report, and needs no parser of ours."""

import re
import subprocess
import sys

import pytest

from evals.annex import ACTION_LINES, SDGS, read_annex


def test_counts():
    annex = read_annex()
    assert len(annex.rows) == 16
    assert sum(len(row.sdgs) for row in annex.rows) == 111
    assert sum(len(row.action_lines) for row in annex.rows) == 53
    assert [sum(row.objective == o for row in annex.rows) for o in annex.objectives] == [5, 3, 4, 4]
    assert all(set(row.sdgs) <= set(SDGS) and set(row.action_lines) <= set(ACTION_LINES) for row in annex.rows)


def test_every_row_stands_in_the_report(report_text):
    flat = re.sub(r"\s+", " ", report_text)
    annex = read_annex()
    assert all(row.printed in flat for row in annex.rows)
    assert all(printed in flat for printed in annex.objectives.values())


def test_every_number_of_a_row_stands_in_its_printed_text():
    for row in read_annex().rows:
        if row.outcome == "D.3-2":
            assert "SDG Goals 1 - 17" in row.printed
            assert "C1 - C11" in row.printed
            continue
        goals = row.printed.split("SDG Goals ")[1].split(" Contributes")[0]
        assert re.findall(r"\d+", goals) == [code.removeprefix("SDG ") for code in row.sdgs]
        assert re.findall(r"C\d+", row.printed.split("WSIS AL ")[1]) == list(row.action_lines)


def test_lookups():
    annex = read_annex()
    assert annex.outcomes_with("C10") == ("D.3-2",)
    assert annex.words("D.1-4").startswith("Enhanced process")
    assert annex.words("D.1").startswith("Coordination: Foster")
    with pytest.raises(KeyError):
        annex.row("D.9-9")


def test_the_gold_and_the_generator_import_no_corpus():
    code = (
        "import evals.generate.__main__, sys; print([m for m in sys.modules if m.split('.')[0] in ('corpus', 'index')])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    # The report's text is read, to see that gold passages stand in it; nothing that parses it is.
    assert out.stdout.strip() in ("[]", "['corpus', 'corpus.report']")
