from __future__ import annotations

import pytest


@pytest.fixture
def admin(ada, client_of):
    """Ada's browser."""
    return client_of(ada)
