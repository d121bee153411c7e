from __future__ import annotations

import pytest

from claims.extraction.types import Role
from tests.extraction.reading import roles_of_text

BODY = "The mill, which employed forty people, burned down on Sunday night, the fire brigade said on Monday."


def roles_in(*paragraphs: str) -> list[str]:
    return [role for role, _ in roles_of_text("\n\n".join(paragraphs))]


def test_a_story_has_headline_standfirst_byline_date_and_body() -> None:
    text = (
        "Mill burns down in Alder\n\nForty people lost their work, the owner said.\n\n"
        f"By Ruth Hale\nLocal reporter\nPublished: Monday 3 March 2025\n\n{BODY}\n\nWhat comes next\n\n{BODY} It was old."
    )
    assert [role for role, _ in roles_of_text(text)] == [
        "headline",
        "standfirst",
        "byline",
        "byline",
        "dateline",
        "body",
        "heading",
        "body",
    ]


def test_a_question_over_prose_outside_a_faq_is_a_heading() -> None:
    assert roles_in("Mill burns", BODY, "Why did it burn?", BODY)[2] == "heading"


def test_a_line_that_announces_speech_is_no_heading() -> None:
    assert roles_in("Mill burns", BODY, "Hale added:", "“We heard the roof fall in.”", BODY) == [
        "headline",
        "body",
        "body",
        "body",
        "body",
    ]


def test_a_faq_pairs_questions_with_answers_until_the_next_heading() -> None:
    found = roles_in(
        "Mill burns",
        BODY,
        "Frequently Asked Questions",
        "Was anyone hurt?",
        "No",
        "Who owns it?",
        BODY,
        BODY,
        "What now",
        BODY,
    )
    assert found[2:] == [
        "heading",
        "faq_question",
        "faq_answer",
        "faq_question",
        "faq_answer",
        "faq_answer",
        "heading",
        "body",
    ]


def test_bullets_before_the_body_are_key_points_and_after_it_are_not() -> None:
    found = roles_in("Mill burns", "• Forty jobs are lost.\n• The roof fell in.", BODY, "• One wall stands.")
    assert found == ["headline", "key_point", "key_point", "body", "body"]


def test_bullets_under_takeaways_are_takeaways_and_prose_after_them_is_not() -> None:
    found = roles_in(
        "Mill burns", BODY, "Key Takeaways", "• Forty jobs: lost at once.\n• The roof: gone.", BODY
    )
    assert found[2:] == ["heading", "takeaway", "takeaway", "body"]


@pytest.mark.parametrize(
    "between", ["MILL_2087.JPG", "Please enable JavaScript to view this chart.", "Advertisement"]
)
def test_a_picture_under_takeaways_does_not_carry_them_into_the_body(between: str) -> None:
    points = "• Forty jobs: lost at once.\n• The roof: gone."
    found = roles_in("Mill burns", "Key Takeaways", points, between, BODY, BODY)
    assert found[2:4] == ["key_point", "key_point"]
    assert found[-2:] == ["body", "body"]


def test_labels_and_values_under_quick_facts_at_the_end_are_a_fact_sheet() -> None:
    found = roles_in("Mill burns", BODY, "Quick facts\nBuilt: 1890\nJobs: 40", BODY)
    assert found[2:] == ["heading", "other", "other", "body"]


def test_a_heading_over_points_is_no_headline() -> None:
    assert roles_in("Key takeaways", "• Forty jobs lost\n• The roof gone", BODY)[0] == "heading"


def test_a_conclusion_is_what_stands_under_its_heading() -> None:
    assert roles_in("Mill burns", BODY, "Conclusion", BODY)[2:] == ["heading", "conclusion"]


def test_an_author_named_bare_is_a_byline_where_the_end_says_who_it_is() -> None:
    found = roles_in("The case for mills", "Marta Kowal", BODY, "Marta Kowal is a writer in Bath.")
    assert found[1] == "byline"


