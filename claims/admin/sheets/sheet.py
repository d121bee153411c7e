"""A table of one noun: its columns, and which action writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db.models import QuerySet
from import_export.fields import Field
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource
from import_export.results import Result, RowResult

from claims.actions.errors import Conflict, Held, Refused
from claims.admin.sheets.cells import Cell, words
from claims.admin.sheets.formats import LINE, Unreadable

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one line, and in which of its columns, "" where it is about all of it."""

    line: int
    column: str
    value: str
    message: str


class Column(Field):  # type: ignore[misc]  # import_export has no types
    """What a cell shows of a row, and how it is read. Without ``read`` it is there to know the row by.

    ``read`` raises ValueError for what makes no sense. ``out``: it is part of what goes out.
    """

    def __init__(
        self,
        name: str,
        show: Callable[[Any], Cell],
        read: Callable[[str], Any] | None = None,
        *,
        out: bool = True,
    ) -> None:
        super().__init__(attribute=name, column_name=name, readonly=read is None)
        self.show, self.read, self.out = show, read, out

    def export(self, instance: Any, **kwargs: Any) -> Cell:
        return self.show(instance)

    def save(self, instance: Any, row: dict[str, Any], is_m2m: bool = False, **kwargs: Any) -> None:  # noqa: FBT001, FBT002 - the library's signature
        """Note what the file wants; the row itself stays as it is until an action changes it."""
        if self.read is not None:
            instance.wanted[self.column_name] = self.read(words(row[self.column_name]))

    def stands(self, instance: Any) -> Any:
        """What the row holds now, as ``read`` would give it."""
        return self.read(words(self.show(instance))) if self.read else None


class Difference:
    """What a line changes: (column, before, after) of each."""

    def __init__(self, sheet: Sheet, original: Any, new: bool) -> None:  # noqa: FBT001 - the library's signature
        self.new = new
        self.before = {} if new else {name: words(shown) for name, shown in sheet.shown(original)}
        self.after: dict[str, str] = {}

    def compare_with(self, sheet: Sheet, instance: Any, dry_run: bool = False) -> None:  # noqa: FBT001, FBT002 - the library's signature
        self.after = {name: words(value) for name, value in instance.wanted.items() if sheet.fields[name].out}

    def as_html(self) -> list[tuple[str, str, str]]:
        """What the page shows; the library's name for it. Django escapes it."""
        told = ((name, self.before.get(name, ""), value) for name, value in self.after.items())
        return [(name, before, after) for name, before, after in told if before != after]


