from assistant.question.lexicon import Lexicon, Meaning, read_phrases

LEXICON = Lexicon(
    {"not": ["without", "not in"], "family.sdg": ["goals"], "money": ["budget*"], "place": ["in"]},
    {"zero hunger": (("SDG 2",), "name")},
)


def test_the_longest_phrase_wins() -> None:
    assert LEXICON.longest(["not", "in", "goals"], 0) == (2, Meaning("not"))
    assert LEXICON.longest(["in", "goals"], 0) == (1, Meaning("place"))


def test_a_stem_stands_for_all_its_words() -> None:
    assert LEXICON.longest(["budgetary"], 0) == (1, Meaning("money"))
    assert LEXICON.longest(["budg"], 0) is None


def test_a_name_has_its_codes() -> None:
    assert LEXICON.longest(["the", "zero", "hunger", "goals"], 1) == (2, Meaning("name", ("SDG 2",)))
    assert LEXICON.longest(["zero"], 0) is None


def test_it_knows_its_words() -> None:
    assert LEXICON.knows("hunger")
    assert LEXICON.knows("budgets")
    assert not LEXICON.knows("thirst")


def test_the_questions_language_comes_first() -> None:
    french, english = read_phrases("fr"), read_phrases("en")
    assert "sans" in {phrase for concept, found in french.items() if concept.strip() == "not" for phrase in found}
    assert "without" in {phrase for concept, found in french.items() if concept.strip() == "not" for phrase in found}
    assert "sans" not in {phrase for concept, found in english.items() if concept.strip() == "not" for phrase in found}
