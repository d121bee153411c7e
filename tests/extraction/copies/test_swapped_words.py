"""What news copy swaps when it repeats itself: derived forms, synonyms, expressions; and what it never swaps."""

from __future__ import annotations

import pytest

from claims.extraction import read

SAME = [
    ("Parliament backs the pension bill", "Lawmakers approved the pension legislation late on Tuesday."),
    (
        "The president signed the fishing treaty",
        "The president put pen to paper on the fisheries treaty in Bergen.",
    ),
    ("The PM apologised to the islanders", "The prime minister said sorry to the islanders."),
    ("Holt was jailed for fraud", "Holt has been sent to prison for defrauding pensioners."),
    (
        "The brothers will appeal against the verdict",
        "Lawyers for the brothers said they would challenge the ruling.",
    ),
    (
        "Police arrested a man over the bombing",
        "Officers took a man into custody in connection with the explosion.",
    ),
    ("Thieves broke into the museum", "Burglars forced their way into the museum at night."),
    ("The gunman surrendered at dawn", "The shooter gave himself up at first light."),
    (
        "The carmaker recalled its electric vans",
        "The car manufacturer is taking the electric vans off the market.",
    ),
    ("The bakery chain went bust", "The chain of bakeries filed for bankruptcy."),
    ("Growth slowed as exports weakened", "The economy cooled because of weaker exports."),
    ("The chipmaker delays its plant", "The semiconductor maker has put back the opening of its factory."),
    ("Regulators approved the jab", "The vaccine was given the green light by the authority."),
    ("Doctors warn of a measles outbreak", "Physicians sounded the alarm about the spread of measles."),
    ("Coffee lowers the risk of stroke", "People who drink coffee are less likely to have a stroke."),
    ("The trial was halted over side effects", "Researchers stopped the study because of adverse effects."),
    ("Storm cut power to the islands", "The gale left the islands without electricity."),
    ("Flooding closed the coast road", "The coastal highway was shut by floods."),
    ("The hurricane made landfall near Orby", "The hurricane came ashore close to Orby."),
    ("The wildfire destroyed a village", "A village went up in flames in the forest fire."),
    ("Rescuers pulled a girl from the rubble", "A girl was saved from the ruins by rescue workers."),
    ("The train derailed in a tunnel", "The train came off the rails inside a tunnel."),
    ("Aske scored twice in the final", "Aske netted two goals in the final."),
    ("The striker signed for Halden", "The forward put pen to paper with Halden."),
    ("Rail fares go up in January", "Train tickets will become dearer in January."),
    ("Solar overtook coal", "The sun supplied more power than coal did."),
    ("The utility cut its gas price", "The power company lowered what it charges for gas."),
    ("Wind farm gets the go-ahead", "The wind park has been approved."),
    ("The glacier is melting faster", "The ice of the glacier is disappearing more quickly."),
    ("The telescope spotted a distant galaxy", "Astronomers saw a faraway galaxy with the telescope."),
    ("The college merges with its rival", "The college and its competitor will become one."),
    ("The film won the top prize", "The movie took the main award."),
    ("The singer cancelled her tour", "The vocalist has called off all her concerts."),
    ("The author died at home", "The writer passed away at her house."),
    ("The couple got married in secret", "The pair tied the knot without telling anybody."),
    ("Rents are rising in the capital", "It is getting dearer to rent a flat in the capital."),
    ("Butter is in short supply", "There is a shortage of butter."),
    ("Shoppers are turning to own brands", "Consumers are switching to the shops’ own labels."),
    ("Norway expelled three diplomats", "Three envoys were thrown out of Norway."),
    ("Britain lifts its travel ban", "The UK has ended the ban on travel."),
    ("Exports hit an all-time high", "Exports reached a record level."),
    (
        "House prices fell for the third month running",
        "It was the third consecutive monthly drop in the price of homes.",
    ),
    ("The oil spill killed seabirds", "Seabirds perished in the oil slick."),
    ("The final goes to extra time", "The final will be decided in overtime."),
    ("The referee sent off the captain", "The skipper was shown a red card by the referee."),
    ("The heatwave claimed dozens of lives", "Dozens of people died in the hot weather."),
    ("Air pollution shortens lives", "Dirty air shortens the lives of people in the town."),
    ("The rebels laid down their arms", "The insurgents surrendered, the army said."),
    ("The toll for lorries doubles", "The toll for trucks will be twice as much."),
    ("The wind farm was built without a permit", "The wind park was erected without a permit."),
    ("Farmers blocked motorways with tractors", "Highways were obstructed by growers on their tractors."),
    ("The runway will be lengthened", "The airport is to extend its runway."),
    ("Ambulance crews will strike", "Paramedics are to go on strike."),
]
OTHER = [
    ("The vote was postponed because of flooding", "The vote on the flood wall was held in June."),
    ("The chipmaker delays its plant", "The chipmaker raised its forecast for plants in Asia."),
    ("The phone maker bans apps that track children", "The phone maker sells watches for children."),
    ("A bridge collapsed in the quake", "A bridge was built after the quake."),
    ("Skarra reached the last eight", "Skarra were beaten in the last game."),
    ("Pilots ended their strike", "Pilots began a strike."),
    ("Teachers reject the offer", "Teachers accepted the offer in the south."),
    ("The singer cancelled her tour", "The singer began her tour in Orby."),
    ("The council will demolish the tower", "The council will repair the tower."),
    ("Residents oppose the car park", "Residents park their cars on the quay."),
    ("Egg prices soared", "Egg prices fell."),
    ("The brewer dropped its diet beer", "The brewer launched a diet beer."),
    ("Britain lifts its travel ban", "Britain raised its tax on travel."),
    ("Parliament backs the pension bill", "Lawmakers will debate the pension age next spring."),
    (
        "The opposition demands an inquiry into the ferry contract",
        "The opposition lost its lead after the inquiry into the quay.",
    ),
    ("Early voting opened on Monday", "Early results came in on Sunday."),
    ("A jury convicted the treasurer of theft", "A jury heard the treasurer for two days."),
    ("She denies the charges", "She paid the charges for parking."),
    ("The gunman surrendered at dawn", "The gunman fired at two officers from the roof."),
    ("Customs seized cocaine in a banana container", "Customs opened an office in the container port."),
    ("The grocer warned on profit", "The grocer reported the sale of its farms."),
    ("The bank raised its key rate", "The bank cut its forecast for growth."),
    ("Household spending rose", "Household debt fell."),
    ("The app will shut down in June", "The app was launched in June last year."),
    ("A new drug slows the disease", "A new test finds the disease."),
    ("Patients wait longer for surgery", "Patients pay more for glasses."),
    ("Heavy snow brought trains to a halt", "Heavy rain delayed the ferries."),
    ("Drought ruined the barley harvest", "Drought cut the yield of rye."),
    ("A blaze gutted the mill", "A blaze damaged the school."),
    ("The race was called off because of fog", "The race was won by a nurse."),
    ("A lorry hit the bridge", "A lorry fell into the harbour."),
    ("The reactor was switched off", "The reactor was built in Skarra."),
    ("Scientists discovered a new frog", "Scientists counted frogs at the lake."),
    ("The launch was postponed because of wind", "The launch was watched by thousands."),
    ("The factory dumped waste in the bay", "The factory cleaned the bay of weed."),
    ("The exam was leaked", "The exam was passed by most."),
    ("The couple got married in secret", "The couple got divorced in Orby."),
    ("The library extends its hours", "The library lends out skis."),
    ("Shoppers are turning to own brands", "Shoppers are avoiding the centre."),
    ("The summit ended without a deal", "The summit was moved to Paris."),
    ("The novelist turned down the prize", "The novelist won the prize."),
    ("Inflation cooled in August", "Inflation rose in August."),
    ("The ferry line cancelled all sailings", "The ferry line added sailings."),
    ("The party expelled its treasurer", "The party elected its treasurer in Orby."),
    ("Firefighters put out the forest fire", "Firefighters started the forest fire."),
    ("The retailer posted a record loss", "The retailer posted a record profit."),
    ("The bank is closing branches", "The bank is opening branches."),
    ("An avalanche killed two skiers", "Two skiers survived an avalanche."),
]


def _are_one_claim(point: str, told: str) -> bool:
    """Whether the key point and the sentence of the body are places of one claim."""
    article = f"Harbour news\n\nKey Points\n\n• {point}\n• Boats were late again\n\nPort\n\nThe town is small. {told} Gulls came."
    claims = read(article, format="text").claims
    places = [claim.mentions for claim in claims if any(place.quote in point for place in claim.mentions)]
    return any(len({place.block for place in found}) > 1 for found in places)


@pytest.mark.parametrize(("point", "told"), SAME)
def test_one_fact_in_the_words_of_another_editor_is_one_claim(point: str, told: str) -> None:
    assert _are_one_claim(point, told)


@pytest.mark.parametrize(("point", "told"), OTHER)
def test_another_fact_about_the_same_thing_is_another_claim(point: str, told: str) -> None:
    assert not _are_one_claim(point, told)