def test_lines_of_a_null_box_with_their_label_are_one_widget() -> None:
    found = roles_of_text(
        f"Tin rises\n\n{BODY}\n\nLive tin\nnull Logo\nPrice: NaN\n--\nEUR\nDisclaimer: The content does not constitute financial advice."
    )
    assert found[2:] == [
        ("widget", "Live tin\nnull Logo\nPrice: NaN\n--\nEUR"),
        ("disclaimer", "Disclaimer: The content does not constitute financial advice."),
    ]


def test_a_fact_sheet_stays_lines_of_the_article() -> None:
    found = roles_of_text(
        f"Pan launched\n\n{BODY}\n\nFact sheet\n\nModel: Pan One\nWeight: 9 kg\nNoise: -- dB"
    )
    assert found[3:] == [("other", "Model: Pan One"), ("other", "Weight: 9 kg"), ("other", "Noise: -- dB")]
    assert Role.OTHER.value == "other"


def test_a_table_typed_with_spaces_or_bars_is_a_table() -> None:
    assert roles_in("Cup", BODY, "Team      P   Pts\nAlder     3   9\nBath      3   --")[2:] == ["table"] * 3
    assert roles_in("Cup", BODY, "Group | Before | After\nOld | 4 | 5")[2:] == ["table"] * 2


def test_a_text_without_blank_lines_is_read_line_by_line() -> None:
    text = f"Mill burns down\nBy Ruth Hale\n3 March 2025\n{BODY}\nWhat comes next\n{BODY}"
    assert [role for role, _ in roles_of_text(text)] == [
        "headline",
        "byline",
        "dateline",
        "body",
        "heading",
        "body",
    ]


def test_a_list_announced_by_a_colon_belongs_to_the_body() -> None:
    found = roles_in(
        "Why null is not zero",
        "A column may be empty, and there are two ways to say so:",
        "- null\n- undefined",
        BODY,
    )
    assert found == ["headline", "body", "body", "body", "body"]


def test_an_empty_text_has_no_blocks() -> None:
    assert roles_of_text(" \n\n\t") == []


def test_the_outlets_name_between_headline_and_date_is_no_body() -> None:
    text = f"Mill burns down after lightning strike\n\nAlder & District Courier\n3 March 2025\nWords: Ruth Hale\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)] == ["headline", "other", "dateline", "byline", "body"]


def test_a_name_with_a_newsroom_title_over_the_date_is_a_byline() -> None:
    text = f"Mill burns down after lightning strike\n\nRuth Hale, City Reporter\n3 March 2025\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)] == ["headline", "byline", "dateline", "body"]


def test_questions_and_answers_are_told_by_their_letters() -> None:
    text = f"Mill burns down\n\n{BODY}\n\nQ: Was anyone hurt?\nA: Two men, the brigade said.\n\nQ: When will it open?\nA: In May."
    assert [role for role, _ in roles_of_text(text)][2:] == ["faq_question", "faq_answer"] * 2


def test_a_faq_may_name_its_subject() -> None:
    text = f"Mill burns down\n\n{BODY}\n\nAlder Mill FAQ\n\nWhen was it built?\n\nIt was built in 1910, the owners say."
    assert [role for role, _ in roles_of_text(text)][2:] == ["heading", "faq_question", "faq_answer"]


def test_an_end_mark_of_hashes_is_no_heading() -> None:
    assert roles_of_text(f"Mill burns down\n\n{BODY}\n\n# # #")[-1] == ("other", "# # #")


def test_the_line_over_a_fact_sheet_is_its_heading() -> None:
    found = roles_of_text(
        f"Mill burns down\n\n{BODY}\n\nThe mill at a glance\nLength: 64 m\nCrew: 48\nOwner: none"
    )
    assert found[2] == ("heading", "The mill at a glance")


