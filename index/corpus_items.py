"""The report as items: passages, sentences, rows of the mapping, objectives, headings and lists.

A passage's item has the passage's id. What is searched carries its context: the title it stands under, and for a
bullet the line that introduces it; what is shown is read from the report at the item's offsets.
"""

from collections.abc import Iterator

from corpus.library import Corpus
from corpus.passage import Passage
from index.item import IndexItem

FEWEST_MEMBERS = 2
LONGEST_GROUP = 2500  # characters; a model reads about 1,200, and longer groups hold other groups


def corpus_items(corpus: Corpus) -> tuple[IndexItem, ...]:
    """All that can be found in the report, in report order.

    Kinds: "passage" (paragraphs, bullets, footnotes, front matter), "sentence" (id `passage#1`, its passage as
    `parent`), "outcome" and "objective" (rows of Annex 1, tagged with their codes), "heading", "group".
    """
    return (
        *_passages(corpus),
        *_sentences(corpus),
        *_rows(corpus),
        *_groups(corpus),
    )


def _passages(corpus: Corpus) -> Iterator[IndexItem]:
    for passage in corpus.passages:
        if passage.kind in ("outcome", "objective"):
            continue
        heading = passage.kind in ("heading", "label")
        yield IndexItem(
            id=passage.id,
            text=passage.plain if heading else _in_context(corpus, passage, passage.plain),
            kind="heading" if heading else "passage",
            locator=passage.locator,
            start=passage.start,
            end=passage.end,
            tags=(passage.kind,),
        )


def _sentences(corpus: Corpus) -> Iterator[IndexItem]:
    for passage in corpus.passages:
        if passage.kind in ("outcome", "objective", "heading", "label"):
            continue
        for number, sentence in enumerate(passage.sentences, 1):
            yield IndexItem(
                id=f"{passage.id}#{number}",
                text=_in_context(corpus, passage, sentence.plain),
                kind="sentence",
                locator=passage.locator,
                start=sentence.start,
                end=sentence.end,
                tags=(passage.kind,),
                parent=passage.id,
            )


def _rows(corpus: Corpus) -> Iterator[IndexItem]:
    leaves = {(passage.kind, passage.start): passage for passage in corpus.passages}
    for outcome in corpus.mapping.outcomes:
        leaf = leaves["outcome", outcome.span.start]
        yield IndexItem(
            id=leaf.id,
            text=f"{outcome.code}: {outcome.text}",
            kind="outcome",
            locator=leaf.locator,
            start=outcome.span.start,
            end=outcome.span.end,
            tags=(outcome.code, outcome.objective, *outcome.sdgs, *outcome.action_lines),
        )
    for objective in corpus.mapping.objectives:
        leaf = leaves["objective", objective.span.start]
        yield IndexItem(
            id=leaf.id,
            text=f"{objective.code} {objective.name}: {objective.text}",
            kind="objective",
            locator=leaf.locator,
            start=objective.span.start,
            end=objective.span.end,
            tags=(objective.code,),
        )


def _groups(corpus: Corpus) -> Iterator[IndexItem]:
    """Lists and sub-items; a group of one leaf, and one that holds other groups, would only repeat them."""
    for group in corpus.groups:
        members = [member for member in corpus.leaves(group) if member.kind not in ("heading", "label")]
        text = "\n".join(member.plain for member in members)
        if len(members) < FEWEST_MEMBERS or len(text) > LONGEST_GROUP:
            continue
        yield IndexItem(
            id=f"group:{group.id}",
            text=text,
            kind="group",
            locator=group.locator,
            start=group.start,
            end=group.end,
            tags=("group",),
        )


def _in_context(corpus: Corpus, passage: Passage, plain: str) -> str:
    """The words with the title above them and the lines that introduce them, each once."""
    context: list[str] = [passage.section[-1]] if passage.section else []
    leads: list[str] = []
    lead_id = passage.lead_in
    while lead_id is not None:
        lead = corpus.passage(lead_id)
        leads.insert(0, lead.sentences[-1].plain if lead.sentences else lead.plain)
        lead_id = lead.lead_in
    context += leads
    fresh = [words for words in context if words.rstrip(":").casefold() not in plain.casefold()]
    return "\n".join([*fresh, plain])
