"""What phrases about Annex 1 mean: "the first three", "all but two of the Goals", "no other outcome"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.check.annex.mark import Mark
from assistant.check.annex.talk import AnnexTalk
from assistant.check.annex.vocabulary import family_named, size_named
from assistant.exact.code import family_of, in_order
from assistant.exact.links import Links

HEDGES = {"not more than": "no more than", "not fewer than": "no fewer than"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


class Meanings:
    """Turns phrases into marks, with the talk so far."""

    def __init__(self, links: Links) -> None:
        self._links = links

    def of(self, sign: str, match: re.Match[str], talk: AnnexTalk) -> list[Mark]:
        """The marks of a phrase; one that is known to lead astray is marked as such."""
        start, end = match.span()
        groups = match.groupdict()
        one = Mark(sign, start, end)
        unknown = [replace(one, sign="#")]
        family = family_named(
            next((groups[name] for name in ("noun", "noun2", "noun3", "f", "fa") if groups.get(name)), None)
        )
        if groups.get("once"):
            groups["size"] = {"once": "1", "twice": "2", "thrice": "3"}.get(groups["once"], groups["once"].split()[0])
        size = size_named(
            next((groups[name] for name in ("size", "size2", "size3", "size4") if groups.get(name)), None)
        )
        hedge = HEDGES.get((groups.get("hedge") or "").strip(), (groups.get("hedge") or "").strip())
        rows = tuple(self._links.outcomes)
        group = self._group(talk)
        match sign:
            case "_":
                return []
            case "F":
                return [replace(one, families=("sdg", "action_line") if groups.get("fb") else (family or "sdg",))]
            case "*":
                return [replace(one, sign="K", codes=self._links.members[family or "sdg"], families=(family or "sdg",))]
            case "0":
                codes = self._links.members[family or "sdg"]
                mark = replace(one, codes=codes, families=(family or "sdg",))
                return [replace(one, sign="!"), replace(mark, sign="K")]
            case "N":
                assert family is not None
                less = size_named(groups.get("less") or groups.get("less2"))
                if less is not None:
                    size = len(self._links.members[family]) - less
                word = groups.get("size") or ""
                if word.startswith("the ") or word in (
                    "sole",
                    "single",
                    "its sole",
                    "its only",
                    "its one",
                    "its single",
                ):
                    return [*([Mark("?", start, start)] if word.startswith("its") else []),
                            replace(one, sign="^"), replace(one, sign="F", families=(family,))]  # fmt: skip
                return [replace(one, families=(family,), size=size if size is not None else 1, hedge=hedge)]
            case "c":
                return [replace(one, families=(family or "sdg",), hedge=hedge)]
            case "%":
                return [replace(one, size=size)]
            case "M" if groups.get("nth"):
                most = _ORDINALS.index(groups["nth"] or "") if groups["nth"] in _ORDINALS else len(_ORDINALS)
                return [replace(one, size=most, hedge="no more than", scope=rows)]
            case "M" if groups.get("notall"):
                return [replace(one, size=-1, scope=rows)]
            case "M":
                scope = rows
                of = size_named(groups.get("of") or groups.get("of2"))
                if groups.get("them") or groups.get("its") in ("its", "these", "those", "their", "this objective's"):
                    scope = group
                if of is not None:
                    home = self.spread((talk.home,)) if talk.home else ()
                    scope = rows if of == len(rows) else group if of == len(group) else home
                if of is not None and of != len(scope):
                    scope = ()  # "three of the four outcomes of D.3": the objective may stand elsewhere
                if groups.get("other"):
                    scope = tuple(row for row in scope if row not in talk.rows)
                if groups.get("objective") is not None:
                    return [replace(one, sign="J", size=size)]
                part = of is not None or bool(groups.get("once")) or bool(groups.get("them") or groups.get("its"))
                return [replace(one, size=size if size is not None else 1, hedge=hedge, scope=scope, exact=part)]
            case "J":
                return [replace(one, size=size)]
            case "Q" | "O0":
                scope = rows
                if match.group() == "the outcomes":
                    return self._awaiting(sign, one, size)
                pointed = (groups.get("its") or match.group().split()[0]) in ("its", "these", "those", "their")
                if match.group() == "none of":
                    return self._awaiting(sign, one, size)
                if match.group() == "none":
                    return self._awaiting(sign, replace(one, codes=group), None)
                if (size is not None and size != len(rows)) or pointed:
                    scope = group
                    if size is not None and size != len(group):
                        scope = talk.rows if len(talk.rows) == size else ()
                    if not scope:
                        # "all three outcomes of D.2": the objective may follow
                        return self._awaiting(sign, one, size)
                if groups.get("other"):
                    scope = tuple(row for row in scope if row not in talk.rows)
                mark = replace(one, sign="Q", codes=scope, size=size)
                return [mark] if sign == "Q" else [replace(one, sign="!"), mark]
            case "E":
                if not talk.rows:
                    return unknown
                others = tuple(row for row in rows if row not in self.spread(talk.rows))
                mark = replace(one, sign="R", codes=others, exact=True)
                return [replace(one, sign="!"), mark] if groups.get("no") else [mark]
            case "5":
                return self._some(one, groups, size, group, talk) or unknown
            case "L":
                codes = talk.pair[:1] if groups["end"] in ("former", "first") else talk.pair[1:]
                if len(talk.pair) != 2:
                    return [replace(one, sign="?")]
                return [replace(one, sign="R", codes=codes, scope=talk.pair, hedge="pair")]
            case "?" if match.group().startswith(("both", "the two", "the pair")):
                codes = next((some for some in (talk.rows, talk.pair) if len(some) == 2), ())
                return [replace(one, sign="R", codes=codes)] if codes else unknown
            case "Z":
                return [replace(one, families=(family,) if family else ())]
            case "?" | "@":
                named = match.group().endswith(("outcome", "outcomes", "row", "rows", "entry", "entries", "objective"))
                each = match.group().startswith(("each", "all", "every", "both"))
                own = match.group() in ("its", "their")
                how = "named" if named else "there" if groups.get("there") else "each" if each else "own" if own else ""
                return [replace(one, sign="?", hedge=how)]
            case "8":
                return [replace(one, sign="O", codes=(talk.home,))] if talk.home else unknown
            case "6":
                home = self.spread((talk.home,)) if talk.home else ()
                end_word = groups["end"] or groups["end2"] or ""
                place = -1 if end_word == "last" else _ORDINALS.index(end_word)
                return [replace(one, sign="R", codes=(home[place],))] if home and place < len(home) else unknown
            case "1":
                if len(talk.codes) and family_of(talk.codes[0]) == family:
                    return [replace(one, sign="K", codes=talk.codes, families=(family,))]
                return [replace(one, sign="F", families=(family or "sdg",))]
            case "d":
                return [replace(one, sign="!")] if groups.get("not") is not None else [one]
            case "^" if match.group() == "alone":
                return [replace(one, hedge="alone")]
            case "but":
                return [replace(one, sign="b")]
        return [one]

    def _awaiting(self, sign: str, one: Mark, size: int | None) -> list[Mark]:
        mark = replace(one, sign="Q", size=size)
        return [mark] if sign == "Q" else [replace(one, sign="!"), mark]

    def _group(self, talk: AnnexTalk) -> tuple[str, ...]:
        """The outcomes that "the five" are some or all of."""
        if len(talk.rows) > 1:
            return talk.rows
        return self.spread((talk.home,)) if talk.home else ()

    def spread(self, rows: Sequence[str]) -> tuple[str, ...]:
        """The outcomes of objectives, and outcomes themselves."""
        return in_order(row for code in rows for row in self._links.rows_of(code))

    def _some(
        self, one: Mark, groups: dict[str, str | None], size: int | None, group: tuple[str, ...], talk: AnnexTalk
    ) -> list[Mark]:
        """As in "the first three", "the last two", "the other two", "all five", "none of them"."""
        home = self.spread((talk.home,)) if talk.home else ()
        if groups.get("none") or groups.get("neither"):
            size = 2 if groups.get("neither") else size
            codes = next(
                (some for some in (talk.rows, talk.pair, group, home) if size in (None, len(some)) and len(some) > 1),
                (),
            )
            return [replace(one, sign="!"), replace(one, sign="R", codes=codes)] if codes else []
        end = groups.get("end")
        if size is None:
            return []
        if end is None:
            codes = next((some for some in (talk.rows, talk.pair, home) if len(some) == size), ())
        elif end in ("other", "remaining"):
            codes = tuple(row for row in home if row not in talk.rows)
            codes = codes if len(codes) == size else ()
        else:
            whole = home if len(home) > size else group if len(group) > size else ()
            codes = whole[:size] if end in ("first", "opening") else whole[-size:]
        return [replace(one, sign="R", codes=codes, scope=home, hedge="pair")] if codes else []

    def scoped(self, mark: Mark, objectives: Sequence[str]) -> Mark | None:
        """All or so many rows, said of the outcomes of an objective; None where the number does not fit."""
        rows = self.spread(objectives)
        if mark.sign == "M":
            return replace(mark, scope=rows)
        if mark.size is not None and mark.size != len(rows):
            return None
        return replace(mark, codes=rows)
