"""Who facilitates, co-facilitates or is a focal point of which action line, from the typed roles: closed-world."""

import re
from collections.abc import Sequence

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.lexicon import labelled, pattern, stem_list
from assistant.text.reading import Reading
from corpus.facts.library import Facts
from corpus.facts.roles import Role


def answer_roles(reading: Reading, facts: Facts) -> Draft | None:
    """The draft for a question on roles, or None where it asks something else."""
    text = reading.text
    asked = [name for expression, name in labelled("roles") if re.search(expression, text)]
    lines = reading.named("line")
    names_role = bool(asked) or bool(pattern("role_words").search(text))
    if not names_role and not _coordination(reading, facts):
        return None
    if not lines and not pattern("line_words").search(text):
        return None
    if reading.named("kind") or re.search(r"\b(?:sessions?|meetings?|leads the|track)\b", text):
        return None
    wanted = asked[0] if asked else ""
    if wanted == "facilitator" and "co-facilitator" in asked:
        wanted = "co-facilitator"
    if lines:
        return _of_lines(reading, facts.roles, lines, wanted)
    return _with_role(reading, facts.roles, wanted)


def _coordination(reading: Reading, facts: Facts) -> bool:
    partners = {partner for role in facts.roles for partner in role.partners}
    bodies = set(reading.named("body"))
    by_word = re.search(r"\bcoordinat\w*|\bcooperat\w*|\btogether with\b|\bagencies\b|\bhelp\w*\b", reading.text)
    return bool(
        (bodies & partners and pattern("line_words").search(reading.text)) or (by_word and reading.named("line"))
    )


def _matches(role: Role, wanted: str) -> bool:
    if not wanted:
        return True
    if wanted == "facilitator":
        return "facilitator" in role.role
    if wanted == "focal point":
        return "focal point" in role.role
    return role.role == wanted


def _of_lines(reading: Reading, roles: Sequence[Role], lines: Sequence[str], wanted: str) -> Draft | None:
    of_line = [role for role in roles if role.action_line in lines]
    language = reading.language
    looked = f"roles on {', '.join(lines)}"
    if not of_line:
        lead = f"{say(language, 'not_in_report')} ({', '.join(lines)})"
        near = _quotes([role for role in roles if role.action_line == "C9"])
        return Draft(f"{lead} {say(language, 'closest')}", near, reason="not_in_report", interpretation=looked)
    named = set(reading.named("body")) & {"ITU", "BDT"}
    pool = [role for role in of_line if not named or role.body in named] or of_line
    fitting = [role for role in pool if _matches(role, wanted)]
    if _coordination_asked(reading) and (with_partners := [role for role in of_line if role.partners]):
        fitting = with_partners
    if wanted and not fitting:
        fitting_elsewhere = [role for role in of_line if _matches(role, wanted)]
        if fitting_elsewhere:
            fitting = fitting_elsewhere
        else:
            best = [role for role in of_line if role.body == "ITU"] or of_line
            lead = say(language, "premise", right=_words(best))
            return Draft(lead, _quotes(best), value=False, premise_rejected=True, interpretation=looked)
    rejected = _contradicts(reading, of_line, wanted)
    shown = fitting or of_line
    if rejected:
        shown = rejected
        return Draft(
            say(language, "premise", right=_words(shown)), _quotes(shown), value=False, premise_rejected=True,
            interpretation=looked,
        )  # fmt: skip
    lead = _words(shown) + " " + " ".join(f"[{at}]" for at in range(1, len(_quotes(shown)) + 1))
    yes = "yes_no" in reading.asked and bool(wanted)
    if yes:
        lead = f"{say(language, 'yes')} {lead}"
    return Draft(lead, _quotes(shown), value=True if yes else None, interpretation=looked)


def _coordination_asked(reading: Reading) -> bool:
    return bool(re.search(r"\bcoordinat\w*|\bagencies\b|\bwith (?:which|whom|what)\b|\bwho with\b", reading.text))


def _contradicts(reading: Reading, of_line: Sequence[Role], wanted: str) -> list[Role]:
    """The roles that stand against what the question takes for granted, if it does."""
    permanent = re.search(r"\bpermanent\w*\b|\bfor good\b", reading.text)
    interim = [role for role in of_line if role.role.startswith("interim")]
    if permanent and interim:
        return interim
    others = [
        body for body in reading.named("body")
        if body not in ("ITU", "BDT", "SPM") and not any(body in role.partners for role in of_line)
    ]  # fmt: skip
    facts = [role for role in of_line if role.body == "ITU"]
    if others and facts:
        return facts
    taken = "assumes" in reading.asked or re.search(r"^(?:as|since|given)\b", reading.text)
    if wanted == "facilitator" and taken and (partner := [role for role in of_line if role.role == "partner"]):
        return partner
    which = re.search(r"\b(?:which|who|what)\b.*\bco-? ?facilitat", reading.text)
    if which and (sole := [role for role in of_line if role.role.startswith("sole")]):
        return sole
    return []


def _with_role(reading: Reading, roles: Sequence[Role], wanted: str) -> Draft | None:
    if not wanted:
        bodies = set(reading.named("body"))
        fitting = [role for role in roles if set(role.partners) & bodies]
        if not fitting and pattern("role_words").search(reading.text) and not _leftover(reading):
            fitting = [role for role in roles if not bodies or role.body in bodies]
        if not fitting:
            return None
    else:
        named = set(reading.named("body")) & {"ITU", "BDT"}
        fitting = [role for role in roles if _matches(role, wanted)]
        fitting = [role for role in fitting if not named or role.body in named] or fitting
    if not fitting:
        return None
    quotes = _quotes(fitting)
    lead = _words(fitting) + " " + " ".join(f"[{at}]" for at in range(1, len(quotes) + 1))
    value = len({role.action_line for role in fitting}) if "number" in reading.asked else None
    if value is not None:
        lead = f"**{value}**: {lead}"
    codes = tuple(dict.fromkeys(role.action_line for role in fitting))
    return Draft(lead, quotes, value=value, values=codes, interpretation=f"action lines with the role {wanted}".strip())


def _leftover(reading: Reading) -> list[str]:
    """Words that neither name a body nor ask for roles on action lines."""
    rest = reading.content - reading.used_by("body")
    return [reading.words[at].text for at in rest if reading.words[at].stem not in stem_list("role_question_words")]


def _words(roles: Sequence[Role]) -> str:
    grouped: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for role in roles:
        grouped.setdefault((role.body, role.role, role.partners), []).append(role.action_line)
    said = []
    for (body, name, partners), lines in grouped.items():
        article = "the " if "facilitator" in name else "a " if name == "partner" else ""
        with_whom = f" (in coordination with {' and '.join(partners)})" if partners else ""
        said.append(f"**{body} is {article}{shown_words(name)} of {_joined(lines)}**{with_whom}")
    return "; ".join(said) + "."


def _joined(codes: Sequence[str]) -> str:
    return codes[0] if len(codes) == 1 else f"{', '.join(codes[:-1])} and {codes[-1]}"


def _quotes(roles: Sequence[Role]) -> tuple[Quote, ...]:
    marks: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for role in roles:
        spans = marks.setdefault((role.sentence.start, role.sentence.end), set())
        spans.add((role.role_words.start, role.role_words.end))
        spans.add((role.code_words.start, role.code_words.end))
    return tuple(Quote(start, end, tuple(sorted(spans))) for (start, end), spans in sorted(marks.items()))
