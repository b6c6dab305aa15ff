from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from redact import reporters
from redact.detection.finding import Finding
from redact.document import Document
from redact.outcome import Outcome
from redact.policy import Policy
from redact.reporters.row import View, printable
from redact.resources import schema
from redact.span import Span
from redact.validation.rule import RULES, Diagnostic, Edit
from tests.cli.sarif import LOG

# An invented name, after a character outside the BMP: offsets are code points.
TEXT = "one\r\n\U0001f4dc two Vesna Okoro-Lind\r\nlast %,:\r\n"
NAME = "Vesna Okoro-Lind"
DOCUMENT = Document.from_bytes("dir/a b.txt", TEXT.encode())
START = TEXT.index(NAME)
HINT = RULES.get("HDR005").hint
PLACE = Span(START, START + len(NAME))


def finding(entity: str = "PERSON", span: Span = PLACE) -> Finding:
    return Finding(span=span, entity=entity, score=0.85, recognizer="role")


def diagnostic(
    severity: Any = "error", message: str = "wrong", **more: Any
) -> Diagnostic:
    return Diagnostic(
        code="HDR005", message=message, severity=severity, span=PLACE, **more
    )


def validated(*diagnostics: Diagnostic, name: str = "dir/a b.txt") -> Outcome:
    return Outcome(name=name, document=DOCUMENT, diagnostics=diagnostics)


def scanned(*findings: Finding) -> Outcome:
    return Outcome(name="dir/a b.txt", document=DOCUMENT, findings=findings)


UNREADABLE = Outcome(name="b.bin", error="binary file (NUL byte at byte 3)")


def render(style: str, *outcomes: Outcome, kind: Any = "validate", **view: Any) -> str:
    shown = View(kind=kind, policy=Policy(), **view)
    return "".join(reporters.render(outcomes, style, shown))


class TestText:
    @pytest.mark.parametrize(
        ("severity", "line"),
        [
            pytest.param("error", "HDR005 wrong", id="error"),
            pytest.param("warning", "HDR005 wrong (warning)", id="warning"),
            pytest.param("info", "HDR005 wrong (info)", id="info"),
        ],
    )
    def test_validate(self, severity: str, line: str) -> None:
        report = render("text", validated(diagnostic(severity)))

        assert report == f"dir/a b.txt:2:7: {line}\n    hint: {HINT}\n"

    def test_a_hint_is_given_once_for_each_code(self) -> None:
        one = validated(diagnostic(), diagnostic())

        assert render("text", one, one).count("hint:") == 1

    @pytest.mark.parametrize(
        ("text", "span", "shown"),
        [
            pytest.param(
                "one\ntwo three\n",
                Span(8, 13),
                ["2 | two three", "  |     ^^^^^"],
                id="inside",
            ),
            pytest.param("ab\ncd\n", Span(1, 5), ["1 | ab", "  |  ^"], id="two lines"),
            pytest.param(
                "a\tb\x1b\x9bc\r\n",
                Span(5, 6),
                ["1 | a b\ufffd\ufffdc", "  |      ^"],
                id="controls",
            ),
            pytest.param(
                "x" * 500 + "y" + "z" * 500,
                Span(500, 501),
                ["1 | " + "x" * 24 + "y" + "z" * 71, "  | " + " " * 24 + "^"],
                id="a long line",
            ),
        ],
    )
    def test_the_line_with_carets_only_where_asked(
        self, text: str, span: Span, shown: list[str]
    ) -> None:
        document = Document.from_bytes("a.txt", text.encode())
        found = Diagnostic(code="HDR005", message="wrong", severity="error", span=span)
        outcome = Outcome(name="a.txt", document=document, diagnostics=(found,))

        lines = render("text", outcome, show_text=True).split("\n")

        assert [line.removeprefix("    ") for line in lines[1:3]] == shown
        assert "|" not in render("text", outcome)

    def test_scan(self) -> None:
        assert render("text", scanned(finding()), kind="scan") == (
            "dir/a b.txt:2:7: PERSON (role, 0.85)\n"
        )

    def test_scan_all_names_the_action(self) -> None:
        shown = scanned(finding(), finding("URL", Span(0, 3)))

        report = render("text", shown, kind="scan", show_action=True)

        assert "PERSON (mask, role, 0.85)" in report
        assert "URL (keep, role, 0.85)" in report

    def test_show_text_is_one_printable_line(self) -> None:
        whole = scanned(finding(span=Span(0, len(TEXT))))

        report = render("text", whole, kind="scan", show_text=True)

        assert report.count("\n") == 1
        assert r'"one\r\n' in report

    def test_no_control_character_of_a_name_or_message_gets_out(self) -> None:
        odd = validated(
            diagnostic(message="\x1b[2J\x07\x9b"), name="\x1b]0;x\x07\n.txt"
        )

        report = render("text", odd)

        assert report.replace("\n", "").isprintable()
        assert r"\x1b]0;x\x07\n.txt:2:7:" in report

    def test_colour_only_when_wanted(self) -> None:
        plain = render("text", validated(diagnostic()))
        coloured = render("text", validated(diagnostic()), colour=True)

        assert "\x1b" not in plain
        assert "\x1b[31mHDR005\x1b[0m" in coloured

    def test_clean_and_unreadable_files_have_no_line(self) -> None:
        assert render("text", validated(), UNREADABLE) == ""


