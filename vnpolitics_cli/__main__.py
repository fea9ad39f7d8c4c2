"""`vnp`, and `python -m vnpolitics_cli`: until the commands are loaded, an interrupt ends it there and then."""

import signal


def main() -> None:
    """Loads the commands and runs the one that was asked for."""
    handler = signal.getsignal(signal.SIGINT)
    # Nothing is half-done yet. Where interrupts are ignored, as in the background of a shell, they stay so.
    if handler is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Loaded only now, because that takes long enough to be interrupted.
    from vnpolitics_cli.cli import main as run

    if handler is signal.default_int_handler:
        signal.signal(signal.SIGINT, handler)
    run()


if __name__ == "__main__":
    main()
