"""The store: an SQLite database of articles and their facts, kept up to date and asked in place of the files.

`schema` says what its tables are, `database` opens it, `writing` brings it up to date, `narrowing` turns a question into a
selection, `reading` gives back articles with their facts.
"""
