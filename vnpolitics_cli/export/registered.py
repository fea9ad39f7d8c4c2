"""The register of documents for reading: one row a document."""

from collections.abc import Iterable
from typing import IO

from rich.table import Table
from rich.text import Text

from vnpolitics_cli.export.table import clean, drawing
from vnpolitics_cli.register import Document, label


def write(documents: Iterable[Document], out: IO[bytes]) -> None:
    """What a document is called, its date (all of them where they contradict each other), how often it is mentioned; nothing without documents."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("document", "issued", "mentions", "issuer and title"):
        table.add_column(name, overflow="fold", justify="right" if name == "mentions" else "left")
    for document in documents:
        issued = " ≠ ".join(document.conflicts) or document.issued or ""
        about = " · ".join(part for part in (document.issuer, document.title) if part)
        table.add_row(*(Text(clean(words)) for words in (label(document), issued, str(document.mentions), about)))
    if table.row_count:
        drawing(out)(table)
