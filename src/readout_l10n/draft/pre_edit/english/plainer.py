"""English constructions that Apertium has no rule for, put as ones that it has."""

import re

from lemminflect import getLemma

from readout_l10n.draft.pre_edit.english.wording import capitalised

_NAME = r"(?:⟦\d+⟧|[A-ZÀ-Þ][\w’]+(?: [A-ZÀ-Þ][\w’]+)?)"
_NUMBER = r"(?:⟦\d+⟧|\d[\d,.]*)"
_ENDS = (
    r"(?=[,.;:)]|$| (?:and|or|in|on|of|for|that|which|who|to|from|with|is|are|was|were|has|have)\b)"
)
_BASED = re.compile(rf"\b(?P<name>{_NAME})-based (?P<noun>(?:[a-z]+ )??[a-z]+){_ENDS}")
_LED = re.compile(
    rf"(?P<name>{_NAME})-(?P<how>led|funded|backed|hosted|owned|brokered|sponsored|mediated)"
    rf" (?P<noun>(?:[a-z]+ )??[a-z]+){_ENDS}"
)
_OF_DAY = re.compile(r"\b(?P<day>[Tt]oday|[Yy]esterday|[Tt]omorrow)['’]s (?P<noun>[a-z]+)\b")
_ADDITIONAL = re.compile(rf"\b[Aa]n? (?:additional|extra|further) (?={_NUMBER} )")
_SOME = re.compile(r"\b(?P<first>[Ss])ome (?=⟦\d+⟧ [a-z]|\d)")
_OWNED = re.compile(rf"(?<![\w’'-])(?P<owner>(?:[Tt]he )?{_NAME})['’]s? (?P<owned>⟦\d+⟧)(?! ⟦)")
_PLURAL_OWNER = re.compile(r"(?P<owner>⟦\d+⟧|\b[A-Z][a-z]+s)['’](?= [a-z])")
_EAM = re.compile(r"\bEAM\b(?:['’]s (?P<what>(?:[a-z]+ )?[a-z]+))?")
"""India's External Affairs Minister."""
_MORE = re.compile(
    r"(?<!\bhand )(?<!\bhands )(?<!\bhanded )(?<!\btake )(?<!\btook )(?<!\bturned )"
    r"\bover (?=\d[\d,.]* (?!(?:hours|days|weeks|months|years)\b))"
)
_WHOSE_MEETING = re.compile(
    r"(?P<the>(?:[Tt]he )?)(?P<group>⟦\d+⟧|[A-Z][\w’]+(?: [A-Z][\w’]+)*?) "
    r"(?P<who>(?:(?:Economic|Foreign|Defen[cs]e|Finance|Trade|Energy|Trilateral|Prime) )*"
    r"(?:Leaders|Ministers))['’] (?P<what>Meeting|Summit|Retreat|Conference|Forum)\b"
)
_PROGRESSIVE = re.compile(
    r"\b(?P<will>[Ww]ill|[Ww]ould) (?P<also>(?:also )?)be (?P<verb>[a-z]+ing)\b(?= \w)"
)
_NOT_VERBS = frozenset(
    "ongoing outstanding challenging willing interesting missing pending lasting binding"
    " encouraging promising overwhelming devastating surprising lacking".split()
)
_CALL_ON = re.compile(r"\b(?P<call>[Cc]all(?:s|ed|ing)?) (?:up)?on (?P<rest>[^.;]*)")
_TO_DO = re.compile(r"\b(?:not )?to (?!the\b|an?\b|its?\b|his\b|her\b|their\b)[a-z]+")
_URGES = {"call": "urge", "calls": "urges", "called": "urged", "calling": "urging"}
_VISITS = {"call": "make", "calls": "makes", "called": "made", "calling": "making"}
_OFFICIALS = re.compile(
    r"(?:(?:the|his|her|President|Prime|King|Queen|Mr|Ms|H\.E\.)\b|⟦\d+⟧)", re.IGNORECASE
)


def plainer(text: str) -> str:
    """A text without the constructions; doing it again changes nothing."""
    text = _BASED.sub(r"\g<noun> based in \g<name>", text)
    text = _LED.sub(r"\g<noun> \g<how> by \g<name>", text)
    text = _OF_DAY.sub(_of_day, text)
    text = _ADDITIONAL.sub("other ", text)
    text = _SOME.sub(
        lambda found: "Approximately " if found["first"] == "S" else "approximately ", text
    )
    text = _WHOSE_MEETING.sub(_meeting_of, text)
    text = _OWNED.sub(r"the \g<owned> of \g<owner>", text)
    text = _EAM.sub(_minister, text)
    text = _MORE.sub("more than ", text)
    text = _PLURAL_OWNER.sub(r"\g<owner>'s", text)
    text = _PROGRESSIVE.sub(_simple, text)
    return _CALL_ON.sub(_called_on, text)


def _minister(found: re.Match[str]) -> str:
    said = f"the {found['what']} of the Minister" if found["what"] else "the Minister"
    return said if found.start() else capitalised(said)


def _of_day(found: re.Match[str]) -> str:
    return (
        f"{'The' if found['day'][0].isupper() else 'the'} {found['noun']} of {found['day'].lower()}"
    )


def _meeting_of(found: re.Match[str]) -> str:
    """“the Meeting of the Economic Leaders of APEC”."""
    the = found["the"] or "the "
    return f"{the}{found['what']} of the {found['who']} of {found['group']}"


def _simple(found: re.Match[str]) -> str:
    """“will be travelling” as “will travel”."""
    verb = found["verb"]
    base = getLemma(verb, upos="VERB")
    if verb in _NOT_VERBS or not base or base[0] == verb:
        return found[0]
    return f"{found['will']} {found['also']}{base[0]}"


def _called_on(found: re.Match[str]) -> str:
    """Who is called on to do something is urged; an official who is not, visited."""
    call, rest = found["call"], found["rest"]
    if _TO_DO.search(rest):
        instead = _URGES[call.lower()]
    elif _OFFICIALS.match(rest):
        instead = f"{_VISITS[call.lower()]} a courtesy visit to"
    else:
        return found[0]
    return f"{capitalised(instead) if call[0].isupper() else instead} {rest}"
