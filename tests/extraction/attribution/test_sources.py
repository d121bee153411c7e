"""Who stands behind one sentence, by the kinds of sentence that newsrooms write, and how far he can be found."""

from __future__ import annotations

import pytest

from tests.extraction.attribution.reading import attributed, sources


@pytest.mark.parametrize(
    ("sentence", "sourcing", "speaker"),
    [
        # a town and an agency head the sentence
        ("MUMBAI (PTN) — The Reserve Bank cut its rate and said prices had eased faster than it had thought likely.", "named", "Reserve Bank"),
        ("Skarra: The Reserve Bank cut its rate and said prices had eased faster than it had thought likely.", "named", "Reserve Bank"),
        ("NEW DELHI, March 3 - Kaveri Steel shut a mill, adding that it would open again as soon as the river had fallen.", "named", "Kaveri Steel"),
        # the source closes the sentence
        ("Lenders have little reason to cut rates, says LoanKhoj founder Amit Holm.", "named", "Amit Holm"),
        ("The line carries 61,000 people, among them 220 cyclists, says its annual report.", "named", "its annual report"),
        ("Turnout four years ago was 41%, its tally for 2021 shows.", "named", "its tally for 2021"),
        # where it was said opens the sentence, with no comma behind it
        ("In a Vanta Radio interview Brandt said “the port may be obsolete”.", "named", "Brandt"),
        ("In a long radio interview Brandt said the port was old.", "named", "Brandt"),
        ("After the vote in Lund the port’s owner said it would appeal.", "named", "port’s owner"),
        ("In a letter to staff the head of the port said tolls would rise.", "named", "head of the port"),
        # figures that somebody gives
        ("The Calder Chamber put the cost of a two-day stoppage to shops and inns at £3.4m.", "named", "Calder Chamber"),
        ("She put the cost of the strike to the town's many shops and inns at £3.4m.", "named", "She"),
        ("They put the boat on the lake at dawn.", "none", None),
        # whose view it is stands in a phrase
        ("Most of the rise is borrowed, in the view of Petra Holm, an economist at Moss Bank.", "named", "Petra Holm"),
        ("In the opinion of the mayor, rents will fall by a tenth.", "named", "mayor"),
        ("In the view of the sea the room cost 40 euros more.", "none", None),
        ("The watchdog opened its inquiry in May, as first reported by the Alder Courier.", "named", "Alder Courier"),
        ("The registry itself expects sales to double by 2027.", "named", "registry"),
        # the source stands in the midst
        ("The sluice, according to the inspector Tomas Holm, had a crack of 14 centimetres.", "named", "Tomas Holm"),
        ("The new tram, according to the city, costs 4 million euros a year.", "named", "city"),
        ("The council will discuss the plan on Monday.", "none", None),
        # a verb that only looks like one of saying
        ("Brandt showed no emotion as she was led away.", "none", None),
        ("Brandt showed why the dam was safe.", "named", "Brandt"),
        ("The rate rose by 20 basis points to 6.9%.", "none", None),
        # nobody in particular
        ("Hoteliers along the coast say that they have had cancellations.", "vague", "Hoteliers along the coast"),
        ("Protesters marching through the town said that the mayor had lied.", "vague", "Protesters marching through the town"),
        ("The farmers said that the mayor had lied.", "named", "farmers"),
        ("Parents of the two boys said that the mayor had lied.", "named", "Parents of the two boys"),
        ("OPEC sees demand growing by 1.2 million barrels a day.", "named", "OPEC"),
        ("The bank sees the rate at 4.1% by May.", "named", "bank"),
        ("The town sees 300 days of sun.", "none", None),
        ("The county has to pay the traders £14m, she ordered.", "named", "she"),
        ("Police hold grave fears for a man who has not been seen since May.", "named", "Police"),
        ("Brandt concedes shortly before midnight.", "none", None),
        # a quotation behind whatever its speaker does
        ("But his colleague Dr Nadia Moss disagrees: “The trend is clear.”", "named", "Nadia Moss"),
        ("Chris Moss divides opinion as fans notice a detail in a photo: “This is gross, and a lie”", "none", None),
        # a role that has its capital only where a sentence opens
        ("Lawyer Peter Moss said that the traders would be paid.", "named", "Peter Moss"),
        ("The judge held that the firm had broken the law.", "named", "judge"),
        ("The club held talks that lasted for more than a week.", "none", "club held"),
        ("The bank forecast a loss of 40 million euros for the year.", "named", "bank"),
        ("Simon Holm, a retired driver, called 999 at once.", "none", None),
        ("Economists at Moss Bank, who tipped a cut in May, now expect the rate to stay.", "named", "Moss Bank"),
        # one of a house, without a name
        ("A Tesla engineer said that the car was safe.", "vague", "Tesla engineer"),
        ("An engineer at Tesla said that the car was safe.", "named", "Tesla"),
        ("A Labour councillor said that the lorries were late.", "vague", "Labour councillor"),
        ("A NASA spokeswoman said that the rocket was safe.", "named", "NASA"),
        ("Counsel for the accused, Meera Holm, said that he was innocent.", "named", "Meera Holm"),
        # nouns in -ly, and titles that are part of a name
        ("He died four years later, his family said in a statement.", "named", "his family"),
        ("The State Water Board said that the river was clean.", "named", "State Water Board"),
        # whoever belongs to somebody speaks for himself
        ("Simon Holm's campaign said that the mayor had lied.", "named", "Simon Holm's campaign"),
        ("Skarra's tax commissioner said that the mayor had lied.", "named", "Skarra's tax commissioner"),
        ("Its spokesman, Simon Holm, said the vessel carried 84 passengers.", "named", "Simon Holm"),
        ("Its spokesman, Simon Holm, said the vessel sank at noon.", "named", "Simon Holm"),
        # names that read as other words
        ("The WHO said that 14 people had died.", "named", "WHO"),
        ("“It is safe for all of us to eat,” the WHO's Dr Ada Moss told reporters.", "named", "Ada Moss"),
        # a verb whose past is its base
        ("The bank had forecast that profits would rise.", "named", "bank"),
        # documents that lie somewhere
        ("The firm paid a fine, a consent decree filed in federal court shows.", "named", "consent decree"),
        ("Waits have grown, papers published ahead of Monday's board meeting show.", "named", "papers"),
        ("Waits have grown, leaked papers show.", "vague", "leaked papers"),
    ],
)  # fmt: skip
def test_who_says_so(sentence: str, sourcing: str, speaker: str | None) -> None:
    assert sources(sentence) == [(sourcing, speaker)]


