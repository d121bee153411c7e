"""What a model's field can hold, said as a refusal."""

from __future__ import annotations

from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db.models import Field, Model

from claims.actions.errors import Refused


def checked(model: type[Model], name: str, value: Any) -> Any:
    """``value`` as the field has it. Raises Refused, in the field's own words."""
    field = cast("Field[Any, Any]", model._meta.get_field(name))
    try:
        return field.clean(value, None)
    except ValidationError as error:
        raise Refused(" ".join(error.messages), field=name) from error
