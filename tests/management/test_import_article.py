from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command

from claims.models import Article, Event
from tests.office_files import HEADLINE, scan, tram_pdf, tram_word

STORY = "The weir is mended\n\nThe weir was mended in May at a cost of £2.4m, the river board said.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.html").write_text(
        "<h1>Ferry fares</h1><p>Fares rise by 5% in May, the operator said.</p>", encoding="utf-8"
    )
    (tmp_path / "notes.json").write_text("{}", encoding="utf-8")
    return tmp_path


def run(*args):
    """What the command wrote on standard output and standard error."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("import_article", *map(str, args), stdout=out, stderr=err)
    except CommandError as error:
        err.write(f"{error} (exit {error.returncode})")
    return out.getvalue(), err.getvalue()


def test_a_file_becomes_an_article_of_the_person_named(folder, alice, ada):
    out, _ = run(folder / "a.txt", "--url", "https://river.example/weir", "--as", "alice")
    article = Article.objects.get()
    assert article.title == "The weir is mended"
    assert article.url == "https://river.example/weir"
    assert article.claims.exists()
    assert out.startswith(f"article {article.pk}: The weir is mended (")
    assert Event.objects.get(action="import_article").actor == alice


def test_a_folder_is_imported_file_by_file_each_in_its_format(folder, alice):
    run(folder)
    assert set(Article.objects.values_list("title", "current__format")) == {
        ("The weir is mended", "text"),
        ("Ferry fares", "html"),
    }


def test_what_cannot_be_read_is_named_and_the_rest_is_imported(folder, alice):
    (folder / "c.txt").write_bytes(b"%PDF-1.7 not an article")
    (folder / "d.txt").write_text("  \n", encoding="utf-8")
    _, err = run(folder)
    assert Article.objects.count() == 2
    assert "c.txt: it is a PDF" in err
    assert "d.txt: There is no text in it." in err
    assert err.endswith("2 could not be imported (exit 2)")


def test_documents_are_imported_and_a_broken_one_is_named(tmp_path, alice):
    for name, content in (("a.docx", tram_word()), ("b.pdf", tram_pdf()), ("c.pdf", scan())):
        (tmp_path / name).write_bytes(content)
    _, err = run(tmp_path)
    assert list(Article.objects.values_list("title", "current__format")) == [(HEADLINE, "html")] * 2
    assert "c.pdf: it is a PDF of 1 page without text" in err
    assert err.endswith("1 could not be imported (exit 2)")


def test_a_path_that_is_not_there_imports_nothing(folder, alice):
    _, err = run(folder / "a.txt", folder / "nowhere.txt")
    assert "no such file or folder" in err
    assert not Article.objects.exists()
