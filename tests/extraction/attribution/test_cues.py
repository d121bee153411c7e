"""What a sentence's own words say about its source."""

from __future__ import annotations

import pytest

from claims.extraction.types import Link
from tests.extraction.attribution.reading import attributed, sources

NAMED = [
    ("The index rose 9% on Tuesday after Fjord Bank said that it would lend 12 million.", "Fjord Bank"),
    ("The quay is safe, harbour pilot Ada Brandt said by phone.", "Ada Brandt"),
    ("Opposition leader Ada Brandt rose and claimed that the quay would close in May.", "Ada Brandt"),
    ("The court heard that the quay had cost 4 million.", "court"),
    ("The owner of the quay expects fees to rise by 4%.", "owner of the quay"),
    ("Ada Brandt said that the quay would close.", "Ada Brandt"),
    ("The quay will close in May, Ada Brandt said.", "Ada Brandt"),
    ("The quay, Ada Brandt said, will close in May.", "Ada Brandt"),
    ("“The quay will close,” said Ada Brandt, a pilot from Lindvik.", "Ada Brandt"),
    ("Ada Brandt, a pilot from Lindvik, notes that the quay will close.", "Ada Brandt"),
    ("Per Holm, head of the pilots' union, told the council the quay was unsafe.", "Per Holm"),
    (
        "The wall will be four metres high, Per Holm, project manager at Skarn Marine, told councillors.",
        "Per Holm",
    ),
    ("According to Ada Brandt, the quay will close, and the crane with it.", "Ada Brandt"),
    ("The quay will close, according to a report by the harbour master, Ada Brandt.", "Ada Brandt"),
    ("The quay will close, per Ada Brandt.", "Ada Brandt"),
    ("A report by the Lindvik Port Authority found that the quay is unsafe.", "Lindvik Port Authority"),
    ("Data from Statistics Norway show that rents rose.", "Statistics Norway"),
    ("Skarn Marine's own figures show that sales fell.", "Skarn Marine"),
    ("Ada Brandt points to two faults: rust in the gates and a cracked sill.", "Ada Brandt"),
    ("Planning records show that the wall drew 312 objections.", "Planning records"),
    ("He faces three charges, court documents show.", "court documents"),
    ("In a statement, the Ministry of Ferries said that it would pay.", "Ministry of Ferries"),
    ("Rents rose 14%, the council said, while wages fell.", "council"),
    ("Skarn Marine expects to ship 40 boats by June.", "Skarn Marine"),
    ("Experts like Ada Brandt say that the quay is unsafe.", "Ada Brandt"),
    ("The crane is unsafe, per experts like Ada Brandt.", "Ada Brandt"),
    ("The minister's claim that crime has halved is wrong.", "minister"),
    ("The firm is warning that the strike will last.", "firm"),
    ("Ada Brandt left the hall and said that the plan had failed.", "Ada Brandt"),
    ("The levy will double the price, the traders’ union said.", "traders’ union"),
    ("The lorries came at night and without lights, the court heard.", "court"),
    ("The lorries came at night and without lights, the inquest was told.", "inquest"),
    ("The yard refused 214 claims, or 8%, says its head of claims, Ada Brandt.", "Ada Brandt"),
    ("The man who had shot Ada Brandt said that he was sorry.", "man"),
    (
        "“It is safe,” said Ada Brandt, a Lier lawyer who has used the fund for development projects.",
        "Ada Brandt",
    ),
    ("Jurors were told that the quay had cost 4 million.", "Jurors"),
    ("“It cost 4 million,” the court was told.", "court"),
    ("The quay will be paid for in May, the board has decided.", "board"),
    (
        "It was the longest strike since 1998, the union's published history records.",
        "union's published history",
    ),
    (
        "Traders expect to sell 40 tonnes, 5% less than last year, the harbour's May estimate shows.",
        "harbour's May estimate",
    ),
    ("A mussel in the dough adds two days, Ada Brandt reckons.", "Ada Brandt"),
    ("Skarn Marine's chief executive, Ada Brandt, said that the quay would close.", "Ada Brandt"),
    ("In a survey of 62 ports by the Reading Trust, 41 said that they had dropped fees.", "Reading Trust"),
    ("Of the 7,600 pilots, 4,180 (65%) backed the plan in a poll by the Pilots' Trust.", "Pilots' Trust"),
    ("French bank Skarn Marine closed, and said that it would pay every pilot in May.", "Skarn Marine"),
    ("“The quay will close,” says Ada B. Brandt of Skarn Marine.", "Ada B. Brandt"),
    (
        "Skarn Marine, Inc. (Nasdaq: SKM), a maker of boats, today announced that the quay had closed.",
        "Skarn Marine",
    ),
    ("Chief Medical Officer Ada Brandt said that the quay would close.", "Ada Brandt"),
    ("Skarn Bank head of harbour economics Ada Brandt expects fees to rise.", "Ada Brandt"),
    ("Ada Brandt, of the Pilots' Trust, forecast fees of 3 million.", "Ada Brandt"),
    ("Quay data from Skarn Marine show that fees rose.", "Skarn Marine"),
    ("Data from Sweden's civil defence agency show that fees rose.", "Sweden's civil defence agency"),
    ("About 40 ships came, Lindvik Port Authority Ltd (LPA) data show.", "Lindvik Port Authority Ltd"),
    ("The pilots' union rejected the plan last week, Skarn Radio understands.", "Skarn Radio"),
    ("The court closed the case, adding that no fine was due to the owners.", "court"),
]
VAGUE: list[tuple[str, str | None]] = [
    ("Experts say that the quay will not last another winter.", "Experts"),
    ("Some 40 cranes stand idle, per city data.", "city data"),
    ("Analysts expect the market to double by 2030.", "Analysts"),
    ("Critics argue that the law is weak.", "Critics"),
    ("Officials said that two people died.", "Officials"),
    ("US officials said that two people died.", "US officials"),
    ("Recent studies suggest that the lake is warming.", "Recent studies"),
    ("An officer who asked not to be named told us in May that the yard was searched.", "officer"),
    ("The merger is close, according to media reports.", "media reports"),
    ("The mine reportedly closed without notice.", None),
    ("The bridge is said to be the oldest of its kind.", None),
    ("The yard dumped 40 tonnes of lead into the bay, it is claimed.", None),
    ("Three men were hurt when the crane broke, it was widely reported on Friday.", None),
    ("By one estimate, half of the fleet is rotten.", "one estimate"),
]
NONE = [
    "The quay closed in May.",
    "Skarn Marine will list its shares in May.",
    "Skarn Marine has not said what is in its boats.",
    "The United States imports more steel than it makes.",
    "Patients per doctor rose from 200 to 240.",
    "The clinic charges 12 euros per visit.",
    "The committee's reports fill nine shelves.",
    "Health worries have kept the mayor at home.",
    "The charges against the driver were dropped.",
    "The state Florida lies in the south.",
    "The city has a record low number of cranes.",
    "The council hired experts for the quay.",
    "The plan, supported by nobody, failed.",
    "The prize was claimed in May.",
    "When the purse was found, it was reported to the police.",
    "After the storm had wrecked the quay, it was reported.",
    "The storm has wrecked the quay, it was estimated at 4 million.",
]


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_a_sentence_with_a_named_source_is_named(text: str, speaker: str) -> None:
    assert sources(text) == [("named", speaker)]


