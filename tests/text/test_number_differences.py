from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.number_differences import Passage, differences

NUMBERS = st.lists(st.integers(min_value=11, max_value=9999), max_size=6)


def seen(source: str, target: str) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """What changed, what is missing and what is extra."""
    found = differences(Passage((source,), "en"), Passage((target,), "fr"))
    return (
        [(before.quote, after.quote) for before, after in found.changed],
        [mention.quote for mention in found.missing],
        [mention.quote for mention in found.extra],
    )


def test_the_likeliest_number_is_the_replaced_one() -> None:
    source = "It gave 5 billion yen in 2024 and 20 percent of the food."
    target = "Il a donné 6 milliards de yens en 2024 et 30 % de la nourriture."
    changed, missing, extra = seen(source, target)
    assert sorted(changed) == [("20", "30"), ("5 billion", "6 milliards")]
    assert (missing, extra) == ([], [])


def test_one_of_two_equal_numbers() -> None:
    source = "10 members and 10 partners"
    assert seen(source, "10 membres et 12 partenaires") == ([("10", "12")], [], [])
    assert seen(source, "10 membres et des partenaires") == ([], ["10"], [])
    assert seen("10 members and partners", "10 membres et 10 partenaires") == ([], [], ["10"])


def test_ordinals_are_no_articles() -> None:
    assert seen("the first mission", "une deuxième mission")[0] == [("first", "deuxième")]


def test_a_conversion_beside_its_amount_is_no_number_more() -> None:
    assert seen("It is 130 miles long.", "Elle fait 209 km (130 milles).") == ([], [], [])
    assert seen("It is 130 miles long.", "Elle fait 209 km (150 milles).")[2] == ["150"]


@given(NUMBERS, st.randoms())
def test_the_order_of_numbers_does_not_matter(values: list[int], rng: object) -> None:
    source = ", ".join(f"group {value}" for value in values)
    shuffled = sorted(values, key=lambda _: rng.random())  # type: ignore[attr-defined]
    target = ", ".join(f"groupe {value}" for value in shuffled)
    assert seen(source, target) == ([], [], [])


@given(NUMBERS)
def test_every_number_is_kept_changed_or_missing(values: list[int]) -> None:
    source = Passage(tuple(f"group {value}." for value in values), "en")
    target = Passage(tuple(f"groupe {value + 7}." for value in values[1:]), "fr")
    found = differences(source, target)
    assert len(found.kept) + len(found.changed) + len(found.missing) == len(values)
    assert len(found.kept) + len(found.changed) + len(found.extra) == len(values[1:])


@given(st.text(max_size=80))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    for locale in ("en", "fr"):
        found = differences(Passage((text,), locale), Passage((text,), locale))
        assert (found.changed, found.missing, found.extra) == ((), (), ())
