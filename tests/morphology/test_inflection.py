"""Forms of words: what rules list as lemmas must be found, and replaced, in every form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.morphology.inflection import (
    Form,
    PartOfSpeech,
    american_spelling,
    article_for,
    inflect,
    match_case,
    surface_forms,
)

VERB_FORMS = (Form.THIRD, Form.GERUND, Form.PAST, Form.PARTICIPLE)
IRREGULAR = (
    "use",
    "utilise",
    "label",
    "plan",
    "begin",
    "run",
    "be",
    "have",
    "focus",
    "quiz",
    "die",
    "forego",
    "age",
    "do",
)
# "reate" and "preate" would be past forms, of "re-eat" and "pre-eat".
LEMMAS = st.sampled_from(IRREGULAR) | st.from_regex(
    r"(?!p?reate)[bcdfgklmnprst]{1,2}[aeiou]{1,2}(?:ss|rk|sh|ise|ate)", fullmatch=True
)


@pytest.mark.parametrize(
    ("lemma", "third", "gerund", "past", "participle"),
    [
        ("use", "uses", "using", "used", "used"),
        ("utilise", "utilises", "utilising", "utilised", "utilised"),
        ("commence", "commences", "commencing", "commenced", "commenced"),
        ("apply", "applies", "applying", "applied", "applied"),
        ("deploy", "deploys", "deploying", "deployed", "deployed"),
        ("watch", "watches", "watching", "watched", "watched"),
        ("agree", "agrees", "agreeing", "agreed", "agreed"),
        ("die", "dies", "dying", "died", "died"),
        ("go", "goes", "going", "went", "gone"),
        ("veto", "vetoes", "vetoing", "vetoed", "vetoed"),
        ("plan", "plans", "planning", "planned", "planned"),
        ("commit", "commits", "committing", "committed", "committed"),
        ("refer", "refers", "referring", "referred", "referred"),
        ("offer", "offers", "offering", "offered", "offered"),
        ("deliver", "delivers", "delivering", "delivered", "delivered"),
        ("fulfil", "fulfils", "fulfilling", "fulfilled", "fulfilled"),
        ("label", "labels", "labelling", "labelled", "labelled"),
        ("model", "models", "modelling", "modelled", "modelled"),
        ("reveal", "reveals", "revealing", "revealed", "revealed"),
        ("focus", "focuses", "focusing", "focused", "focused"),
        ("benefit", "benefits", "benefiting", "benefited", "benefited"),
        ("target", "targets", "targeting", "targeted", "targeted"),
        ("broadcast", "broadcasts", "broadcasting", "broadcast", "broadcast"),
        ("practise", "practises", "practising", "practised", "practised"),
        ("panic", "panics", "panicking", "panicked", "panicked"),
        ("quiz", "quizzes", "quizzing", "quizzed", "quizzed"),
        ("begin", "begins", "beginning", "began", "begun"),
        ("present", "presents", "presenting", "presented", "presented"),
        ("undertake", "undertakes", "undertaking", "undertook", "undertaken"),
        ("undercut", "undercuts", "undercutting", "undercut", "undercut"),
        ("re-set", "re-sets", "re-setting", "re-set", "re-set"),
        ("ring-fence", "ring-fences", "ring-fencing", "ring-fenced", "ring-fenced"),
        ("take place", "takes place", "taking place", "took place", "taken place"),
        ("make sure", "makes sure", "making sure", "made sure", "made sure"),
        ("let you know", "lets you know", "letting you know", "let you know", "let you know"),
        ("drive out", "drives out", "driving out", "drove out", "driven out"),
        ("do not", "does not", None, "did not", None),
        ("be able to", "is able to", "being able to", None, "been able to"),
        (
            "{check} and {fix}",
            "checks and fixes",
            "checking and fixing",
            "checked and fixed",
            "checked and fixed",
        ),
        ("well {think} out", "well thinks out", "well thinking out", "well thought out", "well thought out"),
    ],
)
def test_verbs(lemma: str, third: str, gerund: str | None, past: str | None, participle: str | None) -> None:
    assert [inflect(lemma, form) for form in VERB_FORMS] == [third, gerund, past, participle]


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [
        ("initiative", "initiatives"),
        ("policy", "policies"),
        ("survey", "surveys"),
        ("process", "processes"),
        ("stomach", "stomachs"),
        ("hero", "heroes"),
        ("video", "videos"),
        ("logo", "logos"),
        ("person", "people"),
        ("salesperson", "salespeople"),
        ("grandchild", "grandchildren"),
        ("chairman", "chairmen"),
        ("human", "humans"),
        ("midwife", "midwives"),
        ("analysis", "analyses"),
        ("criterion", "criteria"),
        ("curriculum", "curriculums"),
        ("series", "series"),
        ("KPI", "KPIs"),
        ("runner-up", "runners-up"),
        ("care home", "care homes"),
        ("way to influence", "ways to influence"),
        ("group of organisations", "groups of organisations"),
        ("person you work with", "people you work with"),
        ("training {course}", "training courses"),
        ("{person} who died", "people who died"),
    ],
)
def test_nouns(lemma: str, plural: str) -> None:
    assert inflect(lemma, Form.PLURAL) == plural


@pytest.mark.parametrize(
    "lemma",
    [
        "guidelines",
        "SMEs",
        "data",
        "people who pay",
        "people not in work",
        "rules you must follow",
        "new ring roads",
    ],
)
def test_a_plural_has_no_singular(lemma: str) -> None:
    assert (inflect(lemma, Form.SINGULAR), inflect(lemma, Form.PLURAL)) == (None, lemma)


@pytest.mark.parametrize(
    "lemma",
    [
        "advice",
        "person who gets it",
        "training and development",
        "money coming in",
        "sharing data",
        "one place",
        "how it looks",
        "[name]",
        "fines; costs",
        "doctor, nurse or midwife",
    ],
)
def test_no_plural_is_better_than_a_wrong_one(lemma: str) -> None:
    assert inflect(lemma, Form.PLURAL) is None


@pytest.mark.parametrize(
    "lemma",
    [
        "check and fix",
        "set up and run",
        "not allow",
        "caused by",
        "went missing",
        "living with",
        "can",
        "do [x]",
    ],
)
def test_no_past_is_better_than_a_wrong_one(lemma: str) -> None:
    assert inflect(lemma, Form.PAST) is None


@pytest.mark.parametrize("lemma", ["sharing desks", "waiting times"])
def test_a_phrase_that_starts_with_ing_may_be_of_either_number(lemma: str) -> None:
    assert (inflect(lemma, Form.SINGULAR), inflect(lemma, Form.PLURAL)) == (None, None)


def test_the_plain_form_is_the_lemma_without_braces() -> None:
    assert inflect("training {course}", Form.PLAIN) == "training course"


@pytest.mark.parametrize(
    ("lemma", "pos", "forms"),
    [
        (
            "utilise",
            PartOfSpeech.VERB,
            {
                "utilise": {Form.BASE},
                "utilize": {Form.BASE},
                "utilises": {Form.THIRD},
                "utilizes": {Form.THIRD},
                "utilising": {Form.GERUND},
                "utilizing": {Form.GERUND},
                "utilised": {Form.PAST, Form.PARTICIPLE},
                "utilized": {Form.PAST, Form.PARTICIPLE},
            },
        ),
        (
            "put in place",
            PartOfSpeech.VERB,
            {
                "put in place": {Form.BASE, Form.PAST, Form.PARTICIPLE},
                "puts in place": {Form.THIRD},
                "putting in place": {Form.GERUND},
            },
        ),
        (
            "label",
            PartOfSpeech.VERB,
            {
                "label": {Form.BASE},
                "labels": {Form.THIRD},
                "labelling": {Form.GERUND},
                "labeling": {Form.GERUND},
                "labelled": {Form.PAST, Form.PARTICIPLE},
                "labeled": {Form.PAST, Form.PARTICIPLE},
            },
        ),
        (
            "be able to",
            PartOfSpeech.VERB,
            {
                "be able to": {Form.BASE},
                "am able to": {Form.BASE},
                "are able to": {Form.BASE},
                "is able to": {Form.THIRD},
                "being able to": {Form.GERUND},
                "was able to": {Form.PAST},
                "were able to": {Form.PAST},
                "been able to": {Form.PARTICIPLE},
            },
        ),
        (
            "challenging behaviour",
            PartOfSpeech.NOUN,
            {
                "challenging behaviour": {Form.SINGULAR},
                "challenging behavior": {Form.SINGULAR},
                "challenging behaviours": {Form.PLURAL},
                "challenging behaviors": {Form.PLURAL},
            },
        ),
        (
            "landing page",
            PartOfSpeech.NOUN,
            {"landing page": {Form.SINGULAR}, "landing pages": {Form.PLURAL}},
        ),
        ("KPI", PartOfSpeech.NOUN, {"kpi": {Form.SINGULAR}, "kpis": {Form.PLURAL}}),
        ("guidelines", PartOfSpeech.NOUN, {"guidelines": {Form.PLURAL}}),
        ("series", PartOfSpeech.NOUN, {"series": {Form.SINGULAR, Form.PLURAL}}),
        (
            "organisations",
            PartOfSpeech.NOUN,
            {"organisations": {Form.PLURAL}, "organizations": {Form.PLURAL}},
        ),
        ("foreseen", PartOfSpeech.VERB, {"foreseen": {Form.PARTICIPLE}}),
        ("caused by", PartOfSpeech.VERB, {"caused by": {Form.PAST, Form.PARTICIPLE}}),
        ("in favour of", PartOfSpeech.PHRASE, {"in favour of": {Form.PLAIN}, "in favor of": {Form.PLAIN}}),
        ("robust", PartOfSpeech.ADJECTIVE, {"robust": {Form.PLAIN}}),
    ],
)
def test_surface_forms(lemma: str, pos: PartOfSpeech, forms: dict[str, set[Form]]) -> None:
    assert dict(surface_forms(lemma, pos)) == forms


@given(LEMMAS, st.sampled_from(PartOfSpeech))
def test_the_lemma_is_the_first_surface_form(lemma: str, pos: PartOfSpeech) -> None:
    assert surface_forms(lemma, pos)[0][0] == lemma


@given(LEMMAS)
def test_every_form_that_inflect_gives_is_found_as_a_trigger(lemma: str) -> None:
    found = dict(surface_forms(lemma, PartOfSpeech.VERB))
    given_forms = {form: inflect(lemma, form) for form in (Form.BASE, *VERB_FORMS)}
    assert all(form in found[text] for form, text in given_forms.items() if text is not None)


@given(LEMMAS)
def test_gerunds_end_in_ing_and_third_persons_in_s(lemma: str) -> None:
    gerund, third = inflect(lemma, Form.GERUND), inflect(lemma, Form.THIRD)
    assert gerund is not None
    assert third is not None
    assert (gerund[-3:], third[-1]) == ("ing", "s")


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisational", "organizational"),
        ("incentivise", "incentivize"),
        ("analysing", "analyzing"),
        ("neighbourhood", "neighborhood"),
        ("person-centred", "person-centered"),
        ("modelling", "modeling"),
        ("fulfil", "fulfill"),
        ("licence", "license"),
        ("fulfilled", None),
        ("controlling", None),
        ("liaise", None),
        ("exercise", None),
        ("otherwise", None),
        ("raised", None),
        ("hours", None),
        ("programme", None),
    ],
)
def test_american_spelling(british: str, american: str | None) -> None:
    assert american_spelling(british) == american


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("an", "hour honest heir apple umbrella uninformed unimportant e-mail Uber"),
        ("a", "user unit unique one one-off European university Ukrainian union unilateral hotel historic"),
        ("an", "MP HMRC FAQ SME NHS RAF API HTML X-ray F-grade MPs"),
        ("a", "URL UN UK PDF GP NATO NASA SIPP UNESCO U-turn"),
        ("an", "8 80 800 11 18 11,000 8th 18th £8 1835"),
        ("a", "7 110 1,100 1,800 10 2011"),
    ],
)
def test_articles(article: str, words: str) -> None:
    assert {word: article_for(word) for word in words.split()} == dict.fromkeys(words.split(), article)


def test_the_article_of_a_phrase_is_that_of_its_first_word() -> None:
    assert (article_for("honest answer"), article_for("'user' need")) == ("an", "a")


@pytest.mark.parametrize(
    ("model", "text", "cased"),
    [
        ("utilise", "use", "use"),
        ("Utilise", "use", "Use"),
        ("UTILISE", "use", "USE"),
        ("UTILISE", "use GOV.UK", "USE GOV.UK"),
        ("In Order To", "to", "To"),
        ("A", "some", "Some"),
        ("E.g.", "for example", "For example"),
        ("Leverage", "iOS apps", "iOS apps"),
        ("KPIs", "measures", "measures"),
        ("utilise", "UK law", "UK law"),
    ],
)
def test_casing(model: str, text: str, cased: str) -> None:
    assert match_case(model, text) == cased


def test_the_capitals_of_an_acronym_are_not_copied() -> None:
    assert match_case("BAME", "ethnic minorities", acronym=True) == "ethnic minorities"
