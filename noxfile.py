"""What a change must pass: ``nox``, or ``nox -s tests`` and so on."""

import shutil
from pathlib import Path

import nox

nox.options.sessions = ["tests", "lint", "types", "docs", "package"]
nox.options.reuse_existing_virtualenvs = True


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests; ``-- -m 'not slow'`` leaves out builds and pre-commit."""
    session.install("-e", ".[dev]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    session.install("ruff")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    session.install("-e", ".[dev]")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Generate docs/rules.md and docs/recognizers.md anew; a test compares them."""
    session.install("-e", ".")
    session.run("redact", "explain", "--write", "docs")


@nox.session
def package(session: nox.Session) -> None:
    """Build the sdist and the wheel from it, and try the wheel alone."""
    out = Path(session.create_tmp()) / "dist"
    shutil.rmtree(out, ignore_errors=True)
    session.install("build")
    session.run("python", "-m", "build", "--outdir", str(out), silent=True)
    (wheel,) = out.glob("*.whl")
    session.install("--force-reinstall", str(wheel))
    session.chdir(out)  # away from the checkout
    session.run("redact", "--version")
    session.run("redact", "explain", silent=True)
