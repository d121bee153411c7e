"""Every noun's pages, generated from the registry: a new noun can't be forgotten."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from claims.actions.discussion import comment
from claims.actions.evidence import add_evidence, keep_copy
from claims.actions.exporting import order_export
from claims.actions.importing import import_article
from claims.actions.jobs import enqueue
from claims.actions.publishing import share_report
from claims.actions.rule_settings import configure_rule
from claims.actions.saved_views import save_view
from claims.admin import site
from claims.admin.base import RecordAdmin
from claims.models import Claim, ExportPart, Flag, Lease, Policy, Preferences, Presence
from claims.models.lease import LEASE
from claims.reports import FORMATS
from claims.reports.hand_out import hand_out
from claims.reports.publish import publish
from tests.batches import bulk
from tests.conftest import make_person

NOUNS = list(site._registry)
RECORDS = [model for model, page in site._registry.items() if isinstance(page, RecordAdmin)]


def name(model):
    return f"{model._meta.app_label}_{model._meta.model_name}"


STORY = """The weir is mended

The weir cost £2.4 million, the river board said in May 2024.

Experts say it leaks. The harbour lost 40 boats. Some 212 eels were counted there, Ann Lee said.
"""


@pytest.fixture
def article(alice):
    return import_article(actor=alice, source=STORY)


@pytest.fixture
def busy(article, alice, bob):
    """A desk where something of everything happened."""
    live(article, alice, bob)


def live(article, editor, reviewer):
    ids = list(article.claims.in_scope().values_list("pk", flat=True)[:2])
    bulk(editor, "set_verdict", ids, value="supported")
    bulk(editor, "dismiss", [article.current.flags.first().pk], reason="A false alarm.")
    for pk in ids:
        evidence = add_evidence(actor=reviewer, claim_id=pk, title="Minutes")
        keep_copy(actor=reviewer, evidence_id=evidence.pk, url="https://weir.example/", text="Kept")
        comment(actor=reviewer, claim_id=pk, body="Look again.")
    boss = User.objects.filter(groups__name="admin").first() or make_person("boss", "admin")
    configure_rule(actor=boss, code="L701", enabled=True, severity="warning", reason="Seen often.")
    bulk(editor, "add_tag", [article.pk], tag=f"tag of {article.pk}")
    enqueue(actor=editor, kind="batch", parameters={})
    hand_out(actor=editor, article_id=article.pk, format=FORMATS["csv"]).file.close()
    share_report(actor=editor, report_id=publish(actor=editor, article_id=article.pk).pk)
    order_export(actor=editor, query="", format="csv", claims=2)
    save_view(actor=editor, page="claims", name=f"View of {article.pk}", query="state=undecided", shared=True)
    soon = timezone.now() + LEASE
    Lease.objects.create(claim_id=ids[0], holder=reviewer, until=soon)
    Presence.objects.create(article=article, person=reviewer, claim_id=ids[0], until=soon)
    Policy.objects.get_or_create(pk=1)
    Preferences.objects.get_or_create(user=reviewer)


def test_every_noun_is_there():
    tables = set(apps.get_app_config("claims").get_models())
    assert tables - set(NOUNS) == {ExportPart}, "bytes are nothing to look at"
    assert User in NOUNS


def changelist(model):
    return reverse(f"admin:{name(model)}_changelist")


def test_every_list_opens_searches_filters_and_shows_one_row(admin, busy, subtests):
    for model in NOUNS:
        with subtests.test(name(model)):
            assert admin.get(changelist(model)).status_code == 200
            if site._registry[model].search_fields:
                assert admin.get(changelist(model), {"q": "harbour"}).status_code == 200
            row = model._default_manager.first()
            assert row is not None
            shown = admin.get(reverse(f"admin:{name(model)}_change", args=[row.pk]))
            assert shown.status_code == 200
            assert "style=" not in shown.content.decode()


def test_no_list_takes_more_queries_for_more_rows(admin, busy, alice, subtests):
    def queries(model):
        with CaptureQueriesContext(connection) as captured:
            admin.get(changelist(model))
        return len(captured)

    for model in NOUNS:
        queries(model)  # what is asked once a process: content types
    few = {model: queries(model) for model in NOUNS}
    live(import_article(actor=alice, source=STORY), alice, make_person("dora", "reviewer"))
    for model in NOUNS:
        with subtests.test(name(model)):
            assert queries(model) <= few[model]


def test_no_record_is_added_or_changed_or_deleted_here(admin, busy, subtests):
    forged = {"text": "Forged", "title": "Forged", "value": "supported"}
    for model in RECORDS:
        with subtests.test(name(model)):
            row = model._default_manager.first()
            before = model._default_manager.filter(pk=row.pk).values().get()
            change, delete = (
                reverse(f"admin:{name(model)}_{page}", args=[row.pk]) for page in ("change", "delete")
            )
            assert admin.post(change, forged).status_code == 403
            assert admin.get(reverse(f"admin:{name(model)}_add")).status_code == 403
            assert admin.post(delete, {"post": "yes"}).status_code == 403
            assert model._default_manager.filter(pk=row.pk).values().get() == before


def test_no_record_shows_json(admin, busy, subtests):
    for model in RECORDS:
        with subtests.test(name(model)):
            for row in model._default_manager.all()[:3]:
                page = admin.get(reverse(f"admin:{name(model)}_change", args=[row.pk])).text
                assert not re.search(r"[\[{](&quot;|&#x27;)|[\[{]&#39;", page)


def test_a_claim_tells_its_figures_and_reasons_in_words(admin, article):
    claim = article.claims.get(text__contains="eels")
    page = admin.get(reverse("admin:claims_claim_change", args=[claim.pk])).text
    assert "<br>".join(claim.reasons) in page
    assert "212" in page
    assert "quantity" in page


def test_claims_are_filtered_by_the_verdict_that_stands(admin, busy):
    def shown(**query):
        response = admin.get(reverse("admin:claims_claim_changelist"), query)
        return set(response.context["cl"].queryset.values_list("pk", flat=True))

    decided = set(Claim.objects.filter(verdict__value="supported").values_list("pk", flat=True))
    assert shown(verdict="supported") == decided
    assert shown(state="undecided") == set(Claim.objects.undecided().values_list("pk", flat=True))
    assert shown() == set(Claim.objects.standing().values_list("pk", flat=True))


def test_removed_claims_are_shown_only_where_one_asks_for_them(admin, repost, claim, alice):
    from claims.actions.editing import remove_claim

    remove_claim(actor=alice, claim_id=claim.pk, seen=1)
    standing = admin.get(changelist(Claim)).context["cl"].queryset
    removed = admin.get(changelist(Claim), {"removed": "yes"}).context["cl"].queryset
    assert claim not in standing
    assert list(removed) == [claim]


def test_articles_are_filtered_by_their_state(admin, busy, article):
    changelist = reverse("admin:claims_article_changelist")
    assert list(admin.get(changelist, {"state": "in review"}).context["cl"].queryset) == [article]
    assert not admin.get(changelist, {"state": "complete"}).context["cl"].queryset


def test_flags_settled_in_bulk_name_who_settled_them(admin, busy):
    page = admin.get(reverse("admin:claims_flag_changelist"), {"state__exact": "dismissed"}).content.decode()
    assert "alice" in page
    assert Flag.objects.filter(state="dismissed").count() == 1
