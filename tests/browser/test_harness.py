"""The browser of these tests sees what it has to see."""

from collections.abc import Callable

import pytest

_POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"


@pytest.mark.parametrize(
    ("html", "trouble"),
    [
        ("<img src=https://example.org/a.png alt=a>", "asked for https://example.org/a.png"),
        ("<script src=beside.js></script>", "beside.js"),
        ("<script>console.warn('beware')</script>", "console: beware"),
        ("<script>console.error('bad')</script>", "console: bad"),
        ("<script>nothing.there</script>", "error: nothing is not defined"),
        ("<script>alert('hello')</script>", "dialog: hello"),
        (f"{_POLICY}<script>1</script>", "script-src-elem forbids inline"),
        (f"{_POLICY}<p style='color: red'>p", "style-src-attr forbids inline"),
    ],
)
def test_what_goes_wrong_is_seen(
    html: str, trouble: str, troubles_of: Callable[[str], list[str]]
) -> None:
    seen = troubles_of(f"<!doctype html><meta charset=utf-8><title>t</title>{html}")
    assert any(trouble in text for text in seen), seen


def test_a_page_that_is_whole_has_no_troubles(troubles_of: Callable[[str], list[str]]) -> None:
    page = "<!doctype html><meta charset=utf-8><title>t</title><script>console.log(1)</script>"
    assert troubles_of(page) == []
