"""Turns of phrase that are read as plainer ones, before anything else is read.

Each is a pattern over a cleaned text and what takes its place; they are tried in order, each on what the one before
it left. All repetitions are bounded, so that the cost stays linear in the text.
"""

import re
from collections.abc import Callable

_FAMILIES = r"(?:outcomes|sdgs|goals|action lines|lines|als|rows|deliverables|entries|results)"
_GOAL = r"(?:sdg|goal|odd|ods)"
_SPAN = r"(?:up to|to|through|thru|until|till|all the way (?:up |down )?to|right up to|-)"
_CITED = (
    r"(?:appear|occur|cited|cite|listed|list|mention|come up|comes up|came up|show up|shows up|turn up|turns up|named|"
    r"feature|covered|found|referenced|ticked|used|crop up|crops up)"
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_CODE = r"(?:(?:sdgs?|goals?|als?|lines?|objective) ?\d{1,2}|c ?\d{1,2}|d[\d.\- ]{0,6}\d)"
_A_YEAR = r"(?! (?:a|per|every|each|as) )"

_REWORDINGS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    # "leave SDG 4 out", "left C5 out"
    (
        re.compile(rf"\b(leaves?|leaving|left) ({_CODE}) out\b"),
        r"\1 out \2",
    ),
    # "leave D.4 alone", "SDG 17 aside"
    (
        re.compile(rf"\b(?:(?:leave|leaving|put|putting|set|setting|but|and) )?({_CODE}) (?:alone|aside|apart|to one side|excepted)\b(?! from)"),
        r"except \1",
    ),
    # "between 3 and 5 SDGs"
    (
        re.compile(rf"(?:somewhere )?(?:between|from) (\w+) (?:and|to) (\w+) (?={_FAMILIES}\b)"),
        r"at least \1 and at most \2 ",
    ),
    # "d 2 dash 2"
    (
        re.compile(r"(?<=\d)\s*(?:dash|hyphen|point|dot|tiret|trait d'union|guion|punto|тире|точка)\s*(?=\d)"),
        "-",
    ),
    # "sdgs 4 d.2-2": a 4 between what is asked and a row's code is a short "for"
    (
        re.compile(r"(?<=[sz]) 4 (?=(?:the |outcome |row )*d[\s.,\-]{0,2}\d)"),
        " for ",
    ),
    # "from Goal 1 up to Goal 9", "SDG 1 all the way to SDG 6"
    (
        re.compile(rf"\b(?:from |starting (?:at|from|with) )?({_GOAL}) ?(\d{{1,2}}),? {_SPAN} (?:and including )?{_GOAL} ?(\d{{1,2}})\b"),
        r"among \1s \2 to \3",
    ),
    (
        re.compile(rf"\bstarting (?:at|from|with) ({_GOAL}) ?(\d{{1,2}})(?:,| and)? (?:and )?(?:ending|finishing|stopping) (?:at|with|in) (?:{_GOAL} ?)?(\d{{1,2}})\b"),
        r"among \1s \2 to \3",
    ),
    # "the goals between 5 and 12", "goals numbered 1 to 8"
    (
        re.compile(rf"\b(?:of |among |out of )?(?:the )?({_GOAL}s|lines|action lines)(?: numbered)? (?:between|from|numbered) (?:{_GOAL} )?c?(\d{{1,2}}) (?:and|to|through|up to) c?(\d{{1,2}})\b"),
        r"among \1 \2 to \3",
    ),
    # "from C1 to C6"
    (re.compile(r"\bfrom (c ?\d{1,2}) (?:up |through )?(?:to|until|till) (c ?\d{1,2})\b"), r"among \1 to \2"),
    # "one of the outcomes deals with disasters"
    (
        re.compile(r"\bone of (?:the|its|these|your|our) (?:outcomes|rows|entries) (?=is about|is on|deals? with|concerns?|covers?|talks? about|is devoted|addresses|speaks of)"),
        "the outcome ",
    ),
    # "ne contribue qu'à une ligne"
    (re.compile(r"\b(?:ne |n')(\w+) (?:que |qu')"), r"\1 seulement "),
    (
        re.compile(rf"\bbetween ({_GOAL}s|lines|action lines) c?(\d{{1,2}}) (?:and|to) c?(\d{{1,2}})\b"),
        r"among \1 \2 to \3",
    ),
    # "goals above 7", "SDGs lower than 10"
    (
        re.compile(rf"\b{_GOAL}s (?:numbered |that are )?(?:above|over|higher than|greater than|beyond) (?:{_GOAL} ?)?(\d{{1,2}})\b(?! {_FAMILIES})"),
        lambda match: f"among sdgs {int(match[1]) + 1} to 17" if int(match[1]) < 17 else match.group(),
    ),
    (
        re.compile(rf"\b{_GOAL}s (?:numbered |that are )?(?:below|under|lower than|smaller than|less than) (?:{_GOAL} ?)?(\d{{1,2}})\b(?! {_FAMILIES})"),
        lambda match: f"among sdgs 1 to {int(match[1]) - 1}" if 1 < int(match[1]) < 19 else match.group(),
    ),
    # "D.x-y outcomes", "which D.n-m": a code with letters in the place of its numbers is any outcome
    (re.compile(r"\bd[. ]?[xn#*?][-.][ymn#*?](?:'?s)?(?= (?:outcomes?|codes?|rows?)\b)"), ""),
    (re.compile(r"\bd[. ]?[xn#*?][-.][ymn#*?](?:'?s)?(?![\w.])"), "outcomes"),
    # "column 2", "page 12": a number of the paper and not of the mapping
    (re.compile(r"\b(col|column|page|slide|p|row no|cell|step|item)\.? (?:no\.? ?)?(?:\d{1,3}|one|two|three)\b"), r"column"),
    # "the WSIS one, not the SDG one": which of two, and not a number
    (re.compile(r"\bthe (wsis|sdg|goal|line|action line|un|summit) one\b(?!\s?[-\d])"), r"the \1"),
    # "cited more than once", "twice", "three times", "how often does it appear"
    (re.compile(rf"\b(?:on )?how (?:often|many times|many occasions) (?=(?:[\w.\-]+ ){{0,6}}{_CITED})"), "how many outcomes "),
    (re.compile(rf"\b(more than|at least|at most|only|just|exactly|no more than|not more than) (?:once|one time){_A_YEAR}(?![\w ]{{0,20}}year)"), r"\1 1 outcomes"),
    (re.compile(rf"\btwice\b{_A_YEAR}"), "2 outcomes"),
    (re.compile(rf"\bthrice\b{_A_YEAR}"), "3 outcomes"),
    (re.compile(rf"\b({_NUMBER}) times\b{_A_YEAR}(?! (?:more|higher|larger|bigger))"), r"\1 outcomes"),
)


def reworded(cleaned: str) -> str:
    """A cleaned text with its turns of phrase in plainer words.

    >>> reworded("is sdg 14 covered more than once?")
    'is sdg 14 covered more than 1 outcomes?'
    """
    for phrase, meaning in _REWORDINGS:
        cleaned = phrase.sub(meaning, cleaned)
    return cleaned
