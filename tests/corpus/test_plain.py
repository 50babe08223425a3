import pytest

from corpus.plain import to_plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("26 ICT indicators[footnoteRef:1] that  can be used", "26 ICT indicators that can be used"),
        ("[1:  See https://example.org/a.pdf] ", "See https://example.org/a.pdf"),
        ("the Plenipotentiary Conference , ITU offices", "the Plenipotentiary Conference, ITU offices"),
        ("Goals\u00a01 -\u00a017 \nC1", "Goals 1 - 17 C1"),
        ("see [footnote] and v .5", "see [footnote] and v .5"),
        ("nothing to do", "nothing to do"),
    ],
)
def test_plain(text: str, plain: str):
    assert to_plain(text) == plain


def test_plain_is_stable():
    assert to_plain(to_plain("a[footnoteRef:2]  b , c")) == "a b, c"
