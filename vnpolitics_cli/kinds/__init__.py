"""The kinds of fact, in the order of the output contract: everything that lists kinds iterates `KINDS`."""

from vnpolitics_cli.kinds.dates import DATE
from vnpolitics_cli.kinds.documents import DOCUMENT
from vnpolitics_cli.kinds.money import MONEY
from vnpolitics_cli.kinds.percents import PERCENT
from vnpolitics_cli.kinds.quantities import QUANTITY
from vnpolitics_cli.model import Event, Relation
from vnpolitics_cli.rules import Kind

EVENT = Kind("event", (), Event.__struct_fields__)
"""Events have no rules over text: `events` builds them from dates."""

RELATION = Kind("relation", (), Relation.__struct_fields__)
"""Relations have no rules over text either: `relations` builds them from documents."""

KINDS = (DOCUMENT, DATE, EVENT, MONEY, PERCENT, QUANTITY, RELATION)

DEFAULT_KINDS = ("document", "event", "money", "percent")
"""What is printed when no kind is asked for: dates are the ground under the others."""

RANK = {name: rank for rank, name in enumerate(dict.fromkeys(rule.name for kind in KINDS for rule in kind.rules))}
"""The rule that is declared earlier wins a tie; rules of one name, which differ in where they are tried, stand together."""
