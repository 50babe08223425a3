"""One answer as a card: the badge, the short answer, its parts, the report's words, and the line that proves it."""

from collections.abc import Callable, Iterable, Mapping

from assistant.answer import Answer, Citation, Considered
from assistant.question.language import detect
from corpus.library import Corpus
from ui.conversation import Turn
from ui.markup import data, icon, inline, labelled, markdown, text, words
from ui.proof_line import feedback_form, proof_line

BADGES = {
    "exact": ("ok", "check", "proved"),
    "passage": ("quote", "quote", "quoted"),
    "generated": ("quote", "pen", "written_by_model"),
    "clarify": ("warn", "ask", "which_one"),
    "not_in_report": ("none", "miss", "not_in_report"),
    "out_of_scope": ("none", "miss", "out_of_scope"),
    "no_such_code": ("none", "miss", "no_such_code"),
    "annex_2_missing": ("none", "file", "annex_2_missing"),
}
Titles = Callable[[str], Mapping[str, str]]
"""Gives the titles of all codes in a language."""

QUOTATIONS = 3
"""Quotations shown in a card before the rest, if it is more than one, is left to the report beside it."""


def turn_html(turn: Turn, number: int, corpus: Corpus, titles: Titles, last: bool) -> str:
    """The question's bubble and the card of its answer. `number` counts turns from 0; `titles` names codes."""
    tools = (
        f'<span class="q-tools"><button class="btn quiet icon" data-do="edit" data-turn="{number}"'
        f"{labelled('edit_question')}>{icon('edit', small=True)}</button>"
        f'<button class="btn quiet icon" data-do="retry" data-turn="{number}"{labelled("retry")}>'
        f"{icon('retry', small=True)}</button></span>"
    )
    bubble = f'<div class="q-line">{tools}<div class="q" dir="auto">{text(turn.question)}</div></div>'
    if turn.answer is None:
        return bubble + waiting_card(turn, number)
    cards = [answer_card(turn.answer, turn, number, corpus, titles, last)]
    return bubble + "".join(cards)


def waiting_card(turn: Turn, number: int) -> str:
    """The card of an answer that is not there: being read, stopped, failed, refused at the door, or waiting
    its turn.
    """
    kind, sign, word, body, foot = {
        "reading": (
            "plain",
            "search",
            "reading",
            _reading(),
            f"{words('esc_stops')}{_button('stop', 'stop', number)}",
        ),
        "busy": ("warn", "clock", "busy", _lines("busy_short", "busy_hint", n=turn.detail), ""),
        "stopped": (
            "plain",
            "stop",
            "stopped",
            _lines("stopped_short", "stopped_hint"),
            _button("retry", "retry", number),
        ),
        "refused": ("warn", "warn", "cannot_read", f'<p class="short">{text(turn.detail)}</p>', ""),
    }.get(
        turn.state,
        ("bad", "warn", "failed", _lines("failed_short", "failed_hint"), _button("retry", "retry", number)),
    )
    looked = f'<span class="looked">{text(turn.detail)}</span>' if turn.state == "reading" and turn.detail else ""
    foot = f'<div class="proof"><span class="read"></span><span class="end">{foot}</span></div>' if foot else ""
    return (
        f'<article class="a {turn.state}" data-turn="{number}"><div class="in"><div class="top">'
        f'<span class="badge {kind}">{icon(sign, small=True)}{words(word)}</span>{looked}</div>{body}'
        f"</div>{foot}</article>"
    )


