import pytest

from readout_l10n.draft.memory.adapt import adapted


def made(text: str, source: str, target: str, locale: str = "fr") -> str | None:
    done = adapted(text, source, target, "en", locale)
    return done.text if done else None


def test_all_values_at_once() -> None:
    done = adapted(
        "On March 5, 2026, commencing at 10:15 a.m. for about 25 minutes, Mr. OKADA Jun met "
        "Mr. Luis PRADO.",
        "On April 1, 2025, commencing at 4:30 p.m. for about 40 minutes, Mr. HORI Ken met "
        "Mr. Tom BAKER.",
        "Le 1er\u00a0avril 2025, à partir de 16\u00a0h\u00a030 et pendant 40 minutes environ, "
        "M. HORI Ken a rencontré M. Tom BAKER.",
        "en",
        "fr",
    )
    assert done is not None
    assert done.text == (
        "Le 5\u00a0mars 2026, à partir de 10\u00a0h\u00a015 et pendant 25 minutes environ, "
        "M. OKADA Jun a rencontré M. Luis PRADO."
    )
    assert done.swaps == (
        ("1er\u00a0avril 2025", "5\u00a0mars 2026"),
        ("16\u00a0h\u00a030", "10\u00a0h\u00a015"),
        ("40", "25"),
        ("HORI Ken", "OKADA Jun"),
        ("Tom BAKER", "Luis PRADO"),
    )


@pytest.mark.parametrize(
    ("text", "source", "target", "locale", "wanted"),
    [
        # Dates, as each locale writes them.
        ("May 1, 2026", "April 3, 2025", "Le 3 avril 2025", "fr", "Le 1er mai 2026"),
        ("May 5, 2026", "April 1, 2025", "1er avril 2025", "fr", "5 mai 2026"),
        ("March 5, 2026", "April 1, 2025", "1 de abril de 2025", "es", "5 de marzo de 2026"),
        ("April 5, 2026", "March 3, 2025", "3 de març del 2025", "ca", "5 d’abril del 2026"),
        ("April 5, 2026", "March 3, 2025", "3. März 2025", "de", "5. April 2026"),
        ("April 5, 2026", "March 3, 2025", "2025年3月3日", "ja", "2026年4月5日"),
        (
            "They met on Thursday, March 5.",
            "They met on Tuesday, April 1.",
            "Ils se sont vus le mardi 1er avril.",
            "fr",
            "Ils se sont vus le jeudi 5 mars.",
        ),
        # Numbers.
        (
            "12,500 people came.",
            "9,800 people came.",
            "9\u202f800 personnes sont venues.",
            "fr",
            "12\u202f500 personnes sont venues.",
        ),
        (
            "1,250 people came.",
            "980 people came.",
            "Vinieron 980 personas.",
            "es",
            "Vinieron 1250 personas.",
        ),
        (
            "It cost 5.25 million euros.",
            "It cost 3.5 million euros.",
            "Cela a coûté 3,5 millions d’euros.",
            "fr",
            "Cela a coûté 5,25 millions d’euros.",
        ),
        ("The 3rd summit", "The 5th summit", "Le 5e sommet", "fr", "Le 3e sommet"),
        (
            "5 of 12 ships came.",
            "12 of 30 ships came.",
            "12 des 30 navires sont venus.",
            "fr",
            "5 des 12 navires sont venus.",
        ),
        ("3 and 3", "4 and 4", "4 et 4", "fr", "3 et 3"),
        # Names in the order of the translation.
        (
            "Mr. Jun OKADA spoke.",
            "Mr. Ken HORI spoke.",
            "M. HORI Ken a parlé.",
            "fr",
            "M. OKADA Jun a parlé.",
        ),
    ],
)
def test_what_is_adapted(text: str, source: str, target: str, locale: str, wanted: str) -> None:
    assert made(text, source, target, locale) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        # Something else differs too.
        (
            "On March 5, ministers met.",
            "On April 1, leaders met.",
            "Le 1er avril, ils se sont vus.",
        ),
        # The value is not in the translation, or as another, or too often.
        ("5 ships came.", "4 ships came.", "Quatre navires sont venus."),
        ("5 ships came.", "4 ships came.", "3 navires sont venus."),
        ("5 ships came.", "4 ships came.", "4 navires sont venus avec 4 avions."),
        # What goes with the value would change.
        (
            "It gave 5.2 million euros.",
            "It gave 1.5 million euros.",
            "Il a donné 1,5 million d’euros.",
        ),
        ("The 1st summit", "The 5th summit", "Le 5e sommet"),
        ("Until October 5", "Until March 3", "Le mois de mars se termine le 3."),
        ("Ms. Ana PRADO spoke.", "Mr. Tom BAKER spoke.", "M. Tom BAKER a parlé."),
        ("the words of Mr. Ana ODO", "the words of Mr. Tom BAKER", "les mots de Tom BAKER"),
        # Two equal values become two different ones.
        ("3 and 5", "4 and 4", "4 et 4"),
        # In words.
        ("Three ministers met.", "Four ministers met.", "Quatre ministres se sont réunis."),
        # Nothing differs.
        ("5 ships came.", "5 ships came.", "5 navires sont venus."),
    ],
)
def test_what_is_left_alone(text: str, source: str, target: str) -> None:
    assert made(text, source, target) is None
