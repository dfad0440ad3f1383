"""The words around a stretch to be replaced, as far as a replacement has to fit them."""

from __future__ import annotations

from dataclasses import dataclass

from jargoncheck.language.function_words import (
    ARTICLES,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from jargoncheck.language.reading import Reading
from jargoncheck.morphology.inflection import PartOfSpeech
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_OBJECT_PRONOUNS = frozenset({"it", "them", "him", "her", "us", "me", "you"})
_PARTICLES = frozenset(
    {"up", "out", "down", "off", "over", "back", "away", "in", "together", "place", "easier", "smaller"}
)
_OPENING_MARKS = frozenset({"\ufffc", "“", "‘", '"', "'", "£", "$", "("})
_BEFORE_DESCRIPTION = DETERMINERS | frozenset({"feel", "feels", "felt", "feeling", "more", "most", "fully", "truly"})
_BEFORE_BASE = MODALS | DO | {"to"}
_QUANTITIES = frozenset({"enough", "many", "more", "much", "several", "some"})
_BETWEEN = NEGATIONS | {"already", "also", "just", "long", "never", "now", "often", "since", "still", "yet"}
_DEGREES = frozenset({"more", "most", "less", "least"})
_NOT_BEFORE_NOUN = PREPOSITIONS | COORDINATORS | SUBORDINATORS | PRONOUNS | AUXILIARIES | NEGATIONS
_NO_OBJECT = PREPOSITIONS | COORDINATORS | SUBORDINATORS | AUXILIARIES | frozenset({"as", "so", "than", "more"})
_REACH = 4
_SYLLABLE = lazy_pattern(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """``before`` and ``after`` hold the nearest words of the sentence in lower case, nearest first.

    ``preposition`` is the word that follows after a single space, which may be governed by the words; "" for none.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    preposition: str

    @classmethod
    def of(cls, reading: Reading, span: ProseSpan) -> Neighbours:
        """Return what stands around ``span`` in its sentence."""
        first, last = reading.word_range(span)
        start, end = reading.word_range(reading.sentence_at(span.start))
        before = [word.lower for word in reading.words[max(start, first - _REACH) : first]]
        after = [word.lower for word in reading.words[last : min(end, last + _REACH)]]
        follows = after[0] if after and reading.words[last].span.start == span.end + 1 else ""
        return cls(tuple(reversed(before)), tuple(after), follows)

    @property
    def auxiliary(self) -> str | None:
        """The form of "be" or "have" that the words depend on, past adverbs and "not"; None without one."""
        for word in self.before:
            if word in BE or word in HAVE or word.endswith(("'ve", "'s", "'re", "'m")):
                return word
            if word not in _BETWEEN and not word.endswith("ly"):
                return None
        return None

    @property
    def passive(self) -> bool:
        """True after a form of "be" ("was facilitated"), before "by", and where a participle describes something."""
        auxiliary = self.auxiliary or ""
        if auxiliary in BE or auxiliary.endswith(("'re", "'m")) or self.after[:1] == ("by",):
            return True
        before = self.before[0] if self.before else ""
        if before in COORDINATORS:
            # "dedicated and empowered owners", not "we met and empowered the owners"
            return self.before_noun and self.after[0] not in DETERMINERS
        return before in _BEFORE_DESCRIPTION or (before == "," and self.after[:1] == (",",))

    @property
    def has_object(self) -> bool:
        """True where something follows that a verb can have as its object."""
        # An adverb may belong to the object ("facilitated fully digital sales").
        word = next((word for word in self.after[:2] if not word.endswith("ly")), "")
        opens = word[:1].isalnum() or word in _OPENING_MARKS
        return opens and (word in _OBJECT_PRONOUNS or word not in _NO_OBJECT)

    @property
    def base(self) -> bool:
        """True after "to", a modal verb or a form of "do"."""
        return bool(self.before) and self.before[0] in _BEFORE_BASE

    @property
    def participle(self) -> bool:
        """True where a form such as "chosen" and not one such as "chose" belongs."""
        if self.auxiliary is not None or self.after[:1] == ("by",):
            return True
        before = self.before[0] if self.before else ""
        return not before or before in {"a", "an", "the", "to", "get", "got", "getting", "when", "if", "as", "once"}

    @property
    def after_article(self) -> bool:
        """True right after "a", "an" or "the": what looks like the base form of a verb is a noun there."""
        return bool(self.before) and self.before[0] in ARTICLES

    @property
    def before_noun(self) -> bool:
        """True in front of an ordinary word, which an adjective can describe."""
        word = self.after[0] if self.after else ""
        return word[:1].isalpha() and word not in _NOT_BEFORE_NOUN

    @property
    def preposition_after_adverb(self) -> str:
        """The word after an adverb: "on" in "impacts directly on"; "" without an adverb."""
        return self.after[1] if len(self.after) > 1 and self.after[0].endswith("ly") else ""

    def refuses(self, words: str, pos: PartOfSpeech) -> bool:
        """Tell whether ``words`` cannot stand here.

        A particle may not come before a pronoun ("set up it"), a quantity not after an article ("an enough number"),
        and a short adjective does not go with "more".
        """
        if pos is PartOfSpeech.VERB:
            last = words.rpartition(" ")[2]
            return last != words and last in _PARTICLES and self.after[:1] != () and self.after[0] in _OBJECT_PRONOUNS
        if words in _QUANTITIES and self.after_article:
            return True
        if pos is PartOfSpeech.ADJECTIVE and self.before[:1] and self.before[0] in _DEGREES:
            return " " not in words and len(_SYLLABLE.findall(words.removesuffix("e"))) < 2
        return False
