"""Spark: on a local one of two workers, the facts are those of `vnp extract`. Needs pyspark and Java, and is else left out."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.test_commands import ROOT, SEEDS, VNP, vnp

pytest.importorskip("pyspark", reason="needs pyspark: pip install 'vnpolitics-cli[spark]'")
pytest.importorskip("pandas", reason="needs pandas: pip install 'vnpolitics-cli[spark]'")
if not shutil.which("java"):
    pytest.skip("needs Java", allow_module_level=True)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of three articles, two records that are none, and one with a date that is none."""
    days = ["2024-09-28", "2/7/2024", None]
    lines = [
        json.dumps({"id": file.stem, "text": file.read_text(encoding="utf-8"), "published": day})
        for file, day in zip(sorted(SEEDS.glob("*.txt")), days, strict=False)
    ]
    lines += ["{", json.dumps({"id": "empty"}), json.dumps({"id": "dated", "text": "chi 5 tỷ đồng", "published": "hôm nào đó"})]
    path = tmp_path_factory.mktemp("corpus") / "corpus.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_spark_gives_the_facts_of_extract(corpus: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    command = [*VNP, "spark", str(corpus), str(tmp_path / "facts.jsonl"), "--master", "local[2]", "--kind", "all"]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 2 and not done.stdout
    assert "3 articles left out; one of them: " in done.stderr.decode().splitlines()[-1]
    expected = vnp("extract", corpus, "--kind", "all", "-o", tmp_path / "expected.parquet")
    assert expected.returncode == 2
    lines = [line for part in (tmp_path / "facts.jsonl").glob("part-*") for line in part.read_bytes().splitlines()]
    assert sorted(lines) == sorted(vnp("extract", corpus, "--kind", "all").stdout.splitlines())

    assert rows(pq.read_table(tmp_path / "expected.parquet")) == rows(by_function(corpus, tmp_path / "facts.parquet"))


def rows(table: Any) -> list[tuple[Any, ...]]:
    """The rows of a table with its columns, in the order of their ids."""
    return [tuple(table.schema.names), *sorted((tuple(row.values()) for row in table.to_pylist()), key=lambda row: row[-1])]


def by_function(corpus: Path, out: Path) -> Any:
    """The facts as the function gives them on two workers, written by Spark."""
    import pyarrow.parquet as pq
    from pyspark.sql import SparkSession

    from vnpolitics_cli.spark import UNREAD, extract_articles

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", False).config("spark.log.level", "ERROR").getOrCreate()
        try:
            articles = session.read.schema("id string, text string, published string").json(str(corpus)).repartition(2)
            assert articles.rdd.getNumPartitions() == 2
            facts = extract_articles(articles, kinds="all", source=f"{corpus}#").cache()
            unread = {row.source: row.sentence for row in facts.where(facts.kind == UNREAD).collect()}
            assert len(unread) == 3 and unread[f"{corpus}#empty"] == "no text" and "hôm nào đó" in unread[f"{corpus}#dated"]
            facts.where(facts.kind != UNREAD).write.parquet(str(out))
        finally:
            session.stop()
    return pq.read_table(out)
