"""One figure of one thing, misprinted: digits swapped, or a magnitude apart."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.misprinted_figures import find


def _found(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("Boats return to Lindvik", *paragraphs)), format="text")
    return [(first.of(document.text), second.of(document.text)) for first, second in find(document)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The regatta drew a crowd of 8,412 on Sunday.",
            "The attendance of 8,142 was the highest in years.",
            ("8,412", "8,142"),
        ),
        (
            "The storm killed 38 people.",
            "The toll stands at 83, compared with 12 a year ago.",
            ("38", "83"),
        ),
        ("The blast injured 13 people.", "In all of it 31 were hurt.", ("13", "31")),
        (
            "A clerk was jailed for 41 months on Monday.",
            "He got a sentence of 14 months.",
            ("41 months", "14 months"),
        ),
        (
            "The board was fined £18 million.",
            "The fine of £1.8 million was paid.",
            ("£18 million", "£1.8 million"),
        ),
        (
            "More than 38,610 people have signed a petition to save the boats.",
            "Its 36,810 signatures fill nine boxes.",
            ("38,610", "36,810"),
        ),
        (
            "Fares for the boats start at €59 ($69) for a seat.",
            "In brief\n\nCheapest seat: €95\nBoats: nine",
            ("€59", "€95"),
        ),
        (
            "The boats cost £2.7 billion.",
            "The £2.7 million boats are late.",
            ("£2.7 billion", "£2.7 million"),
        ),
        ("The county bought 1,250 oars.", "The 1,520 oars are of ash.", ("1,250", "1,520")),
        (
            "A cashier who stole £318,000 from a bus firm was jailed on Monday.",
            "The theft of £381,000 was the largest the firm had suffered.",
            ("£318,000", "£381,000"),
        ),
        (
            "The pill worked, a trial in 1,820 patients found.",
            "The trial of 1,280 patients ran at 40 clinics.",
            ("1,820", "1,280"),
        ),
        (
            "A ship carrying 6,800 tonnes of wheat ran aground.",
            "The 8,600 tonnes of wheat will be moved to barges.",
            ("6,800 tonnes", "8,600 tonnes"),
        ),
        (
            "Dredging the quay will cost £38.5 million, the port said.",
            "Dredging the quay, at £38.5 billion, pays, the mayor said.",
            ("£38.5 million", "£38.5 billion"),
        ),
    ],
)
def test_a_misprint_is_found(first: str, second: str, found: tuple[str, str]) -> None:
    assert _found(first, "The sky was grey.", second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The regatta drew a crowd of 8,412.", "The concert drew an attendance of 8,142."),
        ("The storm killed 38 people.", "In Skarn the toll stands at 83."),
        ("The storm killed 38 people.", "It left 83 people injured."),
        ("The police put the number of dead at 83.", "The county put the number of dead at 38."),
        ("The brothers were jailed. Ivo got a sentence of 12 years.", "Per got a sentence of 21 years."),
        ("The storm killed 38 people, and by Monday 83 were dead.", "The toll stands at 38."),
        ("Turnout was 46 per cent.", "Among the young turnout was 64 per cent."),
        ("Fares start at €59 for a seat.", "Fares start at €95 for a bunk."),
        ("In brief\n\nCheapest seat: €59\nCheapest bunk: €95", "The boats are red."),
        ("The boats cost £2.7 billion.", "The £2.7 million quay is late."),
        ("The boats cost £1,200 to buy.", "The boats cost £120 a month to keep."),
        ("The county bought 1,250 oars.", "Lund bought 1,520 oars."),
        ("The fire has burnt 2,740 hectares.", "By Saturday the fire had burnt 2,470 hectares."),
        ("In Holm her lead was 562 votes.", "In Skarn her lead was 526 votes."),
        ("Analysts had forecast sales of $4.21 billion.", "Sales came to $4.12 billion."),
        (
            "The trial followed 1,280 patients.",
            "In all the trial had 1,820 patients, 540 of whom got a dummy.",
        ),
        ("The firm made a profit of $412 million.", "It has debts of $421 million."),
        ("Sales rose to €2.41 billion in 2024.", "Sales rose to €2.14 billion in 2023."),
        ("Nordkai raised its offer to £421 million.", "The earlier offer of £412 million was turned down."),
        (
            "The ferry carried 412,000 riders and 421,000 in 2023.",
            "It carried 421,000 riders in a good year.",
        ),
        ("The port made a profit of £14.2 million before tax.", "Its profit after tax was £12.4 million."),
        ("Skippers are to get £210 million.", "Young skippers will get £21 million."),
        ("Medics at Lindvik treated 134 people.", "Those at Holm treated 143."),
        ("The average fare will rise by £54.", "The average fare rose by £45."),
    ],
)
def test_two_things_are_not(first: str, second: str) -> None:
    assert _found(first, "The sky was grey.", second) == []


@pytest.mark.parametrize(
    ("summed_up", "text", "found"),
    [
        (
            "In brief\n\nHomes to be fitted: 206,000",
            "The meters will be fitted in 260,000 homes by 2030.",
            ("260,000", "206,000"),
        ),
        (
            "Kestrel Motors registered 9,240 electric cars in October. Holm sold 70 cars.",
            "• Kestrel remains the first of all brands, with 9,420 cars in the month",
            ("9,420", "9,240"),
        ),
        (
            "In brief\n\nBoats: nine\nFarms in the scheme: 385",
            "In all, 358 farms now sell milk through the scheme. Most farms are small.",
            ("358", "385"),
        ),
        (
            "In brief\n\n• Staff: 90\n• Biggest owner of boats: the port, with 64%",
            "The port takes 46% of the yard. Under the plan 46% goes to the port.",
            ("46%", "64%"),
        ),
        (
            "Key Takeaways\n\n- Fresh money: A £48 billion loan led by Skarn Bank will pay for boats\n- Staff: 90",
            "The boats get a loan of £48 million led by Skarn Bank.",
            ("£48 million", "£48 billion"),
        ),
    ],
)
def test_so_is_one_in_a_summary(summed_up: str, text: str, found: tuple[str, str]) -> None:
    assert _found(text, "The sky was grey.", summed_up) == [found]


@pytest.mark.parametrize(
    ("summed_up", "text"),
    [
        ("In brief\n\nHomes to be lit: 206,000", "The meters will be fitted in 260,000 homes by 2030."),
        ("In brief\n\nHomes fitted so far: 206,000", "The meters will be fitted in 260,000 homes by 2030."),
        (
            "In brief\n\n• Staff: 90\n• Biggest owner of oars: the county, with 64%",
            "The port takes 46% of the yard. Under the plan 46% goes to the port.",
        ),
        ("In brief\n\nTrees: 206,000", "The county has 260,000 trees of nine kinds."),
        (
            "Kestrel Motors registered 9,240 electric cars in October. Holm sold 70 cars.",
            "• Lindvik remains the first of all brands, with 9,420 cars in the month",
        ),
    ],
)
def test_a_summary_of_something_else_is_none(summed_up: str, text: str) -> None:
    assert _found(text, "The sky was grey.", summed_up) == []
