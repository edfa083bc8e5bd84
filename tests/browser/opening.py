"""Opens pages in a browser and watches for what goes wrong in them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Protocol

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

_WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`);
});
"""


class OpenPage(Protocol):
    """Opens a page made of a string, as a reader would from a folder."""

    def __call__(
        self,
        html: str,
        *,
        width: int = 1366,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        fragment: str = "",
        script: bool = True,
    ) -> Page: ...


@contextmanager
def opening(browser: Browser, folder: Path) -> Iterator[tuple[OpenPage, Callable[[], list[str]]]]:
    """What opens pages, and what tells all that went wrong in them.

    Wrong is: a request for anything but the page, a message of the console that warns, an error
    that nothing caught, a dialog, and whatever the page's security policy had to forbid.
    """
    opened: list[Page] = []
    seen: list[str] = []

    def open_html(
        html: str,
        *,
        width: int = 1366,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        fragment: str = "",
        script: bool = True,
    ) -> Page:
        path = folder / f"page-{len(opened) + 1}.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(
            offline=True,
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.set_default_timeout(10_000)
        _record(page, path.as_uri(), seen.append)
        page.goto(path.as_uri() + fragment)
        opened.append(page)
        return page

    def troubles() -> list[str]:
        # Where script is off there is no list, and nothing ran that could be forbidden.
        forbidden = (page.evaluate("() => window.violations ?? []") for page in opened)
        return seen + [text for texts in forbidden for text in texts]

    try:
        yield open_html, troubles
    finally:
        for page in opened:
            page.context.close()


def _record(page: Page, address: str, record: Callable[[str], None]) -> None:
    """Hands on all that a page must not do."""

    def requested(request: Request) -> None:
        if request.url.partition("#")[0] != address:
            record(f"asked for {request.url}")

    def told(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            record(f"console: {message.text}")

    def asked(dialog: Dialog) -> None:
        record(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.add_init_script(_WATCH)
    page.on("request", requested)
    page.on("console", told)
    page.on("pageerror", lambda error: record(f"error: {error}"))
    page.on("dialog", asked)
