"""Turns of phrase that are read as plainer ones, before anything else is read.

Each is a pattern over a cleaned text and what takes its place; they are tried in order, each on what the one before
it left. All repetitions are bounded, so that the cost stays linear in the text.
"""

import re
from collections.abc import Callable

_ROWS = r"(?:outcomes|sdgs|goals|action lines|lines|als|rows|deliverables|entries|results)"
_GOAL = r"(?:sdg|goal|odd|ods)"
_GOALS = rf"({_GOAL}s|lines|action lines)"
_CODE = r"((?:sdgs?|goals?|als?|lines?|objective) ?\d{1,2}|c ?\d{1,2}|d[\d.\- ]{0,6}\d)"
_TO = r"(?:up to|to|through|thru|until|till|all the way (?:up |down )?to|right up to|-)"
_START = r"(?:from |starting (?:at|from|with) )?"
_END = r"(?:and )?(?:ending|finishing|stopping) (?:at|with|in) "
_CITED = (
    r"(?:appear|occur|cite|list|mention|come up|comes up|came up|show|turn up|turns up|named|feature|covered|found|"
    r"referenced|ticked|used|crop up|crops up)"
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_AT_LEAST = r"(more than|at least|at most|only|just|exactly|no more than|not more than)"
_ABOVE = r"(?:above|over|higher than|greater than|beyond)"
_BELOW = r"(?:below|under|lower than|smaller than|less than)"
_THEMED = r"(?=is about|is on|deals? with|concerns?|covers?|talks? about|is devoted|addresses|speaks of)"
# "Once a year" and "twice as many" count no rows.
_NO_RATE = r"\b(?! (?:a|per|every|each|as) )"
_LETTERS = r"\bd[. ]?[xn#*?][-.][ymn#*?](?:'?s)?"


def _above(match: re.Match[str]) -> str:
    first = int(match[1]) + 1
    return f"among sdgs {first} to 17" if first < 18 else match.group()


def _below(match: re.Match[str]) -> str:
    last = int(match[1]) - 1
    return f"among sdgs 1 to {last}" if 0 < last < 18 else match.group()


_REWORDINGS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # "leave SDG 4 out"
    (rf"\b(leaves?|leaving|left) {_CODE} out\b", r"\1 out \2"),
    # "leave D.4 alone", "SDG 17 aside"
    (
        rf"\b(?:(?:leave|leaving|put|putting|set|setting|but|and) )?{_CODE} "
        r"(?:alone|aside|apart|to one side|excepted)\b(?! from)",
        r"except \1",
    ),
    # "between 3 and 5 SDGs"
    (rf"(?:somewhere )?(?:between|from) (\w+) (?:and|to) (\w+) (?={_ROWS}\b)", r"at least \1 and at most \2 "),
    # "d 2 dash 2"
    (r"(?<=\d)\s*(?:dash|hyphen|point|dot|tiret|trait d'union|guion|punto|тире|точка)\s*(?=\d)", "-"),
    # "sdgs 4 d.2-2": a 4 between what is asked and a row's code is a short "for"
    (r"(?<=[sz]) 4 (?=(?:the |outcome |row )*d[\s.,\-]{0,2}\d)", " for "),
    # "from Goal 1 up to Goal 9", "SDG 1 all the way to SDG 6"
    (
        rf"\b{_START}({_GOAL}) ?(\d{{1,2}}),? {_TO} (?:and including )?{_GOAL} ?(\d{{1,2}})\b",
        r"among \1s \2 to \3",
    ),
    # "starting at SDG 3 and ending at SDG 9"
    (
        rf"\bstarting (?:at|from|with) ({_GOAL}) ?(\d{{1,2}})(?:,| and)? {_END}(?:{_GOAL} ?)?(\d{{1,2}})\b",
        r"among \1s \2 to \3",
    ),
    # "the goals between 5 and 12", "goals numbered 1 to 8", "between goals 9 and 13", "from C1 to C6"
    (
        rf"\b(?:of |among |out of )?(?:the )?{_GOALS}(?: numbered)? (?:between|from|numbered) (?:{_GOAL} )?"
        r"c?(\d{1,2}) (?:and|to|through|up to) c?(\d{1,2})\b",
        r"among \1 \2 to \3",
    ),
    (rf"\bbetween {_GOALS} c?(\d{{1,2}}) (?:and|to) c?(\d{{1,2}})\b", r"among \1 \2 to \3"),
    (r"\bfrom (c ?\d{1,2}) (?:up |through )?(?:to|until|till) (c ?\d{1,2})\b", r"among \1 to \2"),
    # "goals above 7", "SDGs lower than 10"
    (rf"\b{_GOAL}s (?:numbered |that are )?{_ABOVE} (?:{_GOAL} ?)?(\d{{1,2}})\b(?! {_ROWS})", _above),
    (rf"\b{_GOAL}s (?:numbered |that are )?{_BELOW} (?:{_GOAL} ?)?(\d{{1,2}})\b(?! {_ROWS})", _below),
    # "one of the outcomes deals with disasters"
    (rf"\bone of (?:the|its|these|your|our) (?:outcomes|rows|entries) {_THEMED}", "the outcome "),
    # "ne contribue qu'à une ligne"
    (r"\b(?:ne |n')(\w+) (?:que |qu')", r"\1 seulement "),
    # "can you find C5 in D.1?"
    (rf"\b(?:can|could) (?:you|i|we|one) (?:find|see|spot) (?={_CODE})", "is "),
    # "D.x-y outcomes", "which D.n-m": a code with letters in the place of its numbers is any outcome
    (rf"{_LETTERS}(?= (?:outcomes?|codes?|rows?)\b)", ""),
    (rf"{_LETTERS}(?![\w.])", "outcomes"),
    # "column 2", "page 12": a number of the paper and not of the mapping
    (r"\b(?:col|column|page|slide|p|row no|cell|step|item)\.? (?:no\.? ?)?(?:\d{1,3}|one|two|three)\b", "column"),
    # "the WSIS one, not the SDG one": which of two, and not a number
    (r"\bthe (wsis|sdg|goal|line|action line|un|summit) one\b(?!\s?[-\d])", r"the \1"),
    # "how often does it appear", "cited more than once", "twice", "three times"
    (
        rf"\b(?:on )?how (?:often|many times|many occasions) (?=(?:[\w.\-]+ ){{0,6}}{_CITED})",
        "how many outcomes ",
    ),
    (rf"\b{_AT_LEAST} (?:once|one time){_NO_RATE}(?![\w ]{{0,20}}year)", r"\1 1 outcomes"),
    (rf"\btwice{_NO_RATE}", "2 outcomes"),
    (rf"\bthrice{_NO_RATE}", "3 outcomes"),
    (rf"\b({_NUMBER}) times{_NO_RATE}(?! (?:more|higher|larger|bigger))", r"\1 outcomes"),
)
_PATTERNS = tuple((re.compile(phrase), meaning) for phrase, meaning in _REWORDINGS)


def reworded(cleaned: str) -> str:
    """A cleaned text with its turns of phrase in plainer words.

    >>> reworded("is sdg 14 covered more than once?")
    'is sdg 14 covered more than 1 outcomes?'
    """
    for pattern, meaning in _PATTERNS:
        cleaned = pattern.sub(meaning, cleaned)
    return cleaned
