"""Slips between copies in other words, and two facts that only look like one."""

from __future__ import annotations

import pytest

from claims.extraction import read


def _differing(
    point: str, told: str, *, opening: str = "The news from Lindvik was read out on the quay."
) -> list[str]:
    """The words that a key point and the text, or two sentences of the text, give otherwise than each other."""
    points = f"In brief\n\n- {point}\n- The office is shut\n\n" if point else ""
    text = f"News from Lindvik\n\n{points}{opening} The sky was grey.\n\n{told} The wind fell.\n"
    claims = read(text, format="text").claims
    return [
        span.of(text) for claim in claims for each in claim.differences for span in (each.first, each.second)
    ]


@pytest.mark.parametrize(
    ("point", "told", "differing"),
    [
        (
            "Brandt signs two-year contract at Lindvik",
            "The 25-year-old has agreed a three-year deal, with an option for another season.",
            ["two-year", "three-year"],
        ),
        (
            "Battery is 4,000 mAh",
            "Inside there is a 4,500 mAh battery, which fills in 50 minutes.",
            ["4,000 mAh", "4,500 mAh"],
        ),
        (
            "Inflation now seen averaging 4.4%, against 5.1% earlier",
            "Consumer price inflation is projected to average 4.6 per cent next year, compared with 5.1 per cent before.",
            ["4.4%", "4.6 per cent"],
        ),
        (
            "Brandt has scored 91 goals in 204 games for Lindvik",
            "Brandt, who is 34, scored 19 goals in 204 matches for Lindvik.",
            ["91", "19"],
        ),
        (
            "Council approves 520 homes on airfield",
            "The council’s planners voted on Tuesday to allow the 250 homes on the airfield, despite protests.",
            ["520", "250"],
        ),
        (
            "84 mm of rain fell in an hour",
            "In one hour 48 mm of rain fell on the town.",
            ["84 mm", "48 mm"],
        ),
        (
            "Fund sells 41% stake in brewery",
            "It sold the 14 per cent stake to a family from Ghent.",
            ["41%", "14 per cent"],
        ),
        (
            "Orders drop for a fifth month running",
            "It was the sixth month in a row that orders had dropped.",
            ["fifth month running", "sixth month in a row"],
        ),
        (
            "Strollers were sold in shops from March 2022 through June 2025",
            "Shops and websites sold the strollers from March 2021 to June 2025.",
            ["March 2022", "March 2021"],
        ),
        ("Tin mine has been shut since 1998", "The mine shut in 1989, when tin was cheap.", ["1998", "1989"]),
        (
            "The strike begins at midnight on Saturday",
            "The strike begins at midnight on Sunday and lasts two days.",
            ["Saturday", "Sunday"],
        ),
        (
            "Brandt resigns over leak",
            "Brandt has not resigned and will fight on.",
            ["Brandt resigns", "Brandt has not resigned"],
        ),
        (
            "A third strike could follow on Saturday, May 2",
            "Saturday, May 2: a third strike will take place if no deal is reached.",
            ["could", "will"],
        ),
        (
            "Board could open the old pier to coaches from spring",
            "The board will open the old pier to coaches from the spring, its chair told a meeting in Lund.",
            ["could", "will"],
        ),
        ("Fog forces airport to cancel 421 flights", "The airport cancelled 412 flights.", ["421", "412"]),
        ("Boat is 12.4 metres long", "The boat is red and 12.4 feet long.", ["12.4 metres", "12.4 feet"]),
        ("Visitors pay 45 euros", "Visitors pay 45 crowns a day.", ["45 euros", "45 crowns"]),
        ("Visitors pay 54 crowns", "Visitors pay 45 crowns a day.", ["54 crowns", "45 crowns"]),
        (
            "Dogs are allowed on quay",
            "Dogs are not allowed on the quay.",
            ["Dogs are allowed on quay", "not"],
        ),
        (
            "Visitors pay 65 crowns a day",
            "Skippers park for free, and visitors pay 45 crowns a day.",
            ["65 crowns", "45 crowns"],
        ),
        (
            "The county paid 21.4 million of that",
            "The quay cost 38.6 million crowns, of which the county paid 24.1 million.",
            ["21.4 million", "24.1 million"],
        ),
        (
            "Boat strike is to last from 15 June to 31 August",
            "The strike is to last from 5 June to 31 August.",
            ["15 June to 31 August", "5 June to 31 August"],
        ),
        (
            "Five sailors remain in custody after ferry hit pier",
            "Six sailors were still in custody on Tuesday evening.",
            ["Five", "Six"],
        ),
        (
            "Divers have cleared 340 kilometres of nets since 2019",
            "Since 2019 divers have cleared 3,400 kilometres, the report shows.",
            ["340 kilometres", "3,400 kilometres"],
        ),
    ],
)
def test_the_figure_that_differs_between_copies_in_other_words_is_told(
    point: str, told: str, differing: list[str]
) -> None:
    assert _differing(point, told) == differing


