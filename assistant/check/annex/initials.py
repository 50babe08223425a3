"""The characters that a match of a pattern can begin with, so that only the patterns that can match are tried."""

import re

_DIGITS = frozenset("0123456789")
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>|(?P<around>[=!]|<[=!])))?")


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, as they stand."""
    parts, depth, last = [], 0, 0
    plain = _plain(pattern)
    for at, char in enumerate(plain):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append(pattern[last:at])
            last = at + 1
    return [*parts, pattern[last:]]


def initials(pattern: str) -> frozenset[str] | None:
    """The characters that a match begins with; None where that is not known."""
    found: set[str] = set()
    for one in alternatives(pattern):
        begins = _initials_of(one)
        if begins is None:
            return None
        found |= begins
    return frozenset(found)


def _initials_of(pattern: str) -> frozenset[str] | None:
    """The same of a pattern without alternatives of its own."""
    found: frozenset[str] = frozenset()
    at = 0
    while at < len(pattern):
        end, begins = _piece(pattern, at)
        if begins is None:
            return None
        found |= begins
        if begins and pattern[end : end + 1] not in ("?", "*") and pattern[end : end + 2] != "{0":
            return found
        if pattern[end : end + 2] == "{0":
            return None
        at = end + (pattern[end : end + 1] in ("?", "*") and bool(begins))
    return None


def _piece(pattern: str, at: int) -> tuple[int, frozenset[str] | None]:
    """The end of the piece at a place, and what it begins with: nothing, for one that takes no room."""
    group = _GROUP.match(pattern, at)
    if group is not None:
        end = _closing(pattern, at)
        return end, frozenset() if group["around"] else initials(pattern[group.end() : end - 1])
    if pattern[at] == "\\":
        char = pattern[at + 1]
        if char == "b":
            return at + 2, frozenset()
        if char == "d":
            return at + 2, _DIGITS
        return at + 2, None if char.isalnum() else frozenset(char)
    return at + 1, None if pattern[at] in "[.^$" else frozenset(pattern[at])


def _closing(pattern: str, at: int) -> int:
    """The end of the group that begins at a place."""
    depth = 0
    for place, char in enumerate(_plain(pattern)[at:], at):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return place + 1
    return len(pattern)


def _plain(pattern: str) -> str:
    """The pattern with its escapes and sets blanked."""
    return re.sub(r"\\.|\[[^\]]*\]", lambda match: "x" * len(match.group()), pattern)
