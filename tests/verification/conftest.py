"""The same article as the reports' tests."""

from tests.reports.conftest import decided, written

__all__ = ["decided", "written"]
