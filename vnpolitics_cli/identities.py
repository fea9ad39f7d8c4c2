"""What tells one document from another, and which symbol an issuer, a type and a number can only make.

A document (văn bản) is its type, its number and symbol, its scope (the province of a provincial or lower issuer) and its time:
the term (nhiệm kỳ) of the committee for the Party, whose numbers begin anew with every congress, and the year for the State.
24-CT/TU of Hà Nội and of Nghệ An are two, 18-NQ/TW of 2017 and of 2022 are two.
"""

import re
from typing import Any, NamedTuple

from vnpolitics_cli import lazy
from vnpolitics_cli.model import DocumentRef
from vnpolitics_cli.symbols import codes_of, padded
from vnpolitics_cli.tables import any_of, table, tree_of


class Identity(NamedTuple):
    """What tells a document from others; None is unknown. `doc_id` is None for a short form that is still open.

    `time` is the term of a Party document ("2021/2026") or the year of a State document or law ("2020").
    """

    doc_type: str | None
    doc_id: str | None
    scope: str | None
    time: str | None


_TABLE = table("identity")
_CODES: dict[str, str] = {name.casefold(): code for name, code in _TABLE["codes"].items()}
# "Bộ trưởng Nội vụ" is the head of "Bộ Nội vụ".
_CODES |= {f"bộ trưởng {name[3:]}": code for name, code in _CODES.items() if name.startswith("bộ ")}
_PARTY = frozenset(_TABLE["party"])
_MINISTRIES = frozenset(_TABLE["ministries"])
_SINGLE = tuple(_TABLE["single"])
_SHAPES: dict[str, list[dict[str, Any]]] = _TABLE["shapes"]
_PARTY_CODES = {name: record["party"] for name, record in table("documents")["types"].items() if "party" in record}
_ASSEMBLIES = {year: name for name, years in _TABLE["assemblies"].items() for year in years}

# "Ban Thường vụ Thành ủy Hà Nội", "Bộ trưởng Bộ Y tế": a body's name behind its head's office; group: the name.
_BODY = lazy.re(rf"(?:{any_of(_TABLE['offices'])}\s+)*?({tree_of(_CODES)})(?![^\W_])", re.IGNORECASE)
# At the end of a body's name: its term, "Tỉnh ủy Nghệ An khóa XIX".
_TERM = lazy.re(r"\s(?:\([^()]*\)|kh[óo][aá]\s\w+|lần\sthứ\s\w+)$", re.IGNORECASE)
# A Party symbol: a hyphen behind the number, and no year behind it. "24-CT/TU", "237-TB/TW".
_PARTY_SHAPE = lazy.re(r"[\d.]+[a-zđ]?-(?!\d{4}/)[^/]+(?:/|$)")
# The year in a State symbol: "30/2020/NĐ-CP", "19-2017/NQ-CP"; group: the year.
_YEAR = lazy.re(r"[^/-]+[/-](\d{4})/")


def code_of(issuer: str) -> tuple[str, str] | None:
    """The code in the symbols of the body that `issuer` names ("TU"), and the words behind its name, its term left out; None where it is not known."""
    found = _BODY.match(issuer)
    return None if found is None else (_CODES[" ".join(found[1].casefold().split())], _TERM.sub("", issuer[found.end() :]).strip())


def time_of(ref: DocumentRef) -> str | None:
    """The term or the year that a resolved mention belongs to, as far as the mention says it."""
    doc_id = ref.doc_id
    if doc_id is None or doc_id == ref.name:
        return str(ref.year) if ref.year else ref.issued[:4] if ref.issued else None
    if _PARTY_SHAPE.match(doc_id):
        return _term(doc_id, ref.issued) if ref.issued else None
    return year_in(doc_id) or (ref.issued[:4] if ref.issued else None)


def year_in(doc_id: str) -> str | None:
    """The year in a State symbol: "2020" of "30/2020/NĐ-CP"."""
    found = _YEAR.match(doc_id)
    return None if found is None else found[1]


def _term(doc_id: str, issued: str) -> str | None:
    """The term of the committee in which a Party document of this day (or month, or year) was issued; None where two are possible."""
    terms = _TABLE["terms"]["central" if doc_id.endswith("TW") else "province" if doc_id.endswith("TU") else "below"]
    early, late = issued + "-01-01"[len(issued) - 4 :], issued + "-12-31"[len(issued) - 4 :]
    held = [record for record in terms if record["since"] <= early]
    if not held:
        return None
    record = held[-1]
    following = next((other["since"] for other in terms if other["since"] > record["since"]), "9999")
    return record["term"] if late < record.get("until", following) else None


def identity_of(ref: DocumentRef) -> Identity:
    """What document a mention means, as far as the mention itself says it."""
    doc_id, doc_type = ref.doc_id, ref.doc_type
    if doc_id is not None and doc_type == "Thông tư" and (joint := _JOINT.search(doc_id)) is not None:
        # Many cite a joint circular (thông tư liên tịch) as a circular.
        doc_type = _JOINT_TYPES[joint[0]]
    if doc_id is not None and doc_type == "Quy định" and "-QĐi/" in doc_id:
        # 08-QĐi/TW is also cited 08-QĐ/TW.
        doc_id = doc_id.replace("-QĐi/", "-QĐ/")
    elif doc_id is not None and ref.form == "named":
        # Names keep their spelling: "Nghị quyết Trung ương 4 khoá XII", "khóa 12".
        doc_id = _IN_FIGURES.sub(lambda term: f"khóa {_ROMAN[int(term[1])]}", doc_id.replace("khoá ", "khóa "))
    return Identity(doc_type, doc_id, ref.scope, time_of(ref))


