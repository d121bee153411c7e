from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import TITLE, RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Block


@admin.register(Block, site=site)
class BlockAdmin(RecordAdmin):
    list_display = ("article", "position", "role", "level", "start", "end")
    list_display_links = ("article", "position")
    list_filter = ("role",)
    search_fields = ("version__article__title",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Block]:
        blocks = Block.objects.select_related("version__article")
        return blocks.defer("version__text", "version__source", "version__analysis")

    @admin.display(ordering="version__article")
    def article(self, block: Block) -> str:
        return f"{excerpt(block.version.article.title, TITLE)}, {block.version}"
