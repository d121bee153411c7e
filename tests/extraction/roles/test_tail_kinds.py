"""What aggregators and pasted pages print around a piece, each kind in several forms, and prose that only looks alike."""

from __future__ import annotations

import pytest

from tests.extraction.reading import roles_of_text

PROSE = [
    "The parish council voted on Tuesday to keep the ferry running until the end of October, by nine votes to two.",
    "It will cost 41,000 pounds, the clerk said, and the fare stays at two pounds a head for everybody on board.",
    "The boat was built in 1974 and has carried 1.2 million people, the trust that owns it says in its yearly report.",
    "A new engine is to be fitted in the winter, and the slip on the north bank will be mended at the same time.",
]
TITLE = "Ferry to run until the end of October"
TEASERS = [
    "Related stories",
    "Mill to shut after ninety years on the river",
    "Umpire cleared after heated row",
]


def role(line: str, *, before: list[str] | None = None, after: list[str] | None = None) -> str:
    """The role of ``line`` between other lines, each a paragraph of its own."""
    whole = [TITLE, *(before if before is not None else PROSE), line, *(after or [])]
    return {text: role for role, text in roles_of_text("\n\n".join(whole) + "\n")}[line]


@pytest.mark.parametrize("teasers", [[], TEASERS])
@pytest.mark.parametrize(
    "line",
    [
        "Source: Alder Coast Courier",
        "Source: Alder Courier. Republished with permission.",
        "Story courtesy of the Shannon Leader",
        "Courtesy of the Alder Courier",
        "Copy supplied by the Northern Press",
        "Republished with thanks to the Alder Courier",
        "Republished under licence from Nairobi Post",
        "Report courtesy of Winnipeg Daily",
        "Content supplied by the Alder Wire",
        "Story shared under licence by the Alder Courier",
    ],
)
def test_the_last_line_says_where_the_piece_is_from(line: str, teasers: list[str]) -> None:
    assert role(line, before=[*PROSE, *teasers]) in {"source_line", "syndication_notice"}


@pytest.mark.parametrize(
    "line",
    [
        "Read the original article on Alder Courier.",
        "View the original story at The Northern Press",
        "See the original report in the Alder Courier",
        "Original article on Alder Courier",
    ],
)
def test_a_line_that_leads_to_the_original_is_a_source_line(line: str) -> None:
    assert role(line) == "source_line"


@pytest.mark.parametrize(
    "line",
    [
        "Topics: #Ferry #Alder",
        "Tagged: East Africa, Energy, Kenya",
        "Tagged as: Ferry | Council",
        "Hashtags: #Ferry #River",
        "Related topics: Ferry, Boats",
        "Keywords: ferry, river",
    ],
)
def test_what_the_piece_is_filed_under_is_navigation(line: str) -> None:
    assert role(line) == "navigation"


@pytest.mark.parametrize(
    "line",
    [
        "AfriNews publishes 500 reports a day from 110 newsrooms. Articles that name AfriNews are commissioned by it.",
        "AlderFeed aggregates news from more than 300 sources around the world.",
        "We publish stories from 40 newsrooms across the country and do not edit them.",
        "AlderFeed is a news aggregator that collects articles from partner newsrooms.",
        "AlderFeed, based in Cork, distributes content from over 90 publishers every day.",
        "This site republishes articles from trusted partner organisations.",
        "AlderFeed does not guarantee the accuracy of content supplied by third parties and is not liable for any loss.",
        "AlderFeed cannot guarantee the accuracy of this content and accepts no liability for any loss.",
        "AlderFeed takes no responsibility for any errors or omissions.",
    ],
)
def test_what_an_aggregator_says_of_itself_is_a_disclaimer(line: str) -> None:
    assert role(line, before=[*PROSE, "Copyright 2026 AlderFeed"]) == "disclaimer"


@pytest.mark.parametrize(
    "line",
    [
        "Before you buy shares of Alder Mills, consider this: our team just named the 10 best stocks. See the list »",
        "Before you invest in Alder Mills, hear this: our analysts have just picked ten better stocks.",
        "Thinking of buying Alder Mills? See our full list of the ten best shares for 2026.",
        "If you are thinking of investing, check out our free guide to the ten best funds.",
        "When you invest in Alder Mills, you'll want to read our report first.",
    ],
)
def test_a_pitch_and_the_question_over_it_are_promotion(line: str) -> None:
    question = "Should You Buy Alder Mills Stock Now?"
    assert role(line, before=[*PROSE, question]) == "promotion"
    assert role(question, after=[line]) == "promotion"


