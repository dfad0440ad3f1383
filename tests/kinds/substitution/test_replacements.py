"""A replacement takes the form that fits the sentence; each case is a sentence before and after."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jargoncheck.linter.findings import Finding
from jargoncheck.linter.fixes import with_suggestions

Check = Callable[[str], list[Finding]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We utilise the hall.", "We use the hall."),
        ("She utilises the hall.", "She uses the hall."),
        ("She utilised the hall.", "She used the hall."),
        ("She is utilising the hall.", "She is using the hall."),
        ("They utilize the hall.", "They use the hall."),
        ("A dialogue with residents began.", "A discussion with residents began."),
        ("Two dialogues with residents began.", "Two discussions with residents began."),
        ("The centre is one of 3 one-stop shops.", "The centre is one of 3 single places."),
    ],
)
def test_the_replacement_takes_over_number_tense_and_person(check: Check, before: str, after: str) -> None:
    assert with_suggestions(before, check(before)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The figures demonstrated a rise.", "The figures showed a rise."),
        ("The figures have demonstrated a rise.", "The figures have shown a rise."),
        ("The rise was clearly demonstrated.", "The rise was clearly shown."),
        ("We use the method demonstrated by Ann.", "We use the method shown by Ann."),
        ("The work is being undertaken by staff.", "The work is being done by staff."),
        ("Staff undertook the work.", "Staff did the work."),
        ("We must put to bed the claim.", "We must finish the claim."),
        ("They have now put to bed the claim.", "They have now finished the claim."),
        ("The talks have now come to an end.", "The talks have now ended."),
    ],
)
def test_past_tense_and_participle_are_told_apart(check: Check, before: str, after: str) -> None:
    assert with_suggestions(before, check(before)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ensure that you pay.", "Make sure that you pay."),
        ("Ensure it works.", "Make sure it works."),
        ("Ensure it's open.", "Make sure it's open."),
        ("They ensured the doors were shut.", "They made sure the doors were shut."),
        ("This ensures our systems stay secure.", "This makes sure our systems stay secure."),
        ("Ensure people who call are told.", "Make sure people who call are told."),
    ],
)
def test_a_verb_before_a_clause(check: Check, before: str, after: str) -> None:
    assert with_suggestions(before, check(before)) == after


@pytest.mark.parametrize(
    "text",
    [
        "Ensure safety and keep records.",
        "To ensure fairness, the panel checks each case.",
        "Ensure services delivered by others.",
        "Ensure help for people who call.",
        "Ensure access for each page that's read.",
        "Ensure access if the lift is broken.",
        "Safety is ensured.",
        "We're ensured access.",
    ],
)
def test_a_verb_without_a_clause(check: Check, text: str) -> None:
    assert [(finding.text.lower()[:6], finding.suggestions) for finding in check(text)] == [("ensure", ())]


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("The team focused on rents.", ("concentrated", "worked")),
        ("We met and focused on rents.", ("concentrated", "worked")),
        ("I had a job focused on rents.", ()),
        ("We hold clear and facilitated talks.", ("supported",)),
        ("We met and facilitated the talks.", ("helped", "supported")),
    ],
)
def test_a_participle_that_describes_a_noun(check: Check, text: str, suggested: tuple[str, ...]) -> None:
    assert [tuple(each.text for each in finding.suggestions) for finding in check(text)] == [suggested]


def test_a_form_that_could_be_two_tenses_gets_no_replacement(check: Check) -> None:
    (finding,) = check("They put to bed the claim.")

    assert finding.suggestions == ()
    assert finding.message == "Replace “put to bed”: try a form of “finish”."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Utilise the hall.", "Use the hall."),
        ("In order to apply, call us.", "To apply, call us."),
        ("UTILISE THE HALL.", "USE THE HALL."),
        ("NB the office is shut.", "Note the office is shut."),
        ("E.g. a bill will do.", "For example a bill will do."),
        ("A bill, e.g. for gas, will do.", "A bill, for example for gas, will do."),
    ],
)
def test_the_replacement_has_the_capitals_of_the_words_it_replaces(check: Check, before: str, after: str) -> None:
    assert with_suggestions(before, check(before)) == after


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("It has a key part.", ["key"], "It has a major part."),
        ("These are the key parts.", ["key"], "These are the important parts."),
        ("That is an equitable share.", ["an equitable"], "That is a fair share."),
        ("An equitable share is best.", ["An equitable"], "A fair share is best."),
        ("It is a simple, equitable share.", ["equitable"], "It is a simple, fair share."),
    ],
)
def test_the_article_before_a_replacement_stays_right(check: Check, before: str, words: list[str], after: str) -> None:
    findings = check(before)

    assert [finding.text for finding in findings] == words
    assert with_suggestions(before, findings) == after


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("The works will impact on traders.", ["impact on"], "The works will affect traders."),
        ("The works impacted upon traders.", ["impacted upon"], "The works affected traders."),
        ("The works will impact traders.", ["impact"], "The works will affect traders."),
        ("We will focus on housing.", ["focus"], "We will concentrate on housing."),
        ("Focus your time on housing.", ["Focus"], "Concentrate your time on housing."),
        ("She liaises with schools.", ["liaises with"], "She talks to schools."),
        ("The two teams liaise.", ["liaise"], "The two teams work together."),
    ],
)
def test_a_preposition_that_the_replacement_brings_along_is_replaced_too(
    check: Check, before: str, words: list[str], after: str
) -> None:
    findings = check(before)

    assert [finding.text for finding in findings] == words
    assert with_suggestions(before, findings) == after


def test_a_preposition_after_an_adverb_leaves_no_replacement(check: Check) -> None:
    (finding,) = check("The works will impact directly on traders.")

    assert (finding.text, finding.suggestions) == ("impact", ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The register facilitates the search.", "The register helps the search."),
        ("The search was facilitated by the register.", "The search was supported by the register."),
        ("We are progressing your claim.", "We are working on your claim."),
        ("The claim has progressed as planned.", "The claim has continued as planned."),
    ],
)
def test_passives_and_verbs_without_an_object_have_replacements_of_their_own(
    check: Check, before: str, after: str
) -> None:
    assert with_suggestions(before, check(before)) == after


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("We are focused on housing.", "Replace “focused”: say what you are working on."),
        ("She will facilitate.", "Replace “facilitate”: say how you are helping."),
        ("Please note the date.", "Replace “Please note”: leave it out."),
    ],
)
def test_where_no_replacement_fits_there_is_advice_and_no_suggestion(check: Check, text: str, message: str) -> None:
    (finding,) = check(text)

    assert (finding.message, finding.suggestions) == (message, ())


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("They initiated the scheme.", ["set up", "started"]),
        ("They initiated it.", ["started"]),
        ("We need a robust plan.", ["strong", "reliable"]),
        ("We need a more robust plan.", ["reliable"]),
        ("Trust is key.", ["important"]),
        ("We need sufficient money.", ["enough", "big"]),
        ("We need a sufficient sum.", ["big"]),
    ],
)
def test_replacements_that_cannot_stand_there_are_left_out(check: Check, text: str, suggestions: list[str]) -> None:
    (finding,) = check(text)

    assert [each.text for each in finding.suggestions] == suggestions


def test_only_the_first_replacement_of_a_safe_entry_is_safe(check: Check) -> None:
    (safe,) = check("We utilise the hall.")
    (unsafe,) = check("They undertook the work.")

    assert [each.safe for each in safe.suggestions] == [True]
    assert [each.safe for each in unsafe.suggestions] == [False, False]


def test_the_message_names_all_replacements_and_the_words_on_one_line(check: Check) -> None:
    (finding,) = check("We need it in\norder to apply.")

    assert finding.message == "Write “to” instead of “in order to”."
