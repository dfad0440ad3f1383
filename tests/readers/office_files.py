"""Makes small office files out of their XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="List Bullet"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Source Code"/></w:style>'
    '<w:style w:type="character" w:styleId="K"><w:name w:val="Verbatim Char"/></w:style>'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of ``parts``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def part(name: str, inner: str) -> str:
    """Return a WordprocessingML part with ``name`` as its root."""
    return (
        f'<w:{name} xmlns:w="{W}" xmlns:r="{_OFFICE}" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{inner}</w:{name}>'
    )


def docx(body: str, **others: str) -> bytes:
    """Return a Word document with ``body``; ``others`` are further parts by kind: footnotes, header, comments."""
    kinds = ["styles", *others]
    relations = (
        "".join(f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in kinds)
        + f'<Relationship Id="rlink" Type="{_OFFICE}/hyperlink" Target="https://a.example/" TargetMode="External"/>'
    )
    roots = {"styles": "styles", "header": "hdr", "footer": "ftr", "footnotes": "footnotes", "comments": "comments"}
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": part("styles", STYLES),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}'
            "</Relationships>",
            **{f"word/{kind}.xml": part(roots[kind], inner) for kind, inner in others.items()},
        }
    )


def p(*runs: str, style: str = "", inner: str = "") -> str:
    """Return a paragraph of ``runs``, each text or XML."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{inner}</w:pPr>" if style or inner else ""
    return f"<w:p>{properties}{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument text with ``body``."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        }
    )
