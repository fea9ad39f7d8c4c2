"""`python -m vnpolitics_cli` is `vnp`."""

from vnpolitics_cli.cli import main

main()