def answer_card(answer: Answer, turn: Turn, number: int, corpus: Corpus, titles: Titles, last: bool) -> str:
    """A finished answer. `last` opens its first citation in the report and shows its follow-ups."""
    kind, sign, word = BADGES.get(answer.reason or answer.kind, BADGES["not_in_report"])
    bodies = [_body(part, cites, titles) for part, cites in _parts(answer)]
    body = bodies[0] if len(bodies) == 1 else "".join(f'<section class="one-part">{each}</section>' for each in bodies)
    looked = (
        f'<span class="looked" title="{text(answer.interpretation)}">{words("looked_up")} '
        f'<span dir="auto">{text(answer.interpretation)}</span></span>'
        if answer.interpretation
        else ""
    )
    count = len(answer.considered)
    considered = (
        f'<button class="considered" aria-expanded="false" data-do="considered">{words("considered", n=count)}'
        f"{icon('down', small=True)}</button>"
        if count
        else ""
    )
    opens = " data-opens" if last and answer.citations else ""
    return (
        f'<article class="a done" data-turn="{number}"{opens}{data("copy", copy_text(answer))}>'
        f'<div class="in"><div class="top"><span class="badge {kind}">{icon(sign, small=True)}{words(word)}</span>'
        f"{looked}{considered}</div>"
        f"{_considered(answer.considered)}{body}{_candidates(answer)}{_closest(answer)}</div>"
        f"{proof_line(answer, turn, number, corpus)}{feedback_form(turn, number)}</article>"
    )


def _parts(answer: Answer) -> Iterable[tuple[Answer, dict[int, str]]]:
    """Each answer of a message, with the buttons for its citations, which are numbered through the whole message."""
    done = 0
    for part in answer.parts or (answer,):
        whole = answer.citations[done : done + len(part.citations)]
        pairs = zip(part.citations, whole, strict=False)
        yield part, {own.n: _cite(citation, answer) for own, citation in pairs}
        done += len(part.citations)


def _direction(answer: Answer) -> str:
    return "rtl" if answer.language == "ar" else "ltr"


def copy_text(answer: Answer) -> str:
    """The answer as it is copied: its text, then each citation with its place and the report's words."""
    lines = [answer.text.strip()]
    lines += [f"[{c.n}] {c.report}, {c.locator}: “{' '.join(c.quote.split())}”" for c in answer.citations]
    return "\n\n".join(lines)


def _reading() -> str:
    bars = '<div class="skel" style="width:70%"></div><div class="skel" style="width:46%"></div>'
    return words("reading_hint", "p", "hint") + bars


def _lines(short: str, hint: str, **values: object) -> str:
    return words(short, "p", "short", **values) + words(hint, "p", "hint", **values)


def _button(do: str, word: str, number: int) -> str:
    return f'<button class="btn" data-do="{do}" data-turn="{number}">{icon(do)}{words(word)}</button>'


def _cite(citation: Citation, answer: Answer) -> str:
    marks = [mark for mark in answer.marks if citation.start <= mark[0] and mark[1] <= citation.end]
    place = {"n": citation.n, "s": citation.start, "e": citation.end, "at": citation.locator, "marks": marks}
    return (
        f'<button class="cite"{data("cite", place)}'
        f"{labelled('citation', n=citation.n, locator=citation.locator)}>{citation.n}</button>"
    )


def _body(answer: Answer, cites: Mapping[int, str], titles: Titles) -> str:
    blocks = markdown(answer.text, dict(cites))
    if not blocks:
        return ""
    short, *rest = blocks
    if short.startswith("<p>"):
        short = '<p class="short">' + short.removeprefix("<p>")
    chips = _chips(answer, titles)
    if chips:
        rest = [block for block in rest if not block.startswith('<ul class="points">')]
    if answer.closest:  # they stand below as links
        rest = [block for block in rest if not block.startswith("<blockquote")]
    quoted = any(block.startswith("<blockquote") for block in rest)
    spoken = f'lang="{text(answer.language)}" dir="{_direction(answer)}"'
    ours = f'<div class="said-by-us" {spoken}>{short}{chips}{"".join(rest)}</div>'
    return ours if quoted else ours + _quotations(answer)


def _chips(answer: Answer, titles: Titles) -> str:
    """The codes of a set answer, with their titles; a table or a mapping of codes is left to the text."""
    groups: Iterable[tuple[str, ...]]
    if isinstance(answer.values, Mapping):
        groups = answer.values.values() if set(answer.values) <= {"sdg", "action_line"} else ()
    else:
        groups = (answer.values,)
    return "".join(
        f'<div class="chips">{"".join(chip(code, titles(answer.language).get(code, "")) for code in group)}</div>'
        for group in groups
        if group
    )


