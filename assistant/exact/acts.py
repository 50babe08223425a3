"""What a question does: it lists, counts, tests a claim, asks why, wants a table, or only tells something."""

from assistant.exact.frame import Act
from assistant.exact.names import is_plural
from assistant.exact.walk import ASKS, Walk
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

_SILENT = ("filler", "stop", "follow", "and", "link", "annex", "also")
_TELLING = ("i", "we", "my", "our", "i m", "if", "suppose", "assuming", "imagine", "say", "supposing")
_WISHES = (
    "need",
    "i need",
    "want",
    "i want",
    "looking for",
    "tell me",
    "give me",
    "let me have",
    "let us have",
    "i am missing",
    "i am still missing",
    "we are missing",
    "we are still missing",
    "i lack",
    "we lack",
    "i would appreciate",
    "we would appreciate",
    "grateful to receive",
    "be grateful to receive",
    "happy to receive",
    "like to receive",
    "pleased to receive",
    "would welcome",
    "i would be grateful for",
    "we would be grateful for",
    "je voudrais",
    "necesito",
    "quiero",
)
_ARTICLES = ("the", "a", "an", "my", "our", "your", "their", "its", "his", "her", "this", "one")
_SHORT_VERBS = ("is", "are", "does", "do", "did", "has")
_STATED = ("has", "have", "lists", "list", "covers", "carries", "includes", "contains", "supports", "mentions", "is")
_OPENING_ANY = ("does any", "do any", "is there", "are there", "is any")
# "list", "mention" and "name" are also verbs of a statement: "does D.2-2 list SDG 4".
_STATING = ("list", "mention", "name", "give", "indicate", "find", "show", "state", "quote", "need")


def act_of(walk: Walk) -> Act:
    """What the question does; "list" where nothing else is said."""
    flags = walk.flags
    if "why" in flags or ("how_does" in flags and not _asks_rows(walk)) or _takes_for_granted(walk):
        return "why"
    if is_yes_no(walk):
        return "truth"
    if "how_many" in flags and not walk.direction and "placed" not in flags:
        return "count"
    if flags & {"same", "as_many"} and not flags & ASKS and _names_several(walk):
        return "truth"
    if "describe" in flags and walk.givens and not _asks_for_codes(walk):
        return "describe"
    if flags & {"each", "table"} or walk.asked_as("each"):
        return "table"
    return "list"


def asks(walk: Walk) -> bool:
    """Whether a sentence asks something, by its mark or by its words."""
    if walk.tagged.text.rstrip().endswith("?"):
        return True
    asking = walk.flags & (ASKS | {"why", "how_does"})
    if asking == {"list"} and is_told(walk.tagged):
        return any(m.text in _WISHES for m in walk.tagged.of("list"))
    if asking:
        return True
    first = next((m for m in walk.mentions if m.concept not in _SILENT), None)
    if first is not None and walk.tagged.language == "en" and _is_statement(walk, first):
        return False
    return walk.opening in ("yes_no", "any") and not is_told(walk.tagged)


def is_written_as_table(walk: Walk) -> bool:
    """As in "D.2-1 | D.2-2 | D.3-4": several rows between bars."""
    rows = sum(len(given.codes) for given in walk.givens if given.family == "outcome")
    return "|" in walk.tagged.text and rows > 1


def is_yes_no(walk: Walk) -> bool:
    """Whether a question is answered by yes or no: it opens with a verb, or ends in "right?"."""
    mentions = [m for m in walk.mentions if m.concept not in _SILENT]
    if mentions and mentions[0].text == "tell me":
        mentions = mentions[1:]  # "tell me: does …", "tell me whether …"
    if not mentions:
        return False
    if "doubt" in walk.flags and walk.givens:
        return True
    first, foreign = mentions[0], walk.tagged.language != "en"
    if not foreign and _is_statement(walk, first):
        return False
    if foreign and first.concept in ("yes_no", "any"):
        return True
    asking = next((i for i, m in enumerate(mentions) if m.concept in ASKS and not _is_stating(m)), None)
    if asking is not None and asking < _first_topic(mentions):
        return False
    last = mentions[-1]
    if (
        asking is None and last.concept == "yes_no_tag" and len(last.text.split()) > 1
    ):  # "My boss says D.2-2 has C7. Is he right?"
        return True
    if is_told(walk.tagged):
        return False
    doubted = first.concept == "not" and first.text.startswith(("is it", "would it", "would i", "am i"))
    if doubted or first.concept in ("yes_no", "any") or (first.concept == "not" and first.text.endswith(" t")):
        return True
    if asking is not None:
        return False
    tagged_on = "yes_no_tag" in (first.concept, mentions[-1].concept)
    particle = foreign and walk.tagged.has("yes_no")
    return (
        tagged_on
        or particle
        or first.concept == "may"
        or _has_firm_verb(walk.tagged)
        or _verb_after_stop(walk)
        or _declares(walk)
    )


