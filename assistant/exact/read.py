"""Read a tagged question into a frame: which codes are given and how, what is asked of them, and what is left over.

The reader walks over the mentions once. Operators ("not", "only", "apart from", "at least") wait for the codes or the
family they belong to; one that finds none belongs to the codes before it ("what does D.3-4 cover that D.3-3 doesn't").
"""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from assistant.exact.code import Family, family_of
from assistant.exact.frame import Act, Amount, Frame, Given, Rank
from assistant.exact.names import is_plural, resolve_names
from assistant.exact.query import Comparison
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

# The whole families: "all 17 SDGs" and "the 16 outcomes" are no amounts.
WHOLE: dict[Family, int] = {"sdg": 17, "outcome": 16, "action_line": 11, "objective": 4}

# Operators that are also plain words of a description: "sharing know-how", "removed barriers".
_DESCRIPTIVE = ("shared", "union", "removal", "compare", "subset", "text_cue", "common_rank", "second", "everything")
_COMPARISONS: dict[str, tuple[Comparison, int]] = {
    "more_than": (">=", 1),
    "fewer_than": ("<=", -1),
    "at_least": (">=", 0),
    "at_most": ("<=", 0),
    "exactly": ("==", 0),
}
_ASKS = ("wh", "list", "how_many")


@lru_cache(maxsize=512)
def read(tagged: Tagged) -> Frame:
    """The frame of one question (one sentence, or several that belong together). Remembers the latest ones."""
    named = resolve_names(tagged)
    reader = _Reader(named)
    for index, mention in enumerate(named.mentions):
        reader.take(index, mention)
    return reader.frame()


@dataclass(slots=True)
class _Asked:
    """A family's word with what stood before it."""

    family: Family
    index: int
    mention: Mention
    role: str


