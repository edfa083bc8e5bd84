"""How often the language checks are wrong, and how much they find, on professional sentences.

Every French sentence of NTREX is a target that should pass, every English one a sentence left
untranslated that should be found: `python benchmarks/language.py`.
"""

from collections import Counter

from gold import ntrex
from readout_l10n.text.language import likeliest


def main() -> None:
    rows = list(ntrex())
    for locale, other, side in (("fr", "en", 2), ("en", "fr", 1)):
        seen = Counter(likeliest(row[side], (other, locale)) for row in rows)
        wrong = sum(count for code, count in seen.items() if code not in {locale, None})
        print(
            f"{locale}: {len(rows)} sentences, {seen[locale] / len(rows):.1%} recognised where "
            f"{other} is expected, {wrong} taken for another language, {seen[None]} left undecided"
        )
        alarms = Counter(likeliest(row[side], (locale, other)) for row in rows)
        false = sum(count for code, count in alarms.items() if code not in {locale, None})
        print(f"    where {locale} is expected: {false} false alarms")


if __name__ == "__main__":
    main()
