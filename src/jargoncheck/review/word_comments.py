"""The comments part of a Word document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from jargoncheck.readers.office.archive import parse
from jargoncheck.readers.office.word import Package, W
from jargoncheck.review.archive import serialised
from jargoncheck.review.comments import Reviewer, is_ours

_TYPES = "[Content_Types].xml"
_NS_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_NS_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_MARKS = frozenset(W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_NUMBERED = frozenset(W + name for name in ("comment", "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"))
_ID = f"{W}id"


class CommentsPart:
    """The comments of ``package``: those that are there and those that are added."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._name = next((target for kind, target in package.relations.values() if kind == "comments"), None)
        found = package.archive.parse(self._name) if self._name else None
        self.is_new = found is None
        self.root = found if found is not None else etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
        self._extras = {
            target: root
            for kind, target in package.relations.values()
            if kind in ("commentsExtended", "commentsIds") and (root := package.archive.parse(target)) is not None
        }
        numbers = [
            int(element.get(_ID, ""))
            for root in (self.root, package.body)
            for element in root.iter(*_NUMBERED)
            if element.get(_ID, "").isdecimal()
        ]
        self._next = max(numbers, default=-1) + 1

    def number(self) -> str:
        """Return a number that nothing in the document has."""
        self._next += 1
        return str(self._next - 1)

    def change(self, reviewer: Reviewer) -> dict[str, str]:
        """Return the attributes of a tracked change."""
        return {_ID: self.number(), f"{W}author": reviewer.author, f"{W}date": _date(reviewer)}

    def add(self, lines: Sequence[str], reviewer: Reviewer) -> str:
        """Add a comment and return its number."""
        number = self.number()
        comment = etree.SubElement(
            self.root,
            f"{W}comment",
            attrib={
                _ID: number,
                f"{W}author": reviewer.author,
                f"{W}date": _date(reviewer),
                f"{W}initials": reviewer.initials,
            },
        )
        for line in lines:
            text = etree.SubElement(etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r"), f"{W}t")
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return number

    def remove_ours(self) -> set[str]:
        """Remove our own comments and return their numbers."""
        gone = [comment for comment in self.root.iter(f"{W}comment") if is_ours(_words(comment))]
        paragraphs = {paragraph.get(_PARAGRAPH_ID) for comment in gone for paragraph in comment.iter(f"{W}p")} - {None}
        for comment in gone:
            self.root.remove(comment)
        for root in self._extras.values():
            for element in list(root):
                if paragraphs & {value for name, value in element.attrib.items() if str(name).endswith("}paraId")}:
                    root.remove(element)
        return {comment.get(_ID, "") for comment in gone}

    def changed(self) -> Mapping[str, bytes]:
        """Return the parts that have changed, by name."""
        if self.is_new and not len(self.root):
            return {}
        changed = {target: serialised(root) for target, root in self._extras.items()}
        if self._name and not self.is_new:
            return changed | {self._name: serialised(self.root)}
        folder, _, base = self._package.main.rpartition("/")
        name = f"{folder}/comments.xml" if folder else "comments.xml"
        relations_name = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        types = self._package.archive.required(_TYPES)
        etree.SubElement(types, f"{_NS_TYPES}Override", attrib={"PartName": f"/{name}", "ContentType": _TYPE})
        relations = self._package.archive.parse(relations_name)
        if relations is None:
            relations = parse(f'<Relationships xmlns="{_NS_RELATIONS}"/>'.encode(), relations_name)
        used = {relation.get("Id") for relation in relations}
        new_id = next(f"rIdJc{count}" for count in range(1, len(used) + 2) if f"rIdJc{count}" not in used)
        etree.SubElement(
            relations,
            f"{{{_NS_RELATIONS}}}Relationship",
            attrib={"Id": new_id, "Type": _RELATION, "Target": "comments.xml"},
        )
        return changed | {
            name: serialised(self.root),
            _TYPES: serialised(types),
            relations_name: serialised(relations),
        }


def remove_ours(package: Package, part: CommentsPart) -> None:
    """Take our earlier comments out of ``package``; other people's stay."""
    numbers = part.remove_ours()
    if not numbers:
        return
    for element in [found for found in package.body.iter(*_MARKS) if found.get(_ID, "") in numbers]:
        parent = element.getparent()
        if parent is None:
            continue
        parent.remove(element)
        grandparent = parent.getparent()
        if grandparent is not None and parent.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in parent):
            grandparent.remove(parent)


def _words(comment: etree._Element) -> str:
    return "\n".join("".join(node.text or "" for node in line.iter(f"{W}t")) for line in comment.iter(f"{W}p"))


def _date(reviewer: Reviewer) -> str:
    return reviewer.date.replace(microsecond=0).isoformat() + "Z"
