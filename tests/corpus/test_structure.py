import re
from collections import Counter

import pytest

from corpus.library import Corpus
from corpus.slug import slug
from corpus.structure import read_structure

ACTIONS = "Specific BDT actions related to WSIS and SDGs"
REGIONAL = "WSIS and SDGs implementation at the regional level"
FORUM = "p3.wsis-forum"


def ids_and_texts(text: str) -> dict[str, str]:
    return {passage.id: passage.text for passage in read_structure(text).passages}


def test_leaves_and_white_space_tile_the_report(corpus: Corpus, text: str):
    at = 0
    for passage in corpus.passages:
        assert text[at : passage.start].strip() == "", f"lost before {passage.id}"
        assert passage.start >= at, f"{passage.id} overlaps"
        assert text[passage.start : passage.end] == passage.text == passage.text.strip()
        at = passage.end
    assert text[at:].strip() == ""
    assert "".join("".join(p.text.split()) for p in corpus.passages) == "".join(text.split())


def test_ids_are_unique_and_made_of_names(corpus: Corpus):
    ids = [unit.id for unit in (*corpus.passages, *corpus.groups)]
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-zA-Z0-9.-]+", name) for name in ids)


def test_groups_are_spans_over_their_leaves(corpus: Corpus):
    order = {passage.id: at for at, passage in enumerate(corpus.passages)}
    for group in corpus.groups:
        leaves = corpus.leaves(group)
        assert (leaves[0].start, leaves[-1].end) == (group.start, group.end)
        places = [order[member] for member in group.members]
        assert places == list(range(places[0], places[-1] + 1)), f"{group.id} has a hole"


@pytest.mark.parametrize(
    ("passage_id", "locator", "section"),
    [
        ("front.summary.text", "Summary", ("Summary",)),
        ("front.action-required.text", "Action required", ("Action required",)),
        ("p1", "para 1", ("Introduction",)),
        ("p7", "para 7", ("Conclusions",)),
        ("p11", "para 11", ("Conclusions",)),
        ("p3.opening", "para 3", (ACTIONS,)),
        (f"{FORUM}.opening", "para 3, WSIS Forum", (ACTIONS, "WSIS Forum")),
        ("p3.measurement.opening", "para 3, Measurement", (ACTIONS, "Measurement")),
        ("annex1.D.2-2", "Annex 1, D.2-2", ("Annex 1", "Outcomes")),
        ("annex1.D.1-5", "Annex 1, D.1-5", ("Annex 1", "Outcomes")),
        ("annex1.D.4", "Annex 1, D.4", ("Annex 1", "Objectives")),
        ("annex2.study-group-2", "Annex 2, Study Group 2", ("Annex 2",)),
    ],
)  # fmt: skip
def test_places(corpus: Corpus, passage_id: str, locator: str, section: tuple[str, ...]):
    passage = corpus.passage(passage_id)
    assert (passage.locator, passage.section) == (locator, section)


def test_the_sub_items_of_paragraph_3(corpus: Corpus):
    titles = [
        p.locator.removeprefix("para 3, ")
        for p in corpus.passages
        if p.id.startswith("p3.") and p.id.count(".") == 2 and p.id.endswith(".opening")
    ]
    assert titles == [
        "Facilitation of WSIS action lines",
        "Partnership on Measuring ICT for Development",
        "Measurement",
        "WSIS Forum",
        "WSIS Prizes",
        "ITU-D study groups",
        "Special initiatives",
        REGIONAL,
    ]


def test_paragraphs_1_to_11_all_stand(corpus: Corpus):
    numbered = [p.id.removesuffix(".opening") for p in corpus.passages if re.fullmatch(r"p\d+(\.opening)?", p.id)]
    assert numbered == [f"p{number}" for number in range(1, 12)]


def test_continuation_paragraphs_belong_to_their_sub_item(corpus: Corpus):
    members = corpus.group("p3.itu-d-study-groups").members
    assert len(members) == 3
    assert {corpus.passage(member).locator for member in members} == {"para 3, ITU-D study groups"}
    assert corpus.passage(members[1]).text.startswith("During ITU-D Study Group 1")


def test_the_forum_sessions_are_nested(corpus: Corpus):
    sessions = [p for p in corpus.passages if p.id.startswith(f"{FORUM}.") and p.kind == "bullet"]
    assert len(sessions) == 16
    under = {head: [p.plain for p in sessions if p.lead_in == f"{FORUM}.{head}"] for head in
             ("opening", "wsis-action-line-facilitation-meetings", "special-track")}  # fmt: skip
    assert under["special-track"] == ["Innovation Track @ WSIS Forum", "Sport Track", "Accessibility Track."]
    assert len(under["wsis-action-line-facilitation-meetings"]) == 8
    assert under["opening"] == [
        "WSIS Action Line Facilitation Meetings", "High-Level Dialogue", "Saving lives in disaster using ICTs",
        "Annual meeting of the Partnership on Measuring ICT for Development", "Special track",
    ]  # fmt: skip
    assert corpus.group(f"{FORUM}.special-track.list").members == tuple(
        f"{FORUM}.{name}"
        for name in ("special-track", "innovation-track-wsis-forum", "sport-track", "accessibility-track")
    )
    assert len(corpus.group(f"{FORUM}.opening.list").members) == 17


