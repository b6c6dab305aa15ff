"""No command opens a connection, not even where presidio would ask for a list."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CAUGHT = 86  # no exit status of ours, nor of Python

# runs before anything else in each process, also in workers; ends the process at
# once, so that no `except` can hide the attempt
GUARD = f"""\
import os, sys

def forbid(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"):
        address = arguments[1]
        if isinstance(address, (str, bytes)):
            return  # a pipe between our own processes
        if event == "socket.bind" and address[:2] == ("::1", 0):
            return  # urllib3, which tldextract imports, asks if there is an IPv6
    elif event not in (
        "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
        "socket.getnameinfo", "urllib.Request", "http.client.connect",
        "ftplib.connect", "smtplib.connect", "webbrowser.open",
    ):
        return
    os.write(2, b"guard: " + event.encode() + b"\\n")
    os._exit({CAUGHT})

sys.addaudithook(forbid)
open(os.path.join(os.environ["GUARD_LOG"], str(os.getpid())), "w").close()
"""

CABLE = """\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1052 0862239
ZNY CCCCC ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
C O N F I D E N T I A L QUITO 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, EC
SUBJECT: TALKS ON FISHERIES

Classified By: Ambassador Quilla T. Marr for reason 1.4(d).

1. (C) Write to marr@post.example.co.uk, see http://www.example.org/a or
example.net, from 192.168.10.4 or 2001:db8::ff00:42:8329; TEL +51 1 434-3000,
SSN 219-09-9999, card 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00.
MARR
"""
POLICY = '[entities.URL]\naction = "mask"\n'


class Sandbox:
    """A folder with a cable and a policy, and processes that may not connect."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "work"
        self.home = folder / "home"
        self.log = folder / "log"
        guard = folder / "guard"
        for place in (self.folder, self.home, self.log, guard):
            place.mkdir()
        (guard / "sitecustomize.py").write_text(GUARD)
        (self.folder / "07QUITO1052.txt").write_text(CABLE)
        (self.folder / "redact.toml").write_text(POLICY)
        inherited = {
            name: value
            for name, value in os.environ.items()
            # what would keep tldextract from asking, by settings of ours
            if not name.startswith(("TLDEXTRACT", "XDG_", "PYTHON", "COVERAGE"))
        }
        self.environment = inherited | {
            "HOME": str(self.home),
            "GUARD_LOG": str(self.log),
            "PYTHONPATH": os.pathsep.join((str(guard), str(ROOT))),
            # a proxy that is not there: what does not ask the audit hook fails, too
            "http_proxy": "http://127.0.0.1:9",
            "https_proxy": "http://127.0.0.1:9",
        }

    def python(self, *args: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, *args],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert list(self.log.iterdir()), "the guard was not loaded"
        return done

    def redact(self, *args: str) -> subprocess.CompletedProcess[str]:
        return self.python("-m", "redact", *args)


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    return Sandbox(tmp_path)


@pytest.mark.parametrize(
    ("args", "status"),
    [
        pytest.param(["parse", "07QUITO1052.txt"], 0, id="parse"),
        pytest.param(["validate", "."], 0, id="validate"),
        pytest.param(["validate", "--format", "sarif", "."], 0, id="validate sarif"),
        pytest.param(["scan", "07QUITO1052.txt"], 1, id="scan"),
        pytest.param(["scan", "--all", "--format", "json", "."], 1, id="scan --all"),
        pytest.param(["explain", "DCL007"], 0, id="explain"),
        pytest.param(["explain"], 0, id="explain all"),
        pytest.param(["--version"], 0, id="version"),
        pytest.param(["--help"], 0, id="help"),
        pytest.param(["no-such-command"], 2, id="an error"),
        pytest.param(["scan", "no-such-file"], 2, id="another error"),
    ],
)
def test_command_opens_no_connection(
    sandbox: Sandbox, args: list[str], status: int
) -> None:
    (sandbox.folder / "redact.toml").replace(sandbox.folder / ".policy")
    policy = ["--policy", ".policy"] if args[0] in {"scan", "validate"} else []
    done = sandbox.redact(*args, *policy)
    assert "guard:" not in done.stderr
    assert done.returncode == status, done.stderr


def test_init_opens_no_connection(sandbox: Sandbox) -> None:
    (sandbox.folder / "redact.toml").unlink()
    assert sandbox.redact("init").returncode == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_export_and_verify_open_no_connection(sandbox: Sandbox, jobs: str) -> None:
    (sandbox.folder / "08QUITO1.txt").write_text(CABLE)
    cables = ["07QUITO1052.txt", "08QUITO1.txt"]
    done = sandbox.redact(
        "export", *cables, "--out", "public", "--record", "private", "--jobs", jobs
    )
    assert done.returncode == 0, done.stderr
    masked = (sandbox.folder / "public" / cables[0]).read_text()
    assert "example" not in masked
    assert "[URL" in masked
    (sandbox.folder / "originals").mkdir()
    for name in cables:
        (sandbox.folder / name).rename(sandbox.folder / "originals" / name)
    done = sandbox.redact("verify", "public", "--against", "originals")
    assert done.returncode == 0, done.stderr


def test_scan_finds_all_of_presidios_types_and_writes_no_cache(
    sandbox: Sandbox,
) -> None:
    done = sandbox.redact("scan", "--format", "json", "07QUITO1052.txt")
    assert done.returncode == 1, done.stderr
    (file,) = json.loads(done.stdout)["files"]
    assert {finding["type"] for finding in file["findings"]} >= {
        "EMAIL_ADDRESS",
        "PHONE_NUMBER",
        "URL",
        "IP_ADDRESS",
        "CREDIT_CARD",
        "IBAN_CODE",
        "US_SSN",
    }
    assert list(sandbox.home.rglob("*")) == []


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(
            "import socket; socket.create_connection(('127.0.0.1', 9))", id="connect"
        ),
        pytest.param(
            "import socket; s = socket.socket(); s.connect(('127.0.0.1', 9))",
            id="connect by number",
        ),
        pytest.param(
            "import socket\ntry: socket.getaddrinfo('localhost', 80)\n"
            "except BaseException: pass",
            id="look up, hidden by except",
        ),
        pytest.param(
            "import socket; s = socket.socket(type=socket.SOCK_DGRAM);"
            " s.sendto(b'x', ('127.0.0.1', 9))",
            id="datagram",
        ),
        pytest.param(
            "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
            id="urllib",
        ),
        pytest.param(
            "from presidio_analyzer.predefined_recognizers import EmailRecognizer;"
            " EmailRecognizer().analyze('marr@example.com', ['EMAIL_ADDRESS'])",
            id="presidio's e-mail recognizer, as it comes",
        ),
    ],
)
def test_the_guard_catches(sandbox: Sandbox, code: str) -> None:
    done = sandbox.python("-c", code)
    assert done.returncode == CAUGHT
    assert "guard:" in done.stderr
