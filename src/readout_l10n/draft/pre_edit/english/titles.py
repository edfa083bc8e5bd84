"""The article that an office wants in Spanish: “Prime Minister ⟦1⟧” is « el Primer Ministro X ».

English has none before an office that a name follows; Apertium adds one where it knows the name.
"""

import re
from dataclasses import replace

from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.slots import Slot, SlotKind

_OFFICE = re.compile(
    r"(?:Primer[ao]?|Vice\w+|Ministr[oa]|President[ea]|Secretari[oa]|Subsecretari[oa]|Alt[oa]"
    r"|Embajador\w*|Canciller|Enviad[oa]|Representante|Consejer[oa]|Director\w*|Asesor\w*|Portavoz"
    r"|Comisari[oa]|Encargad[oa]|Jef[ea])\b"
)
_BEFORE_NAME = re.compile(r"⟦(?P<office>\d+)⟧(?= (?:⟦(?P<name>\d+)⟧|(?P<word>[A-ZÀ-Þ][\w’'-]+)))")
_OVER = re.compile(
    r"(?<!\bhand )(?<!\bhands )(?<!\bhanded )(?<!\btake )(?<!\btook )(?<!\bturned )"
    r"\bover (?=⟦(\d+)⟧(?! (?:hours|days|weeks|months|years)\b))"
)
_ROLE = re.compile(
    r"(?<!office )(?<!post )(?<!position )(?<!title )(?<!role )(?<!\bas )(?<!function )"
    r"\b(?P<before>of|with|by|to|from|for) (?=⟦(?P<office>\d+)⟧(?! ⟦| [A-ZÀ-Þ]))"
)
_DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|this|that|former|new|then|as|and"
    r"|deputy|acting)|['’]s?|[A-Z]\w+|⟦\d+⟧)\s+$"
)


def with_articles(given: Slotted) -> Slotted:
    """A text whose offices have an article where a name follows that is no slot by itself.

    Its placeholders are those of `given`.
    """
    text = given.text
    text = _ROLE.sub(lambda found: _with_the(given.slots, found), text)
    text = _OVER.sub(lambda found: _more(given.slots, found), text)
    parts: list[str] = []
    at = 0
    for found in _BEFORE_NAME.finditer(text):
        if _is_office(given.slots, int(found["office"])) and _is_name(given.slots, found):
            start = found.start()
            if not _DETERMINED.search(text, 0, start):
                opens = not text[:start].strip() or text[:start].rstrip().endswith((".", ":"))
                parts += [text[at:start], "The " if opens else "the "]
                at = start
    return replace(given, text="".join(parts) + text[at:])


def _more(slots: tuple[Slot, ...], found: re.Match[str]) -> str:
    """“over 4.3 billion”: « más de », which is no place."""
    number = int(found[1])
    counts = number < len(slots) and slots[number].kind is SlotKind.NUMBER
    return "more than " if counts else found[0]


def _with_the(slots: tuple[Slot, ...], found: re.Match[str]) -> str:
    """“Official Visit of Minister to Greece”."""
    number = int(found["office"])
    one = _is_office(slots, number) and not slots[number].plural
    return f"{found[0]}the " if one else found[0]


def _is_office(slots: tuple[Slot, ...], number: int) -> bool:
    slot = slots[number] if number < len(slots) else None
    return slot is not None and slot.kind is SlotKind.NOUN and bool(_OFFICE.match(slot.text))


def _is_name(slots: tuple[Slot, ...], found: re.Match[str]) -> bool:
    if found["word"]:
        return True
    number = int(found["name"])
    return number < len(slots) and slots[number].text.startswith(("el ", "la "))
