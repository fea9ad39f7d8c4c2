"""Kind date."""

from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Kind

DATE = Kind("date", (), CalendarDate.__struct_fields__)
