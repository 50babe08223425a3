"""Sessions at the WSIS Forum, read from the list of bullets: topic, action line, partner, remark, and their list."""

import re
from dataclasses import dataclass

from corpus.facts.stated import Stated, stated
from corpus.library import Corpus
from corpus.passage import Passage

_LINE = re.compile(r"WSIS AL (C\d+): ([^(]+?)\s*(?:\(([^)]*)\))?$")
_PARTNERS = re.compile(r"([A-Z]{3,}) ?/ ?([A-Z]{3,})$")
_LEADS = re.compile(r"\b([A-Z]{2,}) leads\b")


@dataclass(frozen=True, slots=True)
class Session:
    """One session of the list. `partner` shares it with ITU, `leader` leads it, `under` is the bullet it belongs to,
    `introduced` the sentence that introduces the whole list.
    """

    title: Stated
    topic: str
    action_line: str
    partner: Stated | None
    leader: Stated | None
    remark: str
    under: str
    is_head: bool
    introduced: Stated


def read_sessions(corpus: Corpus) -> tuple[Session, ...]:
    """The sessions led by BDT at the WSIS Forum, in report order; heads of nested lists are marked."""
    bullets = [p for p in corpus.passages if p.kind == "bullet" and p.id.startswith("p3.wsis-forum.")]
    heads = {bullet.lead_in for bullet in bullets}
    return tuple(_session(corpus, bullet, bullet.id in heads) for bullet in bullets)


def _session(corpus: Corpus, bullet: Passage, is_head: bool) -> Session:
    text = corpus.report.text
    words = re.match(r"·\s*", bullet.text)
    start = bullet.start + (words.end() if words else 0)
    title = stated(text, start, bullet.end)
    match = _LINE.match(title.text)
    opening = corpus.passage(bullet.lead_in or bullet.id)
    while opening.lead_in is not None:
        opening = corpus.passage(opening.lead_in)
    last = opening.sentences[-1]
    introduced = Stated(last.text, last.start, last.end)
    lead_in = corpus.passage(bullet.lead_in) if bullet.lead_in else None
    under = lead_in.plain.lstrip("· ").rstrip(".") if lead_in is not None and lead_in.kind == "bullet" else ""
    if match is None:
        return Session(title, title.text.rstrip("."), "", None, None, "", under, is_head, introduced)
    remark = match[3] or ""
    pair, leads = _PARTNERS.match(remark), _LEADS.search(remark)
    at = title.start + (match.start(3) if match[3] else 0)
    return Session(
        title=title,
        topic=match[2],
        action_line=match[1],
        partner=stated(text, at + pair.start(2), at + pair.end(2)) if pair else None,
        leader=stated(text, at + leads.start(1), at + leads.end(1)) if leads else None,
        remark=remark,
        under=under,
        is_head=is_head,
        introduced=introduced,
    )