def chip(code: str, title: str) -> str:
    """A code with its title; an SDG also has its colour as a dot."""
    number = code.removeprefix("SDG ")
    dot = f'<i class="dot" style="--c:var(--sdg{number})"></i>' if code.startswith("SDG ") else ""
    kind = "" if code.startswith("SDG ") else " line" if code.startswith("C") else " out"
    shown = f"SDG&nbsp;{number}" if dot else text(code)
    return f'<span class="chip{kind}">{dot}<b><bdi dir="ltr">{shown}</bdi></b><span>{text(title)}</span></span>'


def _quotations(answer: Answer) -> str:
    if answer.abstained:
        return ""
    said = answer.text.replace("**", "")
    unsaid = [c for c in answer.citations if " ".join(c.quote.split()) not in said]
    limit = QUOTATIONS if len(unsaid) > QUOTATIONS + 1 else len(unsaid)
    shown = "".join(
        f'<p class="said report-voice" lang="en" dir="ltr">{marked(c.quote, c.start, answer.marks)}</p>'
        for c in unsaid[:limit]
    )
    more = len(unsaid) - limit
    return shown + (words("more_places", "p", "hint", n=more) if more > 0 else "")


def marked(quote: str, start: int, marks: Iterable[tuple[int, int]]) -> str:
    """The report's words with the decisive ones marked; offsets count from the start of the report.

    >>> marked("a b c", 10, [(12, 13)])
    'a <mark>b</mark> c'
    """
    done, at = [], 0
    for first, last in sorted(marks):
        first, last = max(first - start, at), min(last - start, len(quote))
        if first < last:
            done.append(f"{text(quote[at:first])}<mark>{text(quote[first:last])}</mark>")
            at = last
    return "".join(done) + text(quote[at:])


def _candidates(answer: Answer) -> str:
    if not answer.candidates:
        return ""
    rows = "".join(
        f'<button data-ask="{text(c.question)}"><span dir="auto">{text(c.label)}'
        f"</span>{icon('right', small=True)}</button>"
        for c in answer.candidates
    )
    return f'<div class="cands">{rows}</div>{words("or_other_words", "p", "hint")}'


def _closest(answer: Answer) -> str:
    if not answer.closest:
        return ""
    rows = "".join(
        f'<button class="row"{data("cite", {"n": "", "s": c.start, "e": c.end, "at": c.locator, "marks": []})}>'
        f'<span class="report-voice" lang="en" dir="ltr">{text(_short(c.quote))}</span>'
        f'<span class="where"><bdi dir="ltr">{text(c.locator)}</bdi></span></button>'
        for c in answer.closest[:3]
    )
    return f'{words("closest_passage", "p", "hint")}<div class="closest">{rows}</div>'


def _considered(considered: tuple[Considered, ...]) -> str:
    rows = "".join(
        f'<button class="{"took" if c.taken else ""}"'
        f"{data('cite', {'n': '', 's': c.start, 'e': c.end, 'at': c.locator, 'marks': []})}>"
        f'<b><bdi dir="ltr">{text(c.locator)}</bdi></b><span lang="en" dir="ltr">{text(_short(c.text, 90))}</span>'
        f"{words('taken' if c.taken else 'not_close', classes='hint')}</button>"
        for c in considered
    )
    return (
        f'<div class="considered-list" hidden>{words("considered_first", "p", "hint")}<div'
        f' class="cands">{rows}</div></div>'
    )


def _short(quote: str, limit: int = 220) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= limit else plain[:limit].rsplit(" ", 1)[0] + " …"


def follow_ups(answer: Answer | None) -> str:
    """Questions that can follow, at most three: each can be answered, and is in the language of the answer."""
    if answer is None:
        return ""
    spoken = [question for question in answer.follow_ups if detect(question, answer.language) == answer.language]
    return "".join(f'<button data-ask="{text(q)}" dir="auto">{inline(q, {})}</button>' for q in spoken[:3])
