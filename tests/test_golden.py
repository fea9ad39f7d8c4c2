"""The golden file: every fact of the five seeds, one a line, so that a change of any of them is seen and read.

`python -m tests.test_golden` writes it anew; read the difference line by line before it is committed. Each line has the
columns of the contract that say something, without the sentence, which is the article's own.
"""

import json
from pathlib import Path
from typing import Any

from tests.test_commands import vnp

GOLDEN = Path(__file__).parent / "golden" / "seeds.jsonl"


def facts() -> list[dict[str, Any]]:
    """All facts of the seeds, as the command prints them."""
    done = vnp("extract", "seeds", "--kind", "all")
    assert done.returncode == 0, done.stderr.decode()
    found = [json.loads(line, parse_float=str) for line in done.stdout.splitlines()]
    return [{key: value for key, value in fact.items() if value is not None and key != "sentence"} for fact in found]


def lines() -> list[str]:
    """The lines of the golden file."""
    return [json.dumps(fact, ensure_ascii=False) for fact in facts()]


def test_the_facts_of_the_seeds() -> None:
    assert lines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_the_golden_file_says_what_the_text_says() -> None:
    root = GOLDEN.parent.parent.parent
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        fact = json.loads(line)
        text = (root / fact["source"]).read_bytes().decode()
        assert text[fact["start"] : fact["end"]] == fact["text"]
        assert text.count("\n", 0, fact["start"]) + 1 == fact["line"]


if __name__ == "__main__":
    GOLDEN.write_text("".join(line + "\n" for line in lines()), encoding="utf-8")
