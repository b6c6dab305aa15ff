"""
A zoo of planted leaks: each is put into a real export, and the real proof is asked.

Every cable and every name is invented. A leak is planted as one would who hides it:
where it can be, the original has it too, and the manifest fits the files.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from redact.cli import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = """\
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
C O N F I D E N T I A L QUITO 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV, EC
SUBJECT: FISHING PERMITS

Classified By: PolCouns Orla F. Penhallow for reason 1.4(d).

1. (C) Fisheries Minister Tobias Wrenfield told PolCouns that permits
will be given out in May. Deputy Minister Renata Oyarvide said that
Wrenfield was late. Professor Jürgen Möllenbrück agreed.

2. (C) His passport number is A1234567, his phone number (202) 555-0117,
and he writes to t.wrenfield@fish.example when it rains.
PENHALLOW
"""
SECOND = """\
R 281200Z MAR 07
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC 4719
UNCLAS LIMA 001053

E.O. 12958: N/A
TAGS: ECON, PE
SUBJECT: ANCHOVIES

1. Deputy Minister Saskia Brandulf spoke of anchovies.
The catch is good, and the price is fair.
"""
PLAIN = """\
UNCLAS LIMA 001054

SUBJECT: WEATHER

1. Nothing to hide here.

2. The weather is good.
"""
NAMES = re.compile(
    "penhallow|wrenfield|oyarvide|möllenbrück|mollenbruck|moellenbrueck|brandulf"
    "|a1234567|5550117|drahlennep",
    re.IGNORECASE,
)
FIRST_FILE, SECOND_FILE, PLAIN_FILE = (
    "07QUITO1052.txt",
    "sub/07LIMA1053.txt",
    "sub/07LIMA1054.txt",
)


@dataclass(frozen=True, slots=True)
class Set:
    """Originals and their export."""

    originals: Path
    public: Path

    def verify(self, *options: str) -> tuple[int, str]:
        """Exit status and everything that was said."""
        done = CliRunner().invoke(
            cli,
            ["verify", str(self.public), "--against", str(self.originals), *options],
        )
        return done.exit_code, done.output

    def relist(self) -> None:
        """Make the manifest fit the files."""
        path = self.public / "manifest.jsonl"
        lines = [json.loads(line) for line in path.read_text().splitlines()]
        for line in lines[1:]:
            data = (self.public / line["file"]).read_bytes()
            line["sha256"] = hashlib.sha256(data).hexdigest()
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))

    def change(self, file: str, change: Callable[[str], str]) -> None:
        """Change a published file, and the manifest with it."""
        path = self.public / file
        text = path.read_bytes().decode()
        changed = change(text)
        assert changed != text
        path.write_bytes(changed.encode())
        self.relist()


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Set:
    root = tmp_path_factory.mktemp("planted")
    originals, public = root / "originals", root / "public"
    (originals / "sub").mkdir(parents=True)
    (originals / FIRST_FILE).write_bytes(FIRST.encode())
    (originals / SECOND_FILE).write_bytes(SECOND.replace("\n", "\r\n").encode())
    (originals / PLAIN_FILE).write_bytes(PLAIN.encode())
    done = CliRunner().invoke(cli, ["export", str(originals), "--out", str(public)])
    assert done.exit_code == 0, done.output
    return Set(originals, public)


@pytest.fixture
def planted(exported: Set, tmp_path: Path) -> Set:
    own = Set(tmp_path / "originals", tmp_path / "public")
    shutil.copytree(exported.originals, own.originals)
    shutil.copytree(exported.public, own.public)
    return own


def test_the_export_itself_is_proven(exported: Set) -> None:
    code, said = exported.verify()
    assert (code, said.partition(":")[0]) == (0, "proven")


@pytest.mark.parametrize(
    "leak",
    [
        pytest.param("Wrenfield", id="surname"),
        pytest.param("WRENFIELD", id="capitals"),
        pytest.param("wrenfield", id="small letters"),
        pytest.param("wReNfiELd", id="mixed case"),
        pytest.param("tobias wrenfield", id="full, small"),
        pytest.param("wrenfield street", id="small, of a street"),
        pytest.param("Wrenfield Street", id="of a street"),
        pytest.param("Wrenfield International Airport", id="of an airport"),
        pytest.param("Wrenfield Administration", id="of a government"),
        pytest.param("USS Wrenfield", id="of a ship"),
        pytest.param("ex-Wrenfield", id="prefix"),
        pytest.param("Wrenfield-led", id="compound"),
        pytest.param("Wrenfield-Smythe", id="double name"),
        pytest.param("anti-wrenfield", id="compound, small"),
        pytest.param("Tobias\nWrenfield", id="line end"),
        pytest.param("Wren-\nfield", id="hyphenated"),
        pytest.param("Wren-\r\nfield", id="hyphenated, CRLF"),
        pytest.param("Wren-\r\r\nfield", id="hyphenated, CR CR LF"),
        pytest.param("Wren-  \n   field", id="hyphenated, blanks"),
        pytest.param("Wren\nfield", id="broken, no hyphen"),
        pytest.param("Wren-\n> field", id="margin"),
        pytest.param("Wren-\n\fLIMA 00001054  002 OF 003\n\nfield", id="page heading"),
        pytest.param("Wren-\n\ffield", id="form feed"),
        pytest.param("Wren field", id="a blank within"),
        pytest.param("Mollenbruck", id="accents dropped"),
        pytest.param("Moellenbrueck", id="transliterated"),
        pytest.param("MOELLENBRUECK", id="transliterated, capitals"),
        pytest.param("moellenbrueck", id="transliterated, small"),
        pytest.param(unicodedata.normalize("NFD", "Möllenbrück"), id="decomposed"),
        pytest.param("Wrénfïeld", id="accents added"),
        pytest.param("M?llenbr?ck", id="accents lost"),
        pytest.param("MÃ¶llenbrÃ¼ck", id="mojibake"),
        pytest.param("M&ouml;llenbr&uuml;ck", id="HTML entities"),
        pytest.param("M&#246;llenbr&#xfc;ck", id="numbered entities"),
        pytest.param("M&amp;ouml;llenbr&amp;uuml;ck", id="entities twice"),
        pytest.param("M%C3%B6llenbr%C3%BCck", id="percent-encoded"),
        pytest.param("W%72enfield", id="percent-encoded letter"),
        pytest.param("M\\u00f6llenbr\\u00fcck", id="JSON escapes"),
        pytest.param("\\x57renfield", id="byte escapes"),
        pytest.param("M=C3=B6llenbr=C3=BCck", id="quoted-printable"),
        pytest.param("Wren=\nfield", id="quoted-printable line end"),
        pytest.param("M+APY-llenbr+APw-ck", id="UTF-7"),
        pytest.param("M\\'f6llenbr\\'fcck", id="RTF"),
        pytest.param('M\\"ollenbr\\"uck', id="TeX"),
        pytest.param("Wren<b>field</b>", id="markup within"),
        pytest.param("Wren<!-- -->field", id="comment within"),
        pytest.param("Wren**field**", id="Markdown within"),
        pytest.param("Wrenfield, Tobias", id="turned round"),
        pytest.param("WRENFIELD, T.", id="turned round, initial"),
        pytest.param("T. Wrenfield", id="initial"),
        pytest.param("T.X.Wrenfield", id="initials"),
        pytest.param("Orla Penhallow", id="middle initial dropped"),
        pytest.param("Orla X. Penhallow", id="another middle initial"),
        pytest.param("Wrenfield's", id="possessive"),
        pytest.param("Wrenfield’s", id="possessive, curly"),
        pytest.param("the Wrenfields", id="plural"),
        pytest.param("the WRENFIELDS'", id="plural possessive"),
        pytest.param("W R E N F I E L D", id="spaced"),
        pytest.param("w.r.e.n.f.i.e.l.d", id="dotted"),
        pytest.param("W-R-E-N-F-I-E-L-D", id="dashed"),
        pytest.param("T O B I A S  W R E N F I E L D", id="full, spaced"),
        pytest.param("W R E N\nF I E L D", id="spaced over a line end"),
        pytest.param("tobias.wrenfield@mail.example", id="login, dot"),
        pytest.param("tobias_wrenfield", id="underscore"),
        pytest.param("twrenfield@mail.example", id="login, initial"),
        pytest.param("tobiaswrenfield", id="glued"),
        pytest.param("TobiasWrenfield", id="camel case"),
        pytest.param("memoWrenfield", id="camel case, surname"),
        pytest.param("Wrenfield2", id="a digit behind"),
        pytest.param("file:///home/wrenfield/a.doc", id="in a path"),
        pytest.param("https://x.example/?q=wrenfield", id="in a query"),
        pytest.param("Wren\u200bfield", id="zero-width blank"),
        pytest.param("Wren\u00adfield", id="soft hyphen"),
        pytest.param("Wren\u2060field", id="word joiner"),
        pytest.param("W\u202ar\u202cenfield", id="direction marks"),
        pytest.param("Tobias\u00a0Wrenfield", id="non-breaking blank"),
        pytest.param("Wren\u2011field", id="non-breaking hyphen"),
        pytest.param("Wr\u0435nfi\u0435ld", id="Cyrillic letters"),
        pytest.param("Wrenf\u03b9eld", id="Greek letter"),
        pytest.param("Ｗｒｅｎｆｉｅｌｄ", id="full width"),  # noqa: RUF001
        pytest.param("𝐖𝐫𝐞𝐧𝐟𝐢𝐞𝐥𝐝", id="mathematical"),  # noqa: RUF001
        pytest.param("ᴡʀᴇɴꜰɪᴇʟᴅ", id="small capitals"),
        pytest.param("Ⓦⓡⓔⓝⓕⓘⓔⓛⓓ", id="circled"),
        pytest.param("Wren\ufb01eld", id="ligature"),
        pytest.param("Wr3nf13ld", id="digits for letters"),
        pytest.param("dleifnerW", id="backwards"),
        pytest.param("Jerasvryq", id="ROT13"),
        pytest.param("V3JlbmZpZWxk", id="base64"),
        pytest.param("5772656e6669656c64", id="hexadecimal"),
        pytest.param("Saskia Brandulf", id="of another cable"),
        pytest.param("BRANDULF", id="surname of another cable"),
        pytest.param("A 123 4567", id="passport, blanks"),
        pytest.param("a123-4567", id="passport, dash"),
        pytest.param("A12345\n67", id="passport, line end"),
        pytest.param("2025550117", id="phone, digits"),
        pytest.param("202.555.0117", id="phone, dots"),
        pytest.param("+1 202 555 0117", id="phone, country"),
        pytest.param("0012025550117", id="phone, dialled"),
        pytest.param("٢٠٢٥٥٥٠١١٧", id="phone, other digits"),
        pytest.param("T.WRENFIELD(at)FISH.EXAMPLE", id="mail, disguised"),
    ],
)
@pytest.mark.parametrize("file", [FIRST_FILE, PLAIN_FILE])
def test_what_can_still_be_read(planted: Set, file: str, leak: str) -> None:
    """It stands in the original too: only reading finds it."""
    for folder in (planted.originals, planted.public):
        path = folder / file
        path.write_bytes(path.read_bytes() + f"\nIt was {leak} again.\n".encode())
    planted.relist()
    code, said = planted.verify()
    assert code == 1
    line = (planted.public / file).read_bytes().count(b"\n", 0, -1)
    first = line - leak.count("\n") + 1
    told = re.findall(rf"^.*{re.escape(file)}:(\d+):\d+: leak: ", said, re.MULTILINE)
    assert {int(number) for number in told} & set(range(first, line + 2))
    assert not NAMES.search(said)


def _swapped(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


def _without_mask(text: str) -> str:
    return text.replace("[PERSON 2]", "", 1)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param(lambda t: t.replace("May", "Mai"), "(C) ", id="a letter"),
        pytest.param(lambda t: t.replace("May", "may"), "(C) ", id="its case"),
        pytest.param(lambda t: t.replace("rains.", "rains. "), "", id="a blank"),
        pytest.param(lambda t: t.replace("rains.", "rains\u200b."), "", id="unseen"),
        pytest.param(lambda t: t + "\n", "", id="a line end more"),
        pytest.param(lambda t: t[:-1], "", id="a line end less"),
        pytest.param(lambda t: t + "\0", "", id="NUL"),
        pytest.param(lambda t: t + "\x1a", "", id="end of file mark"),
        pytest.param(lambda t: t + "+AFc-renfield\n", "", id="UTF-7 behind"),
        pytest.param(lambda t: "\ufeff" + t, "", id="BOM"),
        pytest.param(lambda t: t.replace("\n", "\r\n"), "", id="CRLF"),
        pytest.param(lambda t: t.replace("\n", "\r\n", 1), "", id="one CRLF"),
        pytest.param(lambda t: t.replace("TAGS: PREL", "TAGS: PTER"), "", id="tags"),
        pytest.param(
            lambda t: t.replace("TAGS: PREL, PGOV, EC\n", ""), "", id="a line less"
        ),
        pytest.param(lambda t: t.replace("\n\n2.", "\n\n\n2."), "", id="a line more"),
        pytest.param(
            lambda t: (
                _swapped(t, "SIPDIS\n", "TAGS: PREL, PGOV, EC\n")
                if "SIPDIS" in t
                else _swapped(t, "TAGS: PREL, PGOV, EC\n", "SUBJECT: FISHING PERMITS\n")
            ),
            "",
            id="lines swapped",
        ),
        pytest.param(lambda _: FIRST, "", id="the original itself"),
        pytest.param(lambda _: "", "", id="empty"),
        pytest.param(lambda t: t[: len(t) // 2], "", id="half"),
        pytest.param(lambda t: t + t, "", id="twice"),
        pytest.param(lambda t: t[::-1], "", id="backwards"),
        pytest.param(_without_mask, "", id="a mask removed"),
        pytest.param(
            lambda t: t.replace("[PERSON 2]", "[PERSON 22]"), "", id="another number"
        ),
        pytest.param(
            lambda t: _swapped(t, "[PERSON 1]", "[PERSON 2]"), "", id="two exchanged"
        ),
        pytest.param(
            lambda t: t.replace("[PERSON 2]", "[PERSON 3]"), "", id="one for two"
        ),
        pytest.param(
            lambda t: t.replace("[PERSON 2]", "[PERSON 9]", 1), "", id="two for one"
        ),
        pytest.param(
            lambda t: t.replace("told", "[PERSON 1] told"), "", id="a mask of nothing"
        ),
        pytest.param(
            lambda t: t.replace("when it rains", "when it [PERSON 1]"),
            "",
            id="a mask too many",
        ),
        pytest.param(
            lambda t: t.replace("[PERSON 1]", "[CAPTION]", 1), "", id="another type"
        ),
        pytest.param(
            lambda t: t.replace("[PERSON 1]", "[PERSON 01]", 1), "", id="odd number"
        ),
        pytest.param(
            lambda t: t.replace("[PERSON 1]", "[WRENFIELD 1]", 1), "", id="odd label"
        ),
        pytest.param(
            lambda t: t.replace("[PERSON 1]", "[PERSON 1 Wrenfield]", 1),
            "",
            id="a mask that tells",
        ),
        pytest.param(
            lambda t: t.replace("[PERSON 2]", "[PERSON 9 chars]", 1),
            "",
            id="a mask that tells the length",
        ),
        pytest.param(
            lambda t: t.replace("[CAPTION]", "SIPDIS", 1), "", id="caption put back"
        ),
        pytest.param(
            lambda t: t.replace("[CLASSIFICATION]", "C O N F I D E N T I A L", 1),
            "",
            id="banner put back",
        ),
        pytest.param(
            lambda t: t.replace("1. [PORTION_MARK]", "1. (C)", 1),
            "",
            id="portion mark put back",
        ),
        pytest.param(
            lambda t: t.replace("[AUTHORITY]", "Classified by: the DCM", 1),
            "",
            id="authority put back",
        ),
    ],
)
def test_what_was_changed(
    planted: Set, change: Callable[[str], str], words: str
) -> None:
    planted.change(FIRST_FILE, change)
    code, said = planted.verify()
    assert code in (1, 2)
    assert f"{FIRST_FILE}" in said
    assert "difference" in said or "leak" in said or code == 2
    assert not NAMES.search(said)
    assert words in FIRST


def test_written_in_another_encoding(planted: Set) -> None:
    text = (planted.originals / FIRST_FILE).read_bytes()
    (planted.originals / FIRST_FILE).write_bytes(
        text.replace(b"when it rains", "if it déja".encode()).decode().encode("latin-1")
    )
    shutil.rmtree(planted.public)
    arguments = ["export", str(planted.originals), "--out", str(planted.public)]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    assert planted.verify()[0] == 0
    path = planted.public / FIRST_FILE
    path.write_bytes(path.read_bytes().decode("latin-1").encode())
    planted.relist()
    code, said = planted.verify()
    assert code == 1
    assert f"{FIRST_FILE}: difference: not the original's encoding" in said


def _rename(planted: Set, name: str) -> None:
    (planted.public / PLAIN_FILE).rename(planted.public / "sub" / name)


def _write(planted: Set, file: str, text: str = PLAIN) -> None:
    path = planted.public / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def _rewrite_manifest(planted: Set, old: str, new: str) -> None:
    path = planted.public / "manifest.jsonl"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def _append_to_manifest(planted: Set, line: str) -> None:
    with (planted.public / "manifest.jsonl").open("a") as file:
        file.write(line + "\n")


def _digest(planted: Set, name: str = "sha256") -> str:
    data = (planted.originals / FIRST_FILE).read_bytes()
    return hashlib.new(name, data).hexdigest()


def _link(planted: Set) -> None:
    (planted.public / PLAIN_FILE).unlink()
    (planted.public / PLAIN_FILE).symlink_to(planted.originals / PLAIN_FILE)


def _link_folder(planted: Set) -> None:
    shutil.rmtree(planted.public / "sub")
    (planted.public / "sub").symlink_to(planted.originals / "sub")


def _pipe(planted: Set) -> None:
    (planted.public / PLAIN_FILE).unlink()
    os.mkfifo(planted.public / PLAIN_FILE)


@pytest.mark.parametrize(
    ("plant", "expected"),
    [
        pytest.param(
            lambda s: _rename(s, "Wrenfield.txt"), "leak: the file's name", id="name"
        ),
        pytest.param(
            lambda s: _rename(s, "07LIMA1054_wrenfield.txt"),
            "leak: the file's name",
            id="name, small letters",
        ),
        pytest.param(
            lambda s: _rename(s, "memo-TobiasWrenfield.txt"),
            "leak: the file's name",
            id="name, camel case",
        ),
        pytest.param(
            lambda s: _rename(s, "moellenbrueck.txt"),
            "leak: the file's name",
            id="name, transliterated",
        ),
        pytest.param(
            lambda s: _rename(s, "a 1234 567.txt"), "leak: the file's name", id="number"
        ),
        pytest.param(
            lambda s: _write(s, "wrenfield/a.txt"), "leak: the folder's name", id="dir"
        ),
        pytest.param(
            lambda s: _write(s, "tobias/W r e n field.txt"), "leak", id="over two names"
        ),
        pytest.param(
            lambda s: (s.public / "Orla Penhallow").mkdir(),
            "extra: a folder for no original",
            id="an empty folder",
        ),
        pytest.param(
            lambda s: (s.public / ".empty" / "deep").mkdir(parents=True),
            "extra: a folder for no original",
            id="an empty hidden folder",
        ),
        pytest.param(
            lambda s: (s.public / PLAIN_FILE).unlink(), "missing: ", id="a file less"
        ),
        pytest.param(lambda s: _write(s, "more.txt"), "extra: ", id="a file more"),
        pytest.param(lambda s: _write(s, ".more"), "extra: ", id="hidden"),
        pytest.param(
            lambda s: _write(s, ".redact-part/tree/a.txt", FIRST),
            "left by an export that was stopped",
            id="staging",
        ),
        pytest.param(
            lambda s: _write(s, ".redact-0123456789abcdef.tmp", FIRST),
            "left by an export that was stopped",
            id="a half-written file",
        ),
        pytest.param(
            lambda s: _write(s, "manifest.jsonl~", ""), "extra: ", id="backup"
        ),
        pytest.param(
            lambda s: _write(s, f"{PLAIN_FILE}.orig"), "extra: ", id="an original left"
        ),
        pytest.param(_link, "extra: not a regular file", id="a link"),
        pytest.param(_link_folder, "extra: not a regular file", id="a linked folder"),
        pytest.param(_pipe, "extra: not a regular file", id="a pipe"),
        pytest.param(
            lambda s: (s.public / "manifest.jsonl").unlink(),
            "missing: there is no manifest",
            id="no manifest",
        ),
        pytest.param(
            lambda s: _append_to_manifest(s, '{"note": "asked by Wrenfield"}'),
            "leak: holds a masked name",
            id="manifest, value",
        ),
        pytest.param(
            lambda s: _append_to_manifest(s, '{"wrenfield": 1}'),
            "leak: holds a masked name",
            id="manifest, key",
        ),
        pytest.param(
            lambda s: _append_to_manifest(s, '{"x": "\\u0057renf\\u0069eld"}'),
            "leak: holds a masked name",
            id="manifest, escaped",
        ),
        pytest.param(
            lambda s: _append_to_manifest(s, "# TOBIAS WRENFIELD"),
            "leak: holds a masked name",
            id="manifest, no JSON",
        ),
        pytest.param(
            lambda s: _rewrite_manifest(s, '"sha256"', '"by": "Oyarvide", "sha256"'),
            "leak: holds a masked name",
            id="manifest, a field more",
        ),
        pytest.param(
            lambda s: _rewrite_manifest(s, '"PERSON"', '"WRENFIELD"'),
            "leak: holds a masked name",
            id="manifest, in the counts",
        ),
        pytest.param(
            lambda s: _rewrite_manifest(s, '"version": "', '"version": "0-Wrenfield-'),
            "leak: holds a masked name",
            id="manifest, in the version",
        ),
        pytest.param(
            lambda s: _rewrite_manifest(s, '"PERSON": ', '"PERSON": 1'),
            "manifest: the counts are not",
            id="other counts",
        ),
        pytest.param(
            lambda s: _rewrite_manifest(s, '"sha256": "', '"sha256":  "'),
            "manifest: not written as an export writes it",
            id="a blank in the manifest",
        ),
        pytest.param(
            lambda s: _append_to_manifest(s, ""), "manifest: ", id="an empty line"
        ),
        pytest.param(
            lambda s: _append_to_manifest(s, json.dumps({"in": _digest(s)})),
            "leak: holds an original's hash",
            id="hash of an original",
        ),
        pytest.param(
            lambda s: _append_to_manifest(s, json.dumps({"in": _digest(s, "md5")})),
            "leak: holds an original's hash",
            id="MD5 of an original",
        ),
        pytest.param(
            lambda s: _write(s, f"{_digest(s, 'sha1')}.txt"),
            "leak: the file's name holds an original's hash",
            id="hash in a file's name",
        ),
        pytest.param(
            lambda s: _write(s, "more.bin", "\0\0Wrenfield"), "extra: ", id="binary"
        ),
    ],
)
def test_what_lies_around(
    planted: Set, plant: Callable[[Set], None], expected: str
) -> None:
    plant(planted)
    code, said = planted.verify()
    assert code == 1
    assert expected in said
    assert not NAMES.search(said)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_an_extended_attribute(planted: Set) -> None:
    try:
        os.setxattr(planted.public / PLAIN_FILE, "user.author", b"Wrenfield")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    code, said = planted.verify()
    assert code == 1
    assert "extra: the file has attributes of its own" in said


def test_a_name_in_a_path_is_counted_off(planted: Set) -> None:
    _rename(planted, "wrenfield.txt")
    _, said = planted.verify()
    assert f"sub{os.sep}(entry 2 of 2, name withheld): leak: " in said.replace(
        "/", os.sep
    )


def test_every_line_that_differs_is_told(planted: Set) -> None:
    planted.change(
        FIRST_FILE,
        lambda t: t.replace("FISHING", "FISCHING").replace("it rains", "it pours"),
    )
    _, said = planted.verify()
    told = re.findall(rf"{FIRST_FILE}:(\d+):\d+: difference: not the original", said)
    lines = FIRST.split("\n")
    assert [lines[int(number) - 1][:9] for number in told] == ["SUBJECT: ", "and he wr"]


@pytest.mark.parametrize("style", ["exemption", "block"])
def test_in_other_styles(planted: Set, style: str) -> None:
    (planted.originals / "redact.toml").write_text(f'[mask]\nstyle = "{style}"\n')
    shutil.rmtree(planted.public)
    options = ["--policy", str(planted.originals / "redact.toml")]
    paths = [str(planted.originals / name) for name in (FIRST_FILE, SECOND_FILE)]
    arguments = ["export", *paths, "--out", str(planted.public), *options]
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, done.output
    proof = ["verify", str(planted.public), "--against", *paths, *options]
    assert CliRunner().invoke(cli, proof).exit_code == 0
    path = planted.public / FIRST_FILE
    mask = {"exemption": "[(b)(6)]", "block": "█" * 8}[style]
    text = path.read_bytes().decode()
    assert mask in text
    path.write_bytes(text.replace(mask, "wrenfield", 1).encode())
    done = CliRunner().invoke(cli, proof)
    assert done.exit_code == 1
    assert "leak: something masked in this file can be read" in done.output
