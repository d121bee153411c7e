"""``manage.py import_article``: bring articles in from files."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import pluralize

from claims.actions.errors import Refused
from claims.actions.importing import import_article
from claims.management.acting import acting
from claims.management.sources import article_files, opened
from claims.models import Article


class Command(BaseCommand):
    """Imports each file as an article of its own, as if it had been uploaded."""

    help = "Import articles for review. What can't be imported is named, and the rest goes on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file or folder; - reads standard input")
        parser.add_argument("--url", default="", help="where the article came from")
        parser.add_argument("--format", choices=["auto", "html", "text"], default="auto")
        parser.add_argument(
            "--as", dest="username", metavar="USER", help="who imports it; needs the role of editor"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for each article. Exits with 2 where one could not be imported."""
        actor = acting(options["username"], "claims.import_article")
        failed = 0
        for name in [name for path in options["paths"] for name in article_files(path)]:
            try:
                article = _import(name, actor, options["format"], options["url"])
            except (CommandError, Refused) as error:
                failed += 1
                self.stderr.write(str(error) if isinstance(error, CommandError) else f"{name}: {error}")
            else:
                number = article.claims.in_scope().count()
                self.stdout.write(
                    f"article {article.pk}: {article.title} ({number} claim{pluralize(number)})"
                )
        if failed:
            raise CommandError(f"{failed} could not be imported", returncode=2)


def _import(name: str, actor: User, asked: str, url: str) -> Article:
    source, format = opened(name, asked)
    return import_article(actor=actor, source=source, format=format, url=url)
