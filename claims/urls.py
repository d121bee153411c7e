"""Every page of the product, and every address that a form posts to."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from claims.forms.signing_in import SignInForm
from claims.views import (
    activity,
    agreement,
    articles,
    catalogue,
    decisions,
    desk,
    editing,
    flag_decisions,
    flags,
    importing,
    queue,
    reporting,
    review,
    undoing,
)

urlpatterns = [
    path(
        "login/",
        LoginView.as_view(redirect_authenticated_user=True, authentication_form=SignInForm),
        name="login",
    ),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("", desk.desk, name="desk"),
    path("articles/", articles.articles, name="articles"),
    path("articles/new/", importing.article_import, name="article_import"),
    path("articles/<int:article_id>/", review.article, name="article"),
    path("articles/<int:article_id>/progress/", review.article_progress, name="article_progress"),
    path("articles/<int:article_id>/reanalyse/", editing.article_reanalyse, name="article_reanalyse"),
    path("articles/<int:article_id>/undo/", undoing.article_undo, name="article_undo"),
    path("articles/<int:article_id>/claims/", editing.claim_add, name="claim_add"),
    path("articles/<int:article_id>/report/", reporting.report, name="report"),
    path("articles/<int:article_id>/report.<str:format>", reporting.report_download, name="report_download"),
    path("claims/", queue.claims, name="claims"),
    path("claims/next/", queue.claim_next, name="claim_next"),
    path("claims/<int:claim_id>/", review.claim, name="claim"),
    path("claims/<int:claim_id>/verdict/", decisions.claim_decide, name="claim_decide"),
    path("claims/<int:claim_id>/take/", decisions.claim_take, name="claim_take"),
    path("claims/<int:claim_id>/withdraw/", decisions.claim_withdraw, name="claim_withdraw"),
    path("claims/<int:claim_id>/evidence/", decisions.claim_evidence, name="claim_evidence"),
    path("claims/<int:claim_id>/comment/", decisions.claim_comment, name="claim_comment"),
    path("claims/<int:claim_id>/assign/", decisions.claim_assign, name="claim_assign"),
    path("claims/<int:claim_id>/edit/", editing.claim_edit, name="claim_edit"),
    path("claims/<int:claim_id>/merge/", editing.claim_merge, name="claim_merge"),
    path("claims/<int:claim_id>/split/", editing.claim_split, name="claim_split"),
    path("claims/<int:claim_id>/remove/", editing.claim_remove, name="claim_remove"),
    path("evidence/<int:evidence_id>/remove/", decisions.evidence_remove, name="evidence_remove"),
    path("flags/", flags.flags, name="flags"),
    path("flags/<int:flag_id>/", flag_decisions.flag, name="flag"),
    path("flags/<int:flag_id>/resolve/", flag_decisions.flag_resolve, name="flag_resolve"),
    path("flags/<int:flag_id>/dismiss/", flag_decisions.flag_dismiss, name="flag_dismiss"),
    path("flags/<int:flag_id>/reopen/", flag_decisions.flag_reopen, name="flag_reopen"),
    path("rules/", catalogue.rules, name="rules"),
    path("rules/<str:code>/", catalogue.rule, name="rule"),
    path("agreement/", agreement.agreement, name="agreement"),
    path("agreement.csv", agreement.agreement_download, name="agreement_download"),
    path("activity/", activity.activity, name="activity"),
    path("events/<int:event_id>/undo/", activity.event_undo, name="event_undo"),
    path("batches/<int:batch_id>/undo/", activity.batch_undo, name="batch_undo"),
]
