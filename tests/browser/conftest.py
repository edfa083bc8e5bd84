"""A real browser for pages that must work by themselves: Debian's Chromium, the network off."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.opening import OpenPage, opening

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_WITHOUT = "no Chromium here: apt-get install chromium"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; without one the tests are skipped, but in CI they fail."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(_WITHOUT)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """Opens pages; when the test ends, nothing may have gone wrong in any of them."""
    with opening(browser, tmp_path) as (open_html, troubles):
        yield open_html
        assert troubles() == []


@pytest.fixture
def troubles_of(browser: Browser, tmp_path: Path) -> Callable[[str], list[str]]:
    """What goes wrong in a page made of a string."""

    def seen(html: str) -> list[str]:
        with opening(browser, tmp_path) as (open_html, troubles):
            open_html(html).wait_for_load_state("networkidle")
            return troubles()

    return seen
