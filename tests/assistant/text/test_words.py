"""Words of a question."""

from assistant.text.words import phrase_stems, read_words, stem, stems_of


def test_codes_stay_whole_and_hyphens_part() -> None:
    assert [word.text for word in read_words("co-led wtis-20, sg1rgq/258")] == ["co", "led", "wtis-20", "sg1rgq/258"]


def test_offsets() -> None:
    text = "when is co-led?"
    assert all(text[word.start : word.end] == word.text for word in read_words(text))


def test_stems() -> None:
    assert stem("rdfs") == "rdf"
    assert stem("accessibility") != stem("access")
    assert {"wtdc", "wtdc-17"} <= stems_of("WTDC-17")


def test_longest_phrase_first() -> None:
    assert phrase_stems(["forum", "refugee forum"])[0] == (stem("refugee"), stem("forum"))
