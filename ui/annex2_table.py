"""The mapping of Annex 2 that a reader supplied, as a table: told apart from the report, which has it no more."""

from corpus.annex2 import StudyQuestion
from corpus.library import Corpus
from ui.markup import icon, text, words


def annex2_table(corpus: Corpus) -> str:
    """The supplied mapping with its Questions, or nothing where none was supplied."""
    if corpus.study_questions is None:
        return ""
    heads = "".join(words(key, "th") for key in ("study_question", "sdgs", "action_lines"))
    return (
        f'<div class="supplied"><p class="h3"><b>{words("annex_2_yours")}</b></p>'
        f'{words("annex_2_yours_hint", "p", "hint")}<table class="grid"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(map(_row, corpus.study_questions))}</tbody></table>"
        f'<p><button class="btn" data-do="add-annex2">{icon("file")}{words("replace_mapping")}</button></p></div>'
    )


def _row(question: StudyQuestion) -> str:
    title = f' <span lang="en">{text(question.title)}</span>' if question.title else ""
    sdgs = ", ".join(code.removeprefix("SDG ") for code in question.sdgs)
    lines = ", ".join(question.action_lines)
    return (
        f'<tr data-code="{text(question.code)}"><td><b><bdi dir="ltr">{text(question.code)}</bdi></b>{title}</td>'
        f'<td><bdi dir="ltr">{text(sdgs or "–")}</bdi></td><td><bdi dir="ltr">{text(lines or "–")}</bdi></td></tr>'
    )


def annex2_place() -> str:
    """Where the mapping is shown; until one is supplied it says that the report's own is missing, and takes one."""
    return (
        f'<div class="annex-2" data-annex2><div class="gap">{icon("file")}{words("annex_2_gap")}'
        f'<button class="btn" data-do="add-annex2">{words("add_mapping")}</button></div></div>'
    )
