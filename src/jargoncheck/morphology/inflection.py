"""The forms of English words, and the small changes that a replacement needs to fit where it goes.

Spelling rules come first and ``data/irregular.tsv`` holds what they do not cover. The rules for -s, -ed,
-ing and doubled consonants are those of Quirk and others, "A Comprehensive Grammar of the English Language"
(1985), chapters 3 and 5. Which consonants double depends on stress, which spelling does not show: those
verbs are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib.resources import files
from itertools import product

from jargoncheck.text.patterns import lazy_pattern


class Form(Enum):
    """A grammatical form that spelling can show."""

    BASE = "base"
    THIRD = "third person singular"
    PAST = "past"
    PARTICIPLE = "past participle"
    GERUND = "-ing form"
    SINGULAR = "singular"
    PLURAL = "plural"
    PLAIN = "plain"


class PartOfSpeech(Enum):
    """What kind of word a lemma is. Only verbs and nouns have more than one form."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"


_FORMS = {
    PartOfSpeech.VERB: (Form.BASE, Form.THIRD, Form.GERUND, Form.PAST, Form.PARTICIPLE),
    PartOfSpeech.NOUN: (Form.SINGULAR, Form.PLURAL),
}
_COLUMNS = (Form.PAST, Form.PARTICIPLE, Form.GERUND, Form.THIRD, Form.BASE)
_PREFIX = lazy_pattern(r"(?:.+-|under|over|out|fore|with|mis|pre|un|up|re)")
_SIBILANT = lazy_pattern(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = lazy_pattern(r"(?<=[^aeiou])y$|(?<=qu)y$")
_ONE_SHORT_VOWEL = lazy_pattern(r"(?:[^aeiouq]|qu)*[aeiou][bcdfgklmnprstvz]")
_PAST_ENDING = lazy_pattern(r".*[aeiouy].*(?<!e)ed")
_ING_ENDING = lazy_pattern(r".*[aeiouy].*ing")
_IZE = lazy_pattern(r"(\w{2,}(?<![aouw])i|\w+[ae]?ly(?<!^ly))s(e|ed|ers?|es|ing|able|ations?|ational)")
_PLAIN_TEXT = lazy_pattern(r"[\w'’&.-]+(?: [\w'’&.-]+)*")
_HEAD = lazy_pattern(r"\{([^{}]+)\}")
_JOINS = frozenset(("and", "or", "&"))
# A vowel letter that sounds like a consonant: "user", "European", "one-off".
_SOUNDS_LIKE_CONSONANT = lazy_pattern(
    r"e[uw]|on(?:e|ce)\b|oneself|uni(?:[^nmd]|$|mod|dir)|unanim|ukrain|u(?!ber)[bcfghjkqrst][aeiou]"
)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """What ``irregular.tsv`` says; ``lists`` maps the name of a list to its words."""

    verbs: Mapping[str, Mapping[Form, tuple[str, ...]]]
    verb_forms: Mapping[str, frozenset[Form]]
    nouns: Mapping[str, tuple[str, ...]]
    plurals: frozenset[str]
    american: Mapping[str, str]
    british: re.Pattern[str]
    lists: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    rows = files(__name__.rpartition(".")[0]).joinpath("data/irregular.tsv").read_text(encoding="utf-8")
    cells = [row.split("\t") for row in rows.splitlines() if not row.startswith("#")]
    verbs = {
        lemma: {form: tuple(cell.split("/")) for form, cell in zip(_COLUMNS, forms, strict=False)}
        for kind, lemma, *forms in cells
        if kind == "verb"
    }
    verb_forms: dict[str, frozenset[Form]] = {}
    for form, words in (pair for forms in verbs.values() for pair in forms.items()):
        verb_forms.update({word: verb_forms.get(word, frozenset()) | {form} for word in words})
    nouns = {first: tuple(rest[0].split("/")) for kind, first, *rest in cells if kind == "noun"}
    american = {first: rest[0] for kind, first, *rest in cells if kind == "american"}
    british = re.compile("|".join(sorted(american, key=len, reverse=True)).replace("=", "$"))
    american = {stem.removesuffix("="): word for stem, word in american.items()}
    plurals = frozenset(words[0] for words in nouns.values())
    lists = {kind: frozenset(words.split()) for kind, words, *rest in cells if not rest}
    return _Lexicon(verbs, verb_forms, nouns, plurals, american, british, lists)


def inflect(lemma: str, form: Form) -> str | None:
    """Return ``lemma`` in ``form``, in British spelling, or None when it cannot be inflected safely.

    In a verb phrase the first word changes ("takes place"); in a noun phrase the last word before a
    preposition or pronoun ("groups of organisations"). Braces mark other heads: "{check} and {fix}". None
    is returned for placeholders and lists ("[name]", "fines; costs"), words that are already inflected, the
    past of "be" (was or were depends on the subject), the plural of mass nouns, and phrases in which
    another word would have to change too ("person who pays"). The base form of "be" fits only after "to" or
    a modal verb.
    """
    plain = _HEAD.sub(r"\1", lemma)
    if form is Form.PLAIN or not _PLAIN_TEXT.fullmatch(plain):
        return plain if _PLAIN_TEXT.fullmatch(plain) else None
    if heads := {head: _inflected(head, form) for head in _HEAD.findall(lemma)}:
        return None if None in heads.values() else _HEAD.sub(lambda found: heads[found[1]] or "", lemma)
    pos = PartOfSpeech.VERB if form in _FORMS[PartOfSpeech.VERB] else PartOfSpeech.NOUN
    before, head, after = _split(lemma, pos)
    own = _own_forms(head, pos)
    if own and pos is PartOfSpeech.NOUN:
        # "Sharing desks" is one thing, "waiting times" are many.
        return lemma if form in own and not _ING_ENDING.fullmatch(before.lower().split(" ")[0]) else None
    if form is Form.SINGULAR:
        return lemma
    is_verb = pos is PartOfSpeech.VERB
    if own or (_fixed_verb(head, after, form) if is_verb else _fixed_noun(before, head, after)):
        return None
    word = _inflected(head, form)
    return None if word is None else f"{before}{word}{after}"


def surface_forms(lemma: str, pos: PartOfSpeech) -> tuple[tuple[str, frozenset[Form]], ...]:
    """Return each distinct spelling of ``lemma`` in lower case with the forms that it can be.

    American spellings, and alternatives such as "learnt", count. A lemma that is itself inflected
    ("guidelines", "caused by") has that form alone. Unlike ``inflect`` this also makes rare and odd forms
    ("advices"), which only have to be recognised.
    """
    found: dict[str, frozenset[Form]] = {}
    for text, form in _spellings(lemma, pos):
        british = text.lower()
        # The American spelling of one inflected word is among its spellings already.
        american = None if pos in _FORMS and british.isalpha() else american_spelling(british)
        for spelling in (british, american) if american else (british,):
            found[spelling] = found.get(spelling, frozenset()) | {form}
    return tuple(found.items())


def american_spelling(text: str) -> str | None:
    """Return lower-case ``text`` in American spelling, or None when that is the same.

    Covers -ise, -yse, -our, -re and -lled. "Programme" and "dialogue" are left out, because "program" and
    "dialog" are words of their own in computing.
    """
    changed = re.sub(r"[^\W_]+", lambda found: _american_word(found.group()), text)
    return changed if changed != text else None


def _american_word(word: str) -> str:
    lexicon = _lexicon()
    if found := lexicon.british.match(word):
        return lexicon.american[found.group()] + word[found.end() :]
    if (found := re.fullmatch(r"(\w+l)l(ed|ings?|ers?)", word)) and found[1] in lexicon.lists["single-l"]:
        return found[1] + found[2]
    if (found := _IZE.fullmatch(word)) and f"{found[1]}se" not in lexicon.lists["ise"]:
        return f"{found[1]}z{found[2]}"
    return word


def _spellings(lemma: str, pos: PartOfSpeech) -> Iterator[tuple[str, Form]]:
    if pos not in _FORMS:
        yield _HEAD.sub(r"\1", lemma), Form.PLAIN
        return
    if len(_HEAD.findall(lemma)) > 1:
        yield from ((text, form) for form in _FORMS[pos] if (text := inflect(lemma, form)))
        return
    before, head, after = _split(lemma, pos)
    own = _own_forms(head, pos)
    variants = [variant for variant in (head, american_spelling(head.lower())) if variant]
    for form, variant in product(_FORMS[pos], variants):
        words = (variant,) * (form in own) if own else _word_forms(variant, form)
        yield from ((f"{before}{word}{after}", form) for word in words)


def _split(lemma: str, pos: PartOfSpeech) -> tuple[str, str, str]:
    """Return what stands before the head, the head, and what follows it, with the spaces between."""
    if found := _HEAD.search(lemma):
        return lemma[: found.start()], found[1], _HEAD.sub(r"\1", lemma[found.end() :])
    words = lemma.split(" ")
    at = 0
    if pos is PartOfSpeech.NOUN:
        stops = _lexicon().lists["preposition"] | _lexicon().lists["pronoun"]
        at = next((i for i, word in enumerate(words) if i and word.lower() in stops), len(words)) - 1
    before, after = words[:at], words[at + 1 :]
    return "".join(f"{word} " for word in before), words[at], "".join(f" {word}" for word in after)


def _fixed_verb(head: str, after: str, form: Form) -> bool:
    """Tell whether the phrase starts with no verb, or has a second word that would have to change."""
    lists = _lexicon().lists
    rest = after.split()
    joined = _JOINS & set(rest[: 2 if rest and rest[0] in lists["preposition"] else 1])
    negated = head == "do" and rest[:1] == ["not"] and form in (Form.GERUND, Form.PARTICIPLE)
    return bool(joined) or negated or head.lower() in lists["no-verb"]


def _fixed_noun(before: str, head: str, after: str) -> bool:
    """Tell whether the phrase has no plural, or one that would change other words."""
    lists = _lexicon().lists
    noun = head.lower()
    lead = [*before.lower().split(), noun]
    if noun in lists["mass"] or _JOINS & set(lead) or after.split()[:1] in (["that"], ["which"], ["who"]):
        return True
    if lead[0] in lists["determiner"] | lists["pronoun"] | lists["preposition"]:
        return True
    if not before and not after:
        return False
    # "Sharing data" and "money coming in" have no plural, but spelling cannot tell them from "landing page".
    verbal = _ING_ENDING.fullmatch(lead[0]) or _ING_ENDING.fullmatch(noun)
    return bool(verbal and noun not in lists["ing-noun"]) or bool(_PAST_ENDING.fullmatch(noun))


def _own_forms(head: str, pos: PartOfSpeech) -> frozenset[Form]:
    """Return the forms of an inflected word, or of one that is the same in both numbers; none for a
    lemma."""
    lexicon = _lexicon()
    word = head.lower()
    if pos is PartOfSpeech.NOUN:
        if lexicon.nouns.get(word, ())[:1] == (word,):
            return frozenset(_FORMS[pos])
        singular = word in lexicon.nouns or word in lexicon.lists["singular-s"] or head.isupper()
        regular = word.endswith("s") and not word.endswith(("ss", "us", "is")) and not singular
        return frozenset((Form.PLURAL,)) if regular or word in lexicon.plurals else frozenset()
    prefix = _PREFIX.match(word)
    for each in (word, word[prefix.end() :] if prefix else word):
        if each in lexicon.verbs or each in lexicon.lists["double"]:
            return frozenset()
        if each in lexicon.verb_forms:
            return lexicon.verb_forms[each]
    if _ING_ENDING.fullmatch(word):
        return frozenset((Form.GERUND,))
    return frozenset((Form.PAST, Form.PARTICIPLE)) if _PAST_ENDING.fullmatch(word) else frozenset()


def _inflected(word: str, form: Form) -> str | None:
    unknown_number = word == "be" and form is Form.PAST
    return None if unknown_number else next(iter(_word_forms(word, form)), None)


def _word_forms(word: str, form: Form) -> tuple[str, ...]:
    """Return the spellings of one word in ``form``, the preferred British one first; none if it has
    none."""
    if form in (Form.SINGULAR, Form.PLURAL):
        return (word,) if form is Form.SINGULAR else _plurals(word)
    lexicon = _lexicon()
    lower = word.lower()
    if lower in lexicon.lists["modal"]:
        return (lower,) if form in (Form.BASE, Form.THIRD) else ()
    part = lower.rpartition("-")[2]
    prefix = _PREFIX.match(lower)
    for start in (0, prefix.end() if prefix else 0):
        listed = lexicon.verbs.get(lower[start:], {})
        if form in listed:
            return tuple(lower[:start] + each for each in listed[form])
        if listed:
            part = lower[start:]
            break
    if form in (Form.BASE, Form.THIRD):
        return (word if form is Form.BASE else _with_s(word),)
    ending = "ing" if form is Form.GERUND else "ed"
    if part in lexicon.lists["single-l"]:
        return word + "l" + ending, word + ending
    return (_with_ending(word, part, ending),)


def _with_ending(word: str, part: str, ending: str) -> str:
    lists = _lexicon().lists
    if part in lists["double"] or _ONE_SHORT_VOWEL.fullmatch(part):
        return word + word[-1] + ending
    if part.endswith("ic"):
        return word + "k" + ending
    if ending == "ed":
        return _CONSONANT_Y.sub("i", word).removesuffix("e") + "ed"
    if part in lists["keep-e"]:
        return word + "ing"
    return re.sub(r"(?<![eoy])e$", "", re.sub(r"ie$", "y", word)) + "ing"


def _plurals(word: str) -> tuple[str, ...]:
    lexicon = _lexicon()
    lower = word.lower()
    part = lower.rpartition("-")[2]
    if word.isupper():
        return (word + "s",)
    for noun in (lower, part, "person", "child", "shelf"):
        if lower.endswith(noun) and noun in lexicon.nouns:
            return tuple(word[: len(word) - len(noun)] + plural for plural in lexicon.nouns[noun])
    if part.endswith("man") and part not in lexicon.lists["not-man"]:
        return (word[:-3] + "men",)
    return (word + "s" if part in lexicon.lists["hard-ch"] else _with_s(word),)


def _with_s(word: str) -> str:
    if word.endswith("z") and _ONE_SHORT_VOWEL.fullmatch(word):
        return word + "zes"
    stem = _CONSONANT_Y.sub("ie", word)
    takes_es = _SIBILANT.search(stem) or word.lower().rpartition("-")[2] in _lexicon().lists["oes"]
    return stem + ("es" if takes_es else "s")


def article_for(word: str) -> str:
    """Return "a" or "an" by the sound that ``word``, or the first word of a phrase, begins with.

    After Damian Conway, "An Algorithmic Approach to English Pluralization" (1998), and his
    Lingua::EN::Inflect. Acronyms are spelled out ("an MP") except the listed ones that are said as a word
    ("a NATO").
    """
    first = re.split(r"[\s/]", word.lstrip("\"'“‘(£$€"), maxsplit=1)[0]
    if number := re.match(r"\d+(?:,\d{3})*", first):
        digits = number.group().replace(",", "")
        leading = digits[: len(digits) % 3 or 3]
        # Four digits without a comma are a year: "an 1835 law".
        eleven = leading in ("11", "18") or (len(number.group()) == 4 and digits[:2] in ("11", "18"))
        return "an" if digits.startswith("8") or eleven else "a"
    letters = re.split(r"[\W\d_]", first, maxsplit=1)[0]
    one_letter = len(letters) == 1 and first.lower() != "a"
    if one_letter or (len(letters) > 1 and letters.removesuffix("s").isupper()):
        vowel_first = "AEIOU" if letters.upper() in _lexicon().lists["spoken"] else "AEFHILMNORSX"
        return "an" if letters[0].upper() in vowel_first else "a"
    start = letters.lower()
    if start.startswith(tuple(_lexicon().lists["silent-h"])):
        return "an"
    return "an" if re.match("[aeiou]", start) and not _SOUNDS_LIKE_CONSONANT.match(start) else "a"


def match_case(model: str, text: str, *, acronym: bool = False) -> str:
    """Return ``text`` with the capitals of ``model``, the words that it replaces.

    A capital at the start and words wholly in capitals are copied; words of ``text`` with inner capitals
    ("GOV.UK") stay. The capitals of an acronym say nothing: pass ``acronym`` when the model is one. A model
    such as "KPIs" shows it by its inner capital.
    """
    first, _, _ = model.partition(" ")
    shouted = sum(letter.isalpha() for letter in model) > 1 and model.isupper()
    if acronym or not first[:1].isupper() or (_has_inner_capital(first) and not shouted):
        return text
    if shouted:
        return " ".join(word if _has_inner_capital(word) else word.upper() for word in text.split(" "))
    return text if _has_inner_capital(text.split(" ", maxsplit=1)[0]) else text[:1].upper() + text[1:]


def _has_inner_capital(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])
