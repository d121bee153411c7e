"""Tables that go out to a spreadsheet and come back: articles, claims and people, by django-import-export.

What comes back goes through the actions, which authorise and write the log. A file is taken whole or not
at all, after a dry run that names every fault by its line and column.
"""
