"""What a rule for documents answers: the words of a mention, before anything around it is read."""

import msgspec

from vnpolitics_cli.rules import Claim
from vnpolitics_cli.symbols import Symbol


class Mention(msgspec.Struct, frozen=True):
    """What the words of a mention say by themselves; the names of the fields are those of `DocumentRef`.

    `form` may also be `alias`: "Đề án 89", a document only where the article calls a decision so.
    """

    form: str
    doc_type: str | None
    symbol: Symbol | None = None
    number: str | None = None
    year: int | None = None
    name: str | None = None
    doc_id: str | None = None


def claimed(start: int, end: int, rule: str, mention: Mention) -> Claim:
    """A claim of a rule for documents."""
    return Claim("document", start, end, rule, mention)
