"""A small generator: questions in plain English with what Annex 1 says to them, worked out row by row without our code.

A `Row` is a line of the transcription. Nothing here calls the lookup: the expected codes come from plain loops.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

from corpus.library import load_corpus

SDGS = [f"SDG {number}" for number in range(1, 18)]
LINES = [f"C{number}" for number in range(1, 12)]
OBJECTIVES = ["D.1", "D.2", "D.3", "D.4"]


@dataclass(frozen=True)
class Row:
    """One outcome with its objective and its codes."""

    code: str
    objective: str
    codes: tuple[str, ...]

    def of(self, family: str) -> list[str]:
        return [code for code in self.codes if code.startswith("SDG" if family == "SDGs" else "C")]


ROWS = [Row(o.code, o.objective, (*o.sdgs, *o.action_lines)) for o in load_corpus().mapping.outcomes]
BY_CODE = {row.code: row for row in ROWS}


@dataclass(frozen=True)
class Asked:
    """A question and its right answer: codes in number order, and a truth value or a number where it has one."""

    words: str
    values: tuple[str, ...] = ()
    value: bool | int | None = None
    table: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def right(self) -> tuple[object, object]:
        """What an answer's `values` and `value` must be."""
        return self.table or self.values, self.value


@dataclass(frozen=True)
class Condition:
    """What an outcome must satisfy, with a preposition ("with SDG 4") and with a verb ("list SDG 4")."""

    phrase: str
    holds: Callable[[Row], bool]


def lists(code: str) -> Condition:
    return Condition(code, lambda row: code in row.codes)


code = st.sampled_from(SDGS + LINES)
row = st.sampled_from([row.code for row in ROWS])
objective = st.sampled_from(OBJECTIVES)
family = st.sampled_from(["SDGs", "action lines"])


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    """One to three codes that hold together or by choice, and perhaps one or two that must not hold."""
    pool = SDGS if draw(st.booleans()) else LINES
    chosen = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=3, unique=True))
    join = draw(st.sampled_from(["and", "or"]))
    phrase = f" {join} ".join(chosen) if len(chosen) < 3 else f"{chosen[0]}, {chosen[1]} {join} {chosen[2]}"
    many = all if join == "and" else any
    denied = draw(st.lists(code.filter(lambda each: each not in chosen), max_size=2, unique=True))
    negation = draw(st.sampled_from(["but not", "without", "but without", "and not"]))
    if denied:
        phrase = f"{phrase} {negation} {' or '.join(denied)}"
    return Condition(
        phrase,
        lambda row: many(each in row.codes for each in chosen) and not any(each in row.codes for each in denied),
    )


@st.composite
def outcomes_asked(draw: st.DrawFn) -> Asked:
    """ "Which outcomes list SDG 4 and SDG 5 but not C7?", in all of Annex 1 or one objective; as list, count, any."""
    condition = draw(conditions())
    inside = draw(st.none() | objective)
    rows = [row for row in ROWS if condition.holds(row) and inside in (None, row.objective)]
    found = tuple(row.code for row in rows)
    outcomes = f"{inside} outcomes" if inside else "outcomes"
    match draw(st.sampled_from(["which", "list", "count", "any"])):
        case "which":
            return Asked(
                f"Which {outcomes} {draw(st.sampled_from(['list', 'have', 'support']))} {condition.phrase}?", found
            )
        case "list":
            return Asked(
                f"{draw(st.sampled_from(['List', 'Show me', 'Give me']))} all {outcomes} with {condition.phrase}", found
            )
        case "count":
            return Asked(f"How many {outcomes} have {condition.phrase}?", found, len(found))
        case _:
            return Asked(f"Are there any {outcomes} with {condition.phrase}?", (), bool(found))


