from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Comment


@admin.register(Comment, site=site)
class CommentAdmin(RecordAdmin):
    author = "author"
    list_display = ("remark", "author", "statement", "created_at")
    list_filter = (("author", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("claim", "author")
    search_fields = ("body", "claim__text")
    date_hierarchy = "created_at"

    @admin.display(description="comment")
    def remark(self, comment: Comment) -> str:
        return excerpt(comment.body)

    @admin.display(description="claim")
    def statement(self, comment: Comment) -> str:
        return excerpt(comment.claim.text)
