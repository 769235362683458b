"""The databases of the storage's tests, for whole programs."""

from tests.storage.conftest import postgres_site, site, sqlite_site

__all__ = ["postgres_site", "site", "sqlite_site"]