class Checked(Result):  # type: ignore[misc]  # import_export has no types
    """What became of each line, with every fault."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[Fault] = []

    def append_invalid_row(self, number: int, row: dict[str, Any], validation_error: ValidationError) -> None:
        super().append_invalid_row(row[LINE], row, validation_error)
        for column, messages in self.invalid_rows[-1].error_dict.items():
            name = "" if column == NON_FIELD_ERRORS else column
            for message in messages:
                self.faults.append(Fault(row[LINE], name, words(row.get(name)), message))

    def append_error_row(self, number: int, row: dict[str, Any], errors: list[Any]) -> None:
        """What should not happen: a fault of ours, which stops the import like any other."""
        super().append_error_row(row[LINE], row, errors)
        self.faults += [
            Fault(row[LINE], "", "", f"This line can’t be taken: {error.error!r}") for error in errors
        ]

    def append_base_error(self, error: Any) -> None:
        super().append_base_error(error)
        self.faults.append(Fault(1, "", "", str(error.error)))

    @property
    def changed(self) -> list[Any]:
        """Lines that make or change a row."""
        return [row for row in self.rows if row.is_new() or row.is_update()]


class Sheet(Resource):  # type: ignore[misc]  # import_export has no types
    """Each noun's gives ``key``, ``rows`` and ``write``, and declares its columns as attributes."""

    key = "id"
    makes_new = False

    class Meta:
        instance_loader_class = BaseInstanceLoader
        store_row_values = True
        report_skipped = False

    def rows(self) -> QuerySet[Any]:
        """The rows that a file may name, with what their cells show."""
        raise NotImplementedError

    def write(self, actor: User, row: Any, changes: dict[str, Any]) -> None:
        """Have an action change ``row``, or make it. Raises what actions raise, and ValidationError."""
        raise NotImplementedError

    @classmethod
    def get_result_class(cls) -> type[Checked]:
        return Checked

    @classmethod
    def get_diff_class(cls) -> type[Difference]:
        return Difference

    @classmethod
    def get_display_name(cls) -> str:
        return str(cls._meta.model._meta.verbose_name_plural)

    @property
    def going_out(self) -> list[str]:
        return [name for name, column in self.fields.items() if column.out]

    @property
    def read_from_file(self) -> list[str]:
        return [name for name, column in self.fields.items() if column.read and name != "revision"]

    def shown(self, row: Any) -> Iterator[tuple[str, Cell]]:
        for name in self.going_out:
            yield name, self.fields[name].show(row)

    def lines(self, rows: QuerySet[Any]) -> Iterator[list[Cell]]:
        """What goes out, a few hundred rows in memory at a time."""
        for row in rows.iterator(chunk_size=CHUNK):
            yield [cell for _, cell in self.shown(row)]

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Refuse the file where its columns are not ours: a misspelt one would be passed over in silence."""
        names = dataset.headers[1:]
        problem = ""
        if unknown := [name for name in names if name and name not in self.fields]:
            problem = f"There is no column “{unknown[0]}”: known are {', '.join(self.fields)}."
        elif self.key not in names:
            problem = f"There is no column “{self.key}”, by which a row is known."
        if problem:
            dataset.wipe()
            raise Unreadable(problem)

    def get_or_init_instance(self, instance_loader: Any, row: dict[str, Any]) -> tuple[Any, bool]:
        given = words(row.get(self.key))
        if not given and self.makes_new:
            return self._meta.model(), True
        found = self.find(given)
        if found is None:
            raise ValidationError({self.key: f"There is no {self._meta.model._meta.verbose_name} “{given}”."})
        return found, False

    def find(self, given: str) -> Any:
        """The row of that key, None where there is none."""
        return self.rows().filter(pk=int(given)).first() if given.isascii() and given.isdigit() else None

    def after_init_instance(self, instance: Any, new: bool, row: dict[str, Any], **kwargs: Any) -> None:  # noqa: FBT001 - the library's signature
        instance.wanted = {}

    def changes(self, row: Any) -> dict[str, Any]:
        """Column → value, of those that are to be other than they are; of a new row all."""
        if row.pk is None:
            return dict(row.wanted)
        return {
            name: value
            for name, value in row.wanted.items()
            if name not in {self.key, "revision"} and value != self.fields[name].stands(row)
        }

    def skip_row(self, instance: Any, original: Any, row: dict[str, Any], errors: Any = None) -> bool:
        return not errors and bool(instance.pk) and not self.changes(instance)

    def validate_instance(self, instance: Any, errors: Any = None, validate_unique: bool = True) -> None:  # noqa: FBT001, FBT002 - the library's signature
        """The cells were read; the rest is the action's to say."""
        if errors:
            raise ValidationError(errors)

    def save_instance(self, instance: Any, is_create: bool, row: dict[str, Any], **kwargs: Any) -> None:  # noqa: FBT001 - the library's signature
        """Through the action. A dry run does the same and is rolled back."""
        try:
            self.write(kwargs["user"], instance, self.changes(instance))
        except Refused as refusal:
            self._refuse(refusal.field, str(refusal))
        except Conflict as conflict:
            now = conflict.current.revision
            self._refuse("revision", f"Changed since the file was written: it is at revision {now} now.")
        except (Held, PermissionDenied) as problem:
            self._refuse(None, str(problem))

    def _refuse(self, column: str | None, message: str) -> NoReturn:
        raise ValidationError({column if column and column in self.fields else NON_FIELD_ERRORS: message})

    def seen(self, row: Any) -> int:
        """The revision that the file was written at. Raises ValidationError where it names none."""
        seen: int | None = row.wanted.get("revision")
        if seen is None:
            raise ValidationError(
                {"revision": "Missing: without it nobody knows whether the row was changed since."}
            )
        return seen


def counts(result: Checked) -> dict[str, int]:
    """How many lines make a row, change one, and leave one as it is."""
    return {
        "new": result.totals[RowResult.IMPORT_TYPE_NEW],
        "changed": result.totals[RowResult.IMPORT_TYPE_UPDATE],
        "as they are": result.totals[RowResult.IMPORT_TYPE_SKIP],
    }
