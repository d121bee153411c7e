from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

INDEX = "/admin/"


def test_the_role_of_admin_opens_it_without_djangos_staff_mark(ada, client_of):
    ada.is_staff = False
    ada.save()
    assert client_of(ada).get(INDEX).status_code == 200


@pytest.mark.parametrize("name", ["victor", "bob", "alice", "nobody"])
def test_every_other_role_is_told_so_even_with_the_staff_mark(name, request, client_of):
    user = request.getfixturevalue(name)
    user.is_staff = True
    user.save()
    for address in (INDEX, reverse("admin:claims_claim_changelist"), reverse("admin:auth_user_changelist")):
        assert client_of(user).get(address).status_code == 403


def test_a_superuser_is_an_admin(admin_client):
    assert admin_client.get(INDEX).status_code == 200


def test_the_sign_in_is_the_products_own(db):
    for address in (INDEX, reverse("admin:login") + "?next=/admin/"):
        response = Client().get(address, follow=True)
        assert response.redirect_chain[-1][0] == "/login/?next=/admin/"
