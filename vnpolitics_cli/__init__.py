"""vnp: facts from Vietnamese political, administrative and budget news.

    >>> from vnpolitics_cli import Article, extract
    >>> [fact.value.doc_id for fact in extract(Article("Chỉ thị số 24-CT/TU ngày 7/8/2023")) if fact.kind == "document"]
    ['24-CT/TU']
"""

from vnpolitics_cli.extract import extract
from vnpolitics_cli.model import Article, CalendarDate, DocumentRef, Event, Fact, Money, Percentage, Value

__version__ = "0.1.0"

__all__ = ["Article", "CalendarDate", "DocumentRef", "Event", "Fact", "Money", "Percentage", "Value", "__version__", "extract"]
