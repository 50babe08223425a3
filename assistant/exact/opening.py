"""The first sentence of an exact answer: it names what was asked for, or says Yes, No or None."""

from assistant.exact.code import MAPPED, ROWS, Family, in_order
from assistant.exact.lookup import Finding, Links, select
from assistant.exact.named import codes_named
from assistant.exact.query import (
    Both,
    Codes,
    Contained,
    Counted,
    Everything,
    Exists,
    Linked,
    Outnumbers,
    Same,
    Selection,
    Truth,
)
from assistant.exact.words import claim_in_words, enumerated, family_word, phrases, selection_in_words


def opening_of_listing(selection: Selection, codes: tuple[str, ...], language: str) -> str:
    """As in "D.2-2 contributes to five SDGs: …", "Five outcomes with SDG 13: …", "None: …"."""
    say = phrases(language)
    others = set(codes_named(selection)) - set(codes)
    same_family = any(code in others for code in _of_family(tuple(others), selection.family))
    if not codes:
        if same_family:
            return str(say["neutral_none"].format(one=family_word(selection.family, 1, language)))
        return _none(selection, language)
    simple = _verb_sentence(selection, codes, language)
    if simple:
        return simple
    count = _count(len(codes), language)
    if same_family or isinstance(selection, Codes):
        many = family_word(selection.family, len(codes), language)
        key = "neutral_list"
        sentence = say[key].format(count=count, many=many, codes=enumerated(codes, language))
        if language == "en" and len(codes) == 1:
            sentence = f"One {many} matches: {codes[0]}."
        return _capital(str(sentence))
    words = selection_in_words(selection, language, len(codes))
    return _capital(str(say["list"].format(count=count, words=words, codes=enumerated(codes, language))))


def _none(selection: Selection, language: str) -> str:
    """Nothing was found; where nothing lacks a link, that each has one ("every SDG is in an outcome")."""
    say = phrases(language)
    match selection:
        case Counted(family, Everything(other), "==", 0):
            return str(
                say["all_have" if family in ROWS else "all_in"].format(
                    one=family_word(family, 1, language),
                    many=family_word(family, 2, language),
                    other=family_word(other, 1, language),
                    other_many=family_word(other, 2, language),
                )
            )
    return str(say["none_text"].format(words=selection_in_words(selection, language)))


def opening_of_claim(finding: Finding, links: Links, language: str) -> tuple[str, bool, bool]:
    """The sentence, the value, and whether the question's premise is rejected."""
    query = finding.query
    assert isinstance(query, Truth)
    assert finding.truth is not None
    holds = finding.truth != query.negated
    if query.assumed:
        return _premise(query, finding, holds, links, language)
    say = phrases(language)
    detail = _detail(query, finding, holds, links, language)
    return f"{say['yes'] if finding.truth else say['no']}. {detail}".strip(), finding.truth, False


def _premise(query: Truth, finding: Finding, holds: bool, links: Links, language: str) -> tuple[str, bool, bool]:
    """A question that takes something for granted: "why does D.2-2 not contribute to SDG 4?"."""
    say = phrases(language)
    rejected = holds == query.negated
    rows, wanted = _membership(query.claim)
    if not rows or not wanted:
        detail = _detail(query, finding, holds, links, language)
        return f"{say['yes'] if holds else say['no']}. {detail}", holds, rejected
    row = enumerated(rows, language)
    listed = enumerated(_listed(rows, wanted[0], links), language)
    key = (
        ("premise_yes" if rejected else "no_reason")
        if holds
        else ("premise_no" if rejected else "not_listed_no_reason")
    )
    return str(say[key].format(row=row, codes=enumerated(wanted, language), listed=listed)), holds, rejected


def _detail(query: Truth, finding: Finding, holds: bool, links: Links, language: str) -> str:
    say = phrases(language)
    match query.claim:
        case Contained():
            rows, wanted = _membership(query.claim)
            if rows and wanted:
                return _row_detail(rows, wanted, holds, links, language)
            if holds:
                return f"{_capital(claim_in_words(query.claim, language))}."
            return str(say["missing"].format(codes=enumerated(finding.witness, language)))
        case Exists(of):
            if not finding.witness:
                return _capital(_none(of, language).split(": ", 1)[-1])
            words = _capital(selection_in_words(of, language, len(finding.witness)))
            return f"{words}: {enumerated(finding.witness, language)}."
        case Same(left, right):
            said = say["same"] if holds else say["differ"].format(codes=enumerated(finding.witness, language))
            return f"{said} {_sides(left, right, links, language)}"
        case Outnumbers(left, right):
            one, two = len(select(left, links)), len(select(right, links))
            return f"{selection_in_words(left, language)}: {one}; {selection_in_words(right, language)}: {two}."
    return ""


