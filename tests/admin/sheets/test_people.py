from __future__ import annotations

import csv
import io

from django.contrib.auth.models import User

from claims.models import Event
from claims.permissions import role_of

LIST = "auth_user"


def test_people_go_out_without_their_passwords(admin, bob, taken):
    rows = list(csv.DictReader(io.StringIO(taken(LIST).decode("utf-8-sig"))))
    assert {row["username"]: row["role"] for row in rows} == {"ada": "admin", "bob": "reviewer"}
    assert not [name for name in rows[0] if "password" in name]


def test_accounts_are_made_and_changed_and_the_log_says_so(ada, bob, brought):
    _, imported = brought(
        LIST, "username,email,role,active\nbob,bob@new.example,editor,yes\ndora,dora@new.example,viewer,yes\n"
    )
    assert imported.status_code == 302
    bob = User.objects.get(username="bob")
    assert (bob.email, role_of(bob)) == ("bob@new.example", "editor")
    dora = User.objects.get(username="dora")
    assert (dora.email, role_of(dora), dora.has_usable_password()) == ("dora@new.example", "viewer", False)
    first, second = Event.objects.filter(action="set_person", actor=ada).order_by("pk")
    assert (first.before["role"], first.after["role"]) == ("reviewer", "editor")
    assert (second.before, second.after["username"]) == ({}, "dora")
    assert "example" not in f"{second.after}", "the log keeps no addresses"


def test_faults_are_named_and_nobody_is_changed(ada, bob, brought):
    lines = ["username,email,role,active", "bob,bob@new.example,editor,yes", "dora,no address,viewer,yes"]
    lines += ["ada,,viewer,yes", "eve,,boss,yes", ",x@x.example,,yes", "two words,,,yes"]
    checked, imported = brought(LIST, "\n".join(lines))
    assert imported is None
    found = [(fault.line, fault.column) for fault in checked.context["result"].faults]
    assert found == [(3, "email"), (4, "role"), (5, "role"), (6, "username"), (7, "username")]
    assert role_of(User.objects.get(username="bob")) == "reviewer"
    checked, _ = brought(LIST, "username,password\nbob,secret\n")
    assert "no column “password”" in checked.content.decode()


def test_no_page_of_it_has_inline_parts(admin, bob, brought):
    from django.urls import reverse

    pages = [admin.get(reverse(f"admin:{LIST}_{page}")) for page in ("import", "export")]
    pages.append(brought(LIST, "username,role\nbob,editor\n", go_on=False)[0])
    pages.append(brought(LIST, "username,role\nbob,boss\n")[0])
    for page in pages:
        text = page.content.decode()
        assert page.status_code == 200
        assert not [part for part in ("style=", "onchange=", "<style", "<script>") if part in text]
