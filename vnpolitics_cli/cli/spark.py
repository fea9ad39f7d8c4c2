"""`vnp spark`: the facts of a corpus that is read and written by Apache Spark."""

import os
import shutil
import sys
from typing import Annotated

import typer

from vnpolitics_cli.cli.report import Report
from vnpolitics_cli.errors import InputError, OutputError, SourceError

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
    # Articles are long: ten thousand at once, as is usual, take too much memory.
    builder = SparkSession.builder.appName("vnp").master(master).config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
    session = builder.config("spark.ui.showConsoleProgress", False).config("spark.log.level", "ERROR").getOrCreate()
    report = Report()
    seen = Observation()
    try:
        source = f"{input}#"
        articles = session.read.parquet(input) if reads == "parquet" else session.read.schema("id string, text string, published string").json(input)
        found = extract_articles(articles, kinds=kind, source=source) if writes == "parquet" else extract_lines(articles, kinds=kind, source=source)
        why = F.when(F.col("kind") == UNREAD, F.concat("source", F.lit(": "), "sentence")) if writes == "parquet" else F.col("unread")
        found = found.observe(seen, F.count(why).alias("unread"), F.min(why).alias("one"))
        if writes == "parquet":
            found.where(F.col("kind") != UNREAD).write.parquet(output)
        else:
            found.where("unread is null").select("value").write.text(output)
        if number := seen.get["unread"]:
            report.failure(SourceError(input, f"{number} articles left out; one of them: {seen.get['one']}"))
    except PySparkException as error:
        raise OutputError("spark", str(error).splitlines()[0]) from None
    finally:
        session.stop()
    return report.status


def _format(place: str, said: str | None, option: str) -> str:
    name = said or next((name for name in FORMATS if place.rstrip("/").removesuffix(".gz").endswith(f".{name}")), None)
    if name not in FORMATS:
        raise InputError(
            f"no format {name!r} for Spark; there are {' and '.join(FORMATS)}" if name else f"{place}: name its format with {option} parquet or {option} jsonl"
        )
    return name
