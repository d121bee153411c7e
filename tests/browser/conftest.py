"""A real Chromium against a real server. Skipped, with the reason, where no Chromium is installed, but never in CI."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)

# Playwright's own event loop runs in this thread; the ORM only sees it and would refuse to work.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# The machine has other tests to run meanwhile: a page may take its time, and nothing waits longer than it has to.
expect.set_options(timeout=10_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM is None and os.environ.get("CI") != "true":
        reason = pytest.mark.skip(reason="no Chromium on this machine: install the package chromium")
        for item in items:
            if "tests/browser" in item.path.as_posix():
                item.add_marker(reason)


@pytest.fixture(scope="session", autouse=True)
def database_in_a_file(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """The server's threads have connections of their own, as in real life: one in memory they would share."""
    if connection.vendor != "sqlite":
        yield
        return
    in_memory, settings = connections["default"], connections.settings["default"]
    name, path = settings["NAME"], str(tmp_path_factory.mktemp("browser") / "shared.sqlite3")
    with django_db_blocker.unblock(), closing(sqlite3.connect(path)) as file:
        in_memory.ensure_connection()
        in_memory.connection.backup(file)
    del connections["default"]
    settings["NAME"] = path
    yield
    connection.close()
    settings["NAME"] = name
    connections["default"] = in_memory


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """One browser for these tests. It goes with them: its event loop would stand in other tests' way."""
    assert CHROMIUM, "CI must have a Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser, live_server) -> Iterator[BrowserContext]:
    """A browser profile of its own. Anything the page logs as an error fails the test."""
    context = chromium.new_context(
        base_url=live_server.url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


COMPLAINT = re.compile("Content Security Policy|oobError")
"""What of the console's lines is a fault of the page: htmx found no place for what it was sent."""


@pytest.fixture
def errors() -> list[str]:
    """What the browser complained about: script errors, forbidden styles and scripts, pieces without a place."""
    return []


def listen(page: Page, errors: list[str]) -> None:
    """Write down what ``page`` complains about."""
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console",
        lambda message: errors.append(message.text) if COMPLAINT.search(message.text) else None,
    )


@pytest.fixture
def page(context: BrowserContext, errors: list[str]) -> Iterator[Page]:
    page = context.new_page()
    listen(page, errors)
    yield page
    assert not errors


@pytest.fixture
def sign_in(page: Page) -> Callable[[User], None]:
    """Sign in through the form, as a person does. Every member of the cast has the same password."""

    def through_the_form(user: User) -> None:
        page.goto("/login/")
        page.get_by_label("Username").fill(user.username)
        page.get_by_label("Password").fill("a long enough password")
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/")

    return through_the_form
