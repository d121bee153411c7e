"""What an event did, in a few words that follow “decided”, “assigned a claim” and the like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claims.models import Action, Article, Claim, Event, Flag, Reason

Names = Mapping[int, str]
"""People's names by their ids."""


def details(event: Event, names: Names) -> str:
    """The particulars of one event, empty where its action says it all."""
    after: dict[str, Any] = event.after
    match event.action:
        case Action.GIVE_VERDICT:
            return _verdict(after["own"])  # what they said, which stands once enough others have spoken
        case Action.ADJUDICATE:
            return _verdict(after["verdict"])
        case Action.SEND_BACK:
            return f"to {names.get(after['reviewer'], 'a reviewer')}: {after['own']['note']}"
        case Action.TAKE_OVER:
            return f"a claim from {names.get(event.before['holder'], 'somebody')}"
        case Action.SET_POLICY:
            return f"{after['reviewers_needed']} reviewer{'' if after['reviewers_needed'] == 1 else 's'}"
        case Action.WITHDRAW_VERDICT:
            return f"{_verdict(event.before['own'])}; now {_verdict(after['verdict'])}"
        case Action.CONFIGURE_RULE:
            return _setting(after)
        case Action.RESOLVE_FLAG | Action.CLOSE_FLAG:
            return ", ".join(filter(None, (after["state"], after["reason"])))
        case Action.DISMISS_FLAG:
            return str(after["reason"])
        case Action.SAVE_VIEW | Action.CHANGE_VIEW | Action.DELETE_VIEW:
            return f"“{(after or event.before)['name']}”"
        case Action.TAG_ARTICLE | Action.UNTAG_ARTICLE:
            return f"“{after['name']}”"
        case Action.ASSIGN:
            return f"to {names.get(after['assignee'], 'nobody')}"
        case Action.EDIT_CLAIM:
            return _edited(event.before, after)
        case Action.EDIT_ARTICLE:
            return _described(event.before, after)
        case Action.SET_PERSON:
            return _account(after)
        case Action.IMPORT_ARTICLE:
            return f"{after['claims']} claim{'' if after['claims'] == 1 else 's'}"
        case Action.EXPORT_REPORT:
            return str(after["format"]).upper()
        case Action.EXPORT_TABLE:
            return f"{after['rows']} {after['of']}, {str(after['format']).upper()}"
        case Action.PUBLISH_REPORT | Action.SHARE_REPORT | Action.REVOKE_LINK:
            return f"issue {after['issue']}"
        case Action.UNDO:
            return _undone(event)
        case _:
            return ""


def in_words(event: Event | None) -> str | None:
    """Who did what, for somebody who has the claim in hand; None for nothing."""
    if event is None:
        return None
    particulars = details(event, {})
    return f"{event.actor} {event.get_action_display()}" + (f": {particulars}" if particulars else "")


def _verdict(verdict: Mapping[str, Any] | None) -> str:
    if verdict is None:
        return "undecided"
    reason = Reason(verdict["reason"]).label.lower() if verdict["reason"] else ""
    return ", ".join(filter(None, (verdict["value"], reason)))


def _edited(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Each field that changed, from what to what; a moved mention by its words alone."""
    told = [name for name in ("quote", "text", "kinds", "scope") if name in after]
    return "; ".join(f"{name} {_said(before.get(name))} → {_said(after[name])}" for name in told)


def _described(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    return "; ".join(f"{name} “{was or ''}” → “{after[name] or ''}”" for name, was in before.items())


def _account(after: Mapping[str, Any]) -> str:
    return f"{after['username']}, {after['role'] or 'no role'}{'' if after['active'] else ', shut out'}"


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "counts" if value else "does not count"
    return f"“{value}”" if isinstance(value, str) else ", ".join(value or ["none"])


def _setting(after: Mapping[str, Any]) -> str:
    how = "switched off" if not after["enabled"] else f"as {after['severity'] or 'the rule says'}"
    return f"{after['rule']} {how}, {after['reason']}"


def _undone(event: Event) -> str:
    undone = f"“{event.undoes.get_action_display()}”" if event.undoes else ""
    if "verdict" in event.after:
        return f"{undone}; now {_verdict(event.after['verdict'])}"
    if "quote" in event.after or "text" in event.after:
        return f"{undone}; {_edited(event.before, event.after)}"
    if "title" in event.after:
        return f"{undone}; now “{event.after['title']}”"
    if "state" in event.after:
        return f"{undone}; now {event.after['state']}"
    return undone


def now(row: Article | Claim | Flag) -> str:
    """How a row stands now, as a sentence for somebody who saw it otherwise."""
    match row:
        case Claim():
            return f"{row.label} is {row.verdict.value if row.verdict else row.state} now."
        case Flag():
            return f"{row.code} is {row.state} now."
        case _:
            return ""
