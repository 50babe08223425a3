"""A Word file with the same bytes for the same content: parts in name order, one fixed time in every entry."""

import io
import zipfile

# The earliest time a ZIP file can hold: the file says nothing about when it was made.
FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"


def with_fixed_times(content: bytes) -> bytes:
    """The same package, its entries sorted (the content types first) and without times of their own."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made,
    ):
        for name in sorted(given.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            made.writestr(entry, given.read(name))
    return stream.getvalue()