@pytest.mark.parametrize("heading", ["Ferry Q&A", "What you should know", "The ferry explained", ""])
def test_short_questions_over_short_answers_are_questions_and_answers(heading: str) -> None:
    asked = ["Who decided?", "What does it cost?", "When does it end?"]
    answers = ["The council, by nine to two.", "About 41,000 pounds.", "At the end of October, at dusk."]
    pairs = [line for pair in zip(asked, answers, strict=True) for line in pair]
    text = "\n\n".join([TITLE, *PROSE, *filter(None, [heading]), *pairs]) + "\n"
    found = {text: role for role, text in roles_of_text(text)}
    assert {found[line] for line in asked} == {"faq_question"}
    assert {found[line] for line in answers} == {"faq_answer"}


def test_questions_over_paragraphs_head_the_sections_of_a_piece() -> None:
    asked = ["What happens next?", "Who will pay?", "What do people say?"]
    sections = [line for question in asked for line in (question, *PROSE[2:])]
    found = roles_of_text("\n\n".join([TITLE, *PROSE[:2], *sections]) + "\n")
    assert {role for role, text in found if text in asked} == {"heading"}


@pytest.mark.parametrize(
    "line",
    [
        "The takeaway: A service of fifty years stays.",
        "Takeaway: the ferry stays.",
        "Bottom line: the ferry stays until the end of October.",
        "Our verdict: the council got this one right.",
    ],
)
def test_a_labelled_last_line_sums_up(line: str) -> None:
    answered = [
        *PROSE,
        "Ferry Q&A",
        "Who decided?",
        "The council.",
        "What does it cost?",
        "About 41,000 pounds.",
    ]
    assert role(line) in {"takeaway", "conclusion"}
    assert role(line, before=answered) in {"takeaway", "conclusion"}


@pytest.mark.parametrize(
    "line", ["00:03:48", "0:00 / 3:48", "Duration: 3:48", "3 min 48 sec", "1:02:14", "Listen: 4:12", "3:48"]
)
def test_the_length_of_a_recording_is_a_control(line: str) -> None:
    assert role(line, before=["Listen to this article"], after=PROSE) == "navigation"


@pytest.mark.parametrize(
    "line",
    [
        "By The Northern Press",
        "By the Alder Courier",
        "By The Associated Press",
        "By the Alder Courier Staff",
    ],
)
def test_an_agency_signs_with_its_article(line: str) -> None:
    assert role(line, before=[], after=["March 4, 2026", *PROSE]) == "byline"


@pytest.mark.parametrize(
    "heading", ["Quick Read", "In brief", "Key Points", "The main points", "Key takeaways"]
)
def test_short_paragraphs_under_a_heading_are_key_points(heading: str) -> None:
    points = [
        "Councillors keep the boat for another season.",
        "The fare stays at two pounds.",
        "Ann Lee leads the trust from May.",
    ]
    found = {
        text: role for role, text in roles_of_text("\n\n".join([TITLE, heading, *points, *PROSE]) + "\n")
    }
    assert {found[point] for point in points} == {"key_point"}
    assert {found[paragraph] for paragraph in PROSE} <= {"body", "standfirst"}


@pytest.mark.parametrize("after", [PROSE[2:], []])
@pytest.mark.parametrize(
    "line",
    [
        "Google News aggregates stories from thousands of publishers, and has paid them for it since 2021.",
        "The agency does not guarantee the accuracy of the census.",
        "The takeaway stand at the slip sells tea for a pound.",
        "By the numbers, it was the best season of the trust.",
        "The paper publishes stories from readers on its last page.",
        "Bottom trawling: the council has no say in it, the clerk said.",
        "She told readers that before you buy a boat, you check its engine.",
        "Tagged birds: 412 were counted on the river in March.",
    ],
)
def test_prose_that_only_looks_alike_stays_body(line: str, after: list[str]) -> None:
    assert role(line, after=after) == "body"