@pytest.mark.parametrize(
    ("point", "told"),
    [
        (
            "A ferry may leave on 2 May with 300 people",
            "A second ferry with 120 people will leave on 2 May.",
        ),
        ("The north pier may open on 2 May\n- The south pier will open on 2 May", "The tide is high."),
        ("The yard may build a ferry in 2027", "The council will pay for a ferry of the yard in 2027."),
        ("Battery is 4,000 mAh", "The older phone had a 4,500 mAh battery."),
        ("Brandt signs new two-year contract", "His previous three-year deal was to end in June."),
        ("Brandt signs two-year contract", "Goalkeeper Lund signed a three-year deal."),
        ("84 mm of rain fell in an hour", "In Holm 48 mm of rain fell in an hour."),
        ("Fog forces airport to cancel 421 flights", "By Sunday it had cancelled 412 flights."),
        ("Council approves 520 homes on airfield", "Of these, 250 homes on the airfield will be let."),
        ("Council approves 520 homes on airfield", "It may approve another 250 homes on the airfield."),
        (
            "Airport cancels 412 flights to Asia",
            "It cancelled 412 flights to Asia and 421 flights to Europe.",
        ),
        (
            "Airline fined $2.5 million over late refunds",
            "In 2021 it was fined $5.2 million over late refunds.",
        ),
        ("Inflation averaged 4.4% in spring", "Inflation averaged 4.6% in the summer of that year."),
        ("Fund sells 14% stake in brewery", "The fund still holds a stake of 41% in the brewery."),
        ("Orders rose 12% to $4.5 million", "Deliveries rose 12% to $4.1 million."),
        ("Rovers scored 27 goals in 38 games", "Albion scored 24 goals in 38 games."),
        ("Mill cuts price to £412 a tonne", "The price of a tonne had been £421 until May."),
        ("Lindvik buys 43 buses", "The county had asked for 34 buses."),
        ("The ferry carried 412,000 riders", "The bus carried 421,000 riders."),
        ("Teachers get pay rise of 4.5%", "Nurses will get a pay rise of 5.4%."),
        ("Growth of 2.4% in sight", "The bank expects growth of 2.6% next year."),
        ("Hospital’s wing opens with 46 beds", "With it the hospital has 464 beds in all."),
        ("Sales of cars fell 8.1%", "Sales of vans fell 1.8% in June."),
        ("Gas bills will rise by £140", "Bills in the north will rise by £410."),
        ("Divers find 61 new species", "The 16 new species of shrimp glow in the dark."),
        ("Pill cut weight by 15%", "A rival pill cut weight by 16%."),
        ("Battery is 4,000 mAh", "The larger model has a 4,500 mAh battery."),
        ("Tunnel is 17 km long", "The line through the tunnel is 71 km long."),
        ("62% of drivers back lower limit", "In the cities 66% of drivers back it."),
        ("Final was watched by 61,000 fans", "It drew 61,000 fans. The semi-final drew 16,000 fans."),
        ("Museum drew 1.42 million visitors", "Its sister museum drew 1.24 million visitors to Holm."),
        ("Dam can produce 1,530 megawatts", "So far the dam produces 1,350 megawatts."),
        ("Lindvik lose for fifth time in a row", "It was the sixth win in a row for Holm."),
        (
            "Orders fell in May for the sixth month in a row",
            "In April they fell for the fifth month running.",
        ),
        ("The mine opened in 1989", "The café opened in 1998 and serves fish."),
        ("The strike begins on Saturday", "Drivers’ strike begins on Sunday, pilots’ on Saturday."),
        ("Brandt resigns over leak", "Brandt has not spoken since."),
        ("Boat is 12 metres long", "The boat is red and 12 feet wide."),
        ("Phone costs $499", "The phone costs €499 in Europe."),
        ("Visitors pay 54 crowns", "Visitors pay 40 crowns a day."),
        ("Dogs are allowed on quay", "Dogs are not allowed on the quay in summer."),
        ("Dogs are allowed on quay", "At first, dogs were not allowed on the quay."),
        ("Mayor supports the new bridge", "The mayor of Skarn does not support the new bridge."),
        ("Drivers pay for the new bridge", "Drivers of buses do not pay for the new bridge."),
        ("Boat strike is to last from 15 June to 31 August", "The boat sails from 1 June to 31 August."),
        ("A strike could follow on 2 May", "A rally will follow on 3 May."),
        ("Board may open old pier to coaches", "If it pays, the board will open the old pier to coaches."),
        ("Five sailors remain in custody", "Six sailors were in custody at first."),
        ("Five sailors remain in custody", "Six pilots were still in custody on Tuesday."),
        ("Board may open old pier to coaches", "The state will open the old pier to coaches."),
        ("Board may open old pier to coaches in May", "The board will open the new gate to cars in May."),
        ("Council approves 240 homes at dock", "It has approved 2,400 homes across the county."),
        ("Clinic treated 1,250 divers in May", "The clinic treated 12,500 divers in 2024."),
        ("", "Police put the crowd at 12,000 people. Organisers put the crowd at 21,000 people."),
        (
            "",
            "The ministry said 43 people died in the strike. Aid workers said 34 people died in the strike.",
        ),
    ],
)
def test_two_figures_that_may_both_be_right_are_no_slip(point: str, told: str) -> None:
    assert _differing(point, told) == []


def test_a_shirt_number_denies_nothing() -> None:
    told = "The 25-year-old has agreed a three-year deal."
    assert _differing("Brandt signs two-year contract and will wear No 9", told) == ["two-year", "three-year"]


def test_a_headline_alone_is_no_copy_of_what_its_text_lacks() -> None:
    text = "Lindvik quay costs €64m\n\nThe quay at Lindvik costs €46m, the port said. The sky was grey.\n"
    assert not any(claim.differences for claim in read(text, format="text").claims)


def test_whom_a_denial_names_may_be_known_from_the_news() -> None:
    opening = "Lindvik has opened a sea pool for 2,400 residents."
    told = "Residents may use the sauna, too. The rule applies to all residents of the town."
    point = "The rule at Lindvik does not apply to residents of the town"
    assert _differing(point, told.replace("all ", ""), opening=opening) == [
        "does not",
        "The rule applies to residents of the town",
    ]
    assert _differing(point, told, opening=opening) == []
    assert _differing(point.replace("Lindvik", "Skarn"), told.replace("all ", ""), opening=opening) == []
