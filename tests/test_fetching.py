"""Against a real server on the loopback address, which only the tests' own policy lets through."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator

import pytest
from ssrfguard import Policy

from claims.fetching import MOST_BYTES, FetchError, fetch
from tests.website import HTML, PAGE, ResolverAnswer, Site, resolves_to, serve


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as known:
        yield known


def test_a_page_comes_with_its_text_its_format_and_its_address(site: Site) -> None:
    page = fetch(site.address(), policy=site.policy)
    assert (page.text, page.format, page.url) == (PAGE.decode(), "html", site.address())


def test_plain_text_is_known_as_such(site: Site) -> None:
    site.pages["/wire.txt"] = (200, {"Content-Type": "text/plain"}, "Fünf Fähren".encode())
    page = fetch(site.address("/wire.txt"), policy=site.policy)
    assert (page.text, page.format) == ("Fünf Fähren", "text")


@pytest.mark.parametrize(
    ("stated", "body"),
    [
        ("text/html; charset=windows-1252", "<p>“Yes” – 5 €</p>".encode("cp1252")),
        ("text/html; charset=iso-8859-1", "<p>“Yes” – 5 €</p>".encode("cp1252")),
        ("text/html; charset=latin1", "<p>“Yes” – 5 €</p>".encode()),
        ("text/html", "<p>“Yes” – 5 €</p>".encode()),
        ("text/html; charset=no-such-charset", "<p>“Yes” – 5 €</p>".encode()),
    ],
)
def test_the_charset_is_the_one_that_fits(site: Site, stated: str, body: bytes) -> None:
    site.pages["/quote"] = (200, {"Content-Type": stated}, body)
    assert fetch(site.address("/quote"), policy=site.policy).text == "<p>“Yes” – 5 €</p>"


def test_a_redirect_is_followed_and_the_last_address_is_kept(site: Site) -> None:
    site.redirect("/short", "/story")
    assert fetch(site.address("/short"), policy=site.policy).url == site.address("/story")


def test_a_name_is_fetched_from_where_it_resolves_to(site: Site) -> None:
    address = site.address(host="ferries.example")
    page = fetch(address, policy=site.policy, resolver=resolves_to("127.0.0.1"))
    assert (page.url, page.text) == (address, PAGE.decode())


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.1.2.3",
        "0.1.2.3",
        "10.0.0.8",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[fd00::1]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:169.254.169.254]",
        "[64:ff9b::a9fe:a9fe]",
        "[2002:7f00:1::]",
    ],
)
def test_an_address_that_is_not_public_is_refused_before_anything_is_sent(address: str) -> None:
    with pytest.raises(FetchError, match="private or reserved"):
        fetch(f"http://{address}/latest/meta-data/")


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.10", "::1", "fd00::5", "::ffff:10.0.0.1"],
)
def test_a_name_that_resolves_to_such_an_address_is_refused(address: str) -> None:
    with pytest.raises(FetchError, match="private or reserved"):
        fetch("https://ferries.example/", resolver=resolves_to(address))


def test_a_name_with_a_public_and_a_private_address_is_refused_whole() -> None:
    with pytest.raises(FetchError, match="private or reserved"):
        fetch("https://ferries.example/", resolver=resolves_to("93.184.215.14", "10.0.0.1"))


def test_localhost_is_refused_by_its_name() -> None:
    with pytest.raises(FetchError, match="private or reserved"):
        fetch("http://localhost/")


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "①②⑦.0.0.1"])
def test_loopback_in_disguise_is_refused(host: str) -> None:
    with pytest.raises(FetchError):
        fetch(f"http://{host}/")


@pytest.mark.parametrize("host", ["127.0.0.2", "[::1]", "169.254.169.254", "localhost.ferries.example"])
def test_a_redirect_to_an_address_that_is_not_public_is_refused(site: Site, host: str) -> None:
    site.redirect("/away", site.address("/secret", host=host))
    with pytest.raises(FetchError, match="private or reserved"):
        fetch(site.address("/away"), policy=site.policy, resolver=_name_of_the_inside)
    assert site.asked == ["/away"]


def _name_of_the_inside(host: str, port: int, *_: object, **__: object) -> list[ResolverAnswer]:
    return resolves_to("127.0.0.1" if host == "127.0.0.1" else "127.0.0.2")(host, port)


def test_a_name_that_moves_after_it_was_checked_moves_nothing(site: Site) -> None:
    answers = iter(["127.0.0.1", "127.0.0.2", "127.0.0.2"])
    asked: list[str] = []

    def rebinding(host: str, port: int, *_: object, **__: object) -> list[ResolverAnswer]:
        asked.append(host)
        return resolves_to(next(answers))(host, port)

    page = fetch(site.address(host="ferries.example"), policy=site.policy, resolver=rebinding)
    assert page.text == PAGE.decode()
    assert asked == ["ferries.example"]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://ferries.example/story",
        "gopher://ferries.example/",
        "javascript:alert(1)",
        "data:text/html,<p>Fares",
        "//ferries.example/story",
        "ferries.example",
        "",
        "https://",
        "https://editor:secret@ferries.example/",
        "https://ferries.example@127.0.0.1/",
        "https://ferries.example:22/",
        "https://ferries.example:99999/",
        "https://ferries.example\r\nHost: inside/",
        "https://ferries.example/" + "a" * 9000,
    ],
)
def test_what_is_not_a_plain_web_address_is_refused(url: str) -> None:
    with pytest.raises(FetchError, match=r"Only public|check the address"):
        fetch(url, resolver=resolves_to("93.184.215.14"))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://ferries.example/", "http://a:b@127.0.0.1/"])
def test_a_redirect_to_what_is_not_a_plain_web_address_is_refused(site: Site, target: str) -> None:
    site.redirect("/away", target)
    with pytest.raises(FetchError, match=r"Only public|check the address"):
        fetch(site.address("/away"), policy=site.policy)
    assert site.asked == ["/away"]


def test_a_chain_of_redirects_ends(site: Site) -> None:
    site.redirect("/round", "/round")
    with pytest.raises(FetchError, match="redirects too often"):
        fetch(site.address("/round"), policy=site.policy)


def test_a_proxy_of_the_environment_is_not_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", site.address("/proxy"))
    assert fetch(site.address(), policy=site.policy).text == PAGE.decode()
    assert site.asked == ["/story"]


def test_a_page_that_is_too_large_is_refused(site: Site) -> None:
    site.pages["/huge"] = (200, HTML, b"x" * (MOST_BYTES + 1))
    with pytest.raises(FetchError, match="larger than 5 MB"):
        fetch(site.address("/huge"), policy=site.policy)


def test_a_page_of_the_largest_size_is_read(site: Site) -> None:
    site.pages["/large"] = (200, HTML, b"x" * MOST_BYTES)
    assert len(fetch(site.address("/large"), policy=site.policy).text) == MOST_BYTES


def test_a_small_body_that_unpacks_to_a_huge_one_is_refused(site: Site) -> None:
    site.pages["/bomb"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(b"x" * (MOST_BYTES + 1)))
    with pytest.raises(FetchError, match="larger than 5 MB"):
        fetch(site.address("/bomb"), policy=site.policy)


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", "text/html2", "text"])
def test_what_is_neither_a_page_nor_text_is_refused(site: Site, kind: str) -> None:
    site.pages["/other"] = (200, {"Content-Type": kind}, b"%PDF-1.7")
    with pytest.raises(FetchError, match=f"“{kind}”, not a web page"):
        fetch(site.address("/other"), policy=site.policy)


def test_a_body_of_no_stated_type_is_refused(site: Site) -> None:
    site.pages["/untyped"] = (200, {}, PAGE)
    with pytest.raises(FetchError, match="of no stated type"):
        fetch(site.address("/untyped"), policy=site.policy)


def test_an_answer_that_is_no_page_is_named(site: Site) -> None:
    with pytest.raises(FetchError, match="answered 404 Not Found"):
        fetch(site.address("/gone"), policy=site.policy)


def test_a_site_that_refuses_says_to_paste(site: Site) -> None:
    site.pages["/paid"] = (403, HTML, b"Subscribers only")
    with pytest.raises(FetchError, match=r"403 Forbidden.*paste its text"):
        fetch(site.address("/paid"), policy=site.policy)


def test_a_page_that_drips_in_is_given_up(site: Site) -> None:
    site.pages["/drip"] = (200, HTML, PAGE)
    with pytest.raises(FetchError, match="too long"):
        fetch(site.address("/drip"), policy=site.policy, seconds=0.3)


def test_a_site_that_is_down_is_said_to_be_out_of_reach(site: Site) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports={port})
    with pytest.raises(FetchError, match="check the address"):
        fetch(f"http://127.0.0.1:{port}/", policy=policy)


def test_a_name_that_does_not_exist_is_said_to_be_out_of_reach() -> None:
    def unknown(*_: object, **__: object) -> list[ResolverAnswer]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(FetchError, match="check the address"):
        fetch("https://no-such-ferry.example/", resolver=unknown)
