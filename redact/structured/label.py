"""What keys and names of columns say: read alike however they are written."""

from __future__ import annotations

import re
from typing import Final

from redact.detection.finding import ENTITIES

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER: Final = re.compile(r"[^a-z0-9]+")


def split_at(key: str) -> list[int]:
    """Where the words of ``passportNo`` are joined."""
    return [match.start() for match in _CAMEL.finditer(key)]


def plain(key: str) -> str:
    """``passport_no``, ``passportNo`` and ``Passport No.`` as ``passport no``."""
    return _OTHER.sub(" ", _CAMEL.sub(" ", key).lower()).strip()


NAMES: Final = frozenset(
    """
    full name|first name|last name|given name|given names|family name|surname|surnames
    forename|middle name|maiden name|nickname|alias|aliases|aka|also known as
    author|drafter|drafted by|approved by|cleared by|signed by|signatory|signature
    classified by|declassified by|reviewed by|released by|prepared by|submitted by
    contact name|contact person|applicant|applicant name|beneficiary|petitioner
    spouse|father|mother|father s name|mother s name|spouse name|next of kin
    interviewee|interviewer|passenger|passenger name|witness|victim|suspect|detainee
    person name|employee name|officer name|name of applicant|tag names
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
"""What a value behind one of these is, is a name, whatever it looks like."""
MAYBE_NAMES: Final = frozenset(
    "name|names|person|persons|people|contact|employee|officer|client|source|sender"
    "|recipient|participant|participants|attendee|attendees|guest|member|members"
    "|owner|user|agent|informant|interlocutor|official".split("|")
)
"""What a value behind one of these is, is a name if it is written like one."""
NUMBERS: Final = frozenset(
    """
    passport|passports|passport no|passport number|passport nr|passport id|ppt|ppt no
    visa|visa no|visa number|visa foil|visa foil number|national id|national id no
    national id number|national identity number|national identity card|id number|id no
    id card|id card no|id card number|identity card|identity number|identity no
    identification number|cedula|cedula no|dni|rut|ruc|curp|nric|nic|cnic|pesel|jmbg
    aadhaar|iqama|emirates id|driver license|drivers license|driver s license
    driving licence|license no|license number|licence number|alien number|a number
    alien registration number|case number|case no|case id|file no|service number
    service no|military id|badge number|prisoner number|inmate number|tax id|tax number
    tin|voter id|employee id|employee number|employee no|personal number|personal id
    ssn|social security number|social security no|document number|document no
    travel document|travel document number|residence permit|residence permit number
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
SECURITY: Final = frozenset(
    "ssn|social security number|social security no|social security".split("|")
)
BIRTH_DATES: Final = frozenset(
    "dob|d o b|date of birth|birth date|birthdate|birthday|born|born on".split("|")
)
BIRTH_PLACES: Final = frozenset(
    "pob|p o b|place of birth|birth place|birthplace|born in|city of birth".split("|")
)
PHONES: Final = frozenset(
    "phone|phone no|phone number|telephone|telephone no|telephone number|tel|tel no"
    "|mobile|mobile no|mobile number|mobile phone|cell|cell phone|cellphone|fax"
    "|fax no|fax number|home phone|work phone|office phone".split("|")
)
MAILS: Final = frozenset(
    "email|e mail|mail|email address|e mail address|mail address".split("|")
)
LEVELS: Final = frozenset("classification|classification level".split("|"))
_NO_PERSONS: Final = frozenset(
    "file|host|domain|display|product|company|organization|organisation|column|table"
    "|field|class|function|method|module|package|project|event|place|city|country|post"
    "|office|ship|vessel|step|job|tag|group|team|school|street|brand|app|image|type"
    "|policy|rule|branch|server|service|device|variable|parameter".split("|")
)
"""Whose *name* is no person's."""
FIELDS: Final = frozenset(
    """
    action|attention|captions|caveats|channel|classification|classified by|code|column
    count|counts|date|day|declassification|derived from|dtg|edits|end|errors|event
    executive order|exempt|exemption|field|file|files|filed|findings|fix|fixable|from
    id|info|label|letters|level|line|manifest|mark|message|name|not applicable|number
    office|origin|paragraphs|path|policy|preamble|precedence|raw|reasons|recognizer
    reference id|references|routing|routing indicator|score|section|security|serial
    severity|sha256|signal|signals|signed by|spans|start|station|statistics|subject
    tag names|tags|text|time|title|to|tool|total|transmission|type|version|why
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
"""The fields of our own records, manifests and reports (schemas/)."""
LABELS: Final = (
    NAMES
    | MAYBE_NAMES
    | NUMBERS
    | BIRTH_DATES
    | BIRTH_PLACES
    | PHONES
    | MAILS
    | LEVELS
    | frozenset({"header", "body", "subject", "origin", "identifier"})
)


def suffix(key: str, labels: frozenset[str]) -> bool:
    """Tell whether ``key`` (plain) ends with one of ``labels``: *his passport no*."""
    words = key.split(" ")
    if words[-1] == "name" and len(words) > 1 and words[-2] in _NO_PERSONS:
        return False
    return any(
        " ".join(words[i:]) in labels for i in range(max(0, len(words) - 6), len(words))
    )


def is_known(key: str) -> bool:
    """Tell whether a key (as written) is no name, for everybody uses it."""
    return plain(key) in LABELS or plain(key) in FIELDS or key in ENTITIES
