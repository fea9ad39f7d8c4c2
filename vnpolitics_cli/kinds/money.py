"""Kind money."""

from vnpolitics_cli.model import Money
from vnpolitics_cli.rules import Kind

MONEY = Kind("money", (), Money.__struct_fields__)
