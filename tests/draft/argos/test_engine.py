import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from draft.argos.pairs import triples
from readout_l10n.draft import Draft, Engine, Passage
from readout_l10n.draft.argos import Argos, Settings, argos, decode
from readout_l10n.draft.argos.content import content_hash, file_hashes
from readout_l10n.errors import EngineError


def engine(settings: Settings, source: str = "en", target: str = "es", **options: int) -> Argos:
    found = argos(source, target, settings=settings, **options)
    assert found
    return found


def draft(found: Engine, text: str) -> Draft:
    (made,) = found.draft([Passage(text)])
    assert made
    return made


def test_sentences_are_translated(settings: Settings) -> None:
    made = draft(engine(settings), "The meeting lasted 30 minutes.")
    assert made.text == "La reunión duró 30 minutos."
    assert (made.engine, made.alternatives, made.notes) == ("argos", (), ())


def test_most_sentences_of_the_kind_come_out_right(settings: Settings) -> None:
    """The model is a real one: it translates what its training did not hold."""
    seen = set(triples(3400))
    new = [triple for triple in triples(600, seed=3) if triple not in seen]
    drafts = engine(settings).draft([Passage(english) for english, _, _ in new])
    right = [d for d, (_, _, spanish) in zip(drafts, new, strict=True) if d and d.text == spanish]
    assert len(new) > 30
    assert len(right) > len(new) / 2


def test_french_comes_into_spanish_by_way_of_english(settings: Settings) -> None:
    made = draft(engine(settings, "fr", "es"), "La réunion a duré 30 minutes.")
    assert made.text == "La reunión duró 30 minutos."


