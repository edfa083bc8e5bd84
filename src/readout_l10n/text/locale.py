"""BCP 47 tags, as far as we need them."""

import re
from functools import lru_cache

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def is_tag(text: str) -> bool:
    """Whether a text has the form of a tag."""
    return _TAG.fullmatch(text) is not None


def canonical(tag: str) -> str:
    """The tag in usual letters: language small, a region of two letters capital (RFC 5646)."""
    first, *others = tag.split("-")
    return "-".join([first.lower(), *(o.upper() if len(o) == 2 else o for o in others)])


@lru_cache(maxsize=1024)
def language(locale: str) -> str:
    """The language subtag of a tag: `fr` of `fr-CA`."""
    return locale.replace("_", "-").split("-", 1)[0].lower()


@lru_cache(maxsize=4096)
def applies(scope: str, locale: str) -> bool:
    """Whether what holds in one locale holds in another: `fr` in `fr-CA`, `fr-FR` not there.

    What is of a region holds in the language at large too.
    """
    ours, theirs = (tag.replace("_", "-").lower().split("-") for tag in (scope, locale))
    return ours[0] == theirs[0] and (ours[1:] == theirs[1:] or not ours[1:] or not theirs[1:])
