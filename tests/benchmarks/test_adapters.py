"""How the adapters read published data, shown on made-up lines in the same formats."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.adapters import adapter
from jargoncheck.language.syntax import NoParser
from jargoncheck.language.tagger import Tagger
from jargoncheck.morphology.inflection import Form, PartOfSpeech
from jargoncheck.text.spans import ProseSpan, SourceSpan

acronyms = adapter("acronym_datasets")
claims = adapter("embedded_claims")
inflection = adapter("inflection_unimorph")
polnear = adapter("attribution_polnear")
substitutions = adapter("substitutions_simplification")


def found_by_the_yardstick(text: str) -> list[tuple[str, str]]:
    return [(pair.short.of(text), pair.long.of(text)) for pair in acronyms.short_long_pairs(text)]


def test_schwartz_and_hearst_take_the_shortest_long_form_that_starts_with_the_first_letter() -> None:
    assert found_by_the_yardstick("We run the Bin Round Tracker (BRT).") == [("BRT", "Bin Round Tracker")]
    assert found_by_the_yardstick("We run the BRT (Bin Round Tracker).") == [("BRT", "Bin Round Tracker")]
    assert found_by_the_yardstick("We run rounds (BRT) here.") == []


def test_schwartz_and_hearst_stay_in_the_sentence() -> None:
    assert found_by_the_yardstick("Bins go out. Round trackers (BRT) help.") == []


def test_the_arxiv_format_is_tokens_with_labels(tmp_path: Path) -> None:
    entry = {
        "tokens": ["the", "bin", "round", "tracker", "(", "BRT", ")"],
        "labels": ["O", "B-long", "I-long", "I-long", "O", "B-short", "O"],
    }
    path = tmp_path / "arxiv-dev.json"
    path.write_text(json.dumps([entry]), "utf-8")
    assert acronyms.arxiv(path, acronyms.our_pairs) == ((1, 1, 1), (1, 1, 1))


def test_a_medline_record_is_a_number_prose_and_labels() -> None:
    text = "1234567\nOn bins\nThe bin round tracker (BRT) runs.\n  BRT|bin round tracker\n//* comment\n\n"
    ((prose, labels),) = [record for record in acronyms.read_medline(text) if record[1]]
    assert prose == "1234567\nOn bins\nThe bin round tracker (BRT) runs.\n"
    assert labels == {("BRT", "bin round tracker")}


COMMITMENT_HEADER = ",uID,Verb,Embedding,Context,Target,Prompt,genre,factive,Mean\n"


def test_an_embedded_clause_is_what_target_and_prompt_share(tmp_path: Path) -> None:
    path = tmp_path / "bank.csv"
    row = '1,a,think,negation,Before.,"I do not think that it was late.",the bus it was late,BNC,no,-1.5\n'
    path.write_text(COMMITMENT_HEADER + row, "utf-8")
    (item,) = claims.read_items(path)
    assert (item.clause.of(item.target), item.operator, item.verb, item.genre) == (
        "it was late",
        "negation",
        "not factive",
        "BNC",
    )
    assert item.verdict == "denied"
    assert claims.excuses([item]) == [frozenset({"negated"})]


def test_a_clause_that_shares_no_two_words_is_left_out() -> None:
    assert claims.shared_run("They doubt it.", "the bus was late") is None
    assert claims.shared_run("They doubt the bus", "the bus was late") == ProseSpan(11, 18)


def test_figures_of_embedded_claims_count_excused_and_wanted() -> None:
    judged = [("denied", True), ("open", False), ("asserted", True), ("asserted", False)]
    assert claims.row("all", judged) == (
        "all              4  precision  50.0  recall  50.0  denied excused   1 of   1  open excused   0 of   1"
        "  base rate  50.0"
    )


ARTICLE = "The mayor said the bins are full. We counted them."
STANDOFF = (
    "T1\tSource 0 9\tThe mayor\n"
    "T2\tCue 10 14\tsaid\n"
    "T3\tContent 15 23;24 32\tthe bins are full\n"
    "T4\tAttribution 10 14\tsaid\n"
    "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
)


def test_an_annotation_has_contents_in_pieces_with_their_cue() -> None:
    assert polnear.read_annotation(STANDOFF) == polnear.Annotation(
        other=(SourceSpan(0, 9), SourceSpan(10, 14)),
        contents=(((SourceSpan(15, 23), SourceSpan(24, 32)), "said"),),
    )


def test_words_are_asked_about_with_the_sentence_that_they_are_in() -> None:
    asked = [
        (word.span.of(ARTICLE), word.sentence, word.quoted, word.attributed)
        for word in polnear.ask(ARTICLE, Tagger.shipped(), NoParser())
    ]
    assert asked == [
        ("mayor", 0, False, False),
        ("said", 0, False, False),
        ("bins", 0, False, True),
        ("full", 0, False, True),
        ("counted", 1, False, False),
        ("them", 1, False, False),
    ]


def test_sources_and_cues_are_left_out_of_the_figures() -> None:
    tally = polnear.Tally()
    words = list(polnear.ask(ARTICLE, Tagger.shipped(), NoParser()))
    tally.add(words, [polnear.read_annotation(STANDOFF)])
    assert [(word.span.of(ARTICLE), theirs) for word, theirs in tally.words] == [
        ("bins", True),
        ("full", True),
        ("counted", False),
        ("them", False),
    ]
    assert tally.sentences == {(True, True): 1, (False, False): 1}
    assert tally.spans == {("without", True): 1}


def test_both_formats_of_substitutions() -> None:
    ranked = "we commence the work now .\tcommence\t1\t1:start\t2:begin"
    crowd = 'English Wikipedia Sentence\tWord\tMturk labels\n"We commence the work"\tcommence\tstart\tStart\tbegin\t'
    assert list(substitutions.read_instances(ranked)) == [
        substitutions.Instance("we commence the work now .", SourceSpan(3, 11), frozenset({"start", "begin"}))
    ]
    assert list(substitutions.read_instances(crowd)) == [
        substitutions.Instance("We commence the work", SourceSpan(3, 11), frozenset({"start", "begin"}))
    ]


def test_a_target_that_is_not_at_its_place_is_left_out() -> None:
    assert list(substitutions.read_instances("we commence now .\tcommence\t2\t1:start")) == []


def test_figures_of_substitutions() -> None:
    instance = substitutions.Instance("we commence now .", SourceSpan(3, 11), frozenset({"begin"}))
    outcomes = [
        substitutions.Outcome(instance, known=True, reported=True, suggestions=("start", "begin")),
        substitutions.Outcome(instance, known=True, reported=False, suggestions=()),
    ]
    assert list(substitutions.lines("a.txt", outcomes)) == [
        "a.txt: 2 targets, 2 in our vocabulary (100.0%), 1 reported, 1 with a suggestion",
        "a.txt: first suggestion is a person's for 0 of 1 (0.0%), any for 1 (100.0%)",
    ]


def test_a_form_is_right_when_the_table_allows_it() -> None:
    table = inflection.read_unimorph(["use\tused\tV;PST\n", "use\tuses\tV;PRS;NOM(3,SG)\n", "use\tuse\tV;NFIN\n"])
    assert table == {("use", Form.PAST): frozenset({"used"}), ("use", Form.THIRD): frozenset({"uses"})}
    assert [(verdict.form, verdict.right) for verdict in inflection.judge(["use"], table)] == [
        (Form.THIRD, True),
        (Form.PAST, True),
    ]


def test_the_word_of_a_phrase_that_changes() -> None:
    assert inflection.heads("deal with", PartOfSpeech.VERB) == ["deal"]
    assert inflection.heads("waiting time", PartOfSpeech.NOUN) == ["time"]
    assert inflection.heads("{check} and {fix}", PartOfSpeech.VERB) == ["check", "fix"]
