"""The provinces and central cities (tỉnh, thành phố trực thuộc trung ương): their names, and which one another way of writing means."""

from collections.abc import Mapping

from vnpolitics_cli.tables import table

_ISSUERS = table("issuers")
PROVINCES = frozenset(_ISSUERS["provinces"])
"""All names, of provinces that have been merged too."""

PROVINCE: Mapping[str, str] = {name: name for name in _ISSUERS["provinces"]} | _ISSUERS["province_aliases"]
"""A name, or another way to write it ("TP.HCM"), → the name."""

_SMALL = {written.casefold(): name for written, name in PROVINCE.items()}
WRITTEN = frozenset(_SMALL)
"""All ways to write them, in small letters."""


def province_written(written: str) -> str:
    """The name of a province that is written so, with any capitals and blanks. Raises `KeyError` for what is none of `WRITTEN`."""
    return _SMALL[" ".join(written.split()).casefold()]
