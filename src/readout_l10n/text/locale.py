"""BCP 47 tags, as far as we need them."""


def language(locale: str) -> str:
    """The language subtag of a tag: `fr` of `fr-CA`."""
    return locale.replace("_", "-").split("-", 1)[0].lower()
