"""An article that is still bytes: small to hand to another process, and read there."""

import msgspec

from vnpolitics_cli.errors import SourceError


class Unread(msgspec.Struct, frozen=True, gc=False):
    """One article not yet read, of the file `name`: the line `number` of a corpus, or, `number` being 0, a whole file.

    Its bytes are `content`; None stands for those of the file at `path`. `size` is how much of the input it is, in bytes;
    `waits` is the descriptor over which the next may be long in coming.
    """

    name: str
    number: int = 0
    content: bytes | None = None
    path: str | None = None
    size: int = 0
    waits: int | None = None


class Seen:
    """The articles that were read, to tell one that would stand in the output under the name of an earlier one."""

    def __init__(self) -> None:
        # Hashes, not the names themselves, so that a corpus of millions of records needs little memory.
        self._sources: set[int] = set()

    def check(self, found: Unread, source: str) -> None:
        """Takes note of an article that was read. Raises `SourceError` for a second one with the same source: a record with the
        same id, a file whose name differs only in what is no UTF-8."""
        if hash(source) in self._sources:
            if not found.number:
                raise SourceError(found.name, "another file goes by this name; rename one of them")
            raise SourceError(found.name, f"a second record with the id {source.removeprefix(found.name)[1:]!r}; ids must differ", line=found.number)
        self._sources.add(hash(source))
