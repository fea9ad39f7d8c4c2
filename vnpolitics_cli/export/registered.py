"""The register of documents, as rows: one a document, and how they look on a terminal."""

from collections.abc import Iterable, Sequence
from typing import IO

from vnpolitics_cli.export.listing import Sheet, plain_table
from vnpolitics_cli.register import Document, label


def write(documents: Iterable[Document], columns: Sequence[str], out: IO[bytes]) -> None:
    """For reading: what a document is called, its date (all of them where they contradict each other), how often it is mentioned."""
    if tuple(columns) != DOCUMENTS.columns:
        plain_table(documents, columns, out)
        return
    # Kept out of the other formats: the library takes time to load.
    from rich.table import Table
    from rich.text import Text

    # It draws, and so loads the same library.
    from vnpolitics_cli.export.table import clean, drawing

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("document", "issued", "mentions", "issuer and title"):
        table.add_column(name, overflow="fold", justify="right" if name == "mentions" else "left")
    for document in documents:
        issued = " ≠ ".join(document.conflicts) or document.issued or ""
        about = " · ".join(part for part in (document.issuer, document.title) if part)
        table.add_row(*(Text(clean(cell)) for cell in (label(document), issued, str(document.mentions), about)))
    drawing(out)(table)


DOCUMENTS = Sheet("documents", Document.__struct_fields__, write)
"""The rows of `vnp documents`."""
