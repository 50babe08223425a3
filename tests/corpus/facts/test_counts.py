"""Numbers that count something."""

from corpus.facts.counts import read_counts
from corpus.library import Corpus


def test_what_is_counted(corpus: Corpus) -> None:
    counts = [(count.value, count.counted.split(" ")[0]) for count in read_counts(corpus)]
    assert (231, "indicators") in counts
    assert (27, "SDG") in counts
    assert (11, "Goals") in counts
    assert (18, "WSIS") in counts
    assert (6, "regions") in counts
    (over,) = [count for count in read_counts(corpus) if count.at_least]
    assert over.value == 800


def test_days_years_codes_and_goals_are_not_counted(corpus: Corpus) -> None:
    numbers = {count.number.text for count in read_counts(corpus)}
    assert not numbers & {"29", "16", "30", "140", "51", "17", "2019", "258"}
    for count in read_counts(corpus):
        assert corpus.report.text[count.number.start : count.number.end] == count.number.text
