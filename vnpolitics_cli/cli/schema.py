"""`vnp schema`: the JSON Schema of what `vnp extract` prints."""

import json

from vnpolitics_cli.cli.report import show


def schema() -> int:
    """Print the JSON Schema of a fact, with its version."""
    # Kept out of start-up: it compiles every rule.
    from vnpolitics_cli.export import contract

    show([json.dumps(contract.schema(), ensure_ascii=False, indent=2)])
    return 0
