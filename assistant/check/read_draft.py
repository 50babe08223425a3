"""Read a draft from a file: text, Markdown, Word or PDF; whatever is broken, locked or too big is refused early."""

from pathlib import Path

from assistant.check.draft_error import DraftError

KINDS = (".txt", ".md", ".docx", ".pdf")
MOST_BYTES = 40_000_000  # a file; 40 pages of Word with pictures take about 5 million
MOST_TEXT_BYTES = 8_000_000  # a plain text
MOST_CHARACTERS = 1_500_000  # what is read of any file: about 500 pages
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_draft(path: Path) -> str:
    """The text of a draft. Raises `DraftError` where it is refused and `OSError` where it cannot be opened."""
    size = path.stat().st_size
    if path.is_dir():
        raise DraftError(path.name, "is a folder", f"give a file: {', '.join(KINDS)}")
    if size > MOST_BYTES:
        problem = f"is too big ({size / 1e6:,.0f} MB, at most {MOST_BYTES / 1e6:.0f})"
        raise DraftError(path.name, problem, "take out its pictures or give the part to be checked")
    return draft_text(path.read_bytes(), path.name)


def draft_text(raw: bytes, name: str) -> str:
    """The text of a draft from its bytes; `name` tells its kind. Raises `DraftError` where it is refused."""
    if len(raw) > MOST_BYTES:
        raise DraftError(name, "is too big", "give the part to be checked")
    kind = _kind(name, raw[:8])
    if kind == ".docx":
        from assistant.check.word_file import read_word

        text = read_word(raw, name).text
    elif kind == ".pdf":
        from assistant.check.pdf_file import read_pdf

        text = read_pdf(raw, name)
    else:
        if len(raw) > MOST_TEXT_BYTES:
            raise DraftError(name, f"is too big for a text ({len(raw) / 1e6:,.0f} MB)", "check it in parts")
        text = decode_text(raw, name)
    if len(text) > MOST_CHARACTERS:
        problem = f"holds {len(text):,} characters, more than {MOST_CHARACTERS:,}"
        raise DraftError(name, problem, "check it in parts")
    if not text.strip():
        raise DraftError(name, "holds no text", "a scanned document must be recognised (OCR) first")
    return text


def decode_text(raw: bytes, name: str) -> str:
    """Text from bytes: UTF-8, UTF-16 with its mark, or Windows' Western European letters; lines end in a line feed.

    Raises `DraftError` where the bytes are no text.
    """
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(name, raw, "utf-16")
    if b"\x00" in raw[:4096]:
        raise DraftError(name, "is not a text file", f"give one of {', '.join(KINDS)}")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return _decoded(name, raw, "cp1252")


def _decoded(name: str, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding).replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise DraftError(name, "is in an encoding that is not known", "save it as UTF-8 text") from error


def _kind(name: str, start: bytes) -> str:
    suffix = Path(name).suffix.lower()
    if start == _OLE:
        if suffix == ".docx":
            raise DraftError(name, "is protected by a password", "take the password off and save it again")
        raise DraftError(name, "is an old Word file", "save it as .docx and check that")
    if suffix in (".doc", ".rtf", ".odt"):
        raise DraftError(name, f"is a {suffix} file, which is not read", "save it as .docx and check that")
    if suffix in (".docm", ".dotm"):
        raise DraftError(name, "may hold macros", "save it as .docx without macros")
    if suffix not in KINDS:
        raise DraftError(name, f"is of a kind that is not read ({suffix or 'no ending'})", f"give {', '.join(KINDS)}")
    if suffix == ".docx" and start[:2] != b"PK":
        raise DraftError(name, "is not a Word file, whatever its name says", "open it in Word and save it as .docx")
    if suffix == ".pdf" and b"%PDF" not in start:
        raise DraftError(name, "is not a PDF file, whatever its name says", "save it as PDF again")
    return suffix
