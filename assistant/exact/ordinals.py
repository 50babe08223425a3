"""Read "the first", "the former", "the last of those" as the codes they stand for: of those that were spoken of."""

from dataclasses import replace

from assistant.exact.code import family_of
from assistant.exact.query import Codes
from assistant.exact.said import Said
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

_PLACES = {"ordinal.1": 0, "ordinal.2": 1, "ordinal.3": 2, "ordinal.4": 3, "ordinal.last": -1}
_POINTING = ("those", "it")
_PAIR = 2


def with_ordinals(tagged: Tagged, said: Said | None) -> Tagged:
    """A question with its ordinals turned into codes: of its own rows, of a list found before, of rows spoken of."""
    if not tagged.has(*_PLACES, "ordinal.two"):
        return tagged
    own = tuple(code for mention in tagged.of("code") for code in mention.codes if code.startswith("D."))
    if said is not None and not tagged.has("ordinal.two") and _is_found_list(said, own):
        return _replaced(tagged, said.found, (), _POINTING)
    recent = tuple(code for code in said.recent if code not in own) if said is not None else ()
    rows = own if len(own) > _PAIR else (*recent, *own)[-_PAIR:]
    if len(rows) < _PAIR:
        return tagged
    only = [mention for mention in tagged.mentions if mention.concept in _PLACES]
    if tagged.has("only") and len(only) == 1 and (meant := _at(rows, only[0].concept)):
        return _only_one(tagged, meant, tuple(row for row in rows if row != meant))
    return _replaced(tagged, rows, own, ())


def _is_found_list(said: Said, own: tuple[str, ...]) -> bool:
    """Whether the question before found outcomes, or found codes where no two rows are spoken of."""
    if not said.found or isinstance(said.result, Codes):
        return False
    if family_of(said.found[0]) == "outcome":
        return len(own) < _PAIR
    return len((*said.recent, *own)) < _PAIR


def _at(codes: tuple[str, ...], concept: str) -> str:
    place = _PLACES[concept]
    return codes[place] if -1 <= place < len(codes) else ""


def _replaced(tagged: Tagged, codes: tuple[str, ...], own: tuple[str, ...], pointing: tuple[str, ...]) -> Tagged:
    """The question with codes for its ordinals, without the codes it named itself and the pronouns beside them."""
    mentions = []
    for index, mention in enumerate(tagged.mentions):
        following = tagged.mentions[index + 1] if index + 1 < len(tagged.mentions) else None
        ranks = following is not None and following.concept in ("most", "fewest", "common_rank", "rare_rank")
        if mention.concept == "ordinal.two":
            quantity = "and" if "both" in mention.text.split() else ""
            mentions.append(replace(mention, concept="code", codes=codes[-_PAIR:], quantity=quantity))
        elif mention.concept in _PLACES and not ranks and (code := _at(codes, mention.concept)):
            mentions.append(replace(mention, concept="code", codes=(code,), quantity=""))
        elif mention.concept in pointing or (
            mention.concept == "code" and mention.codes and set(mention.codes) <= set(own)
        ):
            continue
        else:
            mentions.append(mention)
    return replace(tagged, mentions=tuple(mentions))


def _only_one(tagged: Tagged, meant: str, others: tuple[str, ...]) -> Tagged:
    """As in "which goals belong only to the former?": to the one and not to the others."""
    end = len(tagged.text)
    kept = tuple(
        mention
        for mention in tagged.mentions
        if mention.concept not in ("only", "compare", "code") and not mention.concept.startswith("ordinal")
    )
    added = (
        Mention("code", meant, end, end, (meant,)),
        Mention("not", "not", end, end),
        Mention("code", others[0], end, end, others),
    )
    return replace(tagged, mentions=kept + added)
