from corpus.lines import continues, read_lines

TEXT = """ Summary:
What it is.
Introduction
1. First paragraph.
2. As follows:
0. Prizes: BDT helps.
Lost Mark: another.
· open bullet
its second line.
· closed bullet.
Not its second line.
A list ends.[footnoteRef:1] [1:  See https://example.org/x.]
ANNEX 1
Outcomes
D.1.5: An outcome
Contributes to achievement of SDG Goals 1
D.1 Name: an objective
"""


def test_what_each_line_is():
    lines = read_lines(TEXT)
    assert [(line.kind, line.name) for line in lines] == [
        ("front_label", "Summary"), ("text", ""), ("heading", "Introduction"), ("numbered", "1"), ("numbered", "2"),
        ("sub_item", "Prizes"), ("sub_item", "Lost Mark"), ("bullet", ""), ("text", ""), ("bullet", ""),
        ("text", ""), ("text", ""), ("footnote", "1"), ("annex", "1"), ("label", "Outcomes"),
        ("outcome", "D.1-5"), ("contribution", ""), ("objective", "D.1"),
    ]  # fmt: skip


def test_a_line_knows_where_its_words_start():
    words = {TEXT[line.words : line.end] for line in read_lines(TEXT)}
    assert {"First paragraph.", "Prizes: BDT helps.", "open bullet", "[1:  See https://example.org/x.]"} <= words


def test_only_an_open_bullet_goes_on():
    lines = read_lines(TEXT)
    assert continues(TEXT, lines[7], lines[8])
    assert not continues(TEXT, lines[9], lines[10])
    assert not continues(TEXT, lines[7], lines[9])


def test_a_title_without_a_mark_needs_sub_items_before_it():
    assert [line.kind for line in read_lines("1. Text.\nNote: this is text.")] == ["numbered", "text"]
