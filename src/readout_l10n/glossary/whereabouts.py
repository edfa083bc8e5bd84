"""Where the events of a text take place, as far as its clocks are concerned."""

import re
from collections.abc import Iterable, Mapping, Sequence

from readout_l10n.glossary.country_names import country_names
from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import Segment
from readout_l10n.text.places import Place, place_mentions

_REMOTE = re.compile(
    r"\b(?:téléphon\w*|visioconférence|vidéoconférence|en ligne|virtuel\w*|par vidéo"
    r"|telephone|phone|video ?conference|videoconference|online|virtual\w*"
    r"|teleconference|télé-?conférence)\b",
    re.IGNORECASE,
)
"""Those who speak together are in two places."""


def whereabouts(
    segments: Sequence[Segment], at: int, locale: str, glossary: Glossary, without: str | None
) -> tuple[Place, ...]:
    """Places where what `segments[at]` tells may happen; none when the text does not say.

    Cities that it names itself are enough; else its countries and what is named before it, title
    included, are all possible. A country steps back behind its city. Places of the zone `without`
    are left out.
    """
    names = country_names(glossary, locale)
    own = _located([segments[at]], locale, names, without)
    if any(place.is_city for place in own):
        return own
    if any(_REMOTE.search(segment.text) for segment in (segments[at], *segments[:1])):
        return ()
    return _located([*segments[:at], segments[at]], locale, names, without)


def _located(
    segments: Iterable[Segment], locale: str, names: Mapping[str, str], without: str | None
) -> tuple[Place, ...]:
    found = dict.fromkeys(
        mention.place
        for segment in segments
        for mention in place_mentions(segment.text, locale, names)
        if mention.located and without not in mention.place.zones
    )
    cities = {place.country for place in found if place.is_city}
    return tuple(place for place in found if place.is_city or place.country not in cities)
