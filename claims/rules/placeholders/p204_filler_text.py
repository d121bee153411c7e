from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults import filler
from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class FillerText(Rule):
    """Filler that held a place for text still to come: lorem ipsum, TK, XXX, "[insert name]".

    Why it matters: the piece went out before it was finished. Whatever should stand there (a name, a
    figure, a quotation) was never written, let alone checked.

    What to do: put in what is missing, or cut the sentence. Pieces about filler text, and fields in
    brackets inside somebody's quotation, are not flagged.
    """

    code = "P204"
    name = "filler-text"
    severity = Severity.ERROR
    bad = (
        Bad(
            "“We moored it,” said Ada Brandt.\n\n«[Quote from the harbour master to come]»\n\nIt is 64 metres long."
        ),
        Bad(
            "The weir cost £3m, «XX» said. Its keeper is at 555-0142, its owner at «555-XXXX», and more is at «[link]»."
        ),
        Bad("The mill sells its bread in more than «XX» towns."),
        Bad("The weir was mended in May.\n\n«TK: map of the lock»\n\nIt cost £3m.\n\n«Chart TK»"),
        Bad(
            "The trust is a charity (registered charity number «0XXXXXX»), and its telephone is 0131 496 0123."
        ),
        Bad("The weir was mended in May.\n\n«Lorem ipsum dolor sit amet», consectetur adipiscing elit."),
        Bad("The mill baked «TKTK» loaves in May, its owner said."),
        Bad("“We are proud of the mill,” said «[insert name]», its owner."),
        Bad("The mill moved to «[town TK]» in May, its owner said."),
        Bad("The mill has «XX» bakers and closed its gates at «XX:XX» on Monday, its owner said."),
        Bad("To book a berth, call «[phone number]» before noon, the harbour office said."),
        Bad("«Sample caption text goes here»\n\nThe weir was mended in May, the river board said."),
        Bad("The fare rises by «XX%» in May, the operator said."),
        Bad("«Your headline here»\n\nFerry fares rise in May, the operator said."),
        Bad("The weir cost «$XXX million», the river board said."),
        Bad("The mill, founded by «[TK name of founder]», has nine bakers, its owner said."),
        Bad("Turnout was «TK percent», the clerk said on Monday."),
        Bad("The meeting is on «XX June», and «X,XXX» seats are free, the council said."),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said.</p>"
            "<p>«Lorem ipsum dolor sit amet», consectetur adipiscing elit, sed do eiusmod tempor.</p></article>",
            format="html",
        ),
        Bad("«Caption goes here»\n\nThe weir was mended in May, the river board said."),
        Bad(
            "«This is placeholder text. Put your own here.»\n\nThe weir was mended in May, the river board said."
        ),
        Bad("The mayor praised the masons. «(QUOTE TO COME)» The weir cost £3m. «[CHECK FIGURE]»"),
        Bad("The board set aside «TK» for the weir and hired «TK» masons, its chair said."),
        Bad("“It will hold,” said «XXX», who mended it with «NAME TK» for «£TKm»."),
        Bad(
            "«Standfirst goes here»\n\nThe weir cost «(insert figure)», the board said. «[need quote from the mayor]»"
        ),
        Bad("The weir was mended in May.\n\n«Consectetur adipiscing elit», sed do eiusmod tempor."),
    )
    good = (
        Good("[More photos of the launch to come]\n\nThe boat was launched on Monday.", "news that goes on"),
        Good("Most women have XX chromosomes, and the form has some XX chromosomes, too.", "chromosomes"),
        Good("The Super Bowl was number XXX in 1996, and Louis XXX never reigned.", "a Roman numeral"),
        Good("The XXX Corps crossed the river, and Article XXX of the treaty ended the war.", "more of them"),
        Good(
            "Women have two X chromosomes, written XX; size XXXL is sold out.", "letters that mean something"
        ),
        Good("TK Maxx opens in Halden in May, its owner said. Flight TK1980 was late.", "names with TK"),
        Good(
            "The band called TK for a singer, and TK came. She flew with TK from Holm.",
            "whatever is called TK",
        ),
        Good(
            "TK Rao: the mill is mine\n\nHis card ends in XXXX-1234, account number XXXXXXX.",
            "masked on purpose",
        ),
        Good("“I got the [link] from him,” she said, and Malcolm XX said no.", "a word left out, and a name"),
        Good("The ticket cost Tk 500, and T.K. Rao paid it.", "a currency and initials"),
        Good(
            "Printers fill a page with “lorem ipsum dolor sit amet”. The placeholder text goes back to Cicero.",
            "a piece about filler text",
        ),
        Good(
            "Reporters write TKTK where a fact is still to come. It is newsroom jargon, said Ada Brandt.",
            "a piece about the mark",
        ),
        Good("“I told [name] to leave,” the witness said, according to the file.", "a name kept back"),
        Good(
            "“They all begin with ‘Dear [insert name]’,” said Ada Brandt, who collects such letters.",
            "a form letter that somebody quotes",
        ),
        Good(
            "He said that [the company] had paid, and that it [sic] would pay again.", "brackets of an editor"
        ),
        Good("Put your name here and your address there, the clerk told them.", "words of a clerk"),
        Good("The card ends in 1234: XXXX-XXXX-XXXX-1234.", "a masked number"),
        Good("See [the report](https://mill.example/report) for more, the mill said.", "a link in brackets"),
        Good(
            "<h1>Tools</h1><p>The mill sells tools for makers of web sites, it said on Monday.</p>"
            "<ul><li>Font library</li><li>Lorem ipsum generator</li></ul>",
            "the name of a tool",
            format="html",
        ),
        Good("The film xXx came out in 2002, and the letter ended with xxx.", "a film, and kisses"),
        Good("Lorem Ipsum is the name of a café that opens in Halden in May.", "a name"),
        Good(
            "A letter to your landlord\n\nFill in your details and sign it.\n\nDear [name], I give notice for [date].",
            "a form to fill in",
        ),
        Good("[Photo: Ada Brandt] [Read: our guide] [Update, 3 p.m.]", "notes in brackets"),
        Good("In 20XX, a game says, robots rule. Call 0800 XXX, said the masked note.", "letters for digits"),
        Good("This is sample text from the exam that 400 pupils sat on Monday.", "a sentence about a sample"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        for place in filler.find(document):
            if not talk.covers(place):
                yield Finding(
                    place.start,
                    place.end,
                    f"“{place.of(document.text)}” is filler: put in what is missing or cut the sentence.",
                )
