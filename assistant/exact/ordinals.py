"""Read "the first" and "the former" (of two rows that were spoken of) as the codes they stand for."""

from dataclasses import replace

from assistant.question.mention import Mention
from assistant.question.tag import Tagged


def with_ordinals(tagged: Tagged, recent: tuple[str, ...]) -> Tagged:
    """A question with its ordinals turned into codes; `recent` are the rows spoken of before, the latest last."""
    if not tagged.has("ordinal.1", "ordinal.2", "ordinal.two"):
        return tagged
    own = [code for mention in tagged.of("code") for code in mention.codes if code.startswith("D.")]
    rows = [*(code for code in recent if code not in own), *own]
    if len(rows) < 2:
        return tagged
    first, second = rows[-2:]
    if tagged.has("only") and not tagged.has("ordinal.2"):
        return _only_the_first(tagged, first, second)
    meant = {"ordinal.1": (first,), "ordinal.2": (second,), "ordinal.two": (first, second)}
    mentions = tuple(
        replace(
            mention,
            concept="code",
            codes=meant[mention.concept],
            quantity="and" if "both" in mention.text.split() else "",
        )
        if mention.concept in meant
        else mention
        for mention in tagged.mentions
        if not (mention.concept == "code" and mention.codes and set(mention.codes) <= set(own))
    )
    return replace(tagged, mentions=mentions)


def _only_the_first(tagged: Tagged, first: str, second: str) -> Tagged:
    """As in "which goals belong only to the former?": to the first and not to the second."""
    end = len(tagged.text)
    kept = tuple(
        mention
        for mention in tagged.mentions
        if mention.concept not in ("only", "compare", "code") and not mention.concept.startswith("ordinal")
    )
    added = (
        Mention("code", first, end, end, (first,)),
        Mention("not", "not", end, end),
        Mention("code", second, end, end, (second,)),
    )
    return replace(tagged, mentions=kept + added)
