"""The review page of a long article in a real Chromium, and what thirty verdicts cost there.

``python -m tests.bench.review`` imports an article of some 300,000 code points into a database of its own, serves it
with Django’s own server, and prints what the server and the browser took. Times are wall time on this machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which
from socket import create_connection, socket
from statistics import median
from time import perf_counter, sleep

MENTIONS = 2000
VERDICTS = 30
PASSWORD = "a long enough password"
TIMES = """() => {
  const [page] = performance.getEntriesByType("navigation");
  return [page.responseStart - page.requestStart, page.responseEnd - page.requestStart,
          page.domInteractive - page.responseEnd, page.loadEventEnd - page.responseEnd, page.decodedBodySize];
}"""
LONGEST = """() => new Promise((done) => {
  const tasks = [0];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
    .observe({ type: "longtask", buffered: true });
  setTimeout(() => done(Math.max(...tasks)), 500);
})"""
"""The longest that the page could not answer a key, in milliseconds."""


def long_article() -> str:
    """A sentence for each of ``MENTIONS``, all different."""
    lines = [
        f"The yard in district {n} built {10 + n * 37 % 991} boats in 2024, up from {9 + n * 31 % 877}, "
        f"Per Holm of the district council said at the yearly meeting of boat builders there.\n"
        for n in range(MENTIONS)
    ]
    return "Boats of two thousand districts\n\n" + "\n".join(lines)


@contextmanager
def served() -> Iterator[tuple[str, str]]:
    """(address of the site, path of the article), while the context lasts."""
    with tempfile.TemporaryDirectory() as folder, socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        os.environ |= {
            "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
            "DEBUG": "true",
            "DJANGO_SETTINGS_MODULE": "workbench.settings",
        }
        path = _prepare()
        server = subprocess.Popen(
            [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}", path
        finally:
            server.terminate()
            server.wait()


def wait_for(port: int) -> None:
    while True:
        try:
            create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            sleep(0.2)
        else:
            return


def _prepare() -> str:
    import django

    django.setup()
    from django.contrib.auth.models import Group, User
    from django.core.management import call_command

    from claims.actions.importing import import_article
    from claims.models import Mention

    call_command("migrate", verbosity=0)
    editor = User.objects.create_user("alice", password=PASSWORD)
    editor.groups.add(Group.objects.get(name="editor"))
    article = import_article(actor=editor, source=long_article(), format="text")
    version = article.current
    assert version is not None
    count = Mention.objects.filter(version=version).count()
    sys.stdout.write(f"{len(version.text):,} code points, {count:,} mentions\n")
    return article.get_absolute_url()


def main() -> None:
    """Print the figures of the page and of the review."""
    from playwright.sync_api import sync_playwright

    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    if chromium is None:
        sys.exit("This needs a Chromium: install the package chromium.")
    with served() as (site, path), sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{site}/login/")
        page.get_by_label("Username").fill("alice")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"{site}/")
        _opening(page, f"{site}{path}")
        _thirty(page)
        browser.close()


def _opening(page, address: str) -> None:  # type: ignore[no-untyped-def]
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    page.goto(address)  # once for the templates and the style sheets
    page.goto(address)
    page.wait_for_load_state("load")
    first_byte, html, interactive, loaded, size = page.evaluate(TIMES)
    spent = _spent(devtools)
    sys.stdout.write(
        f"opening: first byte after {first_byte:.0f} ms, HTML of {size / 1000:.0f} kB after {html:.0f} ms; "
        f"interactive {interactive:.0f} ms and loaded {loaded:.0f} ms after that; "
        + ", ".join(f"{name[:-8].lower()} {seconds * 1000:.0f} ms" for name, seconds in spent.items())
        + f", longest task {page.evaluate(LONGEST):.0f} ms\n"
    )


def _spent(devtools) -> dict[str, float]:  # type: ignore[no-untyped-def]
    """Seconds of the page's main thread, by what they went into. They start anew with a document."""
    metrics = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return {name: metrics[name] for name in ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")}


def _thirty(page) -> None:  # type: ignore[no-untyped-def]
    waits, felt, keys, sizes = [], [], 0, []
    for at in range(VERDICTS):
        presses = (["s"], ["d", "1"], ["u", "2"])[at % 3]
        claim = page.locator("#claim-panel").get_attribute("data-claim")
        start = perf_counter()
        with page.expect_response("**/verdict/") as answer:
            for key in presses:
                page.keyboard.press(key)
        page.wait_for_function(
            "claim => document.getElementById('claim-panel').dataset.claim !== claim", arg=claim
        )
        felt.append((perf_counter() - start) * 1000)
        answer.value.finished()
        timing = answer.value.request.timing
        waits.append(timing["responseStart"] - timing["requestStart"])
        sizes.append(answer.value.request.sizes()["responseBodySize"])
        keys += len(presses)
    sys.stdout.write(
        f"{VERDICTS} verdicts: {keys / VERDICTS:.2f} keystrokes each; the server answers in {median(waits):.0f} ms "
        f"(median; slowest {max(waits):.0f} ms) with {median(sizes) / 1000:.1f} kB; "
        f"from the key to the next claim {median(felt):.0f} ms\n"
    )


if __name__ == "__main__":
    main()
