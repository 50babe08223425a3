"""Read the text of a PDF file, page by page."""

import threading

from assistant.check.draft_error import DraftError

MOST_PAGES = 600
MOST_CHARACTERS = 2_000_000
_lock = threading.Lock()  # pdfium must not be called from two threads at once


def read_pdf(raw: bytes, name: str) -> str:
    """The text of all pages, with blank lines between them. Raises `DraftError` for a locked or broken file."""
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import PdfiumError

    with _lock:
        try:
            document = pypdfium2.PdfDocument(raw)
        except PdfiumError as error:
            if "assword" in str(error):
                raise DraftError(
                    name, "is protected by a password", "take the password off and save it again"
                ) from error
            raise DraftError(name, "is a broken PDF file", "save it as PDF again") from error
        try:
            return _pages(document, name, PdfiumError)
        finally:
            document.close()


def _pages(document: "object", name: str, broken: type[Exception]) -> str:
    count = len(document)  # type: ignore[arg-type]
    if count > MOST_PAGES:
        raise DraftError(name, f"has {count:,} pages, more than {MOST_PAGES}", "check it in parts")
    pages: list[str] = []
    for number in range(count):
        try:
            page = document[number]  # type: ignore[index]
            text = page.get_textpage()
            pages.append(text.get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "-"))
            text.close()
            page.close()
        except broken as error:
            raise DraftError(name, f"has a broken page {number + 1}", "save it as PDF again") from error
        if sum(map(len, pages)) > MOST_CHARACTERS:
            raise DraftError(name, f"holds more than {MOST_CHARACTERS:,} characters", "check it in parts")
    return "\n\n".join(pages)
