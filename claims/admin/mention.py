from __future__ import annotations

from django.contrib import admin

from claims.admin.base import TITLE, RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Mention


@admin.register(Mention, site=site)
class MentionAdmin(RecordAdmin):
    list_display = ("words", "role", "sourcing", "start", "end", "article")
    list_filter = ("sourcing", "block__role")
    list_select_related = ("block", "claim__article")
    search_fields = ("quote", "claim__article__title")

    @admin.display(description="quote")
    def words(self, mention: Mention) -> str:
        return excerpt(mention.quote)

    @admin.display(ordering="block__role")
    def role(self, mention: Mention) -> str:
        return mention.block.get_role_display()

    @admin.display(ordering="claim__article")
    def article(self, mention: Mention) -> str:
        return excerpt(mention.claim.article.title, TITLE)
