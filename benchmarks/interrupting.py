"""
Kill an export again and again, and see that what comes of it is as if nobody had.

    python benchmarks/interrupting.py [--cables N] [--kills N] [--jobs N] [--seed N]

Cables are invented (``invent``); some are called after a person in them. They are
exported once in peace, then under kills (SIGKILL): at random moments and at random
steps of publishing, of the whole process group or of the parent alone, by turns into a
folder that is not there yet and over an earlier export of another style. After each
kill every file must be whole and any manifest must fit; then the same command runs
again. In the end files, manifest and record must be those of the run in peace, byte
for byte.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import invent
from redact import atomic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from invent.model import Invented

ROOT = Path(__file__).resolve().parents[1]
PART = ".redact-part"
MANIFEST = "manifest.jsonl"
PATIENCE = 1200


@dataclass
class Tally:
    """What happened."""

    kills: int = 0
    parents: int = 0  # of these, kills of the parent alone
    publishing: int = 0  # of these, while files were on their way to their place
    resumes: int = 0
    exports: int = 0
    twice: int = 0  # files masked again although that was written down
    problems: list[str] = field(default_factory=list)


def _invented(seed: int, variant: str) -> Invented:
    """A cable; the lists of names are too short for one in some thousand."""
    while True:
        try:
            return invent.generate(seed, variant)
        except RuntimeError:
            seed += 1_000_000


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder``."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Trial:
    """One set of cables, exported in peace and under kills."""

    def __init__(self, place: Path, *, cables: int, jobs: int, seed: int) -> None:
        self._place = place
        self._jobs = jobs
        self._random = random.Random(seed)
        self._cables = cables
        self._began = self._had = 0
        self.tally = Tally()
        variants = list(invent.VARIANTS)
        for number in range(cables):
            made = _invented(seed + number, variants[number % len(variants)])
            name = f"{number:05}_{made.file_name}"
            if number % 10 == 0 and made.names:
                name = f"{number:05}_{made.names[0].replace(' ', '_')}.txt"
            path = place / "in" / f"box{number % 7}" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made.text.encode())
        (place / "block.toml").write_text('[mask]\nstyle = "block"\n')
        (place / "label.toml").write_text('[mask]\nstyle = "label"\n')

    def prepare(self) -> float:
        """Export in peace; gives the seconds it took."""
        start = time.monotonic()
        self._finish("whole", "whole-record", "label")
        taken = time.monotonic() - start
        self._finish("earlier", None, "block")
        self._whole = tree(self._place / "whole")
        self._record = tree(self._place / "whole-record")
        self._earlier = tree(self._place / "earlier")
        return taken

    def run(self, kills: int, seconds: float) -> Tally:
        """Export under kills until there were so many, and the last one is done."""
        over = False
        while self.tally.kills < kills:
            before = self._begin(over=over)
            enough = min(kills, self.tally.kills + max(2, kills // 4))
            while self.tally.kills < enough and self._disturbed(seconds, before):
                self.tally.resumes += 1
                self._look(before)
            self._finish("out", "record", "label")
            self.tally.exports += 1
            self._same(tree(self._place / "out"), self._whole, "export")
            self._same(tree(self._place / "record"), self._record, "record")
            left = [path.name for path in self._place.glob(f".*{PART}")]
            self.tally.problems += [f"{name} is left" for name in left]
            over = not over
        return self.tally

    def _begin(self, *, over: bool) -> dict[str, bytes]:
        for name in ("out", "record"):
            shutil.rmtree(self._place / name, ignore_errors=True)
        if over:
            shutil.copytree(self._place / "earlier", self._place / "out")
        return self._earlier if over else {}

    def _command(self, out: str, record: str | None, policy: str) -> list[str]:
        command = [sys.executable, "-m", "redact", "export", "in", "--out", out]
        command += ["--policy", f"{policy}.toml", "--jobs", str(self._jobs)]
        return [*command, "--record", record] if record else command

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            cwd=self._place,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def _finish(self, out: str, record: str | None, policy: str) -> None:
        with self._start(*self._command(out, record, policy)) as process:
            said, _ = process.communicate(timeout=PATIENCE)
        if process.returncode not in (0, 1):
            raise SystemExit(f"exit {process.returncode}: {said.decode()}")

    def _disturbed(self, seconds: float, before: dict[str, bytes]) -> bool:
        """Start, and kill; ``False`` where the export was done before."""
        self._began = time.time_ns()
        self._had = self._ready()
        process = self._start(*self._command("out", "record", "label"))
        if self._random.random() < 0.5:
            self._wait(process, self._random.uniform(0.0, seconds))
        else:
            self._wait_for_publishing(process, before)
        parent = self._random.random() < 0.5
        publishing = self._is_publishing(before)
        if process.poll() is None:
            if parent:
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if process.returncode != -signal.SIGKILL:
            return False
        self._wait_for_group(process.pid)
        self.tally.kills += 1
        self.tally.parents += parent
        self.tally.publishing += publishing
        return True

    def _wait(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        end = time.monotonic() + seconds
        while process.poll() is None and time.monotonic() < end:
            time.sleep(0.002)

    def _wait_for_publishing(
        self, process: subprocess.Popen[bytes], before: dict[str, bytes]
    ) -> None:
        """Until a random number of files is ready, or some are on their way."""
        ready = self._random.randrange(self._cables)
        moving = self._random.random() < 0.6
        end = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < end:
            if moving and self._is_publishing(before):
                break
            if not moving and self._ready() > ready:
                break
            time.sleep(0.002)
        self._wait(process, self._random.uniform(0.0, 0.05))

    def _staging(self) -> Path:
        inside = self._place / "out" / PART
        return inside if inside.exists() else self._place / f".out{PART}"

    def _ready(self) -> int:
        return sum(len(files) for _, _, files in os.walk(self._staging() / "tree"))

    def _is_publishing(self, before: dict[str, bytes]) -> bool:
        """Tell whether this process is at it, not one that was killed."""
        if before:
            had, self._had = self._had, self._ready()
            manifest = self._place / "out" / MANIFEST
            return not manifest.exists() and 0 < self._had < had
        try:
            made = (self._staging() / "tree" / MANIFEST).stat().st_mtime_ns
        except FileNotFoundError:
            return False
        return made > self._began

    def _wait_for_group(self, group: int) -> None:
        """A killed parent's workers must end by themselves."""
        end = time.monotonic() + 30
        while any(_alive(group)):
            if time.monotonic() > end:
                self.tally.problems.append("a worker outlives its parent")
                os.killpg(group, signal.SIGKILL)
                return
            time.sleep(0.01)

    def _look(self, before: dict[str, bytes]) -> None:
        """Every file is whole, and a manifest fits."""
        problems = self.tally.problems
        found = tree(self._place / "out") if (self._place / "out").exists() else {}
        found = {k: v for k, v in found.items() if not k.startswith(f"{PART}/")}
        for file, data in found.items():
            if data not in (before.get(file), self._whole.get(file)):
                problems.append(f"out: {file} is not whole")
        if manifest := found.get(MANIFEST):
            for line in map(json.loads, manifest.splitlines()[1:]):
                data = found.get(line["file"], b"")
                if hashlib.sha256(data).hexdigest() != line["sha256"]:
                    problems.append(f"out: the manifest does not fit {line['file']}")
        staging = self._staging()
        for file, data in tree(staging / "tree").items() if staging.exists() else ():
            leftover = atomic.is_leftover(Path(file).name)
            if not leftover and data != self._whole.get(file):
                problems.append(f"staging: {file} is not whole")
        record = self._place / "record"
        for file, data in tree(record).items() if record.exists() else ():
            leftover = atomic.is_leftover(Path(file).name)
            if not leftover and data != self._record.get(file):
                problems.append(f"record: {file} is not whole")
        self._read_journal(staging / "journal")

    def _read_journal(self, path: Path) -> None:
        if not path.exists():
            return
        if path.stat().st_mode & 0o077 or path.parent.stat().st_mode & 0o077:
            self.tally.problems.append("the journal is open to others")
        seen: set[tuple[str, str]] = set()
        for line in path.read_bytes().split(b"\n")[1:-1]:
            try:
                read = json.loads(line.rpartition(b"\t")[0])
            except ValueError:
                continue  # torn by a kill
            key = read["file"], json.dumps(read["more"])
            self.tally.twice += key in seen
            seen.add(key)

    def _same(
        self, found: dict[str, bytes], wanted: dict[str, bytes], what: str
    ) -> None:
        found = {k: v for k, v in found.items() if not _is_temporary(what, k)}
        for file in sorted(found.keys() | wanted.keys()):
            if found.get(file) != wanted.get(file):
                self.tally.problems.append(f"{what}: {file} differs")


def _is_temporary(what: str, file: str) -> bool:
    return what == "record" and atomic.is_leftover(Path(file).name)


def _alive(group: int) -> Iterator[int]:
    """Processes of ``group`` that are no zombies."""
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, number = entry.read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(number) == group and state not in ("Z", "X"):
            yield int(entry.parent.name)


def main() -> None:
    """Run the trial, print its numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cables", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(
            Path(folder), cables=options.cables, jobs=options.jobs, seed=options.seed
        )
        seconds = trial.prepare()
        print(f"{options.cables} cables in peace: {seconds:.0f} s", flush=True)
        tally = trial.run(options.kills, max(3.0, seconds / 6))
    print(f"kills              {tally.kills}")
    print(f"  parent alone     {tally.parents}")
    print(f"  while publishing {tally.publishing}")
    print(f"resumes            {tally.resumes}")
    print(f"exports finished   {tally.exports}")
    print(f"files redone       {tally.twice}")
    print(f"differences        {len(tally.problems)}")
    for problem in tally.problems[:20]:
        print(f"  {problem}")
    raise SystemExit(bool(tally.problems))


if __name__ == "__main__":
    main()
