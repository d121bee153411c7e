from __future__ import annotations

from tests.extraction.reading import roles_of_text

LINES = ["What burnt?", "Who was there?", "What the mayor says"]
ANSWER = "The roof of the old mill burnt for three hours on Sunday night, the brigade said."


def test_lines_that_stand_again_below_are_a_table_of_contents():
    sections = "\n\n".join(f"{line}\n\n{ANSWER}" for line in LINES)
    found = roles_of_text(
        "Mill burns down in Alder\n\nIn this article\n" + "\n".join(LINES) + f"\n\n{sections}\n"
    )
    assert [role for role, _ in found[:5]] == ["headline", *["navigation"] * 4]
    assert [role for role, _ in found[5:]] == ["heading", "body"] * 3


def test_lines_that_stand_once_are_none():
    found = roles_of_text("Mill burns down in Alder\n\n" + "\n".join(LINES) + f"\n\n{ANSWER}\n")
    assert "navigation" not in {role for role, _ in found}


def test_lines_of_which_one_stands_again_are_none():
    found = roles_of_text(f"{ANSWER}\n\n" + "\n".join(LINES) + f"\n\n{ANSWER}\n\n{LINES[0]}\n\n{ANSWER}\n")
    assert "navigation" not in {role for role, _ in found}
