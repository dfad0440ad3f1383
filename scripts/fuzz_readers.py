"""Fuzzes a reader with atheris, guided by coverage. What it finds becomes a test.

Usage: python scripts/fuzz_readers.py FORMAT [CORPUS_FOLDER...] [-max_total_time=SECONDS and other options of libFuzzer]

FORMAT is ``markdown``, ``html``, ``docx`` or another format that has a reader. Each input is read and held to the
contract that tests hold every reader to; of a Word document the input says which elements and letters it has.
It needs the group ``fuzz``.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

with atheris.instrument_imports(include=["jargoncheck"]):
    from jargoncheck.readers.table import FORMATS, read_bytes
    from jargoncheck.text.source import UnreadableError

from readers.contract import problems

_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"'
    b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    b' Target="word/document.xml"/></Relationships>'
)
_BODY = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>%b</w:body></w:document>'
)


_ELEMENTS = (
    "p r t pPr rPr ins del moveFrom moveTo hyperlink sdt sdtContent tbl tr tc br tab footnoteReference fldChar"
    " instrText fldSimple txbxContent pict drawing smartTag bookmarkStart commentRangeStart sectPr vanish numPr pStyle"
    " proofErr"
).split()


def body(data: bytes) -> str:
    """Return XML out of ``data``: a byte opens an element, closes one, or is a letter, and what is open is closed."""
    parts: list[str] = []
    stack: list[str] = []
    for byte in data:
        if byte < len(_ELEMENTS):
            stack.append(_ELEMENTS[byte])
            parts.append(f"<w:{stack[-1]}>")
        elif byte > 250:
            parts.append(f"</w:{stack.pop()}>" if stack else "")
        else:
            parts.append(chr(byte).replace("&", "&amp;").replace("<", "&lt;"))
    return "".join(parts).replace("\x7f", "") + "".join(f"</w:{name}>" for name in reversed(stack))


def word_document(data: bytes) -> bytes:
    """Return a Word document around ``data``: what its body holds."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", _BODY % body(data).encode())
    return buffer.getvalue()


def main() -> None:
    """Fuzz the reader that the first argument names."""
    if len(sys.argv) < 2 or sys.argv[1] not in FORMATS:
        sys.exit(f"Name a format: {', '.join(FORMATS)}.")
    format_name = sys.argv.pop(1)
    # Readers are imported when the first file is read: it is read here, so that atheris sees which lines inputs reach.
    with atheris.instrument_imports(include=["jargoncheck"]):
        read_bytes("first", word_document(b"") if format_name == "docx" else b"# A\n\n*b* <p>c", format_name)

    def read_one(data: bytes) -> None:
        try:
            document = read_bytes("fuzzed", word_document(data) if format_name == "docx" else data, format_name)
        except UnreadableError:
            return
        wrong = list(problems(document))
        assert not wrong, wrong[0]

    atheris.Setup(sys.argv, read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
