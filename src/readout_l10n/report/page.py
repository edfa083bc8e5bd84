"""A page that needs nothing else: no network, no other file."""

import json
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files

from readout_l10n.ui import ENGLISH, Say

_IN_SCRIPT = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
"""What could end a script element, or a line of script, as JSON escapes it."""


def page(
    title: str,
    styles: Sequence[str],
    body: Iterable[str],
    *,
    scripts: Sequence[str] = (),
    say: Say = ENGLISH,
) -> str:
    """The page around lines of mark-up, with style sheets and scripts of this package.

    Its security policy allows these by their hashes and nothing else. Scripts run in their order
    when the mark-up stands. `say` tells the page's language.
    """
    css = [_own(style) for style in styles]
    codes = [_own(script) for script in scripts]
    policy = [
        "default-src 'none'",
        f"style-src {' '.join(map(_hashed, css))}",
        *([f"script-src {' '.join(map(_hashed, codes))}"] if codes else []),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(say.locale)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(title)}</title>",
        *(f"<style>{text}</style>" for text in css),
        "</head>",
        "<body>",
        *body,
        *(f"<script>{code}</script>" for code in codes),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def page_data(name: str, value: object) -> str:
    """A value for the scripts of a page, which find it by name; nothing in it can end its place."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
    return f'<script type="application/json" id="{escape(name)}">{text}</script>'


def _own(name: str) -> str:
    return files("readout_l10n.report").joinpath(name).read_text(encoding="utf-8")


def _hashed(text: str) -> str:
    """A source of a security policy: what has this SHA-256 (CSP 3, section 2.3.1)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
