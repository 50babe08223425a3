"""A certificate of an exact answer: enough to run its lookup again and to say whether the answer is the same."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.exact.lookup import Finding
from assistant.exact.stored import read, write

if TYPE_CHECKING:
    from assistant.assistant import Assistant

FORMAT = 1


class CertificateError(ValueError):
    """A certificate cannot be read; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a replay found: whether the result is the same, and why not where it is not, in words."""

    same: bool
    text: str


def certify(finding: Finding, values: object, value: object, report_sha256: str, version: str) -> dict[str, Any]:
    """The certificate: report hash, query, rows read and rows that carry the result, the result and its hash."""
    result = {"values": _plain(values), "value": value}
    return {
        "format": FORMAT,
        "version": version,
        "report_sha256": report_sha256,
        "query": write(finding.query),
        "rows_read": list(finding.read),
        "rows": list(finding.rows),
        "result": result,
        "result_sha256": digest(result),
    }


def digest(result: object) -> str:
    """The SHA-256 of a result as canonical JSON (sorted keys, no spaces), in hexadecimal."""
    text = json.dumps(result, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _plain(values: object) -> object:
    if isinstance(values, Mapping):
        return {key: list(codes) for key, codes in values.items()}
    return list(values) if isinstance(values, tuple) else values


def replay(certificate: Mapping[str, Any], assistant: "Assistant") -> Replay:
    """Run a certificate's query again and compare. Raises `CertificateError` (or `QueryError`) where it is broken."""
    missing = {"format", "query", "report_sha256", "result", "result_sha256"} - set(certificate)
    if missing:
        raise CertificateError(f"this is no certificate: it lacks {', '.join(sorted(missing))}")
    if certificate["format"] != FORMAT:
        raise CertificateError(f"the certificate has format {certificate['format']!r}; this version reads {FORMAT}")
    if digest(certificate["result"]) != certificate["result_sha256"]:
        return Replay(False, "Changed: the certificate's result does not match its own hash, so it was edited.")
    query = read(certificate["query"])
    answer = assistant.answer_query(query)
    result = {"values": _plain(answer.values), "value": answer.value}
    sha256 = assistant.corpus.report.sha256
    if sha256 != certificate["report_sha256"]:
        same = "the result is the same" if digest(result) == certificate["result_sha256"] else "the result differs"
        return Replay(False, f"Changed: the report is another one (sha256 {sha256}); {same}.")
    if digest(result) != certificate["result_sha256"]:
        return Replay(False, f"Changed: the lookup gives {json.dumps(result, ensure_ascii=False)} now.")
    return Replay(True, f"Same: {answer.interpretation} gives the same result as in the certificate.")
