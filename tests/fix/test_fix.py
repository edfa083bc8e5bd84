"""Mending settles, is exact, and keeps off what is not prose."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from readout_l10n.checks.run import Settings, check_pair, make_pair
from readout_l10n.fix import chosen_edits, mend
from readout_l10n.glossary import Glossary
from readout_l10n.model import Document, Edit, Finding, Severity
from readout_l10n.segment import parse_document
from readout_l10n.segment.code import code_ranges

_PARTS = st.sampled_from(
    (
        *'«»":;,.!()[]\u00a0\u202f \n…',
        *("Les ministres", "ministres", "ont signé", "de", "la", "l’", "l'", "accord", "paix"),
        *("  ", "\n\n", "\r\n", "...", "12 500", "5%", "5 %", "16 h 30", "16h30", "16:30"),
        *("2ème", "etc...", "Etat", "État", "M.BLANC", "inter et intra-régional", "- "),
        *("`a ; b;c`", "https://exemple.fr/a;b", "(Peace at Sea: the Plan)", "*de*"),
        *("pour la pour la", "Japon – Inde", "A la fin", "Traduction provisoire"),
    )
)
TEXTS = st.lists(_PARTS, max_size=40).map("".join)
_SETTINGS = Settings()
_GLOSSARY = Glossary()


def found(document: Document) -> tuple[Finding, ...]:
    return check_pair(make_pair(document, None, _GLOSSARY, _SETTINGS), _SETTINGS)


def read(text: str, path: str = "a.md") -> Document:
    return parse_document(text, path=path, locale="fr")


def mended(text: str, path: str = "a.md") -> str:
    document = read(text, path)
    return mend(document, found(document), found).text


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.sampled_from(("a.md", "a.txt", "a.html")))
def test_mending_twice_is_mending_once(text: str, path: str) -> None:
    once = mended(text, path)
    assert mended(once, path) == once


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_nothing_that_can_be_mended_is_left(text: str) -> None:
    document = read(text)
    result = mend(document, found(document), found)
    assert chosen_edits(read(result.text), result.left) == ()


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_edits_do_not_meet_and_keep_off_code(text: str) -> None:
    document = read(text)
    edits = chosen_edits(document, found(document))
    assert all(one.end <= other.start for one, other in pairwise(edits))
    for start, end in code_ranges(document):
        assert all(edit.end <= start or end <= edit.start for edit in edits)


def test_front_matter_code_links_and_other_languages_stay() -> None:
    text = (
        "---\nid: a\ndate: 2025-04-03\nkind: readout\ntitle: Un titre;deux\nstatus: final\n---\n\n"
        "# Un titre;deux\n\n"
        "Ils ont lu `a;b ,c` et [la note;deux](https://exemple.fr/a;b,c) hier.\n\n"
        "Ils citent « Peace at Sea: the Plan ,Now ».\n"
    )
    after = mended(text)
    assert "title: Un titre;deux\n" in after
    assert "`a;b ,c`" in after
    assert "(https://exemple.fr/a;b,c)" in after
    assert "Peace at Sea: the Plan ,Now" in after
    assert "la note\u202f; deux" in after


def test_markup_between_words_is_never_cut() -> None:
    assert mended("Ils ont salué la visite de *de* la délégation à Rome.") == (
        "Ils ont salué la visite de *de* la délégation à Rome."
    )
    assert mended("<p>Les <b>pays</b>; ils</p>", "a.html") == "<p>Les <b>pays</b>\u202f; ils</p>"


def test_of_edits_that_meet_the_first_and_longer_one_is_chosen() -> None:
    document = read("abcdef ghi", "a.txt")
    edits = (Edit(2, 4, "x"), Edit(0, 3, "y"), Edit(0, 1, "z"), Edit(4, 4, "i"), Edit(6, 7, " "))
    finding = Finding("r", Severity.INFO, "a.txt", document.stretch(0, 1), "m", edits=edits)
    assert chosen_edits(document, [finding]) == (Edit(0, 3, "y"), Edit(4, 4, "i"))


def test_a_text_that_never_settles_stops() -> None:
    document = read("a b", "a.txt")

    def flip(now: Document) -> tuple[Finding, ...]:
        edit = Edit(0, 1, "c" if now.text[0] == "a" else "a")
        return (Finding("r", Severity.INFO, "a.txt", now.stretch(0, 1), "m", edits=(edit,)),)

    assert mend(document, flip(document), flip).text == "c b"
