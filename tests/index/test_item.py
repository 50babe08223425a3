from dataclasses import replace

import pytest

from index.item import IndexItem, digest_of, sorted_items


def test_items_stand_in_id_order(items: tuple[IndexItem, ...]) -> None:
    assert sorted_items(reversed(items)) == items


def test_an_id_used_twice_is_refused(items: tuple[IndexItem, ...]) -> None:
    with pytest.raises(ValueError, match="'p1'"):
        sorted_items((*items, IndexItem("p1", "other words")))


@pytest.mark.parametrize("change", [{"text": "x"}, {"locator": "x"}, {"start": 7}, {"tags": ("x",)}, {"kind": "x"}])
def test_the_digest_covers_every_field(items: tuple[IndexItem, ...], change: dict[str, object]) -> None:
    changed = (replace(items[0], **change), *items[1:])
    assert digest_of(changed) != digest_of(items)
    assert digest_of(tuple(items)) == digest_of(items)


def test_only_the_text_decides_whether_to_embed_again(items: tuple[IndexItem, ...]) -> None:
    assert replace(items[0], start=99, locator="para 9").text_hash == items[0].text_hash
    assert replace(items[0], text="x").text_hash != items[0].text_hash
