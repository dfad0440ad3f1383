"""Locale files: which words are read, and where they stand."""

from __future__ import annotations

import pytest

from jargoncheck.readers.table import format_of, read
from jargoncheck.text.source import Source, UnreadableError
from readers.reading import document, outline, slices


def prose(text: str, format_name: str) -> list[str]:
    return [block for _, block in outline(text, format_name)]


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("config/locales/en.yml", "locale-yaml"),
        ("devise.en.yml", "locale-yaml"),
        ("en-GB.json", "locale-json"),
        ("cy.yml", None),
        ("ci.yml", None),
        ("package.json", None),
        ("cy.po", "po"),
        ("app.pot", "po"),
    ],
)
def test_names_tell_locale_files_from_other_data(name: str, format_name: str | None) -> None:
    assert format_of(name) == format_name


def test_yaml_values_are_read_and_other_languages_names_and_numbers_are_not() -> None:
    text = "en:\n  a: Put your bin out\n  list: [One way, users.index, 3, true]\n  'no': null\ncy:\n  a: Rhowch y bin\n"
    assert prose(text, "locale-yaml") == ["Put your bin out", "One way"]


@pytest.mark.parametrize(
    ("value", "words", "parts"),
    [
        ("Plain words", "Plain words", ["Plain words"]),
        ("Plain\n    words", "Plain words", ["Plain", "\n    ", "words"]),
        ("'It''s in'", "It's in", ["It", "''", "s in"]),
        ('"A \\"bin\\" \\u00e9 out"', 'A "bin" é out', ["A ", '\\"', "bin", '\\"', " ", "\\u00e9", " out"]),
        ('"One \\\n  two"', "One two", ["One ", "two"]),
        ("|\n    One\n    two", "One two", ["One", "\n    ", "two"]),
        (">-\n    One\n    two", "One two", ["One", "\n    ", "two"]),
        ("Hello %{name}, hi", "Hello \ufffc, hi", ["Hello ", "%{name}", ", hi"]),
        ("Go <b>now</b> please", "Go now please", ["Go ", "now", " please"]),
    ],
)
def test_each_style_of_yaml_keeps_its_places(value: str, words: str, parts: list[str]) -> None:
    text = f"en:\r\n  a: {value}\r\n"
    assert prose(text, "locale-yaml") == [words]
    assert slices(text, "locale-yaml") == [parts]


def test_json_values_are_read_with_their_escapes() -> None:
    text = '{"en": {"a": "Tell us \\u00e9 {count, plural, one {# bin} other {# bins}} now", "b": "users.index"}, "cy": {"a": "Dim byd yma"}}'
    assert prose(text, "locale-json") == ["Tell us é \ufffc now"]


HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n\n'
ENTRY = '# jargoncheck-disable-next-line plain -- old\nmsgid "Put %(bin)s out"\nmsgstr ""\n"Leave the "\n"bin\\n"\n'


def test_an_english_po_file_shows_its_translations() -> None:
    text = HEADER.format("en_GB") + ENTRY
    assert prose(text, "po") == ["Leave the bin"]
    assert slices(text, "po") == [["Leave the ", "bin"]]
    assert not document(text, "po").source.extracted
    assert [comment.text for comment in document(text, "po").comments] == ["jargoncheck-disable-next-line plain -- old"]


@pytest.mark.parametrize("name", ["en.po", "locale/en_GB/LC_MESSAGES/site.po", "po/en-GB.po"])
@pytest.mark.parametrize("header", ["", 'msgid ""\nmsgstr ""\n"Language: \\n"\n\n'])
def test_the_name_of_a_po_file_tells_that_it_is_english(name: str, header: str) -> None:
    found = read(Source(name, header + ENTRY), "po")
    assert [block.text for block in found.blocks] == ["Leave the bin"]
    assert not found.source.extracted


@pytest.mark.parametrize("name", ["site.po", "then.po", "en.pot", "locale/cy/LC_MESSAGES/site.po"])
def test_another_name_tells_nothing(name: str) -> None:
    assert [block.text for block in read(Source(name, ENTRY), "po").blocks] == ["Put \ufffc out"]


def test_a_template_shows_the_words_in_the_code_which_a_fix_would_part_from_it() -> None:
    found = document(ENTRY, "po")
    assert [block.text for block in found.blocks] == ["Put \ufffc out"]
    assert found.source.extracted


def test_a_po_file_in_another_language_shows_nothing() -> None:
    assert prose(HEADER.format("cy") + ENTRY, "po") == []


def test_comments_of_yaml_are_those_outside_values() -> None:
    text = "# jargoncheck-disable plain -- old\nen:\n  a: |\n    # no comment\n"
    found = read(Source("en.yml", text), "locale-yaml").comments
    assert [comment.text for comment in found] == ["jargoncheck-disable plain -- old"]


@pytest.mark.parametrize(
    ("text", "format_name", "message"),
    [
        ("en: [", "locale-yaml", "This file is not sound YAML in line 2, column 1: mend it there."),
        ("{", "locale-json", "This file is not sound JSON in line 1, column 2: mend it there."),
    ],
)
def test_what_is_not_sound_says_where(text: str, format_name: str, message: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(Source("en", text), format_name)
    assert str(error.value) == message
