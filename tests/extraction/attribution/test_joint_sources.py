"""Sources that the words around a verb's own subject make whole, and documents known by who made them."""

from __future__ import annotations

import pytest

from tests.extraction.attribution.reading import sources


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The ferry sank off Lindvik at dawn, port officials and the ferry's owners said.", "port officials and ferry's owners"),
        ("Prices rose by 4%, Lindvik council and the harbour board said.", "Lindvik council and harbour board"),
        ("Of the 2,000 tenants in the survey, about 1,200 said their rent had risen.", "tenants"),
        ("Of the 40 farmers polled, 31 said they had lost sheep.", "farmers"),
        ("Among the 64 pilots who were asked, 50, or nearly four in five, said that they were tired.", "pilots"),
        ("Fees rose 4%, according to a study of 40 ports that was released on Monday by Lund University.", "Lund University"),
        ("Fees rose 4%, according to a survey of 900 people conducted in March by Agrin.", "Agrin"),
        ("Fees rose 4%, according to an analysis that had been commissioned by Skarn Marine.", "Skarn Marine"),
        ("The Minister for Justice Ada Brandt said the quay would close.", "Ada Brandt"),
        ("Secretary of State for Trade Per Holm said the quay would close.", "Per Holm"),
        ("Minister for Trade Per Holm said&nbsp;the quay would close.", "Per Holm"),
        ("The tunnel came in over budget, its operator reported that year.", "its operator"),
        ("The dam is three years late, auditor finds", "auditor"),
    ],
)  # fmt: skip
def test_who_states_it(sentence: str, speaker: str) -> None:
    assert sources(sentence)[-1][1] == speaker


@pytest.mark.parametrize(
    ("sentence", "sourcing"),
    [
        ("The flood took a bridge, two barns and the mayor said more would follow.", "none"),
        ("He lost his boat, his nets and his father said nothing.", "none"),
        (
            "Farmers who had shut ten beef factories went home on Monday after processors agreed to a truce.",
            "none",
        ),
        ("Of the 40 farmers polled, 31 said they had lost sheep.", "named"),
        ("Of the 80 mines in the state, 31 showed signs of wear.", "none"),
        ("Fees rose 4%, according to a study that was published on Monday.", "vague"),
        ("Fees rose 4%, according to a report published by Monday.", "vague"),
        ("Figures released under the Freedom of Information Act show that 40 beds were lost.", "named"),
        ("Figures released under pressure show that 40 beds were lost.", "vague"),
    ],
)
def test_how_far_it_can_be_found(sentence: str, sourcing: str) -> None:
    assert sources(sentence)[-1][0] == sourcing


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Meals cost £6, a study of 40 schools by Lund University found. Pupils eat more, the paper says.", "paper by Lund University"),
        ("Meals cost £6, a study by Lund University found. The audit says that they cost £4.", "audit"),
        ("Meals cost £6, a study by Lund University found. A report by consultants put it at £9. They cost less, the report says.", "report by consultants"),
        ("The tunnel is late, State Auditor Ada Brandt said. Her 118-page audit found that it will cost more.", "Ada Brandt"),
    ],
)  # fmt: skip
def test_a_document_is_known_by_who_made_it(text: str, speaker: str) -> None:
    assert sources(text)[-1][1] == speaker
