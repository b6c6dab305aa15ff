"""``redact init``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from redact.cli.settings import Settings, flags, say
from redact.errors import RedactError

POLICY_FILE: Final = "redact.toml"
HOOKS_FILE: Final = ".pre-commit-config.yaml"

POLICY: Final = """\
# What redact masks, how, and what it reports. Every setting stands here with its
# default: take the "#" away and change what you need. An unknown one is an error.

[entities]
# For each type: action (mask, keep; report: tell, but leave it), label (the word in
# its mask). Left out unless set:
# - threshold = 0.5, the score below which a finding is dropped (else by names.level);
# - exemption = "(b)(6)", why it is withheld: codes of FOIA ((b)(1) to (b)(9), (b)(7)(A)
#   to (F)), of E.O. 13526 (1.4(a) to (h), 3.3(b)(1) to (9), 25X1, 50X1-HUM) and of
#   E.O. 12958 before 2003 (1.5(a) to (g)), several with one blank between them;
#   unless set it is "(b)(1)" for markings and "(b)(6)" for all else;
# - levels = { SECRET = "(b)(1) 1.4(c)", "TOP SECRET" = "25X1" }, the same by the level
#   of the portion where it stands (a marking's own level), which goes before.
#PERSON = { action = "mask", label = "PERSON" }
#ID_NUMBER = { action = "mask" }
#DATE_OF_BIRTH = { action = "mask" }
#PLACE_OF_BIRTH = { action = "mask" }
#EMAIL_ADDRESS = { action = "mask" }
#PHONE_NUMBER = { action = "mask" }
#CREDIT_CARD = { action = "mask" }
#IBAN_CODE = { action = "mask" }
#US_SSN = { action = "mask" }
#IP_ADDRESS = { action = "mask" }
#URL = { action = "keep" }
#CLASSIFICATION = { action = "mask" }
#PORTION_MARK = { action = "mask" }
#CAPTION = { action = "mask" }
#AUTHORITY = { action = "mask" }
#DECLASSIFICATION = { action = "keep" }

[names]
# balanced: few false alarms; strict: nothing slips, and a person looks at the rest.
#level = "balanced"
# Never masked, unless the cable itself protects them: names, files of names (one a
# line, # for comments; paths from this folder), regular expressions. A name may be
# allowed for some time, and is then in cables of that time (by date-time group) alone:
#   { name = "Ann Lund", from = 2004-01-01, to = 2009-01-31, reason = "minister" }
# In a file: the name, from, to and reason on one line with a tab between each.
#allow = []
#allow-files = []
#allow-patterns = []
# Always masked, wherever they stand. This file is shared: a secret name belongs in
# a file that is not.
#deny = []
#deny-files = []
#deny-patterns = []
# Persons with an exemption of their own, whatever form their name takes; it goes
# before that of type and level:
#   { name = "Quilla Marr", exemption = "(b)(7)(C)", reason = "case of 2006" }
#exemptions = []

[mask]
# label: [PERSON 1]; exemption: [(b)(6)]; block: a run of fixed length.
#style = "label"
# Where the same person has the same number: document, or corpus, all cables
# masked with one key (redact key new FILE makes it, --key FILE gives it).
#scope = "document"

[markings]
# Markings that say no more than unclassified: UNCLAS, (U), UUUUU.
#unclassified = "keep"

[validate]
# Codes or their beginnings (HDR, DCL0); an empty select means all.
#select = []
# Each exception has its reason; one that matches nothing any more is told.
#ignore = {}            # { HDR034 = "our desk still sends PRIORITY" }
#severities = {}        # { TXT008 = { severity = "error", reason = "we fix these" } }
#per-file-ignores = {}  # { "1974/**" = { PAR005 = "marks were not yet the custom" } }

[export]
# File patterns, as in .gitignore, from this folder; an empty include means all.
# They hold for every folder that is walked, by any command.
#include = []
#exclude = []
# The declassification notice (32 CFR 2001.25) at top and bottom of the copies of
# classified cables, and in the manifest: who declassified them, and when; office and
# text (a case number) may follow. None where this is empty.
#notice = {}  # { authority = "Q. Exemplar, Director", date = 2027-01-31 }

[presidio]
# Other engines: files in presidio's own YAML, from this folder, of an NLP engine
# (spaCy, transformers, stanza), of recognizers, or both. What they find is added,
# and obeys all settings above. Models must be installed: none is ever downloaded.
#nlp-engine = ""   # "engine.yaml"
#recognizers = ""  # "recognizers.yaml"
#language = "en"
# Presidio's types to ours; those of the same name, and PER, need no line here.
#map = {}          # { STAFF = "PERSON", PASSPORT = "ID_NUMBER" }
# What presidio is less sure of is dropped, whatever the types' thresholds are.
#threshold = 0.0
"""

HOOKS: Final = """\
  - repo: local
    hooks:
      - id: validate-cables
        name: validate cables
        entry: redact validate
        language: system
        files: (?i)\\.(txt|cable|tel)$
        require_serial: true
      - id: scan-cables
        name: scan cables
        entry: redact scan
        language: system
        files: (?i)\\.(txt|cable|tel)$
        require_serial: true
"""


@click.command(epilog="Exit status: 0 done, 2 not done.")
@flags
@click.pass_obj
def init(settings: Settings) -> None:
    """
    Write a commented redact.toml and the hooks for pre-commit, in this folder.

    Nothing is overwritten: where there is a .pre-commit-config.yaml, the lines
    to add to it are printed.
    """
    policy, hooks = Path(POLICY_FILE), Path(HOOKS_FILE)
    try:
        _create(policy, POLICY)
    except FileExistsError:
        raise RedactError(f"{policy} is there already; nothing was written") from None
    told = [f"wrote {policy}: every setting with its default"]
    try:
        _create(hooks, f"repos:\n{HOOKS}")
        told.append(f"wrote {hooks}: `pre-commit install` turns the hooks on")
    except FileExistsError:
        told.append(f"{hooks} is there already: add this to its repos")
        click.echo(HOOKS, nl=False)
    if not settings.quiet:
        for line in told:
            say(line)


def _create(path: Path, text: str) -> None:
    with path.open("xb") as file:
        file.write(text.encode())
