"""Facts as Apache Arrow batches, for Parquet files and for Spark. Needs `pyarrow`."""

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.contract import VERSION
from vnpolitics_cli.export.typed import Type, columns

DIGITS, DECIMALS = 38, 9
"""How exact numbers are kept: 29 digits before the point and 9 behind it. A number that does not fit is left empty, not rounded."""

_TYPES: dict[Type, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "decimal": pa.decimal128(DIGITS, DECIMALS),
    "boolean": pa.bool_(),
    "day": pa.date32(),
}


def schema(choice: Choice) -> pa.Schema:
    """The columns of a choice with their types, and the version of the contract."""
    return pa.schema([(column.name, _TYPES[column.type]) for column in columns(choice)], metadata={"vnp.contract": VERSION})


def batch(rows: Iterable[Sequence[Any]], choice: Choice) -> pa.RecordBatch:
    """Rows of cells (as `typed.rows` makes them) as one batch."""
    wanted = schema(choice)
    cells = list(zip(*rows, strict=True)) or [()] * len(wanted)
    return pa.record_batch([_array(column, field.type) for column, field in zip(cells, wanted, strict=True)], schema=wanted)


def _array(cells: Sequence[Any], type_: pa.DataType) -> pa.Array:
    if not (pa.types.is_decimal(type_) or pa.types.is_date(type_)):
        return pa.array(cells, type_)
    try:
        return pa.array(cells, pa.string()).cast(type_)
    except pa.ArrowInvalid:
        return pa.array([cell if _fits(cell) else None for cell in cells], pa.string()).cast(type_)


def _fits(number: str | None) -> bool:
    whole, _, rest = (number or "").lstrip("-").partition(".")
    return len(whole) <= DIGITS - DECIMALS and len(rest) <= DECIMALS
