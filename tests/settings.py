"""The workbench's settings as the tests want them: quick passwords, plain static files, no pool."""

import os

os.environ.setdefault("DEBUG", "true")

from workbench.settings import *  # noqa: F403
from workbench.settings import DATABASES, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A pool keeps connections open past the end of a test, and then the test database can't be dropped.
DATABASES["default"].get("OPTIONS", {}).pop("pool", None)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