@pytest.mark.parametrize(
    ("lead_in", "count"),
    [
        ("A series of UN Regional Forums on Sustainable Development are also planned for 2020 as follows:", 5),
        ("The ITU Regional Office for the Arab States had organized two sessions as part of AHLF event:", 2),
        ("Four ITU regional development forums (RDFs) were organized in 2019 (see dedicated website).", 4),
    ],
)
def test_lists_keep_their_lead_in(corpus: Corpus, lead_in: str, count: int):
    lead = next(p for p in corpus.passages if p.text.rstrip().endswith(lead_in))
    bullets = [p for p in corpus.passages if p.lead_in == lead.id]
    assert len(bullets) == count
    assert corpus.group(f"{lead.id}.list").members == (lead.id, *(p.id for p in bullets))


def test_bullets_of_two_lines_are_one_leaf(corpus: Corpus):
    escap = next(p for p in corpus.passages if p.text.startswith("· ESCAP"))
    assert escap.plain.endswith("Asia-Pacific Forum on Sustainable Development 25–27 March 2020, Bangkok, Thailand.")
    assert len(escap.sentences) == 1
    assert escap.sentences[0].text.startswith("ESCAP: 7th session")


def test_the_footnote_is_a_leaf_and_its_mark_is_not_in_plain(corpus: Corpus):
    footnote = next(p for p in corpus.passages if p.kind == "footnote")
    assert footnote.id == "p3.partnership-measuring-ict-development.footnote-1"
    assert footnote.plain.startswith("See https://www.itu.int/")
    assert footnote.plain.endswith("_for_the_SDGs.pdf")
    marked = next(p for p in corpus.passages if "[footnoteRef:1]" in p.text)
    assert "26 ICT indicators that can be used" in marked.plain
    assert all("footnoteRef" not in p.plain and "  " not in p.plain for p in corpus.passages)


def test_a_row_of_annex_1_is_one_leaf_of_three_lines(corpus: Corpus):
    rows = [p for p in corpus.passages if p.kind == "outcome"]
    assert len(rows) == 16
    assert all(len(row.sentences) == 3 == len(row.plain.split("\n")) for row in rows)
    assert [p.id for p in corpus.passages if p.kind == "objective"] == [f"annex1.D.{n}" for n in range(1, 5)]
    assert len(corpus.group("annex1.D.3.outcomes").members) == 4


def test_locators_are_told_apart_across_places(corpus: Corpus):
    """A locator is shared only by the leaves of one sub-item, front part or annex head, never between two of them."""
    homes: dict[str, set[str]] = {}
    for passage in corpus.passages:
        homes.setdefault(passage.locator, set()).add(".".join(passage.id.split(".")[:2]))
    shared = {locator: home for locator, home in homes.items() if len(home) > 1}
    assert set(shared) == {"Annex 1", "Annex 2"}


INSERTED = "· Session on Something Entirely New\n"


def test_ids_stay_when_a_bullet_is_inserted_elsewhere(text: str):
    before = ids_and_texts(text)
    after = ids_and_texts(text.replace("· Sport Track\n", INSERTED + "· Sport Track\n", 1))
    assert {name: after[name] for name in before} == before
    assert [name for name in after if name not in before] == [f"{FORUM}.session-something-entirely-new"]


def test_ids_stay_when_a_sub_item_and_a_front_part_are_inserted(text: str):
    changed = text.replace("0. WSIS Prizes:", "0. New Matter: BDT did it.\nAnd more of it.\n0. WSIS Prizes:", 1)
    changed = changed.replace("References:", "Purpose:\nTo inform.\nReferences:", 1)
    before, after = ids_and_texts(text), ids_and_texts(changed)
    assert {name: after[name] for name in before} == before
    assert sorted(set(after) - set(before)) == [
        "front.purpose.label", "front.purpose.text", "p3.new-matter.more-it", "p3.new-matter.opening",
    ]  # fmt: skip


def test_a_note_without_labels_or_numbers_still_tiles():
    text = "Just a line.\n0. Odd: a sub-item of nothing.\n· bullet\n"
    passages = read_structure(text).passages
    assert [(p.id, p.locator) for p in passages] == [
        ("front.opening.text", "opening"), ("front.opening.text-2", "opening"),
        ("front.opening.bullet", "opening, bullet"),
    ]  # fmt: skip
    assert read_structure("").passages == ()


def test_bullets_that_say_the_same_of_several_things_have_places_of_their_own(corpus: Corpus):
    lead = f"p3.{slug(REGIONAL)}.four-itu-regional-development-forums-rdfs"
    forums = [passage for passage in corpus.passages if passage.lead_in == lead]
    start = f"para 3, {REGIONAL}, ITU Regional Development Forum for "
    assert [passage.locator.removeprefix(start) for passage in forums] == [
        "the Arab States",
        "the Americas",
        "the Commonwealth of Independent States (CIS)",
        "Europe",
    ]
    assert forums[3].id == f"p3.{slug(REGIONAL)}.itu-regional-development-forum-europe-took"
