"""What somebody without scripts sends after their session has ended travels with the sign-in form.

Signed, so that nobody else can put words into it; nothing is stored for people who are not signed in.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

SALT = "unsent"
HOURS = 24
LONGEST = 200_000
"""Characters: more than anybody types by hand. A longer text is still where it was pasted from."""
BESIDE = ("csrfmiddlewaretoken", "seen", "key", "next")
"""Fields that nobody has typed."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A form on its way to ``path``."""

    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def typed(self) -> list[tuple[str, str]]:
        return [
            (name.replace("_", " "), value) for name, value in self.fields if name not in BESIDE and value
        ]


def pack(request: HttpRequest) -> str:
    """What was posted, to be carried in a hidden field; empty where nothing was typed, or too much."""
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]
    unsent = Unsent(request.get_full_path(), tuple((name, str(value)) for name, value in fields))
    if not unsent.typed or sum(len(value) for _, value in unsent.fields) > LONGEST:
        return ""
    return signing.dumps([unsent.path, unsent.fields], salt=SALT, compress=True)


def unpack(packed: str) -> Unsent | None:
    """The form again, None for anything else that stands in its place."""
    try:
        path, fields = signing.loads(packed, salt=SALT, max_age=HOURS * 3600)
    except signing.BadSignature:
        return None
    return Unsent(path, tuple((name, value) for name, value in fields))