def test_a_plural_shows_nothing_in_the_singular() -> None:
    (found,) = sources(
        "A slide that the minister carries as he talks to political leaders shows what it costs."
    )
    assert found[1] != "political leaders"


def test_the_analyst_is_the_one_named_before_in_the_paragraph() -> None:
    text = "Brian Moss of Skarra Metrics is less sure. “Cheap is a crowded place,” the analyst wrote. Prices will rise, he warned."
    assert [speaker for _, speaker in sources(text)][1:] == ["Brian Moss", "Brian Moss"]


def test_the_source_stays_nameless() -> None:
    text = "Brian Moss met the mayor. “It was a crowded place,” the source said."
    assert sources(text)[1] == ("vague", "source")


def test_an_analyst_of_another_paragraph_stays_an_analyst() -> None:
    text = "Brian Moss met the mayor.\n\n“It is a crowded place,” the analyst wrote."
    assert sources(text)[1] == ("vague", "analyst")


def test_it_is_the_body_or_the_report_that_the_sentence_before_opens_with() -> None:
    text = "The airline has apologised. It said that 214 passengers had been rebooked."
    assert sources(text)[1] == ("named", "airline")
    text = "A report by the Audit Office lays bare the loss. The bridge cost €41m, it finds."
    assert sources(text)[1] == ("named", "Audit Office")


def test_whoever_denies_it_is_not_the_one_who_said_so() -> None:
    text = "Simon Vaughan, prosecuting, said that he had drunk six cans. He denies the charges."
    assert sources(text)[1][1] != "Simon Vaughan"


def test_they_are_the_figures_told_of_before() -> None:
    text = "The agency's own data contradict that. They show that 61% of the sites failed."
    assert sources(text)[1] == ("named", "agency's own data")


def test_its_records_are_not_the_valleys() -> None:
    text = "Snow fell, the Weather Bureau said. The Tambo valley has had 11 millimetres of rain since May, its records show."
    assert sources(text)[1] == ("named", "its records")


def test_the_official_is_the_nameless_one_of_before() -> None:
    text = "One EU diplomat said that only Skarra was holding out. “We are nearly there,” the diplomat said."
    assert sources(text)[1] == ("vague", "One EU diplomat")


def test_the_noun_that_a_sentence_ends_with_is_not_whom_it_is_about() -> None:
    told = (
        "Moss Bank said that it would build a tower. The money comes from three sources, it said on Monday."
    )
    assert sources(told)[1] == ("named", "Moss Bank")


def test_words_around_a_source_in_the_midst_are_no_apposition() -> None:
    text = "The new tram, according to Ann Lee, is 40 metres long."
    (sentence,), _ = attributed(text)
    assert sentence.attribution is not None
    assert text[sentence.attribution.start : sentence.attribution.end] == "according to Ann Lee"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("In a survey by the Lake Trust, 83% of skippers said that they were satisfied.", ("named", "Lake Trust")),
        ("In a survey that the board carried out in May, 83 percent said that it was slow.", ("named", "board")),
        ("In a poll of 400 skippers, two-thirds said that the lock was slow.", ("vague", "poll of 400 skippers")),
        ("In a survey of skippers, Ada Brandt said that the lock is slow.", ("named", "Ada Brandt")),
        ("The lock will open in May, Weir One said.", ("named", "Weir One")),
        ("According to a report by the river charity Weir One Denmark, the lock leaks.", ("named", "Weir One Denmark")),
        ("One skipper said that the lock leaks.", ("vague", "One skipper")),
    ],
)  # fmt: skip
def test_polls_are_sources_and_numbers_parts_of_names(sentence: str, source: tuple[str, str]) -> None:
    assert sources(sentence) == [source]
