"""Roles on action lines."""

from corpus.facts.roles import read_line_titles, read_roles
from corpus.library import Corpus


def test_roles_by_line(corpus: Corpus) -> None:
    roles = {(role.body, role.role, role.action_line) for role in read_roles(corpus)}
    assert {("BDT", "focal point", "C2"), ("BDT", "facilitator", "C6"), ("ITU", "sole facilitator", "C5")} <= roles
    assert {line for body, role, line in roles if role == "co-facilitator"} == {"C1", "C3", "C4", "C7", "C11"}
    assert ("ITU", "partner", "C9") in roles
    assert ("ITU", "co-facilitator", "C9") not in roles
    assert not {line for _, _, line in roles} & {"C8", "C10"}


def test_partners_of_coordination(corpus: Corpus) -> None:
    (interim,) = [role for role in read_roles(corpus) if role.role == "interim focal point"]
    assert (interim.action_line, interim.partners) == ("C4", ("UNDP", "UNESCO"))


def test_titles_but_not_topics(corpus: Corpus) -> None:
    titles = {title.action_line: title.title.text for title in read_line_titles(corpus)}
    assert titles["C6"] == "Enabling environment"
    assert "C7" not in titles  # the brackets after C7 list topics