class TestJson:
    def test_validate_as_the_contract_says(self) -> None:
        found = diagnostic(field="references.0.id")

        report = json.loads(render("json", validated(found), UNREADABLE))

        assert report == {
            "version": 1,
            "files": [
                {
                    "path": "dir/a b.txt",
                    "findings": [
                        {
                            "code": "HDR005",
                            "severity": "error",
                            "message": "wrong",
                            "start": PLACE.start,
                            "end": PLACE.end,
                            "line": 2,
                            "column": 7,
                            "field": "references.0.id",
                        }
                    ],
                }
            ],
            "errors": [
                {"path": "b.bin", "message": "binary file (NUL byte at byte 3)"}
            ],
        }

    def test_scan_as_the_contract_says(self) -> None:
        report = json.loads(render("json", scanned(finding()), kind="scan"))

        assert report["files"][0]["findings"] == [
            {
                "type": "PERSON",
                "start": PLACE.start,
                "end": PLACE.end,
                "line": 2,
                "column": 7,
                "score": 0.85,
                "recognizer": "role",
                "action": "mask",
            }
        ]

    def test_text_only_when_asked_for(self) -> None:
        shown = render("json", scanned(finding()), kind="scan", show_text=True)

        assert json.loads(shown)["files"][0]["findings"][0]["text"] == NAME

    def test_a_clean_file_is_listed(self) -> None:
        report = json.loads(render("json", validated()))

        assert report["files"] == [{"path": "dir/a b.txt", "findings": []}]

    def test_it_is_ascii_without_control_characters(self) -> None:
        odd = validated(diagnostic(message="\x1b\x7f\x9b\u202e é"))

        report = render("json", odd)

        assert report.isascii()
        assert report.replace("\n", "").isprintable()
        assert json.loads(report)["files"][0]["findings"][0]["message"] == (
            "\x1b\x7f\x9b\u202e é"
        )

    @pytest.mark.parametrize(
        ("kind", "outcomes", "view"),
        [
            pytest.param("validate", (), {}, id="nothing"),
            pytest.param("validate", (validated(diagnostic()),), {}, id="validate"),
            pytest.param("validate", (validated(), UNREADABLE), {}, id="an error"),
            pytest.param(
                "validate",
                (validated(diagnostic(fix=(Edit(3, 3, "x"),))),),
                {},
                id="a mend",
            ),
            pytest.param("scan", (scanned(finding()),), {}, id="scan"),
            pytest.param(
                "scan", (scanned(finding()),), {"show_text": True}, id="scan with text"
            ),
        ],
    )
    def test_it_conforms_to_its_schema(
        self, kind: str, outcomes: tuple[Outcome, ...], view: dict[str, bool]
    ) -> None:
        report = json.loads(render("json", *outcomes, kind=kind, **view))

        Draft202012Validator(schema("report")).validate(report)

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param({"code": "hdr5"}, id="odd code"),
            pytest.param({"severity": "fatal"}, id="odd severity"),
            pytest.param({"line": 0}, id="lines start at 1"),
            pytest.param({"type": "PERSON"}, id="neither one nor the other"),
            pytest.param({"text": NAME}, id="validate shows no text"),
        ],
    )
    def test_the_schema_refuses(self, change: dict[str, Any]) -> None:
        report = json.loads(render("json", validated(diagnostic())))
        report["files"][0]["findings"][0] |= change

        assert not Draft202012Validator(schema("report")).is_valid(report)

    def test_the_schema_is_one(self) -> None:
        Draft202012Validator.check_schema(schema("report"))