def is_torn(doc_type: str | None, doc_id: str) -> bool:
    """Whether a symbol lacks the year that all symbols of its type bear: "67/NĐ-CP" is part of 67/2014/NĐ-CP, or of another one's."""
    shapes = _SHAPES.get(doc_type or "", [])
    return bool(shapes) and all(shape.get("dated") == "known" for shape in shapes) and year_in(doc_id) is None and f"/{shapes[0]['code']}-" in doc_id


def series_year(doc_id: str) -> str | None:
    """The year of a resolution of a yearly series ("2017" of 19-2017/NQ-CP): such have one number and one subject."""
    found = _SERIES.match(doc_id)
    return None if found is None else found[1]


# The term of a committee in figures, at the end of a resolution's name: "khóa 13".
_IN_FIGURES = lazy.re(r"khóa (1\d)$")
_ROMAN = {10 + units: f"X{roman}" for units, roman in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))}

_SERIES = lazy.re(r"\d+-(\d{4})/")


_JOINT_TYPES = {code: name for name in ("Thông tư liên bộ", "Thông tư liên tịch") for code in codes_of(name)}
_JOINT = lazy.re(rf"(?<=/)(?:{any_of(_JOINT_TYPES)})(?=-)")


Face = tuple[str | None, str | None, str | None, str | None]


def face(ref: DocumentRef) -> Face:
    """All of a full mention that `agrees` and `time_of` look at: mentions of one face are as good as one."""
    return ref.doc_id, ref.issuer_code, ref.scope, ref.issued


def agrees(ref: DocumentRef, other: DocumentRef) -> bool:
    """Whether what a short form states of itself allows it to be the document of the full mention `other`."""
    if ref.scope and other.scope and ref.scope != other.scope:
        return False
    if ref.year or ref.issued:
        said = time_of(other)
        year = str(ref.year) if ref.year else (ref.issued or "")[:4]
        if said is not None and ("/" not in said and said != year):
            return False
        if ref.issued and other.issued and other.issued[:4] != ref.issued[:4]:
            return False
    # A short form that its issuer resolved has its code in the id alone.
    code = other.issuer_code or re.split("[/-]", other.doc_id or "")[-1]
    if ref.issuer is None or not code:
        return True
    body = code_of(ref.issuer)
    if body is not None:
        return code.startswith(body[0])
    # A body that the table lacks: surely none of those that it has.
    return code in ("HĐND", "TU", "UBND") or code not in _KNOWN or ref.issuer.startswith(code)


_KNOWN = frozenset(_CODES.values())


def built(ref: DocumentRef) -> tuple[str, str] | None:
    """The only symbol that a short form can have by its type ("Nghị định 24/2012") or by its issuer ("hướng dẫn số 25 của Ban Tổ chức
    Trung ương"), and which of the two said so; None where it may have another."""
    number, doc_type = ref.number, ref.doc_type
    if number is None or doc_type is None or not number.isdecimal():
        return None
    body = code_of(ref.issuer) if ref.issuer else None
    year = ref.year or (int(ref.issued[:4]) if ref.issued else None)
    if body is None:
        return _by_type(ref, doc_type, number, year)
    code, rest = body
    if code in ("QH", "UBTVQH") and doc_type in ("Nghị quyết", "Luật", "Pháp lệnh"):
        written = year if code == "QH" else ref.year
        assembly = _ASSEMBLIES.get(written or 0)
        return (f"{padded(number)}/{written}/{code}{assembly[2:]}", "issuer") if assembly else None
    if code in _PARTY:
        codes = _PARTY_CODES.get(doc_type)
        if codes is None or ref.year is not None or (code == "TU" and rest not in ("", ref.scope)):
            return None
        return f"{padded(number)}-{'QĐ' if 'QĐ' in codes else codes[0]}/{code}", "issuer"
    symbol = _by_shape(ref, doc_type, number, code)
    return (symbol, "issuer") if symbol is not None else _by_type(ref, doc_type, number, year)


def _by_type(ref: DocumentRef, doc_type: str, number: str, year: int | None) -> tuple[str, str] | None:
    if doc_type == "Luật" and year in _ASSEMBLIES:
        return f"{padded(number)}/{year}/{_ASSEMBLIES[year]}", "type"
    alone = next((shape["issuers"][0] for shape in _SHAPES.get(doc_type, ()) if shape.get("alone")), None)
    if alone is None:
        return None
    symbol = _by_shape(ref, doc_type, number, alone)
    return None if symbol is None else (symbol, "type")


def _by_shape(ref: DocumentRef, doc_type: str, number: str, code: str) -> str | None:
    """The State symbol of this type, number and issuer; None where the table has no shape for them or the year is not known."""
    issued = int(ref.issued[:4]) if ref.issued else None
    for shape in _SHAPES.get(doc_type, ()):
        if code not in shape["issuers"] and not ("*" in shape["issuers"] and code in _MINISTRIES):
            continue
        dated = shape.get("dated")
        year = ref.year or (issued if dated != "written" else None)
        if dated:
            if year is not None and year >= shape["since"]:
                return f"{padded(number)}/{year}/{shape['code']}-{code}"
        elif (
            ref.year is None
            and (int(number) > shape.get("above", 0) or (code in _MINISTRIES and (ref.title or "").startswith(_SINGLE)))
            and number not in shape.get("both", ())
            and (issued is None or shape["since"] <= issued <= shape.get("until", issued))
        ):
            return f"{padded(number)}/{shape['code']}-{code}"
    return None
