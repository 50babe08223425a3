"""Prepare a brief: gather what the report holds, and set it down as a document."""

from assistant.brief.document import Brief, Section, numbered
from assistant.brief.front import front_sections, heading_block, introduction, title
from assistant.brief.invitations import invitation_sections
from assistant.brief.matter import Near, gather
from assistant.brief.passages import event_sections, passage_sections
from assistant.brief.request import Request
from assistant.brief.rows import mapping_table, outcome_sections
from assistant.brief.saying import left_open, say, wording
from assistant.brief.silence import silence_section
from corpus.library import Corpus


def prepare_brief(corpus: Corpus, request: Request, near: Near | None = None) -> Brief:
    """The brief on a request. `near` gives the nearness in meaning of a topic to sentences; without it words decide.

    Raises `BriefError` where the report holds nothing on the topic.
    """
    matter = gather(corpus, request, near)
    sections = (
        introduction(matter),
        *outcome_sections(matter),
        *passage_sections(matter),
        *event_sections(matter),
        *invitation_sections(matter),
        silence_section(matter),
        Section(wording()["labels"]["proposal"], (say(left_open("proposal")),)),
    )
    return numbered(
        Brief(
            title=title(matter),
            report=corpus.report.name,
            heading=heading_block(matter),
            front=front_sections(matter),
            sections=sections,
            annexes=(mapping_table(matter),) if matter.outcomes else (),
        )
    )
