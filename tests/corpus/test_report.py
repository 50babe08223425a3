import json
from pathlib import Path

import pytest

from corpus.report import load_report

SHA256 = "fcc24cdba0e7e2de91d9a86340be46b21697c590b65806511af2637eb93124c8"


def test_the_text_is_the_report_byte_for_byte():
    report = load_report()
    assert report.sha256 == SHA256
    assert report.text.endswith("sustainable development\n ")
    assert "\r" not in report.text


def test_metadata_holds_only_what_the_text_gives():
    report = load_report()
    assert report.name
    assert report.metadata["body"].startswith("Telecommunication Development Advisory Group")
    assert "Telecommunication Development Advisory Group" in report.text
    assert {key for key, value in report.metadata.items() if not value} == {
        "title", "number", "meeting", "date", "author",
    }  # fmt: skip


def test_another_report_keeps_its_line_ends(tmp_path: Path):
    (tmp_path / "r.txt").write_bytes(b"one\r\ntwo\n")
    (tmp_path / "r.json").write_text('{"name": "Other", "title": "T"}', encoding="utf-8")
    report = load_report(tmp_path / "r.txt", tmp_path / "r.json")
    assert (report.name, report.text, report.metadata) == ("Other", "one\r\ntwo\n", {"title": "T"})


@pytest.mark.parametrize(("fields", "told"), [([], "values are strings"), ({"title": "T"}, '"name" is missing')])
def test_bad_metadata_is_refused(tmp_path: Path, fields: object, told: str):
    (tmp_path / "r.json").write_text(json.dumps(fields), encoding="utf-8")
    with pytest.raises(ValueError, match=told):
        load_report(metadata_path=tmp_path / "r.json")
