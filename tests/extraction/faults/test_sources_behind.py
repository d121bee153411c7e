from __future__ import annotations

from claims.extraction import read
from claims.extraction.faults.sources_behind import sources_behind

STORY = (
    "Lindvik adopts plan for a silent port\n\nBy Ada Brandt\n\nThe port of Lindvik adopted a plan on Monday, the "
    "port authority said. Experts say the quay is too short."
)


def behind(source, **more):
    return sources_behind(read(source, **more))


def test_five_links_to_copies_are_one_source():
    found = behind(
        "The post Lindvik adopts plan for a silent port appeared first on Quay News.\n\n"
        f"{STORY}\n\nThe post Lindvik adopts plan for a silent port appeared first on Harbour Ledger.\n\n"
        "Source: https://www.harbourledger.example/lindvik-adopts-plan-for-a-silent-port\n\n"
        "Disclaimer: Stories reposted on our pages are from public platforms."
    )
    assert found.independent == 1
    assert found.links == len(found.steps) >= 4
    assert not any(site.independent for site in found.sites)


def test_links_to_several_sites_are_several_sources_and_to_one_site_one():
    found = behind(
        "<head><link rel='canonical' href='https://post.example/news/fares-rise'></head><article><h1>Fares rise</h1>"
        "<p>Fuel is dear, <a href='https://stat.example/fuel'>statistics</a> and "
        "<a href='https://www.stat.example/oil'>more statistics</a> show. The "
        "<a href='https://port.example/plan'>port’s plan</a> says so, too. See "
        "<a href='/news/fares-rose-last-year-too'>our report</a>.</p></article>",
        format="html",
    )
    sites = {site.name: (len(site.citations), site.independent) for site in found.sites}
    assert sites["stat.example"] == (2, True)
    assert sites["port.example"] == (1, True)
    assert (found.links, found.independent) == (4, 2)


def test_an_agency_in_the_byline_is_where_the_text_comes_from():
    found = behind(STORY.replace("By Ada Brandt", "By Reuters staff"))
    assert [(step.hop.kind, step.hop.outlet) for step in found.steps] == [("byline", "Reuters")]
    assert found.independent == 1


def test_nothing_cited_is_no_source_and_the_voices_are_named():
    found = behind(STORY)
    assert (found.links, found.independent, found.steps, found.sites) == (0, 0, (), ())
    assert "port authority" in found.voices
    assert found.as_data()["voices"] == list(found.voices)


def test_an_empty_text_has_nothing_behind_it():
    assert behind("").as_data() == {"steps": [], "sites": [], "voices": [], "links": 0, "independent": 0}