@dataclass(slots=True)
class _Reader:
    tagged: Tagged
    givens: list[Given] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    asked: list[_Asked] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    only_family: Family | None = None
    direction: str = ""
    place: int = 1
    up_to: bool = False
    counted: Family | None = None
    negation: int | None = None
    stray_negation: bool = False
    excepting: bool = False
    only: int | None = None
    link: str = ""
    join: str = ""
    waiting: tuple[Comparison, int] | None = None
    number: int | None = None
    loose: list[tuple[Comparison, int]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    exact_numbers: bool = False
    written_in_digits: bool = False
    opening: str = ""
    sentence: int = 0

    def take(self, index: int, mention: Mention) -> None:
        """Read one mention."""
        concept = mention.concept
        if concept == "code":
            self._code(index, mention)
        elif mention.family and mention.family != "study_question":
            self._family(index, mention)
        elif concept in _COMPARISONS:
            self.waiting = _COMPARISONS[concept]
            self.flags.add(concept)
        elif concept == "number" and mention.number is not None:
            self._number(index, mention)
        else:
            self._operator(index, mention)
        if not self.opening and concept not in ("filler", "stop", "link", "follow", "and", "noun"):
            self.opening = concept if concept != "code" else "code"

    def _number(self, index: int, mention: Mention) -> None:
        """A number waits for its noun; with a comparison before it, it may do without."""
        number = mention.number or 0
        whole = next((family for family, size in WHOLE.items() if size == number and family != "objective"), None)
        before = self.tagged.mentions[index - 1].concept if index else ""
        if whole and before == "every" and not self._noun_follows(index):
            self.asked.append(_Asked(whole, index, mention, "every"))
            return
        self._spare_number()
        self.number, self.written_in_digits = number, mention.text.isdigit()
        if self.negation is not None:
            self.flags.add("denied_number")
        if self._continues_codes(index, number):
            return
        if self.up_to and not self._noun_follows(index):
            self.place, self.number = number, None
            return
        if self.waiting is not None and not self._noun_follows(index):
            comparison, shift = self.waiting
            if comparison == "==" and number <= WHOLE["sdg"]:
                self.exact_numbers = True
                self.numbers.append(number)
                self.number = None
                return
            self.loose.append((comparison, number + shift))
            self.waiting = self.number = None

    def _continues_codes(self, index: int, number: int) -> bool:
        """ "goal 2 or goal 12, but leave out 16": a bare number after codes is one more code of their family."""
        last = self.givens[-1] if self.givens else None
        tied = self.negation is not None and self.negation > self.places[-1] if self.givens else False
        if (
            last is None
            or last.family not in ("sdg", "action_line")
            or self.waiting is not None
            or not (tied or self.excepting)
        ):
            return False
        if not self.written_in_digits or self._noun_follows(index) or not 0 < number <= WHOLE[last.family]:
            return False
        code = f"SDG {number}" if last.family == "sdg" else f"C{number}"
        self.number = None
        self._code(index, replace(self.tagged.mentions[index], concept="code", codes=(code,), number=None))
        return True

    def _spare_number(self) -> None:
        """Keep a number that found no noun; number words ("one message") are too common to be codes."""
        if self.number is not None and self.written_in_digits and self.waiting is None:
            self.numbers.append(self.number)
        self.number = None

    def _noun_follows(self, index: int) -> bool:
        for mention in self.tagged.mentions[index + 1 : index + 5]:
            if mention.family:
                return True
            if mention.concept not in ("filler", "word", "or_more", "or_fewer", "link", "and"):
                return False
        return False

    def _operator(self, index: int, mention: Mention) -> None:
        match mention.concept:
            case "not":
                if self._is_interjection(index, mention):
                    self.flags.add("correction")
                elif not self._contracted(index, mention) and not self._describes(index):
                    self.negation = index
            case "except":
                self.excepting = True
            case "only":
                self.only = index
            case "any_of" | "all_of":
                self.join = "or" if mention.concept == "any_of" else "and"
                self.flags.add(mention.concept)
            case "and" | "or" if mention.concept == "or" or self.givens or not self.direction:
                self.link = mention.concept
                self._close_scope(index)
            case "follow":
                if mention.text.startswith(("and", "et", "y", "и", "و")):
                    self.link = "and"
                    self._close_scope(index)
                elif mention.text == "but":
                    self.negation, self.excepting = None, False
            case "or_more" | "or_fewer" if self.number is None and self.amounts and self.amounts[-1].comparison == "==":
                comparison: Comparison = ">=" if mention.concept == "or_more" else "<="
                self.amounts[-1] = replace(self.amounts[-1], comparison=comparison)
            case "or_more" | "or_fewer" if self.number is not None:
                self.waiting = (">=", 0) if mention.concept == "or_more" else ("<=", 0)
            case "most" | "common_rank" | "fewest" | "rare_rank":
                self.direction = "fewest" if mention.concept in ("fewest", "rare_rank") else "most"
                self.flags.add(mention.concept)
                if mention.text in ("top", "bottom"):
                    self.up_to = True
            case "second" | "third":
                self.place = 2 if mention.concept == "second" else 3
                self.flags.add("placed")
            case "stop":
                if mention.text == "," and not self._continues(index):
                    self.negation = (
                        None if self.negation is not None and self._was_used(self.negation) else self.negation
                    )
                    self.excepting = False
                if mention.text in ";?!.:\n":
                    self._settle()
                    if mention.text in "?!.\n":
                        self.sentence = index
                    self.negation, self.only, self.excepting, self.link = None, None, False, ""
            case concept:
                self.flags.add(concept)

    def _list_goes_on(self, index: int) -> bool:
        following = [m for m in self.tagged.mentions[index + 1 : index + 4] if m.concept not in ("filler", "noun")]
        return bool(following) and (following[0].concept in ("and", "or", "follow", "code") or following[0].text == ",")

    def _new_clause(self, index: int) -> bool:
        """ "outcomes without C8 that have C5": a relative clause ends the scope of a negation."""
        following = [m for m in self.tagged.mentions[index + 1 : index + 4] if m.concept != "noun"]
        return bool(following) and (
            following[0].text in ("that", "which", "qui", "que")
            and len(following) > 1
            and following[1].concept in ("yes_no", "link", "relation.sdg", "relation.action_line", "list")
        )

    def _continues(self, index: int) -> bool:
        following = next(
            (m for m in self.tagged.mentions[index + 1 : index + 5] if m.concept not in ("filler", "and", "or")), None
        )
        return following is not None and following.concept in ("code", "noun", "number")

    def _was_used(self, place: int) -> bool:
        return any(code > place for code in self.places) or any(asked.index > place for asked in self.asked)

    def _code(self, index: int, mention: Mention) -> None:
        if any(m.concept == "dismiss" for m in self.tagged.mentions[max(index - 2, 0) : index]):
            return
        if any(m.concept == "after" for m in self.tagged.mentions[max(index - 2, 0) : index]):
            self.flags.add("after_code")
        self.unknown += mention.unknown
        if not mention.codes:
            self.negation, self.only, self.excepting = None, None, False
            return
        self._merge_or_add(index, mention)
        self._spare_number()
        self.waiting, self.number, self.link, self.join, self.only = None, None, "", "", None
        if not self._list_goes_on(index):
            self.excepting = False
        if self._new_clause(index):
            self.negation = None

    def _merge_or_add(self, index: int, mention: Mention) -> None:
        family = family_of(mention.codes[0])
        only = self.only is not None or (self.only_family == family and self._follows_family(index, family))
        given = Given(
            family,
            mention.codes,
            join=self.join or ("or" if mention.quantity == "or" else ""),  # type: ignore[arg-type]
            negated=self.negation is not None,
            excepted=self.excepting,
            only=only,
            exactly=self.waiting == ("==", 0),
            linked_by="or" if self._goes_on_any() else self.link,  # type: ignore[arg-type]
            named=mention.quantity == "named",
            chosen_from=self._chosen_from(index),
        )
        last = self.givens[-1] if self.givens else None
        if last is not None and self._same_list(last, given, index):
            join = "or" if "or" in (self.link, last.join, given.join) else last.join or given.join
            codes = (*last.codes, *(code for code in given.codes if code not in last.codes))
            self.givens[-1] = replace(last, codes=codes, join=join)  # type: ignore[arg-type]
            self.places[-1] = index
            return
        repeated = next(
            (one for one in self.givens if set(given.codes) <= set(one.codes) and one.family == family), None
        )
        if repeated is not None and repeated.negated == given.negated and repeated.excepted == given.excepted:
            return
        self.givens.append(given)
        self.places.append(index)

    def _goes_on_any(self) -> bool:
        """ "at least one of SDG 3 and C11": after "at least one of", the "and" joins choices."""
        return self.link == "and" and "any_of" in self.flags and bool(self.givens) and self.givens[-1].join == "or"

    def _same_list(self, last: Given, given: Given, index: int) -> bool:
        """Whether these codes continue the list before: "C8, C9", "health and education", "SDG 5 or SDG 9"."""
        between = self.tagged.mentions[self.places[-1] + 1 : index]
        joined = all(
            m.concept in ("and", "or", "follow", "filler", "noun") or (m.concept == "stop" and m.text in ",(|\n")
            for m in between
        )
        if given.join == "and" and "as well as" in self.tagged.text:
            joined = joined or all(m.concept in ("all_of", "and", "filler", "noun", "link") for m in between)
        alike = (last.family, last.negated, last.excepted) == (given.family, given.negated, given.excepted)
        return alike and joined and not given.exactly

    def _family(self, index: int, mention: Mention) -> None:
        family = mention.family
        assert family is not None
        role = self._role(index, mention, family)
        self.asked.append(_Asked(family, index, mention, role))
        if role not in ("amount", "asked", "ranked", "every"):
            self._spare_number()
        if self.loose and role != "noun":
            self._attach(family)
        self.link, self.number = "", None
        if role != "noun":
            self.waiting = None
        if role in ("none", "only", "amount", "excluded"):
            self.negation = self.only = None
        if role == "none" and self.givens and self.givens[-1].family == "objective" and self.places[-1] >= index - 3:
            self.givens[-1] = replace(self.givens[-1], negated=False)

    def _attach(self, family: Family) -> None:
        self.amounts += [Amount(family, comparison, number) for comparison, number in self.loose]
        self.loose = []

    def _role(self, index: int, mention: Mention, family: Family) -> str:
        """What a family's word does in the question, by what stands directly before and after it."""
        before = self._before(index)
        concepts = [m.concept for m in before]
        first = concepts[0] if concepts else ""
        if self._is_noun_of_code(index, family):
            return "noun"
        if "any_other" in {m.concept for m in self.tagged.mentions[index + 1 : index + 4]} and self.flags & {
            "more",
            "more_than",
            "fewer",
            "fewer_than",
        }:
            self.counted = family
            self.direction = "most" if self.flags & {"more", "more_than"} else "fewest"
            return "ranked"
        if self.waiting is not None and self.number is not None and "number" in concepts:
            comparison, shift = self.waiting
            self.amounts.append(Amount(family, comparison, self.number + shift))
            return "amount"
        if self.only is not None and self.number is not None and "number" in concepts:
            self.amounts.append(Amount(family, "==", self.number))
            return "amount"
        if "how_many" in concepts and (self.direction or "placed" in self.flags):
            self.counted = family
            return "ranked"
        if first in ("most", "fewest") and not (self.up_to and "number" in concepts):
            self.counted = family
            return "ranked"
        if "second" in concepts[:2] and "most" in concepts[:2]:
            self.counted = family
            return "ranked"
        if first in ("common_rank", "rare_rank"):
            return "asked"
        if self.number is not None and first == "number":
            return self._numbered(family, concepts, before)
        if self.only is not None and "only" in concepts:
            return self._only(index, family)
        if (
            self.negation is not None
            and (
                first in ("not", "any", "list")
                or ("not" in concepts and index > 0 and self.tagged.mentions[index - 1].concept == "code")
            )
            and self.negation >= index - len(before) - 3
        ):
            denied = self.tagged.mentions[self.negation].text
            unwanted = denied in ("not", "don t", "dont", "do not", "and not", "but not", "no") and self._is_unwanted(
                index, before
            )
            return "excluded" if unwanted else "none"
        if "all_of" in concepts[:2] and any(m.concept == "all_of" and m.text.startswith("all ") for m in before):
            return "every"
        if "each" in concepts[:2] and self._listed_in_each(index):
            self.flags.discard("each")
            return "every"
        scoped = index > 0 and self.tagged.mentions[index - 1].concept == "code"
        if first == "every" and not scoped and not self.asked and not self.givens and not self._may_be_claim():
            return "leading"
        for concept, role in (("every", "every"), ("each", "each"), ("any", "any")):
            if concept in concepts[:2]:
                return "asked" if any(ask in concepts for ask in _ASKS) and concept != "each" else role
        if any(concept in concepts for concept in _ASKS):
            return "asked"
        return "plain"

    def _may_be_claim(self) -> bool:
        return any(m.concept in ("yes_no", "yes_no_tag", "why", "same") for m in self.tagged.mentions)

    def _is_unwanted(self, index: int, before: list[Mention]) -> bool:
        """ "not the action lines", "I don't need the goals": a family that is not wanted, beside one that is."""
        wished = any(m.concept == "list" for m in before)
        article = self.tagged.mentions[index - 1].concept == "filler" and self.tagged.mentions[index - 1].text in (
            "the",
            "les",
            "los",
            "las",
        )
        others = any(asked.role in ("asked", "plain") for asked in self.asked)
        following = [m for m in self.tagged.mentions[index + 1 : index + 4] if m.concept not in ("filler", "stop")]
        return (
            (wished or article)
            and (others or bool(self.givens))
            and not any(m.concept in ("link", "code") for m in following)
        )

    def _listed_in_each(self, index: int) -> bool:
        """ "SDGs listed for every outcome of D.2": what all of them have, not a table."""
        asked = [one for one in self.asked if one.role in ("asked", "plain")]
        if not asked:
            return False
        between = self.tagged.mentions[asked[-1].index : index]
        verbs = (
            "list",
            "appear",
            "found",
            "in",
            "cover",
            "occur",
            "show",
            "tick",
            "carr",
            "includ",
            "present",
            "figure",
            "mention",
        )
        return any(m.concept == "link" and m.text.startswith(verbs) for m in between)

    def _numbered(self, family: Family, concepts: list[str], before: list[Mention]) -> str:
        number = self.number or 0
        if self.up_to or (self.direction and "most" in concepts):
            self.place = number
            return "asked"
        if number == WHOLE.get(family):
            return "every" if "every" in concepts else "asked" if any(ask in concepts for ask in _ASKS) else "plain"
        own = any(m.concept == "it" and m.text in ("its", "their") for m in before)
        if own and not any(ask in concepts for ask in _ASKS):
            return "noun"
        if any(concept in concepts for concept in ("those", "it", "every", "all_of", *_ASKS)):
            return "asked"
        self.amounts.append(Amount(family, "==", number))
        return "amount"

    def _only(self, index: int, family: Family) -> str:
        self.only_family = family
        self.only = None
        nearby = self.tagged.mentions[index + 1 : index + 5]
        if any(m.concept == "code" and m.codes and family_of(m.codes[0]) == family for m in nearby):
            return "noun"
        return "only"

    def _before(self, index: int) -> list[Mention]:
        """The mentions directly before, nearest first, up to a stop, a code or another family; links end it too."""
        found: list[Mention] = []
        for mention in reversed(self.tagged.mentions[max(index - 6, 0) : index]):
            if (
                mention.concept == "code"
                and not found
                and mention is self.tagged.mentions[index - 1]
                and _family_of(mention) == "objective"
            ):
                continue
            if mention.concept in ("stop", "code", "link", "relation.sdg", "relation.action_line") or mention.family:
                if mention.concept == "link" and mention.text in ("of", "de", "des", "из", "的") and found == []:
                    continue
                break
            if mention.concept != "filler":
                found.append(mention)
        return found

    def _is_noun_of_code(self, index: int, family: Family) -> bool:
        mentions = self.tagged.mentions
        after = next(
            (m for m in mentions[index + 1 :] if m.concept not in ("filler",) and m.text not in ("(", '"')), None
        )
        if after is not None and after.concept == "code" and _family_of(after) == family:
            return True
        if after is not None and after.concept == "noun":
            return True
        before = next((m for m in reversed(mentions[:index]) if m.concept != "filler"), None)
        if before is None or before.concept != "code" or _family_of(before) != family:
            return False
        return family != "outcome" or not is_plural(mentions[index]) or len(before.codes) > 1

    def _follows_family(self, index: int, family: Family) -> bool:
        return any(asked.family == family and index - asked.index <= 4 for asked in self.asked)

    def _chosen_from(self, index: int) -> bool:
        """Whether the codes are a choice to pick from: "which of D.2-1 and D.2-2", "among SDGs 1 to 5"."""
        for mention in reversed(self.tagged.mentions[max(index - 4, 0) : index]):
            if (mention.concept == "wh" and mention.text.endswith("of")) or mention.text in (
                "among",
                "amongst",
                "out of",
            ):
                return True
            if mention.concept not in ("filler", "noun", "link", "all_of") and not mention.family:
                return False
        return False

    def _close_scope(self, index: int) -> None:
        """After "and" or "or", a negation goes on only over a list of codes: "without C8 and C9", not "and with C9"."""
        following = [m for m in self.tagged.mentions[index + 1 : index + 5] if m.concept not in ("filler", "noun")]
        following = [m for m in following if not (m.family and m is following[0])] or following
        goes_on = bool(following) and following[0].concept in ("code", "not", "except")
        if not goes_on and self.negation is not None and self.givens and self.places[-1] > self.negation:
            self.negation = None
        if not goes_on:
            self.excepting = False

    def _is_interjection(self, index: int, mention: Mention) -> bool:
        """ "No, D.2-3": a denial of what was said before, not of what follows."""
        alone = index + 1 < len(self.tagged.mentions) and self.tagged.mentions[index + 1].concept == "stop"
        return index == 0 and alone and len(mention.text) < 4

    def _describes(self, index: int) -> bool:
        """Whether a negation belongs to a description: "places with no coastline"."""
        following = next((m for m in self.tagged.mentions[index + 1 : index + 3] if m.concept != "filler"), None)
        mentions = self.tagged.mentions
        return (
            following is not None
            and following.concept in ("word", "topic")
            and not any(m.concept == "code" for m in mentions)
        )

    def _contracted(self, index: int, mention: Mention) -> bool:
        """Whether this is the "n't" of a question such as "Doesn't D.2-2 list SDG 4?", which denies nothing."""
        return (
            mention.text.endswith(" t")
            and all(m.concept in ("filler", "stop", "follow", "and", "why") for m in self.tagged.mentions[:index])
            and "why" not in self.flags
        )

    def frame(self) -> Frame:
        """What was read, as a frame."""
        self._settle()
        self._read_bare_numbers()
        self._read_where()
        targets = self._widened(self._targets())
        if self.loose:
            self._attach(next((a.family for a in self.asked if a.family in ("sdg", "action_line")), "sdg"))
        act = self._act(targets)
        for asked in self.asked:
            if act == "truth" and asked.role == "each":
                asked.role = "every"
        if "|" in self.tagged.text and sum(len(g.codes) for g in self.givens if g.family == "outcome") > 1:
            act = "table"
        if "nobody" in self.flags and targets and targets[0] in ("sdg", "action_line"):
            self.asked.append(_Asked("outcome", 0, self.tagged.mentions[0], "none"))
        roles = {
            role: tuple(dict.fromkeys(a.family for a in self.asked if a.role == role))
            for role in ("every", "none", "any", "each", "only")
        }
        if not targets and roles["only"]:
            targets = ()
        return Frame(
            act=act,
            targets=targets,
            givens=tuple(self.givens),
            unknown=tuple(self.unknown),
            amounts=tuple(self.amounts),
            rank=self._rank(),
            every=roles["every"],
            none=roles["none"],
            any=roles["any"],
            mapped="everything" in self.flags
            or any(m.concept == "link" and m.text.startswith(("link", "tie", "align")) for m in self.tagged.mentions),
            opens_with_follow=self._opens_with_follow(),
            each=roles["each"]
            or (("outcome",) if act == "table" or (self.flags & {"each", "table"} and act != "truth") else ()),
            only_family=self.only_family,
            shared="shared" in self.flags,
            union="union" in self.flags,
            same="same" in self.flags,
            subset="subset" in self.flags,
            compare="compare" in self.flags,
            comparison=self._comparison(),
            negated=self.stray_negation,
            topic=self._topic(),
            singular=any(a.family == "outcome" and not is_plural(a.mention) for a in self.asked if a.role == "asked"),
            described=self.tagged.has("described") or any("outcome" in m.text.split() for m in self.tagged.of("topic")),
            all_of=bool(self.flags & {"all_of"}) or any(a.role == "every" for a in self.asked),
            also=self._also_between(),
            claims=bool(self.flags & {"yes_no_tag"}),
            targets_named=bool(self.asked),
            target_asked=any(a.role == "asked" for a in self.asked),
            text_cues=len(self.tagged.of("text_cue")) + self._asks_of_text(),
            numbers=tuple(self.numbers),
            xor="xor" in self.flags,
            if_only="if_only" in self.flags,
            removal="removal" in self.flags,
            next_place="next" in self.flags or "placed" in self.flags,
            annex="annex" in self.flags,
            mentioned=tuple(dict.fromkeys(a.family for a in self.asked if a.role not in ("noun", "excluded"))),
            relation="sdg"
            if "relation.sdg" in self.flags
            else "action_line"
            if "relation.action_line" in self.flags
            else None,
            points_to=self._points_to(),
            wh_only=self._is_wh_only(),
            points_back="those" if "those" in self.flags else "it" if self._points_back() else "",
            correction="correction" in self.flags,
            narrows="narrow" in self.flags,
            annex2=self.tagged.has("family.study_question"),
            sdg_target=self.tagged.has("sdg_target"),
            asks=self._asks() or act in ("truth", "why"),
            language=self.tagged.language,
        )

    def _settle(self) -> None:
        """Give operators that found nothing after them to the codes before them."""
        if self.negation is not None and not any(place > self.negation for place in self.places):
            if self.givens and self.sentence <= self.places[-1] < self.negation:
                self.givens[-1] = replace(self.givens[-1], negated=True)
            elif not any(asked.role == "none" for asked in self.asked):
                self.stray_negation = True
        if self.join == "and" and self.givens and len(self.givens[-1].codes) > 1:
            self.givens[-1] = replace(self.givens[-1], join="and")
        if self.only is not None and self._follows_wanted(self.only):
            self.only = None
        if self.only is not None and self.givens and not any(asked.index > self.only for asked in self.asked):
            self.givens[-1] = replace(self.givens[-1], only=True)
        self._spare_number()
        self.negation = self.only = None

    def _follows_wanted(self, place: int) -> bool:
        """ "D.4-1 ALs only": the word limits what is asked, not the row."""
        before = self.tagged.mentions[place - 1] if place else None
        return before is not None and before.family in ("sdg", "action_line")

    def _read_bare_numbers(self) -> None:
        """ "a 6 among the goals", "goals are exactly 1 and 17": numbers whose noun stands elsewhere are codes."""
        numbers = list(dict.fromkeys(number for number in self.numbers if 0 < number <= WHOLE["sdg"]))
        places = [i for i, m in enumerate(self.tagged.mentions) if m.number in numbers and m.text.isdigit()]
        nouns = [a for a in self.asked if a.family in ("sdg", "action_line") and a.role in ("plain", "asked")]
        if not numbers or not nouns or any(given.family in ("sdg", "action_line") for given in self.givens):
            return
        noun = min(nouns, key=lambda one: min((abs(one.index - place) for place in places), default=99))
        near = [place for place in places if self._beside(place, noun.index)]
        if not near:
            return
        if noun.role == "asked" and len(self.asked) == 1:
            return
        codes = tuple(f"SDG {number}" if noun.family == "sdg" else f"C{number}" for number in numbers)
        denied = "denied_number" in self.flags
        if denied:
            self.givens = [replace(given, negated=False) for given in self.givens]
        self.givens.append(Given(noun.family, codes, join=self.join, exactly=self.exact_numbers, negated=denied))  # type: ignore[arg-type]
        self.places.append(noun.index)
        self.amounts = [amount for amount in self.amounts if amount.number not in numbers]
        noun.role = "noun"

    def _read_where(self) -> None:
        """ "Where in the annex are small islands dealt with?" asks for an outcome."""
        described = "annex" in self.flags and self.tagged.has("where") and bool(self._topic())
        if described and not self.asked and not self.givens:
            self.asked.append(_Asked("outcome", 0, self.tagged.mentions[0], "asked"))

    def _beside(self, place: int, other: int) -> bool:
        """Whether two places are close and in one clause."""
        between = self.tagged.mentions[min(place, other) + 1 : max(place, other)]
        return len(between) <= 6 and not any(m.concept == "stop" and m.text in ".:;?!\n" for m in between)

    def _targets(self) -> tuple[Family, ...]:
        asked = [a for a in self.asked if a.role == "asked"]
        if not asked:
            asked = [a for a in self.asked if a.role == "leading"]
        chosen = asked or [a for a in self.asked if a.role == "plain"]
        if not chosen:
            fallback = [a for a in self.asked if a.role in ("each", "every", "any")]
            return (fallback[0].family,) if fallback and not self.direction and len(self.asked) == 1 else ()
        families = [chosen[0].family]
        last = chosen[0]
        for other in self.asked:
            if (
                other.index > last.index
                and other.role in ("plain", "asked", "every")
                and self._coordinated(last, other)
            ):
                families.append(other.family)
                last = other
        return tuple(dict.fromkeys(families))

    def _widened(self, targets: tuple[Family, ...]) -> tuple[Family, ...]:
        """What is asked of named rows: every family of codes that is mentioned and not counted or denied.

        "fill in: D.4-1 contributes to goals ___ and facilitates lines ___" asks for both; "D.2 all action lines" for
        the lines; "I only need the goals" for the goals.
        """
        rows = [given for given in self.givens if given.family in ("outcome", "objective")]
        facts = [given for given in self.givens if given.family in ("sdg", "action_line")]
        if rows and not facts and not self.asked and self.tagged.has("wsis") and not self.tagged.has("text_cue"):
            return ("action_line",)
        mapped = [a for a in self.asked if a.family in ("sdg", "action_line")]
        loosely = [a for a in self.asked if a.family in targets and a.role == "plain" and a.family == "outcome"]
        if (
            loosely
            and rows
            and any(a.role == "asked" or (rows[0].family == "outcome" and a.role == "plain") for a in mapped)
        ):
            targets = tuple(target for target in targets if target != "outcome")
        if not rows or facts or self.direction or self.amounts or "outcome" in targets or "objective" in targets:
            return targets
        if self._is_yes_no() and not any(a.role == "asked" for a in mapped):
            return targets
        for asked in mapped:
            if asked.role in ("only", "every") or (asked.role == "none" and targets and asked.family not in targets):
                asked.role = "plain" if asked.role != "none" else "excluded"
                self.only_family = None
        wanted = dict.fromkeys(a.family for a in mapped if a.role in ("plain", "asked"))
        if "sdg" in wanted and "action_line" not in wanted and self._names_wsis(mapped):
            wanted["action_line"] = None
        return tuple(wanted) or targets

    def _names_wsis(self, mapped: list[_Asked]) -> bool:
        """ "SDGs and WSIS", "SDG = ? WSIS = ?": the bare name of the summit stands for its action lines."""
        for place, mention in enumerate(self.tagged.mentions):
            if mention.concept == "wsis":
                near = any(abs(place - asked.index) <= 4 for asked in mapped if asked.family == "sdg")
                following = self.tagged.mentions[place + 1] if place + 1 < len(self.tagged.mentions) else None
                if near and (
                    following is None
                    or following.concept in ("stop", "filler", "same", "and")
                    or following.text == "side"
                ):
                    return True
        return False

    def _coordinated(self, left: _Asked, right: _Asked) -> bool:
        between = self.tagged.mentions[left.index + 1 : right.index]
        quiet = (
            "and",
            "or",
            "follow",
            "filler",
            "all_of",
            "every",
            "list",
            "it",
            "wh",
            "link",
            "union",
            "also",
            "same",
        )
        gap = self.tagged.text[left.mention.end : right.mention.start]
        return all(m.concept in quiet or (m.concept == "stop" and m.text in ",:?/") for m in between) and (
            any(m.concept in ("and", "or", "follow", "stop", "also") or m.text == "as well as" for m in between)
            or bool(set("/|+&") & set(gap))
        )

    def _rank(self) -> Rank | None:
        if not self.direction and "placed" not in self.flags:
            return None
        place = max(self.place, 2) if "after_code" in self.flags else self.place
        return Rank("fewest" if self.direction == "fewest" else "most", place, self.counted, self.up_to)

    def _comparison(self) -> str:  # type: ignore[return]
        if "as_many" in self.flags:
            return "=="
        if "more" in self.flags or "more_than" in self.flags:
            return ">"
        return "<" if "fewer" in self.flags or "fewer_than" in self.flags else ""

    def _topic(self) -> str:
        """The words that are left over, in order: they may describe an outcome."""
        words = [m for m in self.tagged.mentions if m.concept in ("word", "topic", "keyword")]
        if not words:
            return ""
        left_over = ("word", "topic", "keyword", *_DESCRIPTIVE)
        return " ".join(m.text for m in self.tagged.mentions if m.concept in left_over)

    def _points_back(self) -> bool:
        if "how_many" in self.flags and not self.asked and not self.givens:
            return True
        return any(m.concept == "it" and m.text not in ("there", "that", "it s") for m in self.tagged.mentions)

    def _asks_of_text(self) -> int:
        """1 where the question asks when, who or where, and not which outcome, SDG or line."""
        asked = any(a.role == "asked" for a in self.asked) or self._who_has()
        return int(not asked and (self.tagged.has("text_wh") or (self.tagged.has("where") and not self.givens)))

    def _also_between(self) -> bool:
        """ "which of the goals of D.2-2 are also in D.3-1": both, not either."""
        if len(self.places) < 2:
            return False
        return any(m.concept == "also" for m in self.tagged.mentions[self.places[0] : self.places[-1]])

    def _who_has(self) -> bool:
        """ "Who carries C5?", "who has the most lines?": "who" stands for outcomes where something is had or listed."""
        if not any(m.text in ("who", "who s") for m in self.tagged.of("text_wh")) or self.tagged.has(
            "relation.action_line", "text_cue"
        ):
            return False
        has = any(
            m.text
            in (
                "has",
                "have",
                "carries",
                "carry",
                "covers",
                "cover",
                "mentions",
                "lists",
                "includes",
                "contributes",
                "supports",
                "serves",
                "tick",
                "ticks",
                "touches",
                "gets",
            )
            for m in self.tagged.mentions
        )
        return has and bool(self.givens or self.direction or self.amounts)

    def _points_to(self) -> Family | None:
        """The family a pronoun names: "that goal", "this line"."""
        for mention in self.tagged.of("it"):
            last = mention.text.split()[-1]
            if len(mention.text.split()) > 1:
                for words, family in (
                    (("goal", "sdg", "odd", "ods"), "sdg"),
                    (("line",), "action_line"),
                    (("outcome", "row", "code"), "outcome"),
                    (("objective",), "objective"),
                ):
                    if last in words:
                        return family  # type: ignore[return-value]
        return None

    def _is_wh_only(self) -> bool:
        if self.flags & {"why", "how_does"}:
            return False
        if (
            self.flags & {"list"}
            and not self.flags & {"how_many"}
            and not self.asked
            and not self.givens
            and self._points_back()
            and not self._topic()
        ):
            return True
        alone = not self.asked and not self.givens and not self._topic() and not self.stray_negation
        return alone and not self.direction and not self.flags & {"next", "placed"} and self.tagged.has("wh", "where")

    def _opens_with_follow(self) -> bool:
        first = next((m for m in self.tagged.mentions if m.concept not in ("filler", "stop")), None)
        return first is not None and first.concept in ("follow", "and", "or", "correction", "narrow", "not", "except")

    def _asks(self) -> bool:
        return self.tagged.text.rstrip().endswith("?") or bool(
            self.flags & {"wh", "list", "how_many", "why", "how_does"}
            or (self.opening in ("yes_no", "any") and not self._is_told())
        )

    def _act(self, targets: tuple[Family, ...]) -> Act:
        if self.flags & {"why", "how_does"}:
            return "why"
        families = {given.family for given in self.givens}
        if "assume" in self.flags and families & {"outcome"} and families & {"sdg", "action_line"}:
            return "why"
        if self._is_yes_no():
            return "truth"
        if "how_many" in self.flags and not self.direction and "placed" not in self.flags:
            return "count"
        if (
            "same" in self.flags
            and not self.flags & set(_ASKS)
            and len(self.givens) + len(self.givens[0].codes if self.givens else ()) > 2
        ):
            return "truth"
        if (
            "describe" in self.flags
            and self.givens
            and not any(a.role in ("asked", "plain") and a.family not in ("outcome", "objective") for a in self.asked)
        ):
            return "describe"
        if self.flags & {"each", "table"} or any(a.role == "each" for a in self.asked):
            return "table"
        return "list"

    def _is_yes_no(self) -> bool:
        mentions = [
            m for m in self.tagged.mentions if m.concept not in ("filler", "stop", "follow", "and", "link", "annex")
        ]
        if not mentions:
            return False
        tag_asks = any(m.concept in _ASKS and not self._verb(m) for m in mentions)
        firm = any(
            m.concept == "yes_no" and len(m.text) > 4 and m.text not in ("have", "does", "were") for m in mentions
        )
        tag = not tag_asks and "yes_no_tag" in (mentions[-1].concept, mentions[0].concept)
        asks_first = next((i for i, m in enumerate(mentions) if m.concept in _ASKS and not self._verb(m)), None)
        code_first = next(
            (
                i
                for i, m in enumerate(mentions)
                if m.concept == "code" or m.family or m.concept in ("described", "topic")
            ),
            len(mentions),
        )
        foreign = self.tagged.language != "en" and mentions[0].concept in ("yes_no", "any")
        if foreign:
            return True
        if asks_first is not None and asks_first < code_first:
            return False
        if self._is_told():
            return False
        if asks_first is None and self._verb_after_stop():
            return True
        leading = mentions[0].concept in ("yes_no", "any") or (
            mentions[0].concept == "not" and mentions[0].text.endswith(" t")
        )
        particle = (
            self.tagged.language in ("ru", "zh", "ar", "fr", "es")
            and any(m.concept == "yes_no" for m in mentions)
            and asks_first is None
        )
        may = mentions[0].concept == "may" and asks_first is None
        return leading or tag or (firm and asks_first is None) or particle or may

    def _is_told(self) -> bool:
        """Whether the sentence tells something of the writer: "I was surprised to see", "we are mapping"."""
        first = next((m for m in self.tagged.mentions if m.concept not in ("stop", "follow", "and")), None)
        firm = any(m.concept == "yes_no" and len(m.text) > 4 for m in self.tagged.mentions)
        told = ("i", "we", "my", "our", "i m", "if", "suppose", "assuming", "imagine", "say", "supposing")
        return first is not None and first.text in told and not firm

    def _verb_after_stop(self) -> bool:
        """ "International cooperation (line): is D.4-3 part of it?": a verb after a colon or comma, before a code."""
        mentions = [m for m in self.tagged.mentions if m.concept != "filler"]
        return any(
            verb.concept == "yes_no"
            and verb.text in ("is", "are", "does", "do", "did", "has")
            and stop.concept == "stop"
            and after.concept in ("code", "any", "every", "it", "described")
            for stop, verb, after in zip(mentions, mentions[1:], mentions[2:], strict=False)
        )

    @staticmethod
    def _verb(mention: Mention) -> bool:
        """ "list", "mention" and "name" are also verbs of a statement: "does D.2-2 list SDG 4"."""
        return mention.concept == "list" and mention.text in (
            "list",
            "mention",
            "name",
            "give",
            "indicate",
            "find",
            "show",
            "state",
            "quote",
            "need",
        )


def _family_of(mention: Mention) -> Family | None:
    codes = mention.codes or mention.unknown
    return family_of(codes[0]) if codes else None
