"""Pairs that a reader takes for one claim in other words, and near-pairs that are two claims."""

from __future__ import annotations

import pytest

from claims.extraction import read

SAME = [
    (
        "The board cut the rate by a quarter of a percentage point",
        "The bank cut its rate by 25 basis points.",
    ),
    ("Profit rose by a fifth at Nordkai", "Nordkai said its profit had grown 20% to 41.6 million crowns."),
    (
        "One in eight pilots failed the eye test",
        "Of the 96 pilots who took the eye test, 12, or 12.5%, failed it.",
    ),
    ("The lease runs for two and a half years", "Halden signed a lease of 30 months for the yard."),
    ("The tower is inspected once a decade", "Inspectors look at the tower every ten years."),
    (
        "The ferry was out of service for a fortnight",
        "The ferry was out of service for 14 days after the storm.",
    ),
    ("Ferry riders: 1,600 more than last spring", "The ferry had 41,300 riders, up from 39,700 last spring."),
    ("Bank trims its rate by a quarter-point", "The bank trimmed its rate to 3.5% from 3.75%."),
    (
        "The bank cut its rate by 25 basis points",
        "The board cut the rate by a quarter of a percentage point.",
    ),
    (
        "At least 23 homes have been swallowed up by a fast-moving fire in the high country of Orby",
        "A fire near Orby has razed 23 houses and grown from 14,200 hectares on Tuesday to 31,400 hectares by dawn.",
    ),
    (
        "The weak bridge means no freight on the Lier line until 2028",
        "Freight trains will not use the Lier line before 2028, because its bridge is weak.",
    ),
    ("Terns are down by 15% in a year", "Terns dropped from 72,000 to 61,200."),
    ("Price: 412 million crowns, a record for a ferry", "The ferry was sold for 412 million crowns."),
    ("Storm leaves 12 dead in Holm", "The storm killed 12 people in Holm."),
    ("Storm: nine hurt as roof falls", "Nine people were injured when a roof fell."),
    ("Pilots spend 40% less on fuel than on oars", "Pilots save some 40%, the port said."),
    (
        "Cheaper trips: A day out costs 40% less than a day at sea",
        "A day out costs 30 crowns, against 50 crowns for a day at sea, a saving of 40%.",
    ),
    ("Absences reached 7.2% of shifts in May", "Some 7.2% of the shifts in May were not worked."),
    (
        "Forecast for exports in 2031 raised by 20 basis points to 6.9%",
        "The bank lifted its estimate of exports in the year to June to 6.9 per cent from 6.7 per cent.",
    ),
    (
        "Eleven of the port's 27 cranes will stop for good by June",
        "The port has voted to stop 11 of its 27 cranes by 30 June.",
    ),
    (
        "The board is lifting the toll to 21 cents from 18",
        "The board raised the toll to 21 cents a car from 18 cents.",
    ),
    (
        "The port has cut its debt by 1,200 crowns",
        "The port has cut its debt to 2,700 crowns from 3,900 crowns.",
    ),
    ("More than 40 boats sank in the storm", "The storm sank 43 boats, the coastguard said."),
    ("Nearly 300 divers took part in the search", "The search involved 297 divers from four countries."),
    ("About 5,400 islanders fled the eruption", "The eruption forced 5,420 people on the islands to flee."),
    (
        "The bridge closes for 18 months",
        "The bridge will be shut for a year and a half from June, the county said.",
    ),
    ("The council turned down the marina", "Councillors refused permission for the marina."),
    ("The tram line goes live in May", "The tram line will start in May 2026, the operator said."),
    ("The brewery is laying off 140 workers", "The brewery will dismiss 140 of its 900 staff."),
    (
        "Museum puts off the opening of its whale hall",
        "The museum has delayed the opening of the whale hall, its director said.",
    ),
    (
        "The insurer will pay back 12 million crowns",
        "The insurer must repay 12 million crowns to its customers, the regulator said.",
    ),
    ("Sales quadrupled in three years", "Sales have risen 300% in three years, the company said."),
    ("Three out of four riders use a phone ticket", "Some 75% of riders use a ticket on their phone."),
    ("Wages will go up by a quarter", "Wages at the yard will rise 25% in two steps."),
    ("The tunnel is 1.5 km long", "The tunnel, 1,500 metres long, will open in May."),
    ("Fee: 2.4 million crowns", "Nordkai bought the winger Aske from Halden for 2.4 million crowns."),
    ("Attendance: 14,212", "The crowd of 14,212 was the largest since 2011."),
    ("Length: 64 m", "The plant is 64 metres (210 feet) long and floats on four hulls."),
    ("The rate goes up by a quarter point", "The bank raised its rate by 0.25 percentage points to 4.5%."),
    (
        "Fraud cost the bank 7.3 million crowns",
        "The bank lost 7.3 million crowns to fraud, its auditor said.",
    ),
    ("The mayor’s budget was voted down", "Councillors rejected the mayor’s budget by 14 votes to nine."),
    ("The mill burned down in May", "A fire destroyed the mill in May."),
    ("Police tracked down the stolen bell", "Police found the stolen bell in a barn near Orby."),
    ("Tests found lead in 38 of 120 wells", "Lead turned up in 38 of the 120 wells that were tested."),
    ("The strike was called off on Friday", "The union cancelled the strike on Friday after talks."),
    ("Nordkai takes over the Orby shipyard", "Nordkai has bought the Orby shipyard from the state."),
    (
        "The quota for cod is cut to 31,000 tonnes",
        "Ministers agreed to lower the cod quota to 31,000 tonnes from 40,000.",
    ),
    ("Ferry fares rise by 8% in January", "From January passengers will pay 8% more for the ferry."),
    ("The study followed 1,860 nurses for nine years", "Researchers tracked 1,860 nurses over nine years."),
    (
        "Halden’s debt has doubled since 2019",
        "Since 2019 the debt of Halden has grown from 1.1 billion to 2.2 billion crowns, a rise of 100%.",
    ),
    ("Aske scored the winner in the 88th minute", "Jon Aske’s goal in the 88th minute won the match."),
    ("The reactor was switched off on Sunday", "Engineers shut the reactor down on Sunday after an alarm."),
    (
        "The vaccine prevented 92% of infections",
        "Infections were 92% lower among those who had the vaccine, the trial found.",
    ),
    (
        "Half of the islands’ power comes from wind",
        "Wind turbines supply 50% of the electricity on the islands.",
    ),
    ("Two thirds of the reef is dead", "Divers found that 67% of the reef had died."),
    ("The suspect was detained at the airport", "Police arrested the suspect at the airport on Tuesday."),
    (
        "They get 70% of the total, about €67 million",
        "Of the €96 million, €67.2 million, or 70%, goes to the clubs.",
    ),
    ("Miners sold 14,300 coins", "Miners sold 14,300 bitcoin in January and February."),
    (
        "Four battery parks with 860 megawatts get the go-ahead",
        "The grid has chosen four batteries with a combined capacity of 860 megawatts.",
    ),
]
OTHER = [
    # other figure
    ("The ferry carried 412,000 riders in May", "The bus carried 520,000 riders in May."),
    ("Profit rose by a fifth at Nordkai", "Profit at Nordkai rose 31% in the quarter."),
    ("One in eight pilots failed the eye test", "One in three pilots failed the swimming test."),
    ("The lease runs for two and a half years", "The lease of the mill runs for 48 months."),
    ("More than 40 boats sank in the storm", "The storm sank 12 boats off Orby."),
    ("Nearly 300 divers took part in the search", "The search on land involved 612 soldiers."),
    ("The tower is inspected once a decade", "The crane is inspected every two years."),
    ("The ferry had an extra 1,600 riders", "The ferry had 41,300 riders, up from 38,100 last spring."),
    ("Bank trims its rate by a quarter-point", "The bank trimmed its rate to 3.25% from 3.75%."),
    ("Terns are down by 15% in a year", "Terns dropped from 72,000 to 51,200."),
    ("Terns are down by 15% in a year", "Seals dropped from 72,000 to 61,200."),
    ("Storage: 128 GB / 256 GB", "The version with 128 GB of storage costs 3,299 crowns."),
    ("Wages will go up by a quarter", "Prices will go up by half."),
    ("Storm leaves 12 dead in Holm", "The storm injured 12 people in Holm."),
    ("Storm leaves 12 dead in Holm", "The storm of May killed 40 people in Skarn."),
    ("Sales of seats fell by 12% in May", "Prices of seats fell by 12% in May."),
    ("Some 62% of pilots did not back the merger", "The merger was backed by 62% of pilots."),
    ("Bank keeps its rate at 4.25%", "The bank may cut its rate to 4% by May."),
    # once a week comes many a thing
    (
        "Guards check every lamp along the harbour wall for rust once a week",
        "The harbour choir sings old songs of the islands under the lamp of the market once a week.",
    ),
    ("The drug is taken once a week", "Nurses test the blood for traces of the drug once a week."),
    ("The ferry sails twice a day", "The harbour office counts the crew of each ferry twice a day."),
    (
        "The lease of the mill is for a year and a half",
        "The council plans to paint the quay and the mill in a year and a half.",
    ),
    # other period
    ("Sales rose 6% in March", "Sales rose 9% in the year to March."),
    ("The port handled 2.1 million tonnes in 2023", "The port handled 2.4 million tonnes in 2024."),
    ("Unemployment was 4.1% in spring", "Unemployment was 4.9% in autumn."),
    ("The museum drew 81,000 visitors in July", "The museum drew 64,000 visitors in August."),
    ("The festival was held in Halden in 2019", "The festival will be held in Halden in 2027."),
    ("Ferries ran every ten minutes in summer", "Ferries ran every hour in winter."),
    ("Rain fell for nine days in May", "Rain fell for two days in June."),
    # other actor
    ("Nordkai cut 140 jobs in Skarra", "Halden Steel cut 140 jobs in Orby."),
    ("Holt welcomed the ruling on the quay", "Aske criticised the ruling on the quay."),
    ("The north depot sold 2,140 tonnes of apples", "The south depot sold 3,310 tonnes of pears."),
    ("Norway raised its rate to 4.5%", "Sweden raised its rate to 2.5%."),
    ("The mayor resigned on Monday", "The police chief resigned on Tuesday."),
    ("Orby won the cup in 1998", "Skarra won the league in 2004."),
    ("Women earned 41,000 crowns on average", "Men earned 47,000 crowns on average."),
    # denied against done
    ("The port will dismiss the pilots", "The port said that it had no plan to close the lighthouse."),
    ("Holt took the money from the safe", "Holt denied that he had been near the harbour office."),
    ("Skarra has paid the fine of 300,000 crowns", "Aske refused to say who set the fine of 300,000 crowns."),
    # forecast against result
    ("Sales rose 8% last year", "The yard expects sales to rise 8% next year."),
    ("Growth slowed to 1.2% in 2024", "The bank forecasts growth of 1.2% in 2026."),
    ("The crop came to 2.4 million tonnes", "Growers expect a crop of 2.4 million tonnes next season."),
    ("The tunnel opened in May", "The second tunnel will open in May 2031."),
    ("Fares rose by 5% in January", "Fares are to rise by 5% next January."),
    ("Prices fell 12% in the spring", "Analysts expect prices to fall 12% by 2030."),
    # part against whole
    ("The yard employs 2,400 people", "Of the 2,400, some 310 are welders."),
    ("The fund gave 40 million crowns to schools", "Of that, 12 million crowns went to libraries."),
    ("The storm damaged 900 homes", "In Orby alone 120 homes were damaged."),
    ("Of the 240 riders, 211 came back", "The study had 240 riders."),
    ("The bill came to 88,400 crowns", "The roof alone cost 51,900 crowns."),
    ("Half of the riders were women", "Half of the crews were volunteers."),
    # two similar entities
    ("The Orby ferry is 64 metres long", "The Skarra ferry is 64 metres long."),
    ("The first phase costs 310 million crowns", "The second phase costs 310 million crowns."),
    ("The old bridge carried 9,000 cars a day", "The new bridge will carry 14,000 cars a day."),
    ("The men’s final drew 31,000 fans", "The women’s final drew 28,000 fans."),
    ("The upper house passed the bill by 41 votes", "The lower house passed the bill by 12 votes."),
    ("The museum’s east wing opens in March", "The museum’s west wing opens in September."),
    ("A seat costs 38 crowns", "A berth costs 79 crowns."),
    ("An adult ticket costs 120 crowns", "A child’s ticket costs 60 crowns."),
    ("The blue team won the relay", "The red team lost the final."),
    # same figure in another relation
    ("Thieves took 18.4 million crowns", "The insurer offered a reward of 1.8 million crowns."),
    ("The treasurer stole 88,400 crowns", "He has been told to repay 88,400 crowns."),
    ("The dam cost 6.2 million crowns", "The state gave the dam 3.1 million crowns."),
    ("Holt was jailed for two years", "Holt had led the club for two years."),
    ("The yard hired 140 welders", "The yard dismissed 140 welders."),
    ("Exports rose 12%", "Imports rose 12%."),
    ("Shares fell 7% on Monday", "Revenue fell 7% in the quarter."),
    ("The ferry takes 20 minutes", "The ferry leaves every 20 minutes."),
    ("The mill was bought for 12 million crowns", "The mill was sold for 45 million crowns."),
    ("The bank lost 7.3 million crowns", "The bank earned 7.3 million crowns from fees."),
    ("The tower is 90 metres high", "The crane stands 90 metres from the shore."),
    ("Aske joined Halden in 2019", "Aske left Halden in 2023."),
    ("Price: 120 crowns", "The port spent 120 crowns on paint and 90 crowns on brushes."),
    ("Weight: 9 kg", "Each net holds 90 kg of fish."),
    ("Smokers had a 20% higher risk", "Those who walked had a 20% lower risk."),
    ("The drug cut deaths by 30%", "The drug raised costs by 30%."),
    ("Ticket sales doubled", "Ticket prices doubled."),
    ("Police arrested two men in Orby", "Police searched two houses in Orby."),
    ("The judge fined the port 300,000 crowns", "The judge cleared the yard of fraud."),
    ("2.4% with the weekly pen, 1.5% with daily shots", "The weekly pen matches daily shots of the drug."),
    ("Weekly pens match the daily shot", "The maker expects weekly pens to take half of the market."),
]


