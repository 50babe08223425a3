import re

from assistant.brief.markdown import to_markdown


def test_every_footnote_is_marked_once_and_gives_place_and_offsets(women):
    text = to_markdown(women)
    marks = re.findall(r"(?<!^)\[\^(\d+)\](?!:)", text)
    notes = re.findall(r"^\[\^(\d+)\]: (.*)$", text, re.MULTILINE)
    assert marks == [number for number, _ in notes] == [str(n) for n in range(1, len(women.notes()) + 1)]
    assert all(re.fullmatch(r"The report, .+\. Characters \d+–\d+(, \d+–\d+)*\.", note) for _, note in notes)


def test_what_people_type_cannot_become_markup(prepare):
    text = to_markdown(prepare(sdgs=["5"], topic="women <img src=x> | [link](http://x) *bold*"))
    assert r"\<img" in text
    assert "<img" not in text.replace(r"\<", "")
    assert r"\[link\](http://x) \*bold\*" in text
