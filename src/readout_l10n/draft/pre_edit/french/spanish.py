"""What Apertium's fr-es gets wrong in Spanish whatever French it is given.

It renders « fut organisée » and « sera organisée » as « estuvo organizada », « estará
organizada »: what happened or will happen is said with « ser » (RAE, Nueva gramática, § 41.1). The
present and the imperfect, which tell states as well, stay. And it keeps the « de » of « proposa de
revoir », which Spanish has not (ib., § 26.4). Before a verb « nada » and « ningún » deny by
themselves (ib., § 48.3), and « cuyo » has no article after it (ib., § 22.5).
"""

import re

_SER = {
    "estuvo": "fue",
    "estuvieron": "fueron",
    "estará": "será",
    "estarán": "serán",
    "estaría": "sería",
    "estarían": "serían",
    "esté": "sea",
    "estén": "sean",
}
_STATES = (
    "representad previst situad interesad preocupad convencid dispuest destinad ligad vinculad "
    "relacionad compuest basad fundad comprometid decidid obligad orientad centrad "
    "abiert cerrad".split()
)
"""Beginnings of participles that tell a state with « estar »."""
_PASSIVE = re.compile(
    rf"\b({'|'.join(_SER)})((?: (?:no|también|igualmente|asimismo|\w+mente))? )"
    r"(\w+(?:[ai]d|íd|hech|dich|puest|vist|escrit|suelt|bierto?|impres)[oa]s?|(?:hech|dich)[oa]s?)\b",
    re.IGNORECASE,
)


_MODAL = re.compile(
    r"\b((?:pued[ae]n?|pod(?:er|r[áí]an?|r[áí]|ía|ían)|deb(?:er|en?|ía|ían|erá|erán|ería|erían)"
    r"|(?:tiene|tienen|tenía|tenían|tendrá|tendrán) que))"
    r" estar (\w+(?:[ai]d|hech|puest|dich)[oa]s?)\b"
)
_THAT = re.compile(r"\b([Aa]quel(?:la|los|las)) (del?)\b")
_ARTICLE = {"aquella": "la", "aquellos": "los", "aquellas": "las"}
_HIM = re.compile(r"\b([Cc]on|[Ss]egún|[Pp]ara|[Pp]or|[Ss]in|[Aa]nte|[Cc]ontra|[Ee]ntre) le\b")
_THANKED = re.compile(r"\b([Ll])[oa](s?) (?=(?:ha[ns]?|hab[íi]an?)? ?agrade[cz]\w+)")
_TO_DO = re.compile(
    r"\b((?:prop(?:us(?:o|ieron|iera|ieran)|one|onen|ondrá|uesto|oner|oniendo)"
    r"|acord(?:ó|aron|ado|ar|ará)|conced(?:ió|ieron)|promet(?:ió|ieron|ido|er)|permit(?:ió|ieron|en?|irán?)|decid(?:ió|ieron|ido)"
    r"|recomend(?:ó|aron|ado|ar)|sugiri(?:ó|eron)|sugerido|aconsej(?:ó|aron)|evit(?:ó|aron|ar)"
    r"|pid(?:ió|ieron)|pedido|acept(?:ó|aron|ado)|intent(?:ó|aron|ar|ado)|planead?o?|prev[ée]n?|previó)"
    r"(?: (?:también|además|igualmente))?"
    r"(?: al? (?:(?:la|los|las) )?\w+)?) de (?=\w+[aeiáéí]r(?:l[aeo]s?|se)?\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b((?:nada|nadie|ningún|ninguna)"
    r"(?: (?!(?:no|que|quien|donde|cuy[oa]s?|si|ya|y|o|pero)\b)\w+){0,2})"
    r" no (?!(?:que|s[oó]lo|solamente|obstante|más|menos|\w+[ai]d[oa]s?)\b)",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\b(cuy[oa]s?) (?:el|la|los|las) (?=\w)")
_AFTER = re.compile(r"\b(por|con|para|entre|ante|contra|sin) de (?:los|las) (?=\w)")
_PLACE = re.compile(r"\bhub(o|ieron) (ayer|hoy|también) lugar\b")
_HELD = {"o": "tuvo", "ieron": "tuvieron"}
_ENVOY = re.compile(r"\b([Ee]mbajadora? del? (?:la )?[A-ZÁÉÍÓÚ]\w+) a (?=[A-ZÁÉÍÓÚ])")
_ONE_OF = re.compile(r"\blo una (?=de )")
_FACT = re.compile(r"\b([Ee]l hecho) que\b")
_BOTH = re.compile(r"\b([Tt])od([oa])s dos\b")
_VICE = re.compile(r"\b(?:vicio|vice)-primer([oa])? (ministr)", re.IGNORECASE)
_CHARGED = re.compile(
    r"\b((?:delegad[oa]|[Mm]inistr[oa]|[Cc]omisari[oa]|Estado)) cargad(?=[oa] del? )"
)


def mended(text: str) -> str:
    """A Spanish draft without what comes out wrong whatever French it was made of."""
    text = _MODAL.sub(_modal, _PASSIVE.sub(_passive, text))
    text = _TO_DO.sub(r"\1 ", _HIM.sub(r"\1 él", text))
    text = _THAT.sub(_that, _THANKED.sub(r"\1e\2 ", text))
    text = _AFTER.sub(r"\1 ", _WHOSE.sub(r"\1 ", _DENIED.sub(r"\1 ", text)))
    text = _ENVOY.sub(r"\1 en ", _ONE_OF.sub("una ", text))
    text = _PLACE.sub(lambda found: f"{_HELD[found[1]]} lugar {found[2]}", text)
    text = _CHARGED.sub(r"\1 encargad", _FACT.sub(r"\1 de que", text))
    return _BOTH.sub(_both, _VICE.sub(_vice, text))


def _modal(found: re.Match[str]) -> str:
    is_state = found[2].lower().startswith(tuple(_STATES))
    return found[0] if is_state else f"{found[1]} ser {found[2]}"


def _both(found: re.Match[str]) -> str:
    return f"{'A' if found[1] == 'T' else 'a'}mb{found[2]}s"


def _vice(found: re.Match[str]) -> str:
    is_she = found[1] == "a"
    return f"{'V' if found[0][0] == 'V' else 'v'}iceprimer{'a' if is_she else ''} {found[2]}"


def _that(found: re.Match[str]) -> str:
    said = _ARTICLE[found[1].lower()]
    return f"{said.capitalize() if found[1][0].isupper() else said} {found[2]}"


def _passive(found: re.Match[str]) -> str:
    verb, between, participle = found.groups()
    if participle.lower().startswith(tuple(_STATES)):
        return found[0]
    said = _SER[verb.lower()]
    return f"{said.capitalize() if verb[0].isupper() else said}{between}{participle}"
