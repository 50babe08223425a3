"""The fit of the signs of silence: what a sample is, and that the stored weights belong to the signs there are."""

from pathlib import Path

from assistant.check.silence import NAMES
from assistant.check.tables import table
from evals.drafts import load_drafts
from evals.silence import Sample, samples


def test_the_stored_weights_are_those_of_the_signs() -> None:
    assert tuple(table("silence")["weights"]) == NAMES


def test_a_sample_knows_its_draft_and_what_the_label_says(report_index: Path) -> None:
    cases = [case for case in load_drafts("tuned") if case.id == "d02"]
    found = samples(cases)
    assert all(isinstance(one, Sample) and one.draft == "d02" for one in found)
    assert [one.silent for one in found] == [False] * len(found)
