"""What an article and a fact are: the only types that all floors share.

One envelope (`Fact`) knows where in the text something stands; the values know what it means and nothing of text. All
are frozen. The order of a value's fields is the order of the output contract, and nothing else declares it.
"""

from decimal import Decimal

import msgspec


class Article(msgspec.Struct, frozen=True, gc=False):
    """One article as given.

    `text` is the text exactly as read (offsets of facts count its code points); `source` names it in the output;
    `published` is a day `YYYY-MM-DD` or None; `published_from` says who said so: `record`, `option` or None. Where it is
    None, the day is that of a page stamp of the text, if there is one: its `Finding` has it.
    """

    text: str
    source: str = ""
    published: str | None = None
    published_from: str | None = None


class DocumentRef(msgspec.Struct, frozen=True, gc=False):
    """A mention (dẫn chiếu) of one official document (văn bản).

    `doc_id` số và ký hiệu, normalised, or the proper name; `doc_type` loại văn bản; `number` số, digits without
    padding; `year` of a State symbol or a law's name; `issuer_code` the issuer as it stands in the symbol; `name` tên
    of a named law; `form` is full, short, named or anaphor; `issued` ngày ban hành; `issuer` cơ quan ban hành;
    `scope` the province of a provincial or lower issuer; `title` trích yếu; `pinpoint` điểm, khoản, điều; `resolved_by` says
    how a short form or an anaphor got its `doc_id`, or a law named without a year its `year`: type, issuer, article, corpus.
    """

    doc_id: str | None = None
    doc_type: str | None = None
    number: str | None = None
    year: int | None = None
    issuer_code: str | None = None
    name: str | None = None
    form: str = "full"
    issued: str | None = None
    issuer: str | None = None
    scope: str | None = None
    title: str | None = None
    pinpoint: str | None = None
    resolved_by: str | None = None


class CalendarDate(msgspec.Struct, frozen=True, gc=False):
    """A calendar expression: `date` in the grammar of the contract (`2024-09-27`, `2024-Q3`, `2020/2025`, `XXXX-09-27`)."""

    date: str
    implied: bool = False
    role: str | None = None


class Event(msgspec.Struct, frozen=True, gc=False):
    """Something that happened, happens or is set for a day or a range of days; `what` is its clause, verbatim."""

    date: str
    implied: bool = False
    status: str = "happened"
    trigger: str | None = None
    actor: str | None = None
    place: str | None = None
    what: str | None = None


class Money(msgspec.Struct, frozen=True, gc=False):
    """An amount in units of `currency` (ISO 4217), exact; `amount_max` is the upper end of a range."""

    amount: Decimal
    amount_max: Decimal | None = None
    currency: str = "VND"
    modifier: str | None = None
    per: str | None = None
    direction: str | None = None
    base: str | None = None
    base_period: str | None = None
    measure: str | None = None
    period: str | None = None


class Percentage(msgspec.Struct, frozen=True, gc=False):
    """A percentage; `unit` is `percent` or `percentage_point`; `about` the id of the amount that it qualifies."""

    value: Decimal
    value_max: Decimal | None = None
    unit: str = "percent"
    modifier: str | None = None
    direction: str | None = None
    base: str | None = None
    base_period: str | None = None
    measure: str | None = None
    period: str | None = None
    about: str | None = None


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A number with what it counts (`noun`, as written); `whole` is what a part is of, of "45/51 đại biểu" 51."""

    value: Decimal
    value_max: Decimal | None = None
    whole: Decimal | None = None
    noun: str = ""
    modifier: str | None = None
    measure: str | None = None
    period: str | None = None


class Relation(msgspec.Struct, frozen=True, gc=False):
    """One document acting on another: `relation` is carries_out, guides, amends, replaces, repeals or based_on; the others are ids."""

    subject: str
    relation: str
    object: str


Value = DocumentRef | CalendarDate | Event | Money | Percentage | Quantity | Relation


class Fact(msgspec.Struct, frozen=True, gc=False):
    """One fact: where it stands and what it says.

    `start` and `end` are half-open offsets in code points of the article's text as given, so that
    `article.text[start:end] == text`; `line` is 1-based; `sentence` the verbatim sentence around it; `rule` names the
    rule that found it; `id` is unique among all facts of an output.
    """

    kind: str
    start: int
    end: int
    line: int
    text: str
    sentence: str
    value: Value
    rule: str
    id: str


class Finding(msgspec.Struct, frozen=True):
    """An article with what was found in it: its publication day, who said so (as of `Article`, or `stamp`), and its facts in order."""

    article: Article
    published: str | None
    published_from: str | None
    facts: list[Fact]