def _places(point: str, told: str) -> int:
    """In how many blocks the claim of the key point stands."""
    article = f"Harbour news\n\nKey Points\n\n• {point}\n• Ferries ran late\n\nPort\n\nThe town is small. {told} Boats came."
    claims = read(article, format="text").claims
    [claim] = [claim for claim in claims if any(place.quote in point for place in claim.mentions)] or [None]
    return len({place.block for place in claim.mentions}) if claim else 0


@pytest.mark.parametrize(("point", "told"), SAME)
def test_one_fact_in_other_words_or_another_form_of_its_figure_is_one_claim(point: str, told: str) -> None:
    assert _places(point, told) == 2


@pytest.mark.parametrize(("point", "told"), OTHER)
def test_two_facts_in_like_words_or_with_one_figure_are_two_claims(point: str, told: str) -> None:
    assert _places(point, told) < 2


def test_two_bodies_that_do_the_same_in_a_row_are_two_claims() -> None:
    text = (
        "School cuts planned\n\nTorvald will close four schools. Marby will close four schools.\n\n"
        "Torvald bought 40 trams last year. Marby bought 40 trams last year.\n\nPrices rose by 4% in Lund."
    )
    assert max(len(claim.mentions) for claim in read(text, format="text").claims) == 1


def test_of_two_sources_the_one_with_a_name_stands_for_the_claim() -> None:
    text = (
        "Harbour news\n\nKey Points\n\n• Lier sold 43,100 tickets last year, the company said\n• Ferries ran late\n\nPort\n\n"
        "Lier sold 43,100 tickets last year, Ada Brandt said."
    )
    [claim] = [claim for claim in read(text, format="text").claims if len(claim.mentions) > 1]
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Ada Brandt"


def test_two_things_that_one_sentence_tells_stay_two_claims() -> None:
    text = (
        "Halden confirms door issue caused by update, issues rollback as temporary fix\n\nBy Ann Lee, 3 May 2026\n\n"
        "Halden has offered a temporary fix to ferry lines for door related issues after a Halden 11 update that "
        "compromised locks on public, private, and car ferries."
    )
    sentences = [[place.sentence for place in claim.mentions] for claim in read(text, format="text").claims]
    assert all(len(set(places)) == len(places) for places in sentences)
