"""What independent programs show of a document: the texts of its blocks, without code."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles
from docutils.parsers.rst.directives import _directive_registry  # type: ignore[attr-defined]

from jargoncheck.readers.masks import templates
from jargoncheck.readers.masks.fill import DROPPED, STAND_IN
from jargoncheck.readers.masks.marks import marks_in
from jargoncheck.readers.restructured.directives import Content, content_of
from jargoncheck.readers.restructured.marks import DOCUMENT_FIELDS
from jargoncheck.text.source import decode

NO_BLOCKS = (
    *(nodes.literal_block, nodes.doctest_block, nodes.comment, nodes.math_block, nodes.raw, nodes.system_message),
    *(nodes.target, nodes.field_name, nodes.option_string, nodes.label, nodes.classifier, nodes.Inline),
)
LINKS = ("ref", "doc", "any", "numref", "download", "eq", "abbr")
ADMONITIONS = ("seealso", "todo")
KNOWN = frozenset((*_directive_registry, "restructuredtext-test-directive"))
CODE_TAGS = frozenset({"code", "kbd", "samp", "tt", "var"})
HIDDEN = CODE_TAGS | {"pre", "script", "style", "template", "textarea", "svg", "noscript", "head", "iframe", "math"}
ASIDE = frozenset({"navigation", "banner", "contentinfo", "search"})
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite del dfn em font i img input ins mark q s small span strike strong sub"
    " sup time u wbr data".split()
)
CODE = (nodes.literal, nodes.math, nodes.problematic, nodes.footnote_reference, nodes.citation_reference)
SKIPPED = (nodes.literal_block, nodes.doctest_block, nodes.comment, nodes.math_block, nodes.raw, nodes.system_message)


def docutils_blocks(path: Path) -> Iterator[str]:
    """Yield the texts of the blocks of reStructuredText, as docutils reads it."""
    text = decode(str(path), path.read_bytes()).text
    _register(text)
    names = "file_insertion_enabled raw_enabled doctitle_xform docinfo_xform sectnum_xform smart_quotes".split()
    settings = {**dict.fromkeys(names, False), "report_level": 5, "halt_level": 5, "_disable_config": True}
    tree = publish_doctree(text, settings_overrides=settings)
    for node in tree.findall(nodes.TextElement):
        if not isinstance(node, NO_BLOCKS) and not any(map(_hides, _above(node))):
            yield _words(node)
    for image in tree.findall(nodes.image):
        if not any(isinstance(parent, nodes.substitution_definition) for parent in _above(image)):
            yield image.get("alt", "")


def _hides(parent: nodes.Element) -> bool:
    """Tell whether what ``parent`` holds is no block: it is yielded with it, or not shown as text of the document."""
    if isinstance(parent, nodes.field):
        return parent[0].astext().lower() in DOCUMENT_FIELDS
    return isinstance(parent, (*SKIPPED, nodes.substitution_definition, nodes.TextElement)) or (
        "contents" in parent["classes"]
    )


def _above(node: nodes.Node) -> Iterator[nodes.Element]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _words(node: nodes.Node) -> str:
    if isinstance(node, CODE) or (isinstance(node, nodes.inline) and "code" in node["classes"]):
        return " "
    if isinstance(node, nodes.substitution_reference):
        return " "
    if isinstance(node, nodes.Text):
        return node.astext()
    return "".join(map(_words, node.children))


class Lenient(Directive):
    """A directive that docutils does not know, read by what is known of its content."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Return what it shows."""
        content = content_of(self.name)
        if content is Content.NOTHING:
            return []
        parent = nodes.container()
        if content in (Content.TITLE, Content.CSV) and self.arguments:
            parent += nodes.caption("", self.arguments[0])
        if content in (Content.ALL_PROSE, Content.VERSION) and self.arguments:
            words = self.arguments[0]
            if content is Content.VERSION:
                words = (*words.split(None, 1), "")[1]
            inner, _ = self.state.inline_text(words, self.lineno)
            parent += nodes.paragraph("", "", *inner)
        self.state.nested_parse(self.content, self.content_offset, parent)
        return [parent]


