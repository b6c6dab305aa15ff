"""The declassification notice. Every name here is invented."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from redact import api, notice
from redact.document import Document
from redact.errors import PolicyError
from redact.export import export
from redact.manifest import Manifest
from redact.policy import Notice, Policy
from redact.record import to_record
from redact.resources import schema
from redact.verify import verify
from redact.walk import Source
from tests.cli.samples import CABLE, FAULTY, MASKED
from tests.export.samples import folder, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from redact.verify import VerifyResult

NOTICE = Notice(
    authority="Ysolde Marchbanks, Director",
    office="Office of Released Papers",
    date=date(2026, 11, 24),
    text="Case F-2026-00017",
)
POLICY = Policy(notice=NOTICE)
BLOCK = """\
Declassified by Ysolde Marchbanks, Director, Office of Released Papers, \
November 24, 2026
Overall classification markings no longer apply; masks stand where they stood.
Case F-2026-00017
"""


def document(text: str, codec: str = "utf-8", name: str = "a.txt") -> Document:
    return Document.from_bytes(name, text.encode(codec))


def wrapped(text: str, policy: Policy = POLICY, codec: str = "utf-8") -> bytes:
    original = document(text, codec)
    return notice.wrap(original, api.mask(original, policy).data, policy)


def test_it_stands_at_top_and_bottom() -> None:
    masked = api.mask(document(CABLE), POLICY).data.decode()
    assert wrapped(CABLE).decode() == f"{BLOCK}\n{masked}\n{BLOCK}"


def test_it_says_what_became_of_the_markings() -> None:
    entities = dict(Policy().entities)
    entities["CLASSIFICATION"] = replace(entities["CLASSIFICATION"], action="keep")
    text = wrapped(CABLE, replace(POLICY, entities=entities)).decode()
    assert text.split("\n")[1] == "Overall classification markings no longer apply."


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param("\n", id="LF"),
        pytest.param("\r\n", id="CR LF"),
        pytest.param("\r\r\n", id="CR CR LF"),
        pytest.param("\r", id="CR"),
    ],
)
@pytest.mark.parametrize(
    "codec",
    [
        pytest.param("utf-8", id="UTF-8"),
        pytest.param("utf-8-sig", id="UTF-8 with BOM"),
        pytest.param("utf-16", id="UTF-16"),
    ],
)
@pytest.mark.parametrize(
    "close", [pytest.param("", id="no line end"), pytest.param("\n", id="line end")]
)
def test_encoding_and_line_ends_are_the_copys(
    ending: str, codec: str, close: str
) -> None:
    text = (CABLE.rstrip("\n") + close).replace("\n", ending)
    data = text.encode(codec)
    copy = notice.wrap(Document.from_bytes("a.txt", data), data, POLICY)

    block = BLOCK.replace("\n", ending)
    inside = f"{block}{ending}{text}{ending}"
    inside += block if close else f"{ending}{block.removesuffix(ending)}"
    assert copy == inside.encode(codec)
    assert notice.unwrap(copy, POLICY) == (data, True)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(
            CABLE.replace("Nobody", "Ñobody").encode("cp1252"),
            "Łucja Ďurková — Ω".encode("cp1252", "replace")
            .replace(b"?ucja", b"Lucja")
            .replace(b"?urkov", b"Durkov"),
            id="Windows-1252: spelt in ASCII where it must be",
        ),
        pytest.param(CABLE.encode(), "Łucja Ďurková — Ω".encode(), id="UTF-8: as is"),
    ],
)
def test_a_name_that_the_encoding_lacks(data: bytes, told: bytes) -> None:
    policy = Policy(notice=replace(NOTICE, authority="Łucja Ďurková — Ω"))
    copy = notice.wrap(Document.from_bytes("a.txt", data), data, policy)
    assert copy.startswith(b"Declassified by " + told + b", Office")
    assert notice.unwrap(copy, policy) == (data, True)


def cable(level: str, mark: str = "", letters: str = "UUUUU") -> str:
    text = MASKED.replace("UNCLAS", level, 1).replace("UUUUU", letters)
    return text.replace("1. Permits", f"1. {mark}Permits")


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        pytest.param(cable("C O N F I D E N T I A L", "(C) "), "copy", id="banner"),
        pytest.param(cable("SECRET"), "copy", id="banner alone"),
        pytest.param(cable("UNCLAS", "(C) "), "copy", id="a portion mark"),
        pytest.param(
            cable("[CLASSIFICATION 1]", letters="XXXXX"), None, id="masked: unknown"
        ),
        pytest.param(
            cable("[CLASSIFICATION 1]", letters="CCCCC"), "copy", id="security letters"
        ),
        pytest.param(
            cable("[CLASSIFICATION 1]", letters="XXXXX").replace(
                "1. ", "Classified By: Consul Orla Vale for reason 1.4(d).\n\n1. "
            ),
            "copy",
            id="somebody classified it",
        ),
        pytest.param(cable("UNCLAS"), None, id="unclassified"),
        pytest.param(cable("UNCLAS", "(SBU) "), None, id="sensitive: unclassified"),
        pytest.param(cable("LIMITED OFFICIAL USE"), None, id="never classified"),
        pytest.param("Just a text.\n", None, id="no cable"),
    ],
)
def test_what_was_never_classified_is_not_declassified(
    text: str, carrier: str | None
) -> None:
    original = document(text)
    assert notice.carrier(original, POLICY) == carrier
    data = notice.wrap(original, original.data, POLICY)
    assert (data != original.data) is (carrier == "copy")
    assert notice.wrap(original, original.data, Policy()) == original.data


def as_json(text: str) -> str:
    return json.dumps(to_record(api.parse(document(text))))


@pytest.mark.parametrize(
    ("name", "text", "carrier"),
    [
        pytest.param("a.json", as_json(CABLE), "manifest", id="classified record"),
        pytest.param("a.json", as_json(MASKED), None, id="unclassified record"),
        pytest.param("a.json", '{"no": "cable"}', None, id="no record"),
        pytest.param("a.json", "{", None, id="no JSON"),
        pytest.param("a.csv", "x,y\n1,2\n", None, id="no table of cables"),
    ],
)
def test_json_and_csv_leave_it_to_the_manifest(
    name: str, text: str, carrier: str | None
) -> None:
    original = document(text, name=name)
    assert notice.carrier(original, POLICY) == carrier
    assert notice.wrap(original, original.data, POLICY) == original.data


def test_twice_is_once() -> None:
    once = wrapped(CABLE)
    again = Document.from_bytes("a.txt", once)
    masked = api.mask(again, POLICY)
    assert masked.masks == ()
    assert notice.wrap(again, masked.data, POLICY) == once


class TestScanning:
    def test_a_copy_is_clean_under_its_policy(self) -> None:
        copy = Document.from_bytes("a.txt", wrapped(CABLE))
        assert api.scan(copy, POLICY) == ()

    def test_under_another_policy_it_is_text(self) -> None:
        copy = Document.from_bytes("a.txt", wrapped(CABLE))
        found = {f.span.of(copy.text) for f in api.scan(copy, Policy())}
        assert "Ysolde Marchbanks" in found

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(lambda text: text.removesuffix(f"\n{BLOCK}"), id="top only"),
            pytest.param(lambda text: text.removeprefix(f"{BLOCK}\n"), id="end only"),
            pytest.param(lambda text: text.replace("2026\n", "2026 \n"), id="a blank"),
            pytest.param(lambda text: text.replace("24,", "25,"), id="another day"),
            pytest.param(lambda text: text.replace("Office", "Bureau"), id="office"),
            pytest.param(lambda text: f"\n{text}", id="not at the very top"),
            pytest.param(lambda text: f"{text}\n", id="not at the very end"),
            pytest.param(lambda text: text.replace("\n", "\r\n", 4), id="line ends"),
            pytest.param(lambda text: f"{BLOCK}\n{text}\n{BLOCK}", id="twice"),
        ],
    )
    def test_only_the_exact_notice_is_set_aside(
        self, change: Callable[[str], str]
    ) -> None:
        copy = document(change(wrapped(CABLE).decode()))
        found = [f.span.of(copy.text) for f in api.scan(copy, POLICY)]
        assert "Ysolde Marchbanks" in found

    def test_a_name_hides_in_no_notice(self) -> None:
        forged = BLOCK.replace("Ysolde Marchbanks", "Tobias Wrenfield")
        copy = document(f"{forged}\n{MASKED}\n{forged}")
        spans = [f.span for f in api.scan(copy, POLICY)]
        found = [span.of(copy.text) for span in spans]
        assert found.count("Tobias Wrenfield") == 2

    def test_places_are_those_of_the_whole_copy(self) -> None:
        copy = document(f"{BLOCK}\n{CABLE}\n{BLOCK}")
        inside = api.scan(document(CABLE), POLICY)
        found = api.scan(copy, POLICY)
        assert [f.span.of(copy.text) for f in found] == [
            f.span.of(CABLE) for f in inside
        ]
        assert api.reasons(copy, POLICY, found) == api.reasons(
            document(CABLE), POLICY, inside
        )


def test_validate_says_nothing_new() -> None:
    text = wrapped(FAULTY).decode()
    inside, start = notice.body(document(text), POLICY)
    before = api.validate(inside, POLICY)
    # the reader of a published copy has no policy
    for policy in (POLICY, Policy()):
        found = api.validate(document(text), policy)
        assert found == notice.shifted(before, start)
    assert before


def test_mends_stay_inside() -> None:
    text = f"{BLOCK}\n{CABLE.replace('SIPDIS', 'SIPDIS  ')}\n{BLOCK}"
    mended = api.mend_file(
        Source(name="a.txt", relative=PurePosixPath("a.txt"), content=text.encode()),
        POLICY,
    )
    assert mended.document
    assert mended.document.text == text.replace("SIPDIS  ", "SIPDIS")


def test_parse_reads_the_cable_inside() -> None:
    copy = document(f"{BLOCK}\n{CABLE}\n{BLOCK}")
    inside, outside = to_record(api.parse(document(CABLE))), to_record(api.parse(copy))
    by = len(f"{BLOCK}\n")
    assert outside["spans"] == {
        path: [start + by, end + by] for path, (start, end) in inside["spans"].items()
    }
    assert [p["start"] for p in outside["paragraphs"]] == [
        p["start"] + by for p in inside["paragraphs"]
    ]
    assert outside["classified_by"] == inside["classified_by"]
    assert api.parse(copy).document is copy


class TestExport:
    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        root = folder(tmp_path)
        (root / "record.json").write_text(as_json(CABLE))
        return root

    def exported(self, root: Path, tmp_path: Path) -> Path:
        out = tmp_path / "out"
        assert export([str(root)], out, POLICY).exit_code == 0
        return out

    def test_the_manifest_says_so(self, root: Path, tmp_path: Path) -> None:
        out = self.exported(root, tmp_path)
        data = (out / "manifest.jsonl").read_bytes()
        header, *lines = map(json.loads, data.splitlines())
        assert header["notice"] == {
            "authority": "Ysolde Marchbanks, Director",
            "office": "Office of Released Papers",
            "date": "2026-11-24",
            "text": "Case F-2026-00017",
        }
        assert {line["file"]: line.get("notice") for line in lines} == {
            "07QUITO1052.txt": "copy",
            "record.json": "manifest",
            "sub/07LIMA1053.txt": None,
            "sub/plain.txt": None,
        }
        validator = Draft202012Validator(schema("manifest"))
        assert all(validator.is_valid(line) for line in (header, *lines))
        assert Manifest.from_bytes(data).notice == header["notice"]

    def test_it_is_proven_and_clean(self, root: Path, tmp_path: Path) -> None:
        out = self.exported(root, tmp_path)
        proof = verify(out, [str(root)], POLICY)
        assert [p.message for p in proof.problems] == []
        for file, data in tree(out).items():
            copy = Document.from_bytes(file, data)
            assert api.scan(copy, POLICY) == (), file

    def test_the_officials_name_may_be_hidden_elsewhere(
        self, root: Path, tmp_path: Path
    ) -> None:
        # the same surname, in a cable that hides it
        (root / "b.txt").write_text(CABLE.replace("Wrenfield", "Marchbanks"))
        out = self.exported(root, tmp_path)
        proof = verify(out, [str(root)], POLICY)
        assert [p.message for p in proof.problems] == []
        assert "Marchbanks" in (out / "b.txt").read_text().split("\n")[0]

    def test_an_export_of_an_export(self, root: Path, tmp_path: Path) -> None:
        out = self.exported(root, tmp_path)
        (out / "manifest.jsonl").unlink()
        again = tmp_path / "again"
        assert export([str(out)], again, POLICY).exit_code == 0
        copies = tree(again)
        copies.pop("manifest.jsonl")
        assert copies == tree(out)
        assert verify(again, [str(out)], POLICY).exit_code == 0

    @pytest.mark.parametrize(
        ("change", "kind"),
        [
            pytest.param(
                lambda data: data.removesuffix(b"\n" + BLOCK.encode()),
                "difference",
                id="none at the end",
            ),
            pytest.param(
                lambda data: data.removeprefix(BLOCK.encode() + b"\n").removesuffix(
                    b"\n" + BLOCK.encode()
                ),
                "difference",
                id="none at all",
            ),
            pytest.param(
                lambda data: data.replace(b"November 24", b"November 25"),
                "difference",
                id="another day",
            ),
            pytest.param(
                lambda data: BLOCK.encode() + b"\n" + data + b"\n" + BLOCK.encode(),
                "difference",
                id="twice",
            ),
        ],
    )
    def test_a_changed_notice_is_a_difference(
        self,
        root: Path,
        tmp_path: Path,
        change: Callable[[bytes], bytes],
        kind: str,
    ) -> None:
        out = self.exported(root, tmp_path)
        path = out / "07QUITO1052.txt"
        data = path.read_bytes()
        assert change(data) != data
        path.write_bytes(change(data))
        proof = verify(out, [str(root)], POLICY)
        assert proof.exit_code == 1
        assert (str(path), kind) in {(p.path, p.kind) for p in proof.problems}
        assert "Marchbanks" not in told(proof)

    def test_a_notice_too_many_is_a_difference(
        self, root: Path, tmp_path: Path
    ) -> None:
        out = self.exported(root, tmp_path)
        path = out / "sub" / "plain.txt"
        data = path.read_bytes()
        bom, text = data[:3], data[3:]
        path.write_bytes(bom + f"{BLOCK}\n".encode() + text + f"\n{BLOCK}".encode())
        proof = verify(out, [str(root)], POLICY)
        assert "one too many" in told(proof)

    def test_a_leak_is_told_where_it_stands(self, root: Path, tmp_path: Path) -> None:
        out = self.exported(root, tmp_path)
        path = out / "07QUITO1052.txt"
        data = path.read_bytes()
        leaky = data.replace(b"will be given out in May", b"will be given to Wrenfield")
        path.write_bytes(leaky)
        line = leaky.decode("cp1252").split("Wrenfield")[0].count("\n") + 1
        places = {
            (p.kind, p.line)
            for p in verify(out, [str(root)], POLICY).problems
            if p.path == str(path)
        }
        assert ("leak", line) in places
        assert ("difference", line) in places

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(("Ysolde", "Ysolda"), id="another name"),
            pytest.param((', "notice": "copy"', ""), id="not told of a file"),
            pytest.param(('"notice": "manifest"', '"notice": "copy"'), id="elsewhere"),
        ],
    )
    def test_a_manifest_that_tells_otherwise(
        self, root: Path, tmp_path: Path, change: tuple[str, str]
    ) -> None:
        out = self.exported(root, tmp_path)
        path = out / "manifest.jsonl"
        text = path.read_text()
        assert change[0] in text
        path.write_text(text.replace(*change))
        proof = verify(out, [str(root)], POLICY)
        assert "manifest" in {p.kind for p in proof.problems}

    def test_a_name_in_the_manifest_is_still_found(
        self, root: Path, tmp_path: Path
    ) -> None:
        out = self.exported(root, tmp_path)
        path = out / "manifest.jsonl"
        path.write_text(path.read_text().replace("F-2026-00017", "of Wrenfield"))
        kinds = {p.kind for p in verify(out, [str(root)], POLICY).problems}
        assert "leak" in kinds


def told(proof: VerifyResult) -> str:
    return "\n".join(p.message for p in proof.problems)


class TestThePolicy:
    def load(self, tmp_path: Path, text: str) -> Policy:
        path = tmp_path / "redact.toml"
        path.write_text(text, "utf-8")
        return Policy.load(path)

    def test_it_is_read(self, tmp_path: Path) -> None:
        policy = self.load(
            tmp_path,
            "[export.notice]\n"
            'authority = "Ysolde Marchbanks, Director"\n'
            'office = "Office of Released Papers"\n'
            "date = 2026-11-24\n"
            'text = "Case F-2026-00017"\n',
        )
        assert policy.notice == NOTICE

    @pytest.mark.parametrize(
        "text", [pytest.param("", id="none"), pytest.param("notice = {}", id="empty")]
    )
    def test_it_is_off_by_default(self, tmp_path: Path, text: str) -> None:
        assert self.load(tmp_path, f"[export]\n{text}\n").notice is None

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            pytest.param('authority = "A"', "needs authority and date", id="no date"),
            pytest.param("date = 2026-11-24", "needs authority and date", id="nobody"),
            pytest.param('office = "B"', "needs authority and date", id="office alone"),
            pytest.param(
                'authority = "A"\ndate = "2026-11-24"', "without quotes", id="text"
            ),
            pytest.param(
                'authority = "A"\ndate = 2026-11-24T10:00:00',
                "must be a date",
                id="a time",
            ),
            pytest.param('authority = "A"\ndate = 2026', "notice.date", id="a number"),
            pytest.param(
                'authority = ""\ndate = 2026-11-24', "notice.authority", id="empty"
            ),
            pytest.param(
                'authority = " "\ndate = 2026-11-24', "notice.authority", id="blank"
            ),
            pytest.param(
                'authority = "A\\nB"\ndate = 2026-11-24', "authority", id="two lines"
            ),
            pytest.param(
                'authority = "A\\n"\ndate = 2026-11-24', "authority", id="line end"
            ),
            pytest.param(
                'authority = "A\\u001b"\ndate = 2026-11-24', "authority", id="control"
            ),
            pytest.param(
                'authority = "A\\u202e"\ndate = 2026-11-24', "authority", id="bidi"
            ),
            pytest.param(
                'authorty = "A"\ndate = 2026-11-24', "did you mean authority", id="typo"
            ),
        ],
    )
    def test_what_is_refused(self, tmp_path: Path, text: str, message: str) -> None:
        with pytest.raises(PolicyError, match=re.escape(message)):
            self.load(tmp_path, f"[export.notice]\n{text}\n")


LINES = st.text(
    st.characters(min_codepoint=32, exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() == text)
BODIES = st.text("ab\n\rÉ\f Declassified by", min_size=1, max_size=60)


@settings(deadline=None)
@given(
    text=BODIES,
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    authority=LINES,
    more=st.none() | LINES,
)
def test_what_is_put_on_comes_off(
    text: str, codec: str, authority: str, more: str | None
) -> None:
    own = Notice(authority=authority, date=date(2026, 2, 3), text=more)
    policy = Policy(notice=own)
    data = text.encode(codec)
    # said to be a copy of something classified
    original = document(CABLE)
    copy = notice.wrap(original, data, policy)
    assert notice.unwrap(copy, policy) == (data, True)
    assert notice.wrap(original, copy, policy) == copy


def test_nothing_changes_without_a_notice() -> None:
    original = document(CABLE)
    assert notice.unwrap(original, Policy()) == (original, False)
    assert notice.unwrap(b"", POLICY) == (b"", False)