@pytest.mark.parametrize(("text", "words"), VAGUE)
def test_a_source_nobody_can_find_is_vague_and_told_in_its_own_words(text: str, words: str | None) -> None:
    assert sources(text) == [("vague", words)]


@pytest.mark.parametrize("text", NONE)
def test_a_sentence_in_the_articles_own_voice_has_no_source(text: str) -> None:
    assert sources(text) == [("none", None)]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Ada Brandt, a pilot from Lindvik, said that the quay is safe.", "a pilot from Lindvik"),
        ("“The quay is safe,” said Ada Brandt of the Lindvik Civic Trust.", "Lindvik Civic Trust"),
        ("The quay is safe, said harbour master Ada Brandt.", "harbour master"),
    ],
)
def test_role_or_affiliation_is_kept_in_the_articles_words(text: str, affiliation: str) -> None:
    (sentence,), _ = attributed(text)
    assert sentence.attribution is not None
    assert sentence.attribution.affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Brandt said that the quay would close.", "Ada Brandt said"),
        ("The quay will close, said Ada Brandt.", "said Ada Brandt"),
        ("Cranes stand idle, per city data.", "per city data"),
        ("According to the agenda, the quay will close.", "According to the agenda"),
    ],
)
def test_the_attributions_span_covers_source_and_cue(text: str, words: str) -> None:
    (sentence,), _ = attributed(text)
    assert sentence.attribution is not None
    assert sentence.attribution.of(text) == words


def test_a_link_that_leaves_the_site_makes_a_sentence_linked() -> None:
    text = "The quay will close, the port authority says. It opened in 1901."
    at = text.index("the port")
    link = Link(at, at + 18, "https://port.example/quay")
    assert sources(text, link) == [("linked", "port authority"), ("none", None)]


def test_a_link_to_the_outlet_itself_is_no_source() -> None:
    text = "The quay closed in May."
    assert sources(text, Link(4, 8, "/tag/quay", leaves_site=False)) == [("none", None)]


def test_the_office_in_front_of_a_name_stands_for_it() -> None:
    text = "Republican Ann Lee said that the quay is safe. The Republican said that it cost 4 million."
    assert [speaker for _, speaker in sources(text)] == ["Ann Lee", "Ann Lee"]


def test_a_court_that_hears_cases_states_nothing() -> None:
    assert sources("The court heard 40 cases last year.")[0][0] == "none"
