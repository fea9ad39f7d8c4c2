"""`vnp spark`: the facts of a corpus that is read and written by Apache Spark."""

import os
import shutil
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from vnpolitics_cli.cli.report import say
from vnpolitics_cli.errors import InputError, OutputError

if TYPE_CHECKING:
    from pyspark.sql import Column

FORMATS = ("parquet", "jsonl")
"""What Spark reads and writes here."""


def spark(
    input: Annotated[str, typer.Argument(metavar="INPUT", help="Articles: a file, a folder or a pattern, of Parquet or JSON Lines.", show_default=False)],
    output: Annotated[str, typer.Argument(metavar="OUTPUT", help="A folder, which must not exist yet.", show_default=False)],
    read: Annotated[str | None, typer.Option("--read", metavar="FORMAT", help="parquet or jsonl; else by the suffix of INPUT.")] = None,
    format: Annotated[str | None, typer.Option("--format", "-f", metavar="FORMAT", help="parquet or jsonl; else by the suffix of OUTPUT.")] = None,
    kind: Annotated[str, typer.Option("--kind", "-k", metavar="KIND", help="As for extract.")] = "document,event,money,percent",
    master: Annotated[str, typer.Option("--master", metavar="URL", help="The cluster: spark://host:7077, yarn, k8s://...; else this machine.")] = "local[*]",
) -> int:
    """Extract the facts of a corpus on a Spark cluster.

    INPUT and OUTPUT are on any file system that Spark knows (hdfs://, s3a://, a path). Articles have the columns id, text and
    published. Facts have the columns of a Parquet file of extract, or are its JSON lines.

    It needs Java and pip install 'vnpolitics-cli[spark]', on every machine of the cluster.
    """
    reads, writes = _format(input, read, "--read"), _format(output, format, "--format")
    # Kept out of start-up: they take seconds to load, and need not be installed.
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import Observation, SparkSession
        from pyspark.sql import functions as F

        from vnpolitics_cli.spark import UNREAD, extract_articles, extract_lines
    except ModuleNotFoundError as error:
        from vnpolitics_cli.export import missing

        raise missing("vnp spark", "spark", error) from None
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise InputError("vnp spark needs Java; install it: apt-get install openjdk-17-jre-headless")
    if master.startswith("local"):
        # The workers of this machine are to have what this process has, not what another python3 has.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        # Articles are long: ten thousand at once, as is usual, take too much memory.
        builder = SparkSession.builder.appName("vnp").master(master).config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
        session = builder.config("spark.ui.showConsoleProgress", False).config("spark.log.level", "ERROR").getOrCreate()
        try:
            source = f"{input}#"
            seen = Observation()
            articles = session.read.parquet(input) if reads == "parquet" else session.read.schema(RECORD).json(input)
            if writes == "parquet":
                facts = extract_articles(articles, kinds=kind, source=source)
                unread = F.when(F.col("kind") == UNREAD, F.concat("source", F.lit(": "), "sentence"))
                facts.observe(seen, *_counted(unread)).where(F.col("kind") != UNREAD).write.parquet(output)
            else:
                lines = extract_lines(articles, kinds=kind, source=source)
                lines.observe(seen, *_counted(F.col("unread"))).where("unread is null").select("value").write.text(output)
            left_out = seen.get
        finally:
            session.stop()
    except PySparkException as error:
        raise OutputError("spark", str(error).splitlines()[0]) from None
    if left_out["number"]:
        say(f"{input}: {left_out['number']} articles left out; one of them: {left_out['one']}")
        return 2
    return 0


RECORD = "id string, text string, published string"
"""The keys of a record that matter."""


def _counted(unread: "Column") -> "tuple[Column, Column]":
    """How many articles could not be read, and the first of them by name."""
    # Kept out of start-up: it takes seconds to load.
    from pyspark.sql import functions as F

    return F.count(unread).alias("number"), F.min(unread).alias("one")


def _format(place: str, said: str | None, option: str) -> str:
    name = said or next((name for name in FORMATS if place.rstrip("/").removesuffix(".gz").endswith(f".{name}")), None)
    if name not in FORMATS:
        raise InputError(
            f"no format {name!r} for Spark; there are {' and '.join(FORMATS)}" if name else f"{place}: name its format with {option} parquet or {option} jsonl"
        )
    return name
