"""Kind percent."""

from vnpolitics_cli.model import Percentage
from vnpolitics_cli.rules import Kind

PERCENT = Kind("percent", (), Percentage.__struct_fields__)
