import pytest

from corpus.slug import bullet_label, slug, subject


def test_slug():
    assert slug("WSIS and SDGs implementation at the regional level") == "wsis-sdgs-implementation-regional-level"
    assert slug("Réunion à Genève") == "reunion-geneve"
    assert slug("···") == "passage"


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Accessibility Track.", "Accessibility Track"),
        ("WSIS AL C7: E-health (ITU/WHO)", "WSIS AL C7: E-health (ITU/WHO)"),
        ("ECLAC: 4th session of the Forum of the countries of Latin America and the Caribbean", "ECLAC"),
        ("ITU Regional Development Forum for Europe took place on 6 May 2019 in Rome, Italy.", ""),
    ],
)
def test_label(words: str, label: str):
    assert bullet_label(words) == label


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "ITU Regional Forum for the Arab States took place on 19 March 2019.",
            "ITU Regional Forum for the Arab States",
        ),
        ("The hackathon was held in Geneva.", "The hackathon"),
        ("Annual meeting of the Partnership on Measuring ICT for Development", ""),
        ("In 2019, after the forum, the group was formed.", ""),
        ("one two three four five six seven eight nine ten eleven twelve thirteen is long", ""),
    ],
)
def test_subject(words: str, found: str):
    assert subject(words) == found