def test_short_lines_under_a_heading_for_key_points_need_no_marks() -> None:
    points = "Fares rose 9% in May.\nThe pilot has carried 1,400 people since March."
    body = "Fares rose by 9% on Tuesday after the board had met. It will meet again in June."
    found = roles_of_text(f"Ferry fares rise\n\nKey Highlights:\n\n{points}\n\n{body}")
    assert [role for role, _ in found] == ["headline", "heading", "key_point", "key_point", "body"]


def test_lines_in_a_row_under_the_headline_are_key_points_without_marks() -> None:
    points = "Sales of 40 tonnes, up 9%\nGross margin of 46.3%\nBoard approves a second mill"
    assert roles_in("Mill sells more", "3 March 2025", points, BODY) == [
        "headline",
        "dateline",
        *["key_point"] * 3,
        "body",
    ]


def test_the_same_picture_before_two_lines_marks_list_items() -> None:
    found = roles_of_text(
        f"Mill sells more\n\n🔹 Sales rise by 9%\n🔹 Forty people are hired\n\n{BODY}\n\n📷 Alder Courier"
    )
    assert found[1:3] == [("key_point", "Sales rise by 9%"), ("key_point", "Forty people are hired")]
    assert found[-1][1].startswith("📷")


def test_numbered_lines_over_paragraphs_are_headings() -> None:
    text = f"Mill sells more\n\n{BODY}\n\n1. A new wheel\n{BODY}\n\n2. A second shift\n{BODY}"
    assert [role for role, _ in roles_of_text(text)][2:] == ["heading", "body", "heading", "body"]


def test_who_wrote_the_piece_may_stand_under_by_or_at_the_end() -> None:
    bio = "Ruth covers mills and rivers. Before that she worked at the Bath Ledger."
    found = roles_of_text(
        f"Mill sells more\n\nBy\nRuth Hale\n\n{BODY}\n\nJo Ek, Senior Reporter\nJo covers mills.\n{bio}"
    )
    assert [text for role, text in found if role == "byline"] == [
        "By",
        "Ruth Hale",
        "Jo Ek, Senior Reporter",
        bio,
    ]


def test_a_section_or_a_pictures_owner_beside_the_byline_is_no_author() -> None:
    found = roles_in("Mill sells more flour than ever", "3 March 2025", "Alder Pictures", BODY)
    assert "byline" not in found


def test_a_line_with_a_colon_over_a_list_is_its_heading() -> None:
    found = roles_of_text(
        f"Mill sells more\n\n{BODY}\n\nHow to keep bread: four tips from millers\n1. Keep it dry\n2. Keep it cool"
    )
    assert found[2] == ("heading", "How to keep bread: four tips from millers")


def test_points_under_a_heading_that_names_its_matter_are_key_points() -> None:
    points = "• Forty jobs: lost at once.\n• The roof: gone."
    for heading in ("The fire in brief", "Alder mill at a glance"):
        assert roles_in("Mill burns", BODY, heading, points, BODY)[2:] == [
            "heading",
            "key_point",
            "key_point",
            "body",
        ]
    assert roles_in("Mill burns", BODY, "What we know so far", points)[2:] == [
        "heading",
        "takeaway",
        "takeaway",
    ]


def test_points_under_a_summary_at_the_end_are_takeaways_and_prose_concludes() -> None:
    points = "• Forty jobs: lost at once.\n• The roof: gone."
    assert roles_in("Mill burns", BODY, "Summary", points)[2:] == ["heading", "takeaway", "takeaway"]
    assert roles_in("Mill burns", BODY, "Summary", BODY)[2:] == ["heading", "conclusion"]


def test_a_question_in_a_faq_may_begin_with_who_asks() -> None:
    found = roles_in(
        "Mill burns", BODY, "FAQ", "I worked at the mill. Am I paid?", "Yes. Until May.", "And then?", "No."
    )
    assert found[3:] == ["faq_question", "faq_answer", "faq_question", "faq_answer"]
