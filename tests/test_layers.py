"""Imports point one way, and foreign libraries stop at their doors."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]

# lowest first; a module may import from its own line and from those above it
LAYERS = (
    ("redact",),  # the package itself: a version, and names that load when used
    ("redact.errors", "redact.span"),
    (
        "redact.document",
        "redact.numbering",
        "redact.pattern",
        "redact.resources",
        "redact.registry",
    ),
    ("redact.codes", "redact.key"),
    ("redact.cable", "redact.detection.finding"),
    ("redact.policy",),
    ("redact.parsing", "redact.parts", "redact.exemption"),
    ("redact.record",),
    ("redact.validation",),
    ("redact.mend",),
    ("redact.structured",),
    ("redact.due",),
    ("redact.notice",),
    ("redact.detection",),
    ("redact.masking",),
    ("redact.contents",),
    ("redact.atomic", "redact.walk"),
    ("redact.outcome",),
    ("redact.api",),
    ("redact.alignment", "redact.facing", "redact.manifest", "redact.workers"),
    ("redact.naming",),
    ("redact.batch",),
    ("redact.folder", "redact.lock"),
    ("redact.journal",),
    ("redact.staging",),
    ("redact.withheld",),
    ("redact.target", "redact.comparison"),
    ("redact.private",),
    (
        "redact.export",
        "redact.verify",
        "redact.evaluation",
        "redact.index",
        "redact.changes",
    ),
    ("redact.explain", "redact.reporters"),
    ("redact.presidio",),
    ("redact.cli",),
    ("redact.__main__",),
)
# where each foreign library may be imported; what is heavy, only inside functions
DOORS = {
    "click": ("redact.cli",),
    "jsonschema": (
        "redact.policy",
        "redact.validation",
        "redact.manifest",
        "redact.index",
    ),
    "presidio_analyzer": (
        "redact.detection.engine",
        "redact.detection.assembly",
        "redact.presidio",
    ),
    "spacy": ("redact.detection.assembly",),
    "yaml": ("redact.detection.assembly",),
    "tldextract": ("redact.detection.engine", "redact.detection.assembly"),
    "regex": (
        "redact.policy",
        "redact.detection.engine",
        "redact.detection.foreign",
        "redact.detection.names.lists",
    ),
    "numpy": (  # loaded with the model, when names are sought
        "redact.detection.names.features",
        "redact.detection.names.model",
        "redact.detection.occlusion",
    ),
}
HEAVY = frozenset(
    {"jsonschema", "presidio_analyzer", "spacy", "yaml", "tldextract", "regex"}
)
NETWORK = (
    "socket ssl http urllib.request ftplib smtplib asyncio socketserver xmlrpc".split()
)


class Import(NamedTuple):
    module: str
    imported: str
    line: int
    deferred: bool


def _modules() -> dict[str, Path]:
    found = {}
    for path in sorted((ROOT / "redact").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = path
    return found


MODULES = _modules()


def _walk(node: ast.AST, *, deferred: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue  # types only: not imported when the program runs
        inside = deferred or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
        yield child, inside
        yield from _walk(child, deferred=inside)


def _imports(module: str) -> Iterator[Import]:
    tree = ast.parse(MODULES[module].read_bytes())
    for node, deferred in _walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module, alias.name, node.lineno, deferred)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: relative import"
            assert node.module is not None
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                name = whole if whole in MODULES else node.module
                yield Import(module, name, node.lineno, deferred)


IMPORTS = [one for module in MODULES for one in _imports(module)]


def _layer(module: str) -> int:
    """The layer that names ``module`` or the nearest package around it."""
    named = {name: level for level, names in enumerate(LAYERS) for name in names}
    package = module
    while package != "redact":
        if package in named:
            return named[package]
        package = package.rpartition(".")[0]
    assert module == "redact", f"{module} has no layer: give it one in LAYERS"
    return 0


def _said(imports: list[Import]) -> list[str]:
    return [f"{one.module}:{one.line} imports {one.imported}" for one in imports]


def test_all_modules_have_a_layer() -> None:
    assert len(MODULES) > 40
    names = [name for layer in LAYERS for name in layer]
    assert len(names) == len(set(names)), "one layer for each"
    for module in MODULES:
        assert _layer(module) >= 0
    for name in (name for names in LAYERS for name in names):
        assert name in MODULES, f"{name} is gone: take it out of LAYERS"


def test_imports_point_up_the_list() -> None:
    wrong = [
        one
        for one in IMPORTS
        if one.imported.split(".")[0] == "redact"
        and _layer(one.imported) > _layer(one.module)
    ]
    assert _said(wrong) == []


def test_foreign_libraries_stop_at_their_doors() -> None:
    foreign = [
        one
        for one in IMPORTS
        if one.imported.split(".")[0] not in {"redact", *sys.stdlib_module_names}
    ]
    wrong = [
        one
        for one in foreign
        if not any(
            one.module == door or one.module.startswith(f"{door}.")
            for door in DOORS.get(one.imported.split(".")[0], ())
        )
    ]
    assert _said(wrong) == []
    assert {one.imported.split(".")[0] for one in foreign} >= {"click", "jsonschema"}


def test_what_is_heavy_is_imported_when_used() -> None:
    wrong = [
        one
        for one in IMPORTS
        if one.imported.split(".")[0] in HEAVY
        and not one.deferred
        and one.module != "redact.presidio"  # for those who have presidio loaded
    ]
    assert _said(wrong) == []


def test_nothing_imports_the_door_for_presidios_users() -> None:
    wrong = [one for one in IMPORTS if one.imported == "redact.presidio"]
    assert _said(wrong) == []


def test_no_module_can_open_a_connection() -> None:
    wrong = [
        one
        for one in IMPORTS
        if any(f"{one.imported}.".startswith(f"{name}.") for name in NETWORK)
    ]
    assert _said(wrong) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("import a.b", [("a.b", False)], id="module"),
        pytest.param("def f():\n from a import b", [("a", True)], id="deferred"),
        pytest.param("class C:\n import a", [("a", False)], id="in a class: at once"),
        pytest.param("try:\n import a\nexcept E: pass", [("a", False)], id="in a try"),
        pytest.param("if TYPE_CHECKING:\n import a", [], id="types only"),
        pytest.param(
            "from redact import span", [("redact.span", False)], id="module of package"
        ),
    ],
)
def test_this_test_sees(
    code: str,
    expected: list[tuple[str, bool]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "seen.py"
    path.write_text(code)
    monkeypatch.setitem(MODULES, "redact.seen", path)
    seen = [(one.imported, one.deferred) for one in _imports("redact.seen")]
    assert seen == expected
