import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.draft.installed import installed
from tests.support import ROOT

from readout_l10n.draft import Passage
from readout_l10n.draft.pre_edit import PreEdited
from readout_l10n.draft.pre_edit.english import edited, edition
from readout_l10n.draft.pre_edit.english.marks import JOINT
from readout_l10n.draft.pre_edit.english.phrases import read_pre_edits
from readout_l10n.draft.pre_edit.english.wording import words
from readout_l10n.draft.pre_edit.wrapped import pre_edited
from readout_l10n.draft.slots import placeholders

PHRASES = sorted({form.phrase for row in read_pre_edits() for form in row.forms()})
FILLERS = [
    "the ministers",
    "on energy,",
    "⟦0⟧",
    "⟦12⟧",
    "not",
    "7 vessels",
    "Tokyo",
    ".",
    "and",
    "by",
]
texts = st.lists(
    st.one_of(st.sampled_from(FILLERS), st.sampled_from([" ".join(p) for p in PHRASES])),
    max_size=8,
).map(" ".join)


def corpus() -> list[str]:
    paths = sorted((ROOT / "corpus" / "en").glob("*.md"))
    return [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


@given(texts)
def test_no_placeholder_and_no_figure_is_lost(text: str) -> None:
    after = edited(text)
    assert placeholders(after) == placeholders(text)
    assert [one for one in words(after) if one.isdigit()] == [
        one for one in words(text) if one.isdigit()
    ]


@given(texts)
def test_editing_twice_is_editing_once(text: str) -> None:
    assert edited(edited(text)) == edited(text)


def test_the_corpus_keeps_its_figures_names_and_negations() -> None:
    for line in corpus():
        after = edited(line)
        assert edited(after) == after
        for sign in (str.isdigit, str.istitle):
            wanted = sorted(one for one in words(line) if sign(one))
            said = " ".join(words(after.replace(JOINT, " "))).casefold()
            missing = [one for one in wanted if one.casefold() not in said]
            assert missing in ([], ["On"], ["Over"], ["As"], ["Turning"], ["As", "As"]), line
        assert ("not" in words(line)) <= ("not" in words(after))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On energy, the ministers met.", "Regarding the energy, the ministers met."),
        ("On North Korea, they met.", "Regarding North Korea, they met."),
        ("On Monday, they met.", f"On{JOINT}monday, they met."),
        ("On ⟦0⟧, ⟦1⟧ met ⟦2⟧.", "Regarding ⟦0⟧, ⟦1⟧ met ⟦2⟧."),
        ("On the second day, they met.", None),
        ("Japan–India Relations", "Relations between Japan and India"),
        ("the ⟦0⟧ Japan–India ⟦1⟧' ⟦2⟧", "the ⟦0⟧ ⟦2⟧ of the ⟦1⟧ of Japan and India"),
        ("June 26–30, 2022", None),
        ("It is to visit Japan.", "It will visit Japan."),
        ("They were to visit Japan.", "They would visit Japan."),
        ("It would be held in May.", f"It would take{JOINT}place in May."),
        ("It was held in May.", f"It took{JOINT}place in May."),
        ("It has been held.", f"It has taken{JOINT}place."),
        ("the summit to be held in May", f"the summit that will take{JOINT}place in May"),
        ("They will be ready by 2030.", "They will be ready for 2030."),
        ("the next ten years", "the ten next years"),
        ("a three-day visit", "a visit of three days"),
        ("They set up a forum.", "They established a forum."),
        ("They decided to set up a forum.", "They decided to establish a forum."),
        ("They have set up a forum.", "They have established a forum."),
        ("She pointed out that it is so.", "She noted that it is so."),
        ("At the outset, he spoke.", f"At{JOINT}the{JOINT}outset, he spoke."),
    ],
)
def test_what_is_put_otherwise(text: str, wanted: str | None) -> None:
    assert edited(text) == (wanted or text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The two leaders discussed the situation and hosted the talks.",
            "Los dos dirigentes examinaron la situación y acogieron las conversaciones.",
        ),
        (
            "The ministers condemned the attacks launched by Russia.",
            "Los ministros condenaron los ataques lanzados por Rusia.",
        ),
        (
            "They signed an agreement under which 6 vessels will be delivered.",
            "Firmaron un acuerdo bajo el cual 6 buques serán entregados.",
        ),
        (
            "The session, which was attended by officials, lasted two hours.",
            "La sesión, que reunió a funcionarios, duró dos horas.",
        ),
        (
            "They exchanged views on energy.",
            "Intercambiaron opiniones sobre energía.",
        ),
        ("The meeting would be held in Tokyo.", "La reunión tendría lugar en Tokio."),
        (
            "The ministers concurred to continue to work.",
            "Los ministros coincidieron en continuar trabajando.",
        ),
        ("There is no way, Mr. Ri said.", None),
        ("Related links", "Enlaces relacionados"),
        ("Japan–India Relations", "Relaciones entre Japón e India"),
        ("A joint statement was issued.", "Una declaración conjunta fue emitida."),
        ("The Minister did not rule out sanctions.", "El Ministro no descartó sanciones."),
    ],
)
def test_what_apertium_says_then(text: str, wanted: str | None) -> None:
    engine = pre_edited(installed("en", "es"), "en", "es")
    draft = engine.draft([Passage(text)])[0]
    assert draft is not None
    assert JOINT not in draft.text
    assert wanted is None or draft.text == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They must not disrupt it.", "No lo deben interrumpir."),
        ("They did not recognize any referendum.", "No reconocieron ningún referéndum."),
        ("Kenya is our most important partner.", "Kenya es nuestra socia más importante."),
        ("Japan has today announced a plan.", "Japón ha anunciado hoy un plan."),
        ("The funds will help Jordan recover.", "Los fondos ayudarán a Jordania a recuperar."),
        ("Allies need to spend more.", "Los aliados necesitan gastar más."),
        ("Both agreed to meet.", "Ambos acordaron reunirse."),
        ("They agreed to hold the next talks.", "Acordaron celebrar las conversaciones próximas."),
        ("He died when it exploded.", "Murió cuando explotó."),
        ("He visited wounded soldiers.", "Visitó soldados heridos."),
        ("They deplored war crimes.", "Deploraron crímenes de guerra."),
        ("Exports have fallen by 24%.", "Las exportaciones han caído en un 24%."),
        ("He met Moldovan workers.", "Se reunió con trabajadores moldavos."),
    ],
)
def test_a_rule_reaches_the_spanish(text: str, wanted: str) -> None:
    engine = pre_edited(installed("en", "es"), "en", "es")
    draft = engine.draft([Passage(text)])[0]
    assert draft is not None
    assert draft.text == wanted


def test_a_draft_says_that_its_source_was_edited() -> None:
    engine = pre_edited(installed("en", "es"), "en", "es")
    assert isinstance(engine, PreEdited)
    assert engine.model.endswith(f", pre-edited ({edition()})")
