"""A page that needs nothing else: no network, no other file."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files

from readout_l10n.ui import ENGLISH, Say


def page(
    title: str,
    styles: tuple[str, ...],
    body: Iterable[str],
    *,
    scripts: tuple[str, ...] = (),
    inline_styles: bool = False,
    say: Say = ENGLISH,
) -> str:
    """The page around lines of mark-up, with style sheets and scripts of this package.

    Its security policy (CSP Level 3) allows these by their hashes and nothing else; with
    `inline_styles`, `style` attributes too, which a library may set. `say` tells the language.
    """
    css = [_resource(name) for name in styles]
    js = [_resource(name) for name in scripts]
    policy = "; ".join(_policy(css, js, inline_styles=inline_styles))
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(say.locale)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(title)}</title>",
        *(f"<style>{text}</style>" for text in css),
        "</head>",
        "<body>",
        *body,
        *(f"<script>{text}</script>" for text in js),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _policy(css: list[str], js: list[str], *, inline_styles: bool) -> Iterator[str]:
    yield "default-src 'none'"
    yield f"style-src {' '.join(map(_hashed, css))}"
    if js:
        yield f"script-src {' '.join(map(_hashed, js))}"
    if inline_styles:
        yield "style-src-attr 'unsafe-inline'"
    yield "base-uri 'none'"
    yield "form-action 'none'"


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
