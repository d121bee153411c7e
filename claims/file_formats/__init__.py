"""A file's bytes become what the engine reads: Word documents and PDFs are converted, the rest is decoded.

What is stored as an article's source is what comes out of here, never the file. For .docx and .pdf that is HTML
of headings, paragraphs, lists, tables and links, which names the kind of file and its SHA-256. So "read again with
a newer engine" needs neither the file nor the libraries that converted it, and gives the same text for as long as
the engine does; a newer converter changes no article that is here already. Pure, but for the libraries that
the engine must not know.

``opening.open_file`` is the door. Nothing is imported here: each conversion is a process that starts from here.
"""
