"""jargoncheck as a component of a spaCy pipeline: ``nlp.add_pipe("jargoncheck")``.

The text of a document is read as plain text. Where a rule needs grammar, the pipeline's own parse is used; without one,
such rules stay silent. No model is loaded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from jargoncheck.api import make_linter
from jargoncheck.language.syntax import NoParser, Parser, RawToken
from jargoncheck.linter.findings import Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.settings import Settings, SettingsError
from jargoncheck.text.document import Block, BlockKind, Document
from jargoncheck.text.source import Source

NAME = "jargoncheck"


class JargoncheckComponent:
    """Puts findings into ``doc.spans[key]``, each with its rule as id, and into ``doc._.jargoncheck``.

    The latter is a list of plain dictionaries, so that documents can be sent to other processes and written to disk:
    ``rule``, ``message``, ``start`` and ``end`` (code points of ``doc.text``), ``text``, ``suggestions`` and ``why``.
    """

    def __init__(self, name: str, settings: Mapping[str, Any], key: str) -> None:
        self.name = name
        self._take(settings, key)
        if not Doc.has_extension(NAME):
            Doc.set_extension(NAME, default=None)

    def _take(self, settings: Mapping[str, Any], key: str) -> None:
        self._given = dict(settings)
        self._key = key
        self._linter = replace(make_linter(_settings(settings)), parser=NoParser())

    def __call__(self, doc: Doc) -> Doc:
        parser: Parser = _ParsedDoc(doc) if doc.has_annotation("DEP") and doc.has_annotation("TAG") else NoParser()
        document = Document(Source("doc", doc.text), tuple(_paragraphs(doc.text)))
        (report,) = replace(self._linter, parser=parser).check([document])
        spans = [(finding, _span(doc, finding)) for finding in report.findings]
        doc.spans[self._key] = [span for _, span in spans if span is not None]
        doc._.set(NAME, [_plain(finding) for finding, _ in spans])
        return doc

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the settings; the rules come with the package."""
        del exclude
        return json.dumps({"settings": self._given, "key": self._key}).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> JargoncheckComponent:
        """Take over what ``to_bytes`` gave."""
        del exclude
        found = json.loads(data)
        self._take(found["settings"], found["key"])
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the settings to a file."""
        Path(path).write_bytes(self.to_bytes(exclude=exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> JargoncheckComponent:
        """Read what ``to_disk`` wrote."""
        return self.from_bytes(Path(path).read_bytes(), exclude=exclude)


@Language.factory(NAME, default_config={"settings": {}, "key": NAME}, assigns=[f"doc._.{NAME}", "doc.spans"])
def make_component(nlp: Language, name: str, settings: dict[str, Any], key: str) -> JargoncheckComponent:
    """Return the component for ``settings``, by the names of the fields of ``Settings``."""
    del nlp
    return JargoncheckComponent(name, settings, key)


def _settings(given: Mapping[str, Any]) -> Settings:
    known = {each.name: each.type for each in fields(Settings)}
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            raise SettingsError(f"There is no setting “{name}”: use the names of the fields of Settings.")
        if isinstance(value, (list, tuple)):
            value = frozenset(value) if "frozenset" in str(known[name]) else tuple(value)  # noqa: PLW2901
        values[name] = value
    return Settings(**values)


def _paragraphs(text: str) -> Iterable[Block]:
    """Yield the paragraphs of ``text`` as they stand, with the line ends in them."""
    writer = BlockWriter(text, text)
    at = 0
    while at < len(text):
        end = text.find("\n\n", at)
        end = len(text) if end < 0 else end
        writer.copy(at, end)
        block = writer.block(BlockKind.PARAGRAPH)
        if block is not None:
            yield block
        at = end + 2


class _ParsedDoc:
    """Answers with the parse that a document has already."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    def parse(self, texts: Sequence[str]) -> list[tuple[RawToken, ...]]:
        """Return the tokens of each text: sentences of the document, in the order of the document."""
        found, at = [], 0
        for text in texts:
            start = self._doc.text.find(text, at)
            if start < 0:
                start = self._doc.text.find(text)
            found.append(self._tokens(start, start + len(text)) if start >= 0 else ())
            at = max(at, start)
        return found

    def _tokens(self, start: int, end: int) -> tuple[RawToken, ...]:
        span = self._doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            return ()
        tokens = [token for token in span if not token.is_space]
        places = {token.i: index for index, token in enumerate(tokens)}
        return tuple(
            RawToken(
                token.idx - start,
                token.idx - start + len(token.text),
                token.text,
                token.pos_,
                token.tag_,
                token.dep_,
                places.get(token.head.i, index),
            )
            for index, token in enumerate(tokens)
        )


def _span(doc: Doc, finding: Finding) -> Span | None:
    span = doc.char_span(finding.span.start, finding.span.end, alignment_mode="expand")
    if span is None:
        return None
    return Span(doc, span.start, span.end, label=finding.rule, span_id=rule_id(finding))


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "rule": rule_id(finding),
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "suggestions": [found.text for found in finding.suggestions],
        "why": finding.why,
    }