@st.composite
def codes_of_rows(draw: st.DrawFn) -> Asked:
    """ "Which SDGs do D.2-1 and D.2-3 share?": the codes of one or two outcomes, with set operations."""
    many = draw(family)
    left, right = draw(st.lists(row, min_size=2, max_size=2, unique=True))
    one, two = BY_CODE[left].of(many), BY_CODE[right].of(many)
    both = [each for each in one if each in two]
    only = [each for each in one if each not in two]
    either = sorted({*one, *two}, key=lambda each: int(each.removeprefix("SDG ").removeprefix("C")))
    match draw(st.sampled_from(["of", "many", "shared", "only", "either", "common"])):
        case "of":
            verb = "contribute to" if many == "SDGs" else "facilitate"
            return Asked(f"Which {many} does {left} {verb}?", tuple(one))
        case "many":
            return Asked(f"How many {many} does {left} list?", tuple(one), len(one))
        case "shared":
            return Asked(f"Which {many} do {left} and {right} share?", tuple(both))
        case "common":
            return Asked(f"List the {many} that {left} and {right} have in common", tuple(both))
        case "only":
            return Asked(f"Which {many} are in {left} but not in {right}?", tuple(only))
        case _:
            return Asked(f"Which {many} do {left} and {right} cover together?", tuple(either))


MEMBERSHIPS = (
    "Does {row} list {code}?",
    "Is {code} listed for {row}?",
    "{row} supports {code}, right?",
    "Is {row} linked to {code}?",
    "Do we have {code} under {row}?",
)


@st.composite
def memberships(draw: st.DrawFn) -> Asked:
    """ "Does D.2-2 list SDG 4?", put in several ways."""
    one, fact = draw(row), draw(code)
    holds = fact in BY_CODE[one].codes
    form = draw(st.sampled_from(MEMBERSHIPS))
    return Asked(form.format(row=one, code=fact), (), holds)


@st.composite
def amounts(draw: st.DrawFn) -> Asked:
    """ "Which outcomes have at least nine SDGs?"."""
    many, number = draw(family), draw(st.integers(1, 12))
    form, holds = draw(
        st.sampled_from(
            [
                ("at least {n}", lambda found, n: found >= n),
                ("at most {n}", lambda found, n: found <= n),
                ("more than {n}", lambda found, n: found > n),
                ("fewer than {n}", lambda found, n: found < n),
                ("exactly {n}", lambda found, n: found == n),
            ]
        )
    )
    noun = many if number > 1 else many[:-1]
    found = tuple(row.code for row in ROWS if holds(len(row.of(many)), number))
    return Asked(f"Which outcomes have {form.format(n=number)} {noun}?", found)


@st.composite
def superlatives(draw: st.DrawFn) -> Asked:
    """ "Which outcome of D.3 has the most SDGs?", with ties."""
    many, inside, most = draw(family), draw(st.none() | objective), draw(st.booleans())
    rows = [row for row in ROWS if inside in (None, row.objective)]
    best = (max if most else min)(len(row.of(many)) for row in rows)
    found = tuple(row.code for row in rows if len(row.of(many)) == best)
    noun = f"{inside} outcome" if inside else "outcome"
    return Asked(f"Which {noun} has the {'most' if most else 'fewest'} {many}?", found)


@st.composite
def rows_across(draw: st.DrawFn) -> Asked:
    """ "Which objectives have an outcome with SDG 13?", "which outcomes belong to D.2?", tables."""
    match draw(st.sampled_from(["objectives", "rows", "table", "shared_by_all"])):
        case "objectives":
            fact = draw(code)
            found = tuple(each for each in OBJECTIVES if any(fact in r.codes for r in ROWS if r.objective == each))
            return Asked(f"Which objectives have an outcome with {fact}?", found)
        case "rows":
            one = draw(objective)
            return Asked(f"Which outcomes belong to {one}?", tuple(r.code for r in ROWS if r.objective == one))
        case "table":
            one, many = draw(objective), draw(family)
            cells = {r.code: tuple(r.of(many)) for r in ROWS if r.objective == one}
            return Asked(f"For each {one} outcome list its {many}", table=cells)
        case _:
            one, many = draw(objective), draw(family)
            rows = [r for r in ROWS if r.objective == one]
            found = tuple(each for each in rows[0].of(many) if all(each in r.codes for r in rows))
            return Asked(f"Which {many} are in every {one} outcome?", found)


def questions() -> st.SearchStrategy[Asked]:
    """Any of the questions above."""
    return st.one_of(
        outcomes_asked(), codes_of_rows(), memberships(), amounts(), superlatives(), rows_across()
    )  # fmt: skip
