"""The everyday words of each sentence: complete, ours, and never the sentence again."""

import json
import re
from collections import Counter
from importlib.resources import files

import pytest

from corpus.library import Corpus
from index.corpus_items import corpus_items

FEWEST_WORDS = 15
FEWEST_PHRASES, MOST_PHRASES = 20, 60
COMMON = 0.25  # a phrase that more than this share of the sentences have tells none of them apart


def plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    read = files("assistant").joinpath("data/text/everyday_words.json").read_text(encoding="utf-8")
    entries: dict[str, str] = json.loads(read)["words"]
    return entries


@pytest.fixture(scope="module")
def sentences(corpus: Corpus) -> dict[str, str]:
    """The sentences themselves by id, without the titles that the index puts before them."""
    ids = [item.id for item in corpus_items(corpus) if item.kind == "sentence"]
    own = {f"{p.id}#{n}": s.plain for p in corpus.passages for n, s in enumerate(p.sentences, 1)}
    return {key: own[key] for key in ids}


def test_every_sentence_has_an_entry_and_no_other(words: dict[str, str], sentences: dict[str, str]) -> None:
    assert list(words) == list(sentences)


def test_entries_are_rich_lower_case_and_without_doubles(words: dict[str, str]) -> None:
    for key, entry in words.items():
        phrases = entry.split("; ")
        assert len(plain(entry).split()) >= FEWEST_WORDS, key
        assert FEWEST_PHRASES <= len(phrases) <= MOST_PHRASES, key
        assert len(set(phrases)) == len(phrases), key
        assert all(re.fullmatch(r"[a-z0-9][a-z0-9' ,/-]*", phrase) for phrase in phrases), key


def test_no_entry_repeats_its_sentence(words: dict[str, str], sentences: dict[str, str]) -> None:
    for key, entry in words.items():
        sentence = plain(sentences[key])
        assert sentence not in plain(entry), key
        single = {phrase for phrase in entry.split("; ") if " " not in phrase}
        assert not single & set(sentence.split()), key


def test_no_phrase_fits_most_sentences(words: dict[str, str]) -> None:
    counted = Counter(phrase for entry in words.values() for phrase in entry.split("; "))
    assert counted.most_common(1)[0][1] <= COMMON * len(words)
    assert not {"itu", "report", "wsis", "development", "sdg", "sdgs"} & set(counted)


def test_no_number_is_added_to_the_report(words: dict[str, str], corpus: Corpus) -> None:
    known = set(re.findall(r"\d+", corpus.report.text))
    for key, entry in words.items():
        for number in re.findall(r"\b\d{2,}\b", entry):
            assert number in known, f"{key}: {number}"
