import json
from collections import Counter
from typing import get_args

import pytest

from corpus.codes import ACTION_LINES, SDGS
from corpus.library import Corpus
from corpus.study_questions import reference_questions
from corpus.vocabulary import FOLDER, LANGUAGES, Language, NameKind, Vocabulary, load_vocabulary

SUB_LINES = tuple(
    f"C7.e-{field}"
    for field in ("government", "business", "learning", "health", "employment", "environment", "agriculture", "science")
)


@pytest.fixture(scope="module")
def vocabulary(corpus: Corpus) -> Vocabulary:
    return corpus.vocabulary


def known_codes(corpus: Corpus) -> set[str]:
    mapping = corpus.mapping
    own = {entry.code for entry in (*mapping.objectives, *mapping.outcomes)}
    questions = {question.code for question in reference_questions()}
    return {*SDGS, *ACTION_LINES, *SUB_LINES, *own, *questions, "SG1", "SG2"}


def test_every_name_is_of_a_known_code_and_well_formed(corpus: Corpus, vocabulary: Vocabulary):
    known, kinds = known_codes(corpus), set(get_args(NameKind))
    for name in vocabulary.names:
        assert name.code in known
        assert name.language in LANGUAGES
        assert name.kind in kinds
        assert name.text == name.text.strip() != ""
        assert name.source
        assert not (name.official and name.source.startswith("ours")), name


def test_no_name_is_given_twice(vocabulary: Vocabulary):
    seen = Counter((n.code, n.text.casefold(), n.language) for n in vocabulary.names if n.kind != "keyword")
    assert [key for key, count in seen.items() if count > 1] == []


def test_an_alias_names_one_code_of_its_family(vocabulary: Vocabulary):
    owners: dict[tuple[str, str, str], set[str]] = {}
    for name in vocabulary.names:
        if name.kind == "alias":
            family = name.code.split()[0][0] + ("o" if "-" in name.code else "")
            owners.setdefault((name.text.casefold(), name.language, family), set()).add(name.code)
    assert {key: codes for key, codes in owners.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sdgs_have_a_short_and_a_full_title_in_every_language(vocabulary: Vocabulary, language: Language):
    for code in SDGS:
        kinds = Counter(n.kind for n in vocabulary.names_of(code) if n.language == language)
        assert (kinds["short"], kinds["full"]) == (1, 1)
        assert kinds["alias"] >= 1, (code, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_in_annex_1_can_be_named_in_every_language(
    corpus: Corpus, vocabulary: Vocabulary, language: Language
):
    for code in known_codes(corpus) - {question.code for question in reference_questions()}:
        assert any(n.language == language and n.kind != "keyword" for n in vocabulary.names_of(code)), (code, language)


@pytest.mark.parametrize(
    ("code", "language", "title"),
    [
        ("SDG 5", "en", "Gender equality"),
        ("SDG 5", "es", "Igualdad de Género"),
        ("SDG 8", "fr", "Travail décent et croissance économique"),
        ("C5", "en", "Building confidence and security in the use of ICTs"),
        ("C5", "fr", "Building confidence and security in the use of ICTs"),
        ("C7.e-health", "en", "E-health"),
        ("D.2", "ru", "Modern and secure telecommunication/ICT Infrastructure"),
        ("D.2-2", "en", "cybersecurity"),
        ("D.2-2", "fr", "cybersécurité"),
        ("SG2", "en", "ICT services and applications for the promotion of sustainable development"),
        ("Q6/2", "zh", "ICTs and the environment"),
        ("Q4/1", "en", ""),
        ("SDG 18", "en", ""),
    ],
)
def test_title(vocabulary: Vocabulary, code: str, language: Language, title: str):
    assert vocabulary.title(code, language) == title


def test_a_translation_of_ours_never_shows_for_an_official_title(vocabulary: Vocabulary):
    for code in {name.code for name in vocabulary.names}:
        for language in LANGUAGES:
            shown = vocabulary.name(code, language)
            english = vocabulary.name(code)
            assert not (shown and english and english.official and shown.kind == "translation")


def test_objectives_and_study_groups_are_named_as_printed(corpus: Corpus, vocabulary: Vocabulary, text: str):
    for objective in corpus.mapping.objectives:
        assert vocabulary.title(objective.code) == objective.name
    assert f"Study Group 1: {vocabulary.title('SG1')}" in text
    assert f"Study Group 2: {vocabulary.title('SG2')}" in text


def test_acronyms_of_the_text_point_at_their_expansion(vocabulary: Vocabulary, text: str):
    given = [entry for entry in vocabulary.acronyms if entry.span]
    assert len(given) == 25
    for entry in given:
        printed = text[entry.span.start : entry.span.end]
        assert entry.source == "the report"
        stem = entry.expansion.split(",")[0].removesuffix("y")
        assert stem in printed
    for word in ("BDT", "SPM", "WMO", "FAO", "WHO", "UNEP", "ECA", "UNECE", "ESCAP", "ECLAC", "ESCWA", "UNGA", "UNHCR"):
        entry = vocabulary.acronym(word)
        assert entry is not None
        assert entry.span is None
        assert entry.source != "the report"


def test_acronym_lookup(vocabulary: Vocabulary):
    assert vocabulary.acronym("sdgs") is vocabulary.acronym("SDG")
    assert vocabulary.acronym("UNDESA").expansion == "United Nations Department of Economic and Social Affairs"
    assert vocabulary.acronym("XYZ") is None


def test_an_expansion_the_text_does_not_print_is_refused():
    with pytest.raises(ValueError, match=r"does not print .* correct the entry"):
        load_vocabulary("another text")


def test_alias_files_keep_one_code_a_line_and_both_kinds():
    for language in LANGUAGES:
        data = json.loads((FOLDER / f"aliases_{language}.json").read_text(encoding="utf-8"))
        assert data["language"] == language
        assert len(data["aliases"]) >= 50
        assert len(data["keywords"]) >= 25
