"""Read a tagged question into a frame: which codes are given and how, what is asked of them, and what is left over.

The reader walks over the mentions once. Operators ("not", "only", "apart from", "at least") wait for the codes or the
family they belong to; one that finds none belongs to the codes before it ("what does D.3-4 cover that D.3-3 doesn't").
"""

from functools import lru_cache

from assistant.exact.acts import act_of, asks, is_written_as_table
from assistant.exact.asides import without_asides
from assistant.exact.code import Family
from assistant.exact.cues import (
    also_between,
    balance_of,
    comparison_of,
    describes,
    holds_all,
    is_only_one,
    is_wh_only,
    names_them,
    opens_with_follow,
    phrase_of,
    points_back,
    points_to,
    rank_of,
    text_cues,
    topic_of,
)
from assistant.exact.elsewhere import elsewhere
from assistant.exact.families import take_family
from assistant.exact.frame import Act, Frame
from assistant.exact.givens import take_code
from assistant.exact.names import is_plural, resolve_names
from assistant.exact.numbers import read_bare_numbers, take_number
from assistant.exact.operators import COMPARISONS, take_comparison, take_operator
from assistant.exact.remarks import without_remarks
from assistant.exact.scope import settle
from assistant.exact.targets import targets_of
from assistant.exact.walk import Asked, Role, Walk
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

# What may stand before the word that opens a question.
_BEFORE_OPENING = ("filler", "stop", "link", "follow", "and", "noun")
_MAPPING_VERBS = ("link", "tie", "align")


@lru_cache(maxsize=512)
def read(tagged: Tagged) -> Frame:
    """The frame of one question (one sentence, or several that belong together). Remembers the latest ones."""
    walk = Walk(resolve_names(without_remarks(without_asides(tagged))))
    for index, mention in enumerate(walk.mentions):
        _take(walk, index, mention)
    settle(walk)
    read_bare_numbers(walk)
    _read_where(walk)
    return elsewhere(_frame(walk))


def _take(walk: Walk, index: int, mention: Mention) -> None:
    """Read one mention."""
    concept, family = mention.concept, mention.family
    if concept == "code":
        take_code(walk, index, mention)
    elif family is not None:
        take_family(walk, index, mention, family)
    elif concept in COMPARISONS:
        take_comparison(walk, mention)
    elif concept == "number" and mention.number is not None:
        take_number(walk, index, mention)
    else:
        take_operator(walk, index, mention)
    if not walk.opening and concept not in _BEFORE_OPENING:
        walk.opening = concept


# Languages whose word for the goals is their word for objectives.
_GOALS_ARE_OBJECTIVES = ("fr", "es")


def _read_where(walk: Walk) -> None:
    """As in "Where in the annex are small islands dealt with?" asks for an outcome."""
    described = "annex" in walk.flags and walk.tagged.has("where") and bool(topic_of(walk))
    if described and not walk.asked and not walk.givens:
        walk.asked.append(Asked("outcome", 0, walk.mentions[0], "asked"))


def _read_goals(walk: Walk) -> None:
    """As in "Quels objectifs sont liés à D.2-2 ?": an outcome has one objective, so that several are the SDGs."""
    families = {given.family for given in walk.givens}
    described = not families and (bool(topic_of(walk)) or bool(walk.asked_as("noun")))
    if walk.tagged.language not in _GOALS_ARE_OBJECTIVES or not (families == {"outcome"} or described):
        return
    for asked in walk.asked_as("asked", "plain"):
        if asked.family == "objective" and is_plural(asked.mention):
            asked.family = "sdg"


