"""Translates a JSON list of texts from stdin by argostranslate, one by one: `… en es < in`."""

import json
import sys

from argostranslate_stubs import stub


def main() -> None:
    stub()
    from argostranslate import translate  # noqa: PLC0415  (once the stubs stand)

    source, target = sys.argv[1:3]
    translation = translate.get_translation_from_codes(source, target)
    json.dump([translation.translate(text) for text in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    main()
