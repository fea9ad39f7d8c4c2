"""Kind document."""

from vnpolitics_cli.model import DocumentRef
from vnpolitics_cli.rules import Kind

DOCUMENT = Kind("document", (), DocumentRef.__struct_fields__)
