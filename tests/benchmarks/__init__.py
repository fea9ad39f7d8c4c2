"""How fast the tool is: `python -m tests.benchmarks CORPUS.jsonl`. Not collected by pytest: numbers of a machine are no test."""
