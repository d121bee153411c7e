from __future__ import annotations

from claims.queries.source_chain import BOX, ROW, chain_of


def step(kind, outlet, **more):
    return {
        "kind": kind,
        "outlet": outlet,
        "url": "",
        "start": 5,
        "end": 9,
        "loop": False,
        "self": False,
        **more,
    }


def chain(*steps, **more):
    return chain_of(
        {"steps": list(steps), "sites": [], "voices": [], "links": 5, "independent": 1, **more},
        outlet="Tidex",
    )


def test_the_copy_at_hand_comes_first_and_each_outlet_below_the_one_that_names_it():
    found = chain(step("notice", "Quay News"), step("wire", "NordNews"))
    assert [node.outlet for node in found.nodes] == ["Tidex", "Quay News", "NordNews"]
    assert [node.y for node in found.nodes] == [0, ROW, 2 * ROW]
    assert [(arrow.y1, arrow.y2) for arrow in found.arrows] == [(BOX, ROW), (ROW + BOX, 2 * ROW)]
    assert found.height == 3 * ROW
    assert found.drawn


def test_an_outlet_told_of_twice_in_a_row_is_one():
    found = chain(step("notice", "Harbour Ledger"), step("source_line", "www.harbourledger.example"))
    assert [node.outlet for node in found.nodes] == ["Tidex", "Harbour Ledger"]
    assert found.nodes[1].what == "named in the syndication notice, named in the source line"


def test_a_loop_is_drawn_back_to_the_outlet_it_names_again():
    found = chain(
        step("notice", "Quay News"),
        step("notice", "Ledger"),
        step("source_line", "quaynews.example", loop=True),
    )
    assert [(loop.start, loop.end) for loop in found.loops] == [(3 * ROW + BOX // 2, ROW + BOX // 2)]
    assert found.nodes[3].note == "leads back to where the text has been"


def test_a_link_to_the_site_of_the_copy_leads_back_to_it():
    found = chain(step("source_line", "tidex.example", self=True))
    assert found.nodes[1].note == "links to the site of this copy"
    assert [loop.end for loop in found.loops] == [BOX // 2]


def test_the_host_that_says_that_it_reposts_is_this_copy():
    found = chain_of({"steps": [step("repost", "Tidex"), step("notice", "Quay News")]}, outlet="")
    assert [node.outlet for node in found.nodes] == ["Tidex", "Quay News"]


def test_the_summary_counts_links_and_sources():
    assert chain().summary == "5 steps back, 1 independent source"
    assert chain(links=1, independent=2).summary == "1 step back, 2 independent sources"
    assert chain(links=0, independent=0).summary == "No step back, no independent sources"
    assert not chain().drawn
    long = chain(step("notice", "The Very Long Name of a Paper That Nobody Reads"))
    assert long.nodes[1].label.endswith("…")
