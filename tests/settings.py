"""The workbench's settings for tests: quick passwords, quick tables, plain static files, no pool."""

import os

os.environ.setdefault("DEBUG", "true")

from workbench.settings import *  # noqa: F403
from workbench.settings import DATABASES, INSTALLED_APPS, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A pool keeps connections open past the end of a test, and then the test database can't be dropped.
DATABASES["default"].get("OPTIONS", {}).pop("pool", None)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Straight from the models, in a tenth of the time. That the migration makes the same is a check of its own.
MIGRATION_MODULES = dict.fromkeys(app.rpartition(".")[2] for app in INSTALLED_APPS)
