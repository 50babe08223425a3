"""A Word file as a package of parts, opened with care: sizes are checked before anything is unpacked or parsed."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from assistant.check.draft_error import DraftError

MOST_PARTS = 4_000
MOST_UNPACKED = 300_000_000  # bytes of all parts together; pictures are never unpacked
MOST_XML = 30_000_000  # bytes of one part that is parsed
MOST_RATIO = 200  # unpacked to packed, of a part that is parsed
BODY = "word/document.xml"
_MACROS = re.compile(r"vbaProject|vbaData|\.bin$|activeX/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The bytes of a Word file and the name to use in errors."""

    raw: bytes
    name: str

    def open(self) -> zipfile.ZipFile:
        """The zip archive, checked. Raises `DraftError` where it is broken, locked, a bomb or holds macros."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(self.raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise DraftError(self.name, "is a broken Word file", "open it in Word and save it again") from error
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        if BODY not in names:
            raise DraftError(self.name, "is not a Word document", "open it in Word and save it as .docx")
        if any(entry.flag_bits & 1 for entry in entries):
            raise DraftError(self.name, "is protected by a password", "take the password off and save it again")
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise DraftError(self.name, "unpacks to far more than a document", "it is not read, as it may be a bomb")
        if len(set(names)) < len(names):
            raise DraftError(self.name, "holds a part twice", "open it in Word and save it again")
        if any("vbaproject" in name.lower() or "vbadata" in name.lower() for name in names):
            raise DraftError(self.name, "holds macros", "save it as .docx without macros")
        return archive

    def part(self, archive: zipfile.ZipFile, name: str) -> bytes | None:
        """The bytes of an XML part, or None where the file has none. Raises `DraftError` where it must not be read."""
        try:
            entry = archive.getinfo(name)
        except KeyError:
            return None
        bomb = entry.file_size > 1_000_000 and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
        if entry.file_size > MOST_XML or bomb:
            raise DraftError(
                self.name, f"unpacks to far more than a document ({name})", "it is not read, as it may be a bomb"
            )
        try:
            with archive.open(entry) as stream:
                found = stream.read(MOST_XML + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise DraftError(
                self.name, f"is a broken Word file ({name})", "open it in Word and save it again"
            ) from error
        if b"<!DOCTYPE" in found[:2048] or b"<!ENTITY" in found[:4096]:
            raise DraftError(self.name, f"declares entities ({name})", "open it in Word and save it again")
        return found
