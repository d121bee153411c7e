"""The admin's pages for tables that go out and come back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from import_export.admin import ImportExportMixin
from import_export.forms import ExportForm, ImportForm

from claims.actions.reporting import hand_out_table
from claims.admin.sheets.formats import FORMATS, LARGEST, TableFormat, Unreadable
from claims.admin.sheets.sheet import Checked, Sheet, counts
from claims.admin.sheets.upload import InThePage
from claims.reports.hand_out import HandOut, written
from claims.views.files import attached
from claims.views.http import person


class FileForm(ImportForm):  # type: ignore[misc]  # import_export has no types
    """The file and what it is; a file that is too large to be carried by the page is refused here."""

    def clean_import_file(self) -> UploadedFile[Any]:
        file: UploadedFile[Any] = self.cleaned_data["import_file"]
        size = file.size or 0
        if size > LARGEST:
            raise forms.ValidationError(
                f"This file has {size / 1e6:.1f} MB: {LARGEST / 1e6:.0f} MB go through this page. "
                "Split it, or bring articles in with “manage.py import_articles”."
            )
        return file


class SheetMixin(ImportExportMixin):  # type: ignore[misc]  # import_export has no types
    """A list that can be taken away as a file and changed by one. ``sheet`` says how.

    The library tells success of an import that failed, keeps uploads in the temporary folder for ever and
    opens whatever file there the form names: those parts are replaced.
    """

    sheet: type[Sheet]
    import_formats = export_formats = FORMATS
    import_template_name = "admin/claims/import.html"
    export_template_name = "admin/claims/export.html"
    import_form_class = FileForm
    export_form_class = ExportForm
    tmp_storage_class = InThePage
    skip_admin_log = True  # our own log has it
    model: Any
    admin_site: Any

    def get_resource_classes(self, request: HttpRequest) -> list[type[Sheet]]:
        return [self.sheet]

    def has_import_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("claims.administer"))

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_import_permission(request)

    def get_import_form_initial(self, request: HttpRequest) -> dict[str, Any]:
        """CSV; the library's script chooses by the file's name."""
        return {"format": "0"}

    def get_import_data_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return {"rollback_on_validation_errors": True}

    def get_import_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"read_from_file": self.sheet().read_from_file, "key": self.sheet.key}

    def get_export_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"going_out": self.sheet().going_out}

    def add_data_read_fail_error_to_form(self, form: forms.Form, error: Exception) -> None:
        said = str(error) if isinstance(error, Unreadable) else "This file can’t be read as what you chose."
        form.add_error("import_file", said)

    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do what the dry run showed, all of it or nothing."""
        try:
            answer: HttpResponse = super().process_import(request, **kwargs)
        except BadSignature:
            messages.error(request, "That file was checked too long ago, or not here: check it again.")
            return redirect(self._url("import"))
        return answer

    def process_result(self, result: Checked, request: HttpRequest) -> HttpResponse:
        if result.faults or result.has_errors():
            context = {
                **self.admin_site.each_context(request),
                **self.get_import_context_data(),
                "title": "Import",
                "opts": self.model._meta,
                "result": result,
                "form": self.import_form_class(FORMATS, [self.sheet]),
            }
            return render(request, self.import_template_name, context, status=422)
        said = ", ".join(f"{number} {what}" for what, number in counts(result).items() if number)
        messages.success(request, f"Imported: {said or 'nothing to change'}.")
        return redirect(self._url("changelist"))

    def _url(self, page: str) -> str:
        return reverse(f"admin:{'_'.join(self.get_model_info())}_{page}")

    def _do_file_export(
        self, file_format: TableFormat, request: HttpRequest, queryset: Any, export_form: Any = None
    ) -> FileResponse:
        """The rows that the list shows, put on record."""
        if not self.has_export_permission(request):
            raise PermissionDenied
        sheet = self.sheet()
        rows = sheet.rows().filter(pk__in=queryset.order_by().values("pk")).order_by("pk")
        number, noun = rows.count(), str(self.model._meta.verbose_name_plural)
        file, sha256 = written(file_format.write(sheet.going_out, sheet.lines(rows)))
        hand_out_table(actor=person(request), of=noun, format=file_format.name, rows=number, sha256=sha256)
        name = f"{noun}-{number}.{file_format.name}"
        return attached(HandOut(file, name, file_format.content_type, sha256))
