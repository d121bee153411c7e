"""What the tests of the import page send, and what a browser sends back when a preview is confirmed."""

from __future__ import annotations

URL = "/articles/new/"
TRAM = (
    "Trams return to Vessen\n\n"
    "The city will spend 12 million euros on 4 tram lines, the mayor said on Monday.\n\n"
    "Dear {{ first_name }}, the first line opens in May.\n"
)
PAGE = (
    "<!doctype html><html><head><title>Trams return to Vessen</title></head><body><h1>Trams return to Vessen</h1>"
    "<p>The city will spend 12 million euros on 4 tram lines, the mayor said on Monday.</p></body></html>"
)


def confirmed(preview):
    """What the browser sends when the preview is confirmed: text areas come back with CRLF."""
    initial = preview.context["confirm"].initial
    source = initial["source"].replace("\r\n", "\n").replace("\n", "\r\n")
    return {"way": "confirm", **initial, "source": source}