class TestSarif:
    def run(self, *outcomes: Outcome, **view: Any) -> dict[str, Any]:
        log = json.loads(render("sarif", *outcomes, **view))
        Draft202012Validator(LOG).validate(log)
        (run,) = log["runs"]
        for result in run["results"]:
            rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
            assert rule["id"] == result["ruleId"]
        assert isinstance(run, dict)
        return run

    def test_a_result(self) -> None:
        run = self.run(validated(diagnostic("info")))

        (result,) = run["results"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "HDR005"
        assert (result["ruleId"], result["level"]) == ("HDR005", "note")
        (location,) = result["locations"]
        assert location["physicalLocation"] == {
            "artifactLocation": {"uri": "dir/a%20b.txt"},
            "region": {
                "startLine": 2,
                "startColumn": 7,
                "endLine": 2,
                "endColumn": 7 + len(NAME),
                "charOffset": PLACE.start,
                "charLength": len(NAME),
            },
        }

    def test_a_mend_is_a_fix(self) -> None:
        edits = (Edit(3, 5, ""), Edit(7, 7, "\n"))

        (result,) = self.run(validated(diagnostic(fix=edits)))["results"]

        (fix,) = result["fixes"]
        (change,) = fix["artifactChanges"]
        assert change["artifactLocation"] == {"uri": "dir/a%20b.txt"}
        assert change["replacements"] == [
            {
                "deletedRegion": {"charOffset": 3, "charLength": 2},
                "insertedContent": {"text": ""},
            },
            {
                "deletedRegion": {"charOffset": 7, "charLength": 0},
                "insertedContent": {"text": "\n"},
            },
        ]

    def test_what_the_format_forbids_is_seen(self) -> None:
        log = json.loads(render("sarif", validated(diagnostic())))
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"] |= {
            "startLine": 0
        }

        assert not Draft202012Validator(LOG).is_valid(log)

    def test_an_unreadable_file_is_not_a_success(self) -> None:
        (invocation,) = self.run(UNREADABLE)["invocations"]

        assert invocation["executionSuccessful"] is False
        (notification,) = invocation["toolExecutionNotifications"]
        assert notification["level"] == "error"
        assert "binary" in notification["message"]["text"]

    def test_no_text_unless_asked_for(self) -> None:
        assert NAME not in render("sarif", scanned(finding()), kind="scan")
        shown = self.run(scanned(finding()), kind="scan", show_text=True)
        region = shown["results"][0]["locations"][0]["physicalLocation"]["region"]
        assert region["snippet"] == {"text": NAME}

    def test_fingerprints_do_not_depend_on_text_or_line(self) -> None:
        moved = Document.from_bytes("dir/a b.txt", b"new\n" + b"other name text " * 9)
        elsewhere = Outcome(
            name="dir/a b.txt",
            document=moved,
            findings=(finding(span=Span(20, 30)), finding(span=Span(40, 50))),
        )
        here = scanned(finding(), finding(span=Span(PLACE.end + 1, PLACE.end + 3)))

        before = self.run(here, kind="scan")["results"]
        after = self.run(elsewhere, kind="scan")["results"]

        prints = [one["partialFingerprints"] for one in before]
        assert prints == [one["partialFingerprints"] for one in after]
        assert prints[0] != prints[1]

    @pytest.mark.parametrize(
        ("name", "uri"),
        [
            pytest.param("/tmp/ä.txt", "file:///tmp/%C3%A4.txt", id="absolute"),  # noqa: S108
            pytest.param("a#b?.txt", "a%23b%3F.txt", id="signs of a URI"),
            pytest.param("\udcff.txt", "%FF.txt", id="a name that is no UTF-8"),
        ],
    )
    def test_uri(self, name: str, uri: str) -> None:
        run = self.run(validated(diagnostic(), name=name))

        place = run["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == uri


class TestGithub:
    def test_a_line(self) -> None:
        assert render("github", validated(diagnostic("warning"))) == (
            f"::warning file=dir/a b.txt,line=2,endLine=2,col=7,"
            f"endColumn={7 + len(NAME)},title=HDR005::HDR005 wrong%0A{HINT}\n"
        )

    def test_columns_only_on_one_line(self) -> None:
        report = render("github", scanned(finding(span=Span(0, 8))), kind="scan")

        assert "line=1,endLine=2,title=PERSON::" in report

    def test_what_could_end_a_command_is_escaped(self) -> None:
        odd = validated(
            diagnostic(message="50%\r\n::error::x\x1b"), name="a:b,c%\n.txt"
        )

        report = render("github", odd)

        assert report.count("\n") == 1
        assert "file=a%3Ab%2Cc%25%0A.txt," in report
        assert "::HDR005 50%25%0D%0A::error::x\N{REPLACEMENT CHARACTER}%0A" in report

    def test_an_unreadable_file(self) -> None:
        assert render("github", UNREADABLE) == (
            "::error file=b.bin::binary file (NUL byte at byte 3)\n"
        )


@pytest.mark.parametrize("style", reporters.NAMES)
def test_matched_text_is_in_no_report(style: str) -> None:
    assert NAME not in render(style, scanned(finding()), kind="scan")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("ä█中", "ä█中", id="letters stay"),
        pytest.param("\x1b[0m", r"\x1b[0m", id="escape"),
        pytest.param("a\u202eb", r"a\u202eb", id="bidirectional"),
        pytest.param("\x9b", r"\x9b", id="C1"),
        pytest.param("\udc80", r"\udc80", id="surrogate"),
        pytest.param("\u2028", r"\u2028", id="line separator"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown
