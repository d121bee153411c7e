"""What a page says to its reader, and what only sounds like it."""

from __future__ import annotations

import pytest

from claims.extraction import lexicon
from claims.extraction.roles.calls import role_of_call
from claims.extraction.types import Role


def role_of(text: str) -> Role | None:
    return role_of_call(text, len(text.split()), lexicon.signs(text))


@pytest.mark.parametrize(
    "line",
    [
        "Can you help? Every £20 keeps a lifeboat at sea for an hour. Donate to the Alder crew today.",
        "The museum lives on gifts. Please give online now",
        "Got a story? Email the newsroom.",
        "Do you swim at Alder? Write to us or have your say in the comments below.",
        "What do you think? Let us know in the comments below",
        "Hello ${user.firstName}, did the fire reach you? Have your say in our comments section",
        "Is your house ready? Take our two-minute quiz",
        "18+ | Bet £10 and get £30 in free bets with AceStake. T&Cs apply.",
        "Please gamble responsibly. BeGambleAware.org",
        "Already a subscriber? Log in",
        "Try the Alder Weekly for just £1 a week. Cancel at any time.",
        "To continue reading, start your free trial",
        "Support quality journalism. Subscribe from £1 a week.",
        "Support independent harbour reporting: subscribe for 90 crowns a month.",
        "Join our WhatsApp community to get the latest from Alder by clicking here",
        "Get Latest News Live on Alder Courier along with Top Headlines from India and around the World.",
        "For the latest news, weather and sports, head to Alder News.",
    ],
)
def test_a_call_on_the_reader_is_promotion(line: str) -> None:
    assert role_of(line) is Role.PROMOTION


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies and other technologies to personalise content.",
        "Your information is being handled in accordance with the Privacy Collection Statement.",
        "By signing up you agree to our terms.",
    ],
)
def test_what_asks_for_consent_is_navigation(line: str) -> None:
    assert role_of(line) is Role.NAVIGATION


@pytest.mark.parametrize(
    "line",
    [
        "“Share your story with us,” the mayor told them. “Let us know what you think.”",
        "Most who donate to the crew give today more than they did ten years ago.",
        "Cancel at any time before May and you get half of the fee back, the council says.",
        "Readers subscribe for 90 crowns a month, the paper's accounts show.",
        "Support local news outlets, ministers told",
        "Betting firm fined £2m for free bets sent to addicts",
        "New customers only got the offers for a month.",
        "The firm's site tells customers to gamble responsibly.",
        "Google will end the use of cookies in its browser by 2027, it said.",
        "The firm took free samples to the fair, where customers could try them.",
        "Residents wrote in the comments that the mill was too loud.",
        "Do you have to pay? The council says that you do.",
        "Voters can register to take part until 20 March, the clerk said.",
        "She posts on a WhatsApp group that 400 villagers read.",
        "The band will follow its tour with a new album on YouTube.",
    ],
)
def test_what_the_article_says_itself_stays(line: str) -> None:
    assert role_of(line) is None
