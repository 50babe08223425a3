"""Resolutions, document numbers and addresses."""

from corpus.facts.documents import read_links, read_numbered, read_resolutions
from corpus.library import Corpus


def test_each_resolution_once_with_its_fullest_mention(corpus: Corpus) -> None:
    found = {one.number: one for one in read_resolutions(corpus)}
    assert list(found) == ["30", "140", "1332", "70/125"]
    assert (found["30"].place, found["30"].year) == ("Buenos Aires", "2017")
    assert (found["1332"].body, found["1332"].place, found["1332"].year) == ("ITU Council", "", "2016")
    assert len(found["140"].mentions) == 3


def test_numbers_of_documents(corpus: Corpus) -> None:
    assert [one.number for one in read_numbered(corpus)] == ["SG1RGQ/258", "SG2RGQ/167", "1/207", "2/190"]


def test_addresses_end_before_the_stop(corpus: Corpus) -> None:
    addresses = [link.text for link in read_links(corpus)]
    assert len(addresses) == 2
    assert addresses[0].endswith("Contribution.aspx")
    assert addresses[1].endswith("SDGs.pdf")
