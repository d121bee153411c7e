from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import TITLE, RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Report


@admin.register(Report, site=site)
class ReportAdmin(RecordAdmin):
    list_display = ("article", "version", "format", "created_by", "created_at", "sha256")
    list_filter = ("format", ("created_by", admin.RelatedOnlyFieldListFilter))
    search_fields = ("version__article__title", "sha256")
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        reports = Report.objects.select_related("version__article", "created_by")
        return reports.defer("version__text", "version__source", "version__analysis")

    @admin.display(ordering="version__article")
    def article(self, report: Report) -> str:
        return excerpt(report.version.article.title, TITLE)