def test_order_is_kept_and_copies_are_equal(settings: Settings) -> None:
    texts = [english for english, _, _ in triples(120, seed=4)] * 2
    found = engine(settings)
    drafts = found.draft([Passage(text) for text in texts])
    assert drafts == [draft(found, text) for text in texts]
    assert drafts[: len(texts) // 2] == drafts[len(texts) // 2 :]


def test_what_has_no_words_comes_out_as_it_is(settings: Settings) -> None:
    found = engine(settings)
    texts = ["2024", "⟦0⟧", "* * *", " ", ""]
    drafts = found.draft([Passage(text) for text in texts])
    assert [d and d.text for d in drafts] == ["2024", "⟦0⟧", "* * *", None, None]
    assert found.draft([]) == []


def test_lines_are_joined(settings: Settings) -> None:
    found = engine(settings)
    assert draft(found, "The meeting lasted\n30 minutes.") == draft(
        found, "The meeting lasted 30 minutes."
    )


def test_alternatives_do_not_change_the_draft(settings: Settings) -> None:
    text = "Prime Minister OKADA Jun will visit Paris in July 2025."
    plain, other = draft(engine(settings), text), draft(engine(settings, alternatives=3), text)
    assert other.text == plain.text
    assert 0 < len(other.alternatives) <= 3
    assert len({other.text, *other.alternatives}) == 1 + len(other.alternatives)


def test_a_text_too_long_is_drafted_in_parts_and_noted(settings: Settings) -> None:
    sentence = "the two ministers discussed trade and energy security, "
    made = draft(engine(settings), sentence * 30)
    parts = made.text.count("Los dos ministros trataron el comercio")
    assert parts > 1
    assert made.notes == (
        f"longer than the model takes at once: drafted in {parts} parts, look where they meet",
    )


def test_a_text_without_spaces_is_cut_too(settings: Settings) -> None:
    made = draft(engine(settings), "x" * 3000)
    assert any("drafted in" in note for note in made.notes)


def test_unknown_characters_are_noted(settings: Settings) -> None:
    made = draft(engine(settings), "The meeting lasted 30 漢字 minutes.")
    assert made.notes == ("the model does not know “漢字”: it may be missing or changed",)
    made = draft(engine(settings, "fr", "en"), "La réunion a duré 30 漢字 minutes.")
    assert "the model does not know “漢字”" in made.notes[0]


class Stuck:
    """Stands for a model that says the same again and again, until it is stopped."""

    def translate_batch(self, tokens: list[list[str]], **_: Any) -> list[SimpleNamespace]:
        return [SimpleNamespace(hypotheses=[["▁La", "▁paz"] * 128]) for _ in tokens]


def test_a_loop_and_a_draft_cut_off_are_noted(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decode, "_translator", lambda *_: Stuck())
    made = draft(engine(settings), "The meeting lasted 30 minutes.")
    assert made.text == " ".join(["La paz"] * 128)
    assert made.notes == (
        "“La paz” is repeated over and over",
        "the draft was cut off at the model's limit: its end is missing",
    )


def test_the_model_is_named_with_its_hashes(settings: Settings, installed: Path) -> None:
    first, second = (
        content_hash(file_hashes(installed / f"tests-{pair}"))[:16] for pair in ("fr_en", "en_es")
    )
    name, _, version = engine(settings, "fr", "es").model.partition("; ")
    assert name == f"fr→en 1.0 (sha256 {first}), then en→es 1.0 (sha256 {second})"
    assert version.startswith("CTranslate2 4.")
    assert version.endswith(" float32")


def test_without_a_way_there_is_no_engine(settings: Settings, tmp_path: Path) -> None:
    assert argos("es", "en", settings=settings) is None
    assert argos("en", "es", settings=Settings(tmp_path / "nowhere")) is None


def test_the_environment_says_where_packages_lie(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(installed))
    assert argos("en", "es")


@pytest.mark.parametrize(
    ("pair", "module", "message"),
    [
        (("en", "es"), "ctranslate2", "Argos packages need ctranslate2: pip install "),
        (("fr", "en"), "subword_nmt.apply_bpe", "Argos packages need subword-nmt: pip install "),
    ],
)
def test_a_missing_library_is_named_with_its_mend(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    pair: tuple[str, str],
    module: str,
    message: str,
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(EngineError, match=message) as error:
        draft(engine(settings, *pair), "A text.")
    assert "'readout-l10n[argos]'" in str(error.value)


@pytest.mark.parametrize(
    ("pair", "file"),
    [
        (("en", "es"), "tests-en_es/model/model.bin"),
        (("en", "es"), "tests-en_es/sentencepiece.model"),
        (("fr", "en"), "tests-fr_en/bpe.model"),
    ],
)
def test_a_broken_file_is_named_with_its_mend(
    packages: Path, pair: tuple[str, str], file: str
) -> None:
    (packages / file).write_bytes(b"not what it was")
    with pytest.raises(EngineError, match=r"`readout-l10n models verify tests-.*install it anew"):
        draft(engine(Settings(packages, compute_type="float32"), *pair), "A text.")


@pytest.mark.parametrize("name", ["shared_vocabulary.json", "shared_vocabulary.txt"])
def test_either_form_of_a_vocabulary_is_read(packages: Path, name: str) -> None:
    model = packages / "tests-en_es" / "model"
    tokens = json.loads((model / "shared_vocabulary.json").read_text("utf-8"))
    if name.endswith("txt"):
        (model / "shared_vocabulary.json").unlink()
        (model / name).write_text("\n".join(tokens) + "\n", encoding="utf-8")
    made = draft(engine(Settings(packages, compute_type="float32")), "The 漢字 lasted 30 minutes.")
    assert made.notes


def test_two_processes_draft_alike(settings: Settings) -> None:
    code = (
        "from pathlib import Path; import sys\n"
        "from readout_l10n.draft import Passage\n"
        "from readout_l10n.draft.argos import Settings, argos\n"
        "settings = Settings(Path(sys.argv[1]), compute_type='float32')\n"
        "print(argos('en', 'es', settings=settings).draft([Passage(sys.argv[2])])[0].text)\n"
    )
    text = "The ministers will meet again in Geneva."
    command = [sys.executable, "-c", code, str(settings.folder), text]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _ in range(2)]
    told = [process.communicate()[0].decode("utf-8").strip() for process in both]
    assert told == [draft(engine(settings), text).text] * 2
