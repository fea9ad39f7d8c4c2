"""vnp: facts from Vietnamese political, administrative and budget news.

    >>> from vnpolitics_cli import Article, DocumentRef, extract
    >>> [fact.value.doc_id for fact in extract(Article("Chỉ thị số 24-CT/TU ngày 7/8/2023")) if isinstance(fact.value, DocumentRef)]
    ['24-CT/TU']

The names below are loaded when they are first asked for: loading them compiles every rule, and `vnp --version` need not
wait for that.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnpolitics_cli.errors import InputError, VnpError
    from vnpolitics_cli.model import Article, CalendarDate, DocumentRef, Event, Fact, Finding, Money, Percentage, Quantity, Relation, Value
    from vnpolitics_cli.pipeline import extract, finding
    from vnpolitics_cli.register import resolve

__version__ = "0.1.0"

_ROOMS = {"extract": "pipeline", "finding": "pipeline", "resolve": "register", "InputError": "errors", "VnpError": "errors"}

__all__ = [
    "Article",
    "CalendarDate",
    "DocumentRef",
    "Event",
    "Fact",
    "Finding",
    "InputError",
    "Money",
    "Percentage",
    "Quantity",
    "Relation",
    "Value",
    "VnpError",
    "__version__",
    "extract",
    "finding",
    "resolve",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_ROOMS.get(name, 'model')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
