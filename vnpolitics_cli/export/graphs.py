"""What documents do to one another, as a graph for other programs: Graphviz, GraphML, Mermaid.

A node is a document that some relation names, an edge a relation; its label is the relation's word.
"""

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from vnpolitics_cli.register import Document, Link, label


def dot(links: Sequence[Link]) -> str:
    """For Graphviz: `vnp documents --graph dot | dot -Tsvg`."""
    names = _names(links)
    lines = ["digraph documents {", "  rankdir=LR;", "  node [shape=box];"]
    lines += [f'  {name} [label="{_escaped(label(document))}"];' for document, name in names.items()]
    lines += [f'  {names[link.subject]} -> {names[link.object]} [label="{link.relation}"];' for link in links]
    return "\n".join([*lines, "}", ""])


def mermaid(links: Sequence[Link]) -> str:
    """For Markdown pages that draw Mermaid."""
    names = _names(links)
    lines = ["graph LR"]
    lines += [f'  {name}["{escape(label(document)).replace(chr(34), "#quot;")}"]' for document, name in names.items()]
    lines += [f"  {names[link.subject]} -->|{link.relation}| {names[link.object]}" for link in links]
    return "\n".join([*lines, ""])


_ATTRIBUTES = ("doc_id", "doc_type", "scope", "term", "year", "issued", "mentions")


def graphml(links: Sequence[Link]) -> str:
    """For Gephi, yEd, NetworkX."""
    names = _names(links)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    kinds = {"mentions": "int", "year": "int"}
    lines += [f'  <key id="{name}" for="node" attr.name="{name}" attr.type="{kinds.get(name, "string")}"/>' for name in _ATTRIBUTES]
    lines += ['  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>', '  <key id="said" for="edge" attr.name="mentions" attr.type="int"/>']
    lines.append('  <graph edgedefault="directed">')
    for document, name in names.items():
        said = [(key, getattr(document, key)) for key in _ATTRIBUTES]
        data = "".join(f"<data key={quoteattr(key)}>{escape(str(value))}</data>" for key, value in said if value is not None)
        lines.append(f'    <node id="{name}">{data}</node>')
    for link in links:
        data = f'<data key="relation">{link.relation}</data><data key="said">{link.mentions}</data>'
        lines.append(f'    <edge source="{names[link.subject]}" target="{names[link.object]}">{data}</edge>')
    return "\n".join([*lines, "  </graph>", "</graphml>", ""])


def _names(links: Sequence[Link]) -> dict[Document, str]:
    """The documents of the links, each with the name of its node."""
    documents = dict.fromkeys(document for link in links for document in (link.subject, link.object))
    return {document: f"d{number}" for number, document in enumerate(documents, 1)}


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


GRAPHS: dict[str, Callable[[Sequence[Link]], str]] = {"dot": dot, "graphml": graphml, "mermaid": mermaid}
