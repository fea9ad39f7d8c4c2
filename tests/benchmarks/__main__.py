"""What `vnp` costs in time and memory, on a corpus of your own: one command, one report.

    python -m tests.benchmarks CORPUS.jsonl

Each room of `ROOMS` measures one thing and prints lines. Times are of a machine that does other things too: processor time is
given beside the time on the wall, and each figure is the best of some runs.
"""

import sys

from tests.benchmarks import cores, dense, peers, speed, start, store, worst

ROOMS = (speed, cores, start, dense, worst, store, peers)

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.benchmarks CORPUS.jsonl")
    for room in ROOMS:
        print(f"\n{(room.__doc__ or '').splitlines()[0]}", flush=True)
        for line in room.measured(sys.argv[1]):
            print(f"  {line}", flush=True)