def _frame(walk: Walk) -> Frame:
    """What was read, as a frame."""
    _read_goals(walk)
    targets = targets_of(walk)
    if walk.loose:
        walk.attach_amounts(next((a.family for a in walk.asked if a.family in ("sdg", "action_line")), "sdg"))
    act = _settled_act(walk, targets)
    targets = _counted_anew(walk, act) or targets
    flags, tagged = walk.flags, walk.tagged
    balance = balance_of(walk)
    if balance is not None:
        targets = tuple(family for family in targets if family not in (balance.left, balance.right)) or ("outcome",)
    return Frame(
        act=act,
        targets=targets,
        givens=tuple(walk.givens),
        unknown=tuple(walk.unknown),
        amounts=tuple(walk.amounts),
        rank=rank_of(walk),
        every=_families(walk, "every"),
        none=_families(walk, "none"),
        any=_families(walk, "any"),
        each=_each(walk, act),
        only_family=walk.only_family,
        shared="shared" in flags,
        union="union" in flags,
        same="same" in flags,
        subset=bool(flags & {"subset", "superset"}),
        compare="compare" in flags,
        comparison="" if balance is not None else comparison_of(walk),
        balance=balance,
        negated=walk.stray_negation or (act == "why" and bool(flags & {"removal", "nobody"})),
        topic=topic_of(walk),
        singular=any(a.family == "outcome" and not is_plural(a.mention) for a in walk.asked_as("asked")),
        described=tagged.has("described")
        or any("outcome" in m.text.split() for m in tagged.of("topic"))
        or describes(walk),
        targets_named=bool(walk.asked),
        target_asked=bool(walk.asked_as("asked")),
        text_cues=text_cues(walk),
        relation=_relation(walk),
        points_back="those" if "those" in flags else "it" if points_back(walk) else "",
        opens_with_follow=opens_with_follow(walk),
        mapped=_speaks_of_mapping(walk),
        all_of=bool(flags & {"all_of", "every"})
        or ("everything" in flags and holds_all(walk))
        or bool(walk.asked_as("every")),
        claims="yes_no_tag" in flags,
        also=also_between(walk),
        phrase=phrase_of(walk),
        adds="also" in walk.flags or tagged.text.rstrip(" ?.!").endswith("as well"),
        points_to=points_to(walk),
        wh_only=is_wh_only(walk),
        numbers=tuple(walk.numbers),
        xor="xor" in flags,
        if_only="if_only" in flags,
        removal="removal" in flags,
        survives="survives" in flags,
        next_place=bool(flags & {"next", "placed"}),
        annex="annex" in flags,
        mentioned=tuple(dict.fromkeys(a.family for a in walk.asked if a.role not in ("noun", "excluded"))),
        correction=bool(flags & {"correction", "takes_back"}),
        elsewhere="column" if "what_else" in flags else "row" if "else" in flags else "",
        holds_all=holds_all(walk),
        asks_which=tagged.has("wh", "where", "text_wh") or ("list" in flags and names_them(walk)),
        narrows="narrow" in flags,
        annex2=tagged.has("family.study_question", "annex2"),
        sdg_target=tagged.has("sdg_target"),
        doubted="doubt" in flags,
        only_one=is_only_one(walk),
        asks_where=tagged.has("where"),
        asks=asks(walk) or act in ("truth", "why"),
        language=tagged.language,
    )


def _settled_act(walk: Walk, targets: tuple[Family, ...]) -> Act:
    """The act, with the roles it changes: a claim about each is one about every; "nobody" is "no outcome"."""
    act = act_of(walk)
    if act == "truth":
        for asked in walk.asked_as("each"):
            asked.role = "every"
    if "nobody" in walk.flags and targets and targets[0] in ("sdg", "action_line"):
        walk.asked.append(Asked("outcome", 0, walk.mentions[0], "none"))
    if act == "table" and _lists_each(walk):
        walk.asked[0].role, walk.flags = "asked", walk.flags - {"each"}
        return "list"
    return "table" if is_written_as_table(walk) else act


def _lists_each(walk: Walk) -> bool:
    """As in "Name each outcome that has SDG 11": nothing is asked of each but its own code."""
    only = len(walk.asked) == 1 and walk.asked[0].role == "each" and "table" not in walk.flags
    facts = any(given.family != walk.asked[0].family for given in walk.givens) if only else False
    return only and facts and walk.tagged.has("list") and walk.asked[0].index < walk.places[0]


def _counted_anew(walk: Walk, act: Act) -> tuple[Family, ...]:
    """As in "My boss says D.4-2 has 10 SDGs. How many is it?": what was said to be so many is counted."""
    rows = [given for given in walk.givens if given.family == "outcome"]
    last = max((i for i, m in enumerate(walk.mentions) if m.concept == "how_many"), default=0)
    stated = [asked for asked in walk.asked if asked.role == "amount" and asked.index < last]
    if act != "count" or len(rows) != 1 or len(walk.givens) != 1 or len(walk.asked) != 1 or len(stated) != 1:
        return ()
    if stated[0].family not in ("sdg", "action_line"):
        return ()
    walk.amounts = []
    return (stated[0].family,)


def _families(walk: Walk, role: Role) -> tuple[Family, ...]:
    return tuple(dict.fromkeys(asked.family for asked in walk.asked_as(role)))


def _each(walk: Walk, act: Act) -> tuple[Family, ...]:
    """The rows of a table; outcomes where a table is wanted and none are named."""
    in_rows = act == "table" or (walk.flags & {"each", "table"} and act != "truth")
    return _families(walk, "each") or (("outcome",) if in_rows else ())


def _relation(walk: Walk) -> Family | None:
    if "relation.sdg" in walk.flags:
        return "sdg"
    return "action_line" if "relation.action_line" in walk.flags else None


def _speaks_of_mapping(walk: Walk) -> bool:
    """As in "What is D.2-2 linked to?", "everything about C7"."""
    return "everything" in walk.flags or any(m.text.startswith(_MAPPING_VERBS) for m in walk.tagged.of("link"))
