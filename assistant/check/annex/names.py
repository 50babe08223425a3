"""Names of Goals and action lines in a draft: "gender equality", "the Goal on energy", "the infrastructure line".

A Goal's own title names it by itself; other words do so only beside "Goal" or "action line".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.check.annex.mark import Mark
from assistant.check.annex.vocabulary import annex_pattern
from assistant.check.level import level
from assistant.exact.code import Family
from assistant.exact.links import Links
from corpus.vocabulary import Vocabulary

_FAMILIES: tuple[Family, ...] = ("sdg", "action_line")


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a name of a family, and the codes of the names that it may hold."""

    family: Family
    pattern: re.Pattern[str]
    codes: dict[str, str]


class CodeNames:
    """Finds names of codes in levelled text."""

    def __init__(self, vocabulary: Vocabulary, links: Links) -> None:
        members = links.members
        self._titles = {family: _names(vocabulary, members[family], ("short",)) for family in _FAMILIES}
        self._all = {
            family: _names(vocabulary, members[family], ("short", "full", "alias", "keyword")) for family in _FAMILIES
        }
        forms = [_Form("sdg", _compiled("name_alone", self._titles["sdg"]), self._titles["sdg"])]
        for family in _FAMILIES:
            names = self._all[family]
            forms += [
                _Form(family, _compiled(f"{family}_{place}", names), names) for place in ("named_after", "named_before")
            ]
        self._forms = tuple(forms)
        self._glosses = {family: _compiled("gloss", self._all[family]) for family in _FAMILIES}

    def find(self, even: str, at: int, stop: int, codes: Sequence[Mark]) -> Iterable[tuple[int, list[Mark]]]:
        """The mark of a name that begins here, with the same code in brackets after it; the longest one."""
        if at and even[at - 1].isalnum():
            return
        found = [(match.end(), form, match) for form in self._forms if (match := form.pattern.match(even, at))]
        for end, form, match in sorted(found, key=lambda one: -one[0]):
            code = form.codes[match["name"]]
            if end > stop:
                continue
            after = next((mark for mark in codes if mark.start >= end), None)
            if after is not None and after.codes == (code,) and even[end : after.start].strip() in ("(", ",", "-", ""):
                end = after.end
            yield end, [Mark("K", at, end, (code,), (form.family,))]
            return

    def past_gloss(self, even: str, mark: Mark) -> int:
        """The end of a code and its own name after it: "SDG 5, on gender equality", "C4 (capacity building)"."""
        if len(mark.codes) != 1:
            return mark.end
        family = mark.families[0]
        match = self._glosses[family].match(even, mark.end)
        if match is None or self._all[family][match["name"]] != mark.codes[0]:
            return mark.end
        return match.end()


def _names(vocabulary: Vocabulary, members: Sequence[str], kinds: Sequence[str]) -> dict[str, str]:
    """The English names of codes; a name that two codes bear is left out."""
    found: dict[str, set[str]] = {}
    for name in vocabulary.names:
        if name.language == "en" and name.kind in kinds and name.code in members:
            found.setdefault(level(name.text).strip(), set()).add(name.code)
    return {text: codes.pop() for text, codes in found.items() if len(codes) == 1}


def _compiled(form: str, names: dict[str, str]) -> re.Pattern[str]:
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    source = annex_pattern(form).pattern.replace("§", f"(?P<name>{words})")
    return re.compile(source)