def _sides(left: Selection, right: Selection, links: Links, language: str) -> str:
    said = []
    for side in (left, right):
        if not isinstance(side, Codes):
            codes = enumerated(in_order(select(side, links)), language)
            said.append(f"{_capital(selection_in_words(side, language))}: {codes or '-'}.")
    return " ".join(said)


def _row_detail(rows: tuple[str, ...], wanted: tuple[str, ...], holds: bool, links: Links, language: str) -> str:
    say = phrases(language)
    sentences = []
    for row in rows:
        own = set().union(*(links.neighbours(row, family) for family in (*MAPPED, "objective")))
        missing = tuple(code for code in wanted if code not in own)
        if not missing:
            if holds or len(rows) > 1:
                sentences.append(say["lists"].format(row=row, codes=enumerated(wanted, language)))
        elif len(missing) < len(wanted):
            found = tuple(code for code in wanted if code in own)
            sentences.append(
                say["lists_but"].format(
                    row=row, found=enumerated(found, language), codes=enumerated(missing, language, "or")
                )
            )
        else:
            listed = enumerated(_listed((row,), missing[0], links), language)
            sentences.append(say["lists_not"].format(row=row, codes=enumerated(missing, language, "or"), listed=listed))
    return " ".join(sentences)


def _membership(claim: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """For "do these rows list these codes": the rows and the codes; empty for any other claim."""
    if not isinstance(claim, Contained):
        return (), ()
    part, whole = claim.part, claim.whole
    if isinstance(part, Codes) and part.family in ("outcome", "study_question"):
        wanted = _wanted(whole)
        return (part.codes, wanted) if wanted else ((), ())
    if (
        isinstance(part, Codes)
        and isinstance(whole, Linked)
        and isinstance(whole.to, Codes)
        and len(whole.to.codes) == 1
    ):
        return whole.to.codes, part.codes
    return (), ()


def _wanted(whole: Selection) -> tuple[str, ...]:
    match whole:
        case Linked(_, Codes(family, codes), how) if family in (*MAPPED, "objective") and (
            how == "all" or len(codes) == 1
        ):
            return codes
        case Both(parts):
            wanted = [_wanted(part) for part in parts]
            return in_order(code for codes in wanted for code in codes) if all(wanted) else ()
    return ()


def _listed(rows: tuple[str, ...], sample: str, links: Links) -> tuple[str, ...]:
    family: Family = "sdg" if sample.startswith("SDG") else "action_line" if sample.startswith("C") else "objective"
    return in_order(code for row in rows for code in links.neighbours(row, family))


def _verb_sentence(selection: Selection, codes: tuple[str, ...], language: str) -> str:
    """As in "D.2-2 contributes to five SDGs": for the SDGs or lines of named rows."""
    if not isinstance(selection, Linked) or not isinstance(selection.to, Codes) or selection.how != "any":
        return ""
    rows = selection.to
    if rows.family not in ROWS or selection.family not in MAPPED:
        return ""
    say = phrases(language)
    key = "contributes" if selection.family == "sdg" else "facilitates"
    verb = say[f"{key}_forms"][0 if len(rows.codes) == 1 else 1]
    return str(
        say[key].format(
            rows=enumerated(rows.codes, language),
            count=_count(len(codes), language),
            family=family_word(selection.family, len(codes), language),
            codes=enumerated(codes, language),
            **{key: verb},
        )
    )


def _of_family(codes: tuple[str, ...], family: Family) -> tuple[str, ...]:
    prefix = {"sdg": "SDG", "action_line": "C", "outcome": "D.", "objective": "D.", "study_question": "Q"}[family]
    found = tuple(code for code in codes if code.startswith(prefix))
    if family in ("outcome", "objective"):
        found = tuple(code for code in found if ("-" in code) == (family == "outcome"))
    return found


def _count(number: int, language: str) -> str:
    words = phrases(language).get("numbers", ())
    return str(words[number]) if 0 < number < len(words) else str(number)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
