from __future__ import annotations

from django.contrib.auth.models import Group, User
from django.urls import reverse

from claims.permissions import role_of


def answers(user, **changes):
    """The person's form as it stands, with ``changes``."""
    return {"username": user.username, "email": user.email, "is_active": "on", "groups": [], **changes}


def test_an_admin_makes_a_person_and_gives_a_role(admin):
    password = "correct horse battery"
    made = admin.post(
        reverse("admin:auth_user_add"),
        {"username": "dora", "usable_password": "true", "password1": password, "password2": password},
    )
    assert made.status_code == 302
    dora = User.objects.get(username="dora")
    group = Group.objects.get(name="reviewer")
    admin.post(reverse("admin:auth_user_change", args=[dora.pk]), answers(dora, groups=[group.pk]))
    assert role_of(User.objects.get(username="dora")) == "reviewer"


def test_nobody_becomes_a_superuser_here(admin, bob):
    admin.post(
        reverse("admin:auth_user_change", args=[bob.pk]), answers(bob, is_superuser="on", is_staff="on")
    )
    bob.refresh_from_db()
    assert not bob.is_superuser
    assert not bob.is_staff


def test_nobody_is_deleted_but_anybody_can_be_shut_out(admin, bob):
    delete = reverse("admin:auth_user_delete", args=[bob.pk])
    assert admin.post(delete, {"post": "yes"}).status_code == 403
    data = answers(bob)
    del data["is_active"]
    admin.post(reverse("admin:auth_user_change", args=[bob.pk]), data)
    bob.refresh_from_db()
    assert not bob.is_active


def test_an_admin_does_not_shut_themselves_out(admin, ada):
    data = answers(ada, first_name="Ada")
    del data["is_active"]
    admin.post(reverse("admin:auth_user_change", args=[ada.pk]), data)
    ada = User.objects.get(pk=ada.pk)
    assert (ada.first_name, ada.is_active, role_of(ada)) == ("Ada", True, "admin")


def test_the_list_names_the_highest_role_of_each(admin, victor):
    victor.groups.add(Group.objects.get(name="editor"))
    page = admin.get(reverse("admin:auth_user_changelist"))
    rows = {row.username: page.context["cl"].model_admin.role(row) for row in page.context["cl"].result_list}
    assert rows == {"ada": "admin", "victor": "editor"}


def test_the_roles_say_how_many_hold_them(admin, bob, carol):
    page = admin.get(reverse("admin:auth_group_changelist"))
    assert {row.name: row.number for row in page.context["cl"].result_list}["reviewer"] == 2
