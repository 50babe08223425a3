"""The line under an answer that proves it, with what can be done with the answer: copy, certificate, right, wrong."""

from assistant.answer import Answer
from corpus.library import Corpus
from ui.conversation import Turn
from ui.feedback import REASONS
from ui.markup import data, icon, labelled, phrase, text, words


def proof_line(answer: Answer, turn: Turn, number: int, corpus: Corpus) -> str:
    """The line under an answer: the rows that prove it, the place, how much was read, and what can be done with it."""
    rows = {outcome.code: outcome for outcome in corpus.mapping.outcomes}
    hits = {
        code
        for code, row in rows.items()
        for citation in answer.citations
        if (citation.start <= row.span.start and row.span.end <= citation.end)
        or (row.span.start <= citation.start and citation.end <= row.span.end)
    }
    strip = ""
    if hits:
        strip = row_strip(corpus, hits, "hit", phrase("rows_hit", codes=", ".join(sorted(hits))))
        read = words("rows_read", n=len(hits), all=len(rows))
    elif answer.abstained:
        strip = row_strip(corpus, set(rows), "seen", phrase("all_rows_read", n=len(rows)))
        read = words("everything_read", n=len(rows))
    elif answer.citations:
        read = words("passages_quoted", n=len(answer.citations))
    else:
        read = ""
    place = ""
    if answer.citations:
        first = answer.citations[0]
        where = {"n": first.n, "s": first.start, "e": first.end, "at": first.locator}
        where["marks"] = [m for m in answer.marks if first.start <= m[0] and m[1] <= first.end]
        place = (
            f'<button class="where"{data("cite", where)}><bdi dir="ltr">{text(_place(first.locator))}</bdi></button>'
        )
    proofs = [dict(each.certificate) for each in (answer, *answer.parts) if each.certificate]
    held = data("certificate", proofs[0] if len(proofs) == 1 else proofs)
    certificate = (
        f'<button class="btn quiet" data-do="certificate"{held}>{icon("seal")}{words("certificate")}</button>'
        if proofs
        else ""
    )
    annex2 = (
        f'<button class="btn" data-do="add-annex2">{words("add_mapping")}</button>'
        if answer.reason == "annex_2_missing"
        else ""
    )
    return (
        f'<div class="proof">{strip}{place}<span class="read">{read}</span>{annex2}<span class="end">'
        f'<button class="btn quiet" data-do="copy">{icon("copy")}{words("copy")}</button>{certificate}'
        f"{_thumb('right', 'good', turn, number)}{_thumb('wrong', 'bad', turn, number)}</span></div>"
    )


def _place(locator: str) -> str:
    return locator[:1].upper() + locator[1:]


def row_strip(corpus: Corpus, codes: set[str], state: str, label: str) -> str:
    """Sixteen cells for the rows of Annex 1, grouped by objective, those in `codes` filled."""
    groups = "".join(
        "<span>"
        + "".join(
            f'<i class="{state if outcome.code in codes else ""}"></i>'
            for outcome in corpus.mapping.outcomes
            if outcome.objective == objective.code
        )
        + "</span>"
        for objective in corpus.mapping.objectives
    )
    return f'<span class="strip" role="img" aria-label="{text(label)}">{groups}</span>'


def _thumb(verdict: str, sign: str, turn: Turn, number: int) -> str:
    pressed = "true" if turn.verdict == verdict else "false"
    return (
        f'<button class="btn quiet icon" data-do="{verdict}" data-turn="{number}" aria-pressed="{pressed}"'
        f"{labelled(verdict)}>{icon(sign)}</button>"
    )


def feedback_form(turn: Turn, number: int) -> str:
    """What is wrong? Reasons to click and a line to write; thanks where something was said already."""
    if turn.verdict:
        return words("thank_you", "p", "thanks hint")
    reasons = "".join(
        f'<button class="fchip" aria-pressed="false" data-reason="{reason}">{words("reason_" + reason)}</button>'
        for reason in REASONS
    )
    return (
        f'<form class="wrong" data-turn="{number}" hidden><p class="hint">{words("what_is_wrong")}</p>'
        f'<div class="chips">{reasons}</div><div class="line"><input type="text" maxlength="2000"'
        f"{labelled('in_your_words')}{labelled('in_your_words', 'placeholder')}>"
        f'<button class="btn" type="submit">{words("send")}</button></div></form>'
    )
