"""One defect of structure at a time is put into clean texts, and found at its rule.

The texts are those of the shipped corpus, as Markdown and as the plain text that a page's copy is,
and their own numbered and noted parts; what a clean text gives is taken away first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from readout_l10n.checks import RULES
from readout_l10n.checks.rule import Pair
from readout_l10n.glossary import Glossary
from readout_l10n.segment import parse_document
from support import ROOT, line_alignment

Mutation = Callable[[str], Iterator[str]]

LABEL = "Traduction provisoire et purement informative"
RULE = {rule.id: rule for rule in RULES}
LONG = 150
"""Characters of a paragraph that is surely prose."""


def plain(text: str) -> str:
    """A Markdown text as one copies it from its page."""
    text = re.sub(r"^---\n.*?\n---\n", "", text, count=1, flags=re.DOTALL)
    text = re.sub(r"^#+ ", "", text, flags=re.MULTILINE)
    return re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text).strip() + "\n"


MARKDOWN = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "corpus/fr").glob("*.md"))
}
PLAIN = {name: plain(text) for name, text in MARKDOWN.items()}


def messages(rule: str, text: str, path: str, source: str | None = None) -> set[str]:
    target = parse_document(text, path=path, locale="fr")
    other = parse_document(source, path=path, locale="en") if source else None
    lines = max(text.count("\n"), (source or "").count("\n")) + 1
    alignment = line_alignment(other, target, lines) if other else None
    shown = Pair(target, "en", Glossary(()), other, alignment, label=LABEL)
    return {hit.message for hit in RULE[rule].check(shown)}


def recall(rule: str, texts: dict[str, str], suffix: str, mutation: Mutation) -> tuple[int, int]:
    """How many of all mutants give a message that their clean text does not give, and how many."""
    found = total = 0
    for name, text in texts.items():
        clean = messages(rule, text, name + suffix)
        for mutant in mutation(text):
            total += 1
            found += bool(messages(rule, mutant, name + suffix) - clean)
    return found, total


def without_section_text(text: str) -> Iterator[str]:
    parts = re.split(r"(?m)^(?=## )", text)
    for at, part in enumerate(parts[1:], 1):
        heading, _, body = part.partition("\n")
        if "Liens" not in heading and body.strip():
            yield "".join([*parts[:at], heading + "\n\n", *parts[at + 1 :]])


def renumbered(text: str) -> Iterator[str]:
    """Numbers changed; in Markdown those of headings only, as lists count on by themselves."""
    mark = "## " if "\n## " in text else ""
    places = list(re.finditer(rf"(?m)^{mark}(\d)\. ", text))
    for place in places[1:]:
        for other in ("1", str(int(place[1]) + 1)):
            yield text[: place.start(1)] + other + text[place.end(1) :]


def without_note(text: str) -> Iterator[str]:
    for place in re.finditer(r"(?m)^\[\d\] .*\n", text):
        if text.count(place[0][:3]) > 1:
            yield text[: place.start()] + text[place.end() :]


def without_call(text: str) -> Iterator[str]:
    for place in re.finditer(r"(?<=\w)\[\d\]", text):
        if f"\n{place[0]} " in text:
            yield text[: place.start()] + text[place.end() :]


def with_paragraph_twice(text: str) -> Iterator[str]:
    lines = text.split("\n")
    long = [
        at for at, line in enumerate(lines) if len(line) > LONG and not line.startswith("title:")
    ]
    for at in long:
        yield "\n".join([*lines[: at + 1], "", lines[at], *lines[at + 1 :]])
        yield "\n".join([*lines[: long[-1] + 1], "", lines[at], *lines[long[-1] + 1 :]])


def with_broken_line(text: str) -> Iterator[str]:
    for end in ("\n", "\n\n"):
        for line in re.finditer(rf"(?m)^(?![-(\d]).{{{LONG},}}$", text):
            spaces = [m.start() for m in re.finditer(r"(?<=\w) (?=[a-zà-ÿ])", line[0])]
            at = line.start() + spaces[len(spaces) // 2]
            yield text[:at] + end + text[at + 1 :]


def with_cut_word(text: str) -> Iterator[str]:
    for word in re.finditer(r"\b(?:coopéra|informa|sécur|diploma)(?=tion|ité|tique)", text):
        yield text[: word.end()] + "-\n" + text[word.end() :]


def without_label(text: str) -> Iterator[str]:
    if LABEL in text:
        yield text.replace(LABEL, "")


def with_bracket(text: str) -> Iterator[str]:
    for word in list(re.finditer(r"(?<= )(?:du ministre|des deux pays|de la région)(?= )", text))[
        :9
    ]:
        yield f"{text[: word.start()]}[{word[0]}]{text[word.end() :]}"


def with_question(text: str) -> Iterator[str]:
    for mark in ("[à vérifier]", "(?)", "[TBC]", "???", "{{date}}", "[insérer le nom]", "TODO"):
        for end in list(re.finditer(r"(?<=\w)\.$", text, re.MULTILINE))[:1]:
            yield f"{text[: end.start()]} {mark}{text[end.start() :]}"


def with_leftover(text: str) -> Iterator[str]:
    for line in (
        "Imprimer",
        "Partager sur Facebook",
        "Page 2 sur 3",
        "DRAFT",
        "BROUILLON",
        "VERSION DU 12/03",
        "Aller au contenu principal",
        "Skip to main content",
        "Cliquez ici pour lire la déclaration.",
        "Traduit avec DeepL.com (version gratuite)",
        "[Traduit par le service de presse]",
        "Ce site utilise des cookies pour améliorer votre visite.",
        "Retour en haut de page",
        "Accueil > Actualités > Diplomatie",
        "Dernière mise à jour : 12 mars 2025",
        "Voici la traduction du texte :",
    ):
        yield f"{text}\n{line}\n"


def with_wrong_encoding(text: str) -> Iterator[str]:
    for line in re.finditer(rf"(?m)^(?!---).*[éèà].{{{LONG},}}$", text):
        spoilt = line[0].encode().decode("cp1252", "replace")
        yield text[: line.start()] + spoilt + text[line.end() :]


def with_markup(text: str) -> Iterator[str]:
    for mark in ("&nbsp;", "&eacute;", "<br>", "<p>", "</strong>"):
        for space in list(re.finditer(r"(?<=\w) (?=\w)", text))[40:200:40]:
            yield f"{text[: space.start()]} {mark} {text[space.end() :]}"


def with_glued_sentences(text: str) -> Iterator[str]:
    for end in re.finditer(r"(?<=[a-zé]{3}\.) (?=(?:Les?|Il|Elle|Ce|Une?|Dans|Ils) )", text):
        yield text[: end.start()] + text[end.end() :]


@pytest.mark.parametrize(
    ("rule", "texts", "suffix", "mutation"),
    [
        ("heading-empty", MARKDOWN, ".md", without_section_text),
        ("list-numbering", MARKDOWN, ".md", renumbered),
        ("list-numbering", PLAIN, ".txt", renumbered),
        ("note-dangling", MARKDOWN, ".md", without_note),
        ("note-dangling", PLAIN, ".txt", without_note),
        ("note-dangling", PLAIN, ".txt", without_call),
        ("line-repeated", MARKDOWN, ".md", with_paragraph_twice),
        ("line-repeated", PLAIN, ".txt", with_paragraph_twice),
        ("line-broken", PLAIN, ".txt", with_broken_line),
        ("line-broken", PLAIN, ".txt", with_cut_word),
        ("label-missing", PLAIN, ".txt", without_label),
        ("bracket-left", PLAIN, ".txt", with_bracket),
        ("placeholder", PLAIN, ".txt", with_question),
        ("boilerplate", PLAIN, ".txt", with_leftover),
        ("encoding-broken", PLAIN, ".txt", with_wrong_encoding),
        ("markup-left", PLAIN, ".txt", with_markup),
        ("sentence-glued", PLAIN, ".txt", with_glued_sentences),
    ],
)
def test_most_mutants_are_found(
    rule: str, texts: dict[str, str], suffix: str, mutation: Mutation
) -> None:
    found, total = recall(rule, texts, suffix, mutation)
    assert total > 0
    assert found >= 0.95 * total, f"{found} of {total}"


STRUCTURAL = (
    "list-numbering heading-empty heading-level note-order line-repeated title-missing "
    "title-untranslated date-line-missing line-broken sentence-glued encoding-broken markup-left "
    "boilerplate placeholder bracket-left link-missing"
).split()


@pytest.mark.parametrize("rule", STRUCTURAL)
def test_clean_texts_are_silent(rule: str) -> None:
    for suffix, texts in ((".md", MARKDOWN), (".txt", PLAIN)):
        for name, text in texts.items():
            assert (name, messages(rule, text, name + suffix)) == (name, set())
