import pytest

from corpus.library import Corpus, load_corpus
from index.corpus_items import corpus_items
from index.item import IndexItem, sorted_items


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> tuple[IndexItem, ...]:
    return corpus_items(corpus)


def test_ids_are_unique_and_every_item_has_its_place(corpus: Corpus, found: tuple[IndexItem, ...]) -> None:
    assert len(sorted_items(found)) == len(found)
    for item in found:
        assert item.locator
        assert corpus.report.text[item.start : item.end].strip()


def test_every_leaf_and_every_row_can_be_found(corpus: Corpus, found: tuple[IndexItem, ...]) -> None:
    ids = {item.id for item in found}
    assert {passage.id for passage in corpus.passages} <= ids
    rows = [item for item in found if item.kind == "outcome"]
    assert [row.tags[0] for row in rows] == [outcome.code for outcome in corpus.mapping.outcomes]
    assert sum(item.kind == "objective" for item in found) == len(corpus.mapping.objectives)


def test_a_row_is_tagged_with_its_codes(found: tuple[IndexItem, ...]) -> None:
    row = next(item for item in found if item.tags[0] == "D.2-2")
    assert {"D.2", "C5"} <= set(row.tags)
    assert "cybersecurity" in row.text
    assert "Contributes" not in row.text


def test_a_bullet_knows_its_title_and_the_line_that_introduces_it(corpus: Corpus, found: tuple[IndexItem, ...]) -> None:
    by_id = {item.id: item for item in found}
    bullets = [passage for passage in corpus.passages if passage.lead_in is not None]
    assert bullets
    for bullet in bullets:
        lead = corpus.passage(str(bullet.lead_in))
        assert lead.sentences[-1].plain in by_id[bullet.id].text
        assert by_id[bullet.id].text.endswith(bullet.plain)
    havana = next(item for item in found if item.kind == "sentence" and "Havana" in item.text)
    assert "Regional Forums" in havana.text


def test_a_sentence_names_its_passage(corpus: Corpus, found: tuple[IndexItem, ...]) -> None:
    sentences = [item for item in found if item.kind == "sentence"]
    assert sentences
    for sentence in sentences:
        passage = corpus.passage(sentence.parent)
        assert passage.start <= sentence.start < sentence.end <= passage.end


def test_a_group_holds_more_than_one_leaf_and_is_not_the_whole_report(found: tuple[IndexItem, ...]) -> None:
    groups = [item for item in found if item.kind == "group"]
    assert groups
    assert all(len(item.text) <= 2500 and "\n" in item.text for item in groups)