def _register(text: str) -> None:
    """Let docutils know the roles and directives of Sphinx."""
    import re  # noqa: PLC0415

    for name in set(re.findall(r"^\s*\.\. ([\w:.+-]+?)\s?::", text, re.MULTILINE)):
        if name.lower() not in KNOWN:
            directives.register_directive(name.lower(), Lenient)
    for name in set(re.findall(r":([A-Za-z][\w.+-]*(?::[\w.+-]+)*):`", text)):
        roles.register_local_role(name, _role)


def _role(name: str, rawtext: str, text: str, *rest: Any, **options: Any) -> Any:
    del rest, options
    shown, _, target = text.partition("<")
    if name in LINKS and target:
        return [nodes.inline(rawtext, shown)], []
    return [nodes.inline(rawtext, text) if name in ("abbr", "term") else nodes.literal(rawtext, text)], []


def html5lib_blocks(path: Path) -> Iterator[str]:
    """Yield the texts of the blocks of HTML, as html5lib reads it; template code is filled in as it is for us."""
    text = decode(str(path), path.read_bytes()).text
    page = html5lib.parse(templates.mask(text, marks_in(text)), namespaceHTMLElements=False)
    title = page.find("head/title")
    yield (title.text or "") if title is not None else ""
    description = page.find("head/meta[@name='description']")
    yield description.get("content", "") if description is not None else ""
    body = page.find("body")
    if body is None:
        return
    main = [one for one in body.iter() if one.tag == "main" or one.get("role") == "main"]
    for part in main[:1] or [body]:
        words: list[str] = []
        yield from _html_blocks(part, words, whole=not main)
        yield _filled(words)


def asciidoctor_blocks(path: Path) -> Iterator[str]:
    """Yield the texts of the blocks of AsciiDoc, as Asciidoctor shows it; ``ASCIIDOCTOR`` names its npm folder."""
    script = Path(__file__).with_name("asciidoctor.mjs")
    command = ["node", str(script), os.environ["ASCIIDOCTOR"], str(path)]
    (page,) = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    words: list[str] = []
    fragment = html5lib.parseFragment(page, namespaceHTMLElements=False)
    yield from _html_blocks(fragment, words, whole=True)
    yield _filled(words)


def office_blocks(path: Path) -> Iterator[str]:
    """Yield the texts of the paragraphs of a Word file, as LibreOffice shows them in HTML."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "--convert-to", "xhtml", "--outdir", folder, str(path)]
        subprocess.run(command, capture_output=True, check=True, timeout=120)
        (page,) = Path(folder).glob("*.xhtml")
        yield from html5lib_blocks(page)


def _html_blocks(element: Any, words: list[str], *, whole: bool, section: bool = False) -> Iterator[str]:
    """Yield the texts of the blocks in ``element``; ``words`` are those of the block that is open."""
    for child in (None, *element):
        if child is None:
            words.append(element.text or "")
            continue
        tag = child.tag if isinstance(child.tag, str) else "!"
        role = child.get("role", "") if tag != "!" else ""
        beside = tag in ("nav", "footer") or (tag == "header" and not section) or role in ASIDE
        # Where a page has no words for a link, Asciidoctor shows the file.
        is_contents = tag == "div" and child.get("id", "").startswith("Table of Contents")
        is_note = tag == "a" and child.get("class", "").startswith(("sdfootnote", "sdendnote"))
        is_name = tag == "a" and (child.text or "").endswith((".html", ".adoc"))
        if (
            tag == "!"
            or tag in HIDDEN
            or is_name
            or is_contents
            or is_note
            or "icon" in child.get("class", "").split()
            or (beside and (whole or tag == "nav" or role in ASIDE))
        ):
            words.append(" " if tag in CODE_TAGS else "")
        elif tag == "img":
            words.append(f" {child.get('alt', '')} ")
        elif tag in INLINE:
            words.append(" " if tag == "br" else "")
            yield from _html_blocks(child, words, whole=whole, section=section)
        else:
            yield _filled(words)
            words.clear()
            inner = section or tag in ("article", "section", "main")
            yield from _html_blocks(child, words, whole=whole, section=inner)
            yield _filled(words)
            words.clear()
        words.append(child.tail or "")


def _filled(words: list[str]) -> str:
    return "".join(words).replace(STAND_IN, " ").replace(DROPPED, "")
