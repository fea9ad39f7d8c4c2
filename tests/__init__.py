"""The specification as tests."""
