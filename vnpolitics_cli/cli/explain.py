"""`vnp explain`: why these words are a fact, or none."""

from typing import Annotated

import typer


def explain(words: Annotated[str, typer.Argument(help="Words, or a FILE:LINE.")]) -> int:
    """Show which rules fired on some words."""
    return 0