def _is_statement(walk: Walk, first: Mention) -> bool:
    """As in "There is an outcome on statistics. Its lines?", "must have SDG 4": nothing is asked yet."""
    text = walk.tagged.text
    end = min((m.start for m in walk.tagged.of("stop") if m.text in ".!\n;" and m.start > first.end), default=len(text))
    if "?" in text[first.start : end + 1]:
        subject = next((m for m in walk.mentions if m.concept != "stop"), first)
        return subject.concept == "annex" and first.concept == "yes_no"
    if first.text in ("there is", "there are", "must", "should"):
        return end < len(text) or first.concept == "may"
    before = [m for m in walk.mentions if m.end <= first.start and m.concept != "stop"]
    told = bool(before) and (before[0].concept == "annex" or before[0].text in _ARTICLES)
    return told and first.concept == "yes_no" and first.text in ("has", "have", "is", "are", "was", "were")


def _asks_rows(walk: Walk) -> bool:
    """As in "How is SDG 14 reached, through what outcomes?": the outcomes are asked for, and no reason."""
    named = any(given.family == "outcome" for given in walk.givens)
    return not named and any(asked.family == "outcome" for asked in walk.asked_as("asked"))


def _takes_for_granted(walk: Walk) -> bool:
    """As in "Given that D.2-2 lists SDG 4, …": a statement about a row's codes is assumed."""
    families = {given.family for given in walk.givens}
    if "describe" in walk.flags and walk.tagged.has("not") and families >= {"outcome"} and len(families) > 1:
        return True  # "explain the omission of C4 from D.3-3"
    assumed = next((i for i, m in enumerate(walk.mentions) if m.concept == "assume"), None)
    if assumed is None or (walk.places and assumed > walk.places[-1]):
        return False  # "whether D.4-1 lists SDG 9, because …"
    return "outcome" in families and bool(families & {"sdg", "action_line"})


def _names_several(walk: Walk) -> bool:
    return len(walk.givens) + len(walk.givens[0].codes if walk.givens else ()) > 2


def _asks_for_codes(walk: Walk) -> bool:
    if any(asked.family not in ("outcome", "objective") for asked in walk.asked_as("asked", "plain")):
        return True
    rows = any(given.family in ("outcome", "objective") for given in walk.givens)
    return not rows and any(asked.family == "outcome" and is_plural(asked.mention) for asked in walk.asked_as("asked"))


def _first_topic(mentions: list[Mention]) -> int:
    """Where the first code, family or description stands; after the last mention where there is none."""
    places = (
        i for i, m in enumerate(mentions) if m.concept == "code" or m.family or m.concept in ("described", "topic")
    )
    return next(places, len(mentions))


def is_told(tagged: Tagged) -> bool:
    """Whether the sentence tells something of the writer: "I was surprised to see", "in our country we are mapping"."""
    if _declares_of_writer(tagged) and not _has_firm_verb(tagged):
        return True
    first = next((m for m in tagged.mentions if m.concept not in ("stop", "follow", "and")), None)
    return first is not None and first.text in _TELLING and not _has_firm_verb(tagged)


def _declares_of_writer(tagged: Tagged) -> bool:
    """As in "In our administration we are setting up a CERT.": the subject stands before its verb, and no mark asks."""
    verb = next((i for i, m in enumerate(tagged.mentions) if m.concept == "yes_no"), 0)
    subject = tagged.mentions[verb - 1].text if verb else ""
    return subject in ("i", "we") and not tagged.text.rstrip().endswith("?") and not tagged.has("wh", "list")


def _has_firm_verb(tagged: Tagged) -> bool:
    """As in "Is it true that", "can you confirm": more than a short verb that a statement may hold as well."""
    return any(len(m.text) > 4 for m in tagged.of("yes_no"))


def _verb_after_stop(walk: Walk) -> bool:
    """As in "International cooperation (line): is D.4-3 part of it?": a verb after a colon or comma, before a code."""
    mentions = [m for m in walk.mentions if m.concept != "filler"]
    return any(
        stop.concept == "stop"
        and (
            (verb.concept == "any" and verb.text.startswith(_OPENING_ANY))
            or (
                verb.concept == "yes_no"
                and verb.text in _SHORT_VERBS
                and after.concept in ("code", "any", "every", "it", "described")
            )
        )
        for stop, verb, after in zip(mentions, mentions[1:], mentions[2:], strict=False)
    )


def _declares(walk: Walk) -> bool:
    """As in "So D.3-3 has nothing but C4 for lines?": a statement of a row's codes under a question mark."""
    if not walk.tagged.text.rstrip().endswith("?") or walk.flags & (ASKS | {"else", "each", "compare"}):
        return False
    families = [given.family for given in walk.givens]
    columns = {"sdg", "action_line"}
    of_row = families[:1] == ["outcome"] and bool(columns & set(families[1:]))
    if not of_row and not (set(families[:1]) <= columns and families[1:] == ["outcome"]):
        return False
    between = walk.mentions[walk.places[0] + 1 : walk.places[1]]
    return any(m.text in _STATED for m in between) and not any(given.excepted for given in walk.givens)


def _is_stating(mention: Mention) -> bool:
    return mention.concept == "list" and mention.text in _STATING
