"""Where a file waits between its dry run and its import: in the page itself, signed.

Nothing is left behind on the server, any process and any machine can go on with it, and it is the file
that was looked at.
"""

from __future__ import annotations

from typing import Any

from django.core import signing
from import_export.tmp_storages import BaseStorage

HOURS = 12
"""So long a dry run can be confirmed."""
_SALT = "claims.admin.sheets"


class _Raw:
    """Bytes as they are."""

    def dumps(self, content: bytes) -> bytes:
        return content

    def loads(self, content: bytes) -> bytes:
        return content


class InThePage(BaseStorage):  # type: ignore[misc]  # import_export has no types
    """A temporary storage whose "file name" is the file, compressed and signed."""

    name: Any

    def save(self, data: bytes) -> None:
        self.name = signing.dumps(data, salt=_SALT, serializer=_Raw, compress=True)

    def read(self) -> bytes:
        """Raises BadSignature for what was not checked here, or too long ago."""
        content: bytes = signing.loads(self.name, salt=_SALT, serializer=_Raw, max_age=HOURS * 3600)
        return content

    def remove(self) -> None:
        """There is nothing to remove."""
