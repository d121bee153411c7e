"""People and the roles they hold. The role is the highest of a person's groups."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Count, ManyToManyField, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest

from claims.actions.people import held_role, log_person, person_state
from claims.admin.base import AnyUserAdmin, ForAdmins, RecordAdmin
from claims.admin.sheets.page import SheetMixin
from claims.admin.sheets.people import PeopleSheet
from claims.admin.site import site
from claims.views.http import person


@admin.register(User, site=site)
class PersonAdmin(SheetMixin, ForAdmins, AnyUserAdmin):
    """Who may sign in, and as what. Nobody is deleted: what they did stays theirs; take them off instead."""

    sheet = PeopleSheet
    list_display = ("username", "full_name", "role", "is_active", "last_login")
    list_filter = ("groups", "is_active")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("Role", {"fields": ("groups", "is_active")}),
        ("Seen", {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return User.objects.prefetch_related("groups")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Nobody shuts themselves out: another admin does, as with ``set_person``."""
        own = obj is not None and obj.pk == request.user.pk
        return (*self.readonly_fields, "groups", "is_active") if own else self.readonly_fields

    def formfield_for_manytomany(
        self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Four boxes to tick, in the order of the roles."""
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups" and field is not None:
            field.widget = CheckboxSelectMultiple()
            field.label, field.help_text = (
                "Role",
                "The highest one counts: each can do all that the one before can.",
            )
        return field

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's signature
        """Remember what the account was, for the log."""
        form.was = person_state(User.objects.filter(pk=obj.pk).first())
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 - Django's signature
        super().save_related(request, form, formsets, change)
        log_person(person(request), form.was, form.instance)

    @admin.display(description="name")
    def full_name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display
    def role(self, user: User) -> str:
        return held_role(user) or "none"


@admin.register(Group, site=site)
class RoleAdmin(RecordAdmin):
    """The four roles, to see who holds them: what a role may do is written in the code."""

    list_display = ("name", "people")
    fields = ("name", "people")

    def get_queryset(self, request: HttpRequest) -> Any:
        return Group.objects.annotate(number=Count("user"))

    @admin.display(ordering="number")
    def people(self, group: Any) -> int:
        return int(group.number)
