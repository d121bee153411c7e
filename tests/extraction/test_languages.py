"""Which language a text is in, and what is made of one that is not English."""

from __future__ import annotations

import pytest

from claims.contract import analyse
from claims.extraction import read

ARTICLES = {
    "fr": "Les ponts ferment en mai\n\nLa ville ferme deux ponts en mai, selon la mairie. Les travaux coûtent 3,5 millions d’euros, "
    "soit 12 % de plus que prévu. « Nous avons attendu trop longtemps », a dit la maire.",
    "de": "Zwei Brücken werden gesperrt\n\nDie Stadt sperrt im Mai zwei Brücken, wie das Rathaus mitteilt. Die Arbeiten kosten "
    "3,5 Mio. € und damit 12 % mehr als geplant. „Wir haben zu lange gewartet“, sagte die Bürgermeisterin.",
    "es": "Dos puentes cierran en mayo\n\nLa ciudad cierra dos puentes en mayo, según el ayuntamiento. Las obras cuestan 3,5 millones "
    "de euros, un 12 % más de lo previsto. «Hemos esperado demasiado», dijo la alcaldesa.",
    "zh": "两座桥五月关闭\n\n市政府表示,两座桥将于2025年5月关闭。工程费用为３５０万元,比计划高出１２％。「我们等得太久了,」市长说。",
    "ja": "二つの橋が五月に閉鎖\n\n市によると、二つの橋は2025年5月に閉鎖される。工事費は350万円で、計画より12％多い。「待ちすぎました」と市長は述べた。",
    "ar": "إغلاق جسرين في مايو\n\nقالت البلدية إن جسرين سيغلقان في مايو. وتبلغ كلفة الأشغال 12% أكثر من المتوقع. «انتظرنا طويلا جدا»، قالت رئيسة البلدية.",
    "he": "שני גשרים ייסגרו במאי\n\nהעירייה הודיעה כי שני גשרים ייסגרו במאי. העבודות יעלו 12% יותר מהמתוכנן. „חיכינו יותר מדי זמן”, אמרה ראש העיר.",
    "ru": "Два моста закроют в мае\n\nГород закроет два моста в мае, сообщила мэрия. Работы обойдутся на 12% дороже, чем планировалось. "
    "«Мы ждали слишком долго», — сказала мэр.",
}


@pytest.mark.parametrize("code", ARTICLES)
def test_a_language_is_told_from_a_short_article_whatever_the_markup_says(code: str) -> None:
    assert read(ARTICLES[code]).language == code
    page = "".join(f"<p>{part}</p>" for part in ARTICLES[code].split("\n\n"))
    assert read(f"<html lang='en'><body>{page}</body></html>", format="html").language == code


@pytest.mark.parametrize("code", ARTICLES)
def test_of_another_language_only_sentences_with_a_figure_or_a_quotation_are_claims(code: str) -> None:
    analysis = analyse(ARTICLES[code])
    quotes = [mention["quote"] for claim in analysis["claims"] for mention in claim["mentions"]]
    assert any("12" in quote or "１２" in quote for quote in quotes)
    assert all(
        analysis["text"][m["start"] : m["end"]] == m["quote"]
        for c in analysis["claims"]
        for m in c["mentions"]
    )
    assert all("not read for more" in reason for claim in analysis["claims"] for reason in claim["reasons"])


@pytest.mark.parametrize("code", ARTICLES)
def test_what_was_not_done_is_said_and_no_english_rule_is_asked(code: str) -> None:
    analysis = analyse(ARTICLES[code])
    assert "left out" in analysis["notes"][-1]
    assert not analysis["flags"]
    assert all(sentence["attribution"] is None for sentence in analysis["sentences"])


def test_signs_are_still_found_in_another_language() -> None:
    codes = {flag["code"] for flag in analyse(ARTICLES["fr"] + "\n\nBonjour {{ prenom }}, merci.")["flags"]}
    assert codes == {"P202"}


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Jean-Luc de la Tour and José María of Las Palmas met in Den Haag on Monday.",
        "“Nous avons attendu trop longtemps”, the mayor of Lyon said, and the bridges close in May.",
        "The word 橋 means bridge, and the ferry to 宮島 runs again in May, the operator said.",
        "Fares rise in May.",
    ],
)
def test_foreign_names_and_quotations_make_no_foreign_article(text: str) -> None:
    document = read(text)
    assert document.language in {"en", ""}
    assert not document.notes


def test_where_the_text_tells_nothing_the_markup_does() -> None:
    assert read("<html lang='fr-FR'><body><p>12</p></body></html>", format="html").language == "fr"
    assert read("").language == ""
