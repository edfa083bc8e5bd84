"""Size and speed of the drift page in Debian's Chromium.

    python benchmarks/drift_page.py [documents ...]

Paint is the browser's own first contentful paint; ready is when all charts stand; the filter is the
time from a word typed to the table shown. The best of three.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from readout_l10n.report.drift_html import drift_html

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from report.drifts import drift

_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
_FILTER = """(text) => {
  const field = document.querySelector("[name=q]");
  const start = performance.now();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  document.body.offsetHeight;
  return performance.now() - start;
}"""


def main() -> None:
    counts = [int(text) for text in sys.argv[1:]] or [13, 200, 1000]
    browser_path = shutil.which("chromium")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for count in counts:
            report = drift(count, copies=5)
            start = time.perf_counter()
            html = drift_html(report)
            made = time.perf_counter() - start
            path = Path(folder, "page.html")
            path.write_text(html, encoding="utf-8")
            paint, ready, filtering = (
                min(each)
                for each in zip(*(_measured(browser, path) for _ in range(3)), strict=True)
            )
            places = sum(len(subject.occurrences) for subject in report.subjects)
            print(
                f"{count} documents, {len(report.subjects)} subjects, {places} places: "
                f"made in {made:.2f} s, {len(html.encode()) / 1e6:.2f} MB, "
                f"paint {paint:.0f} ms, ready {ready:.0f} ms, filter {filtering:.0f} ms"
            )
        browser.close()


def _measured(browser: Browser, path: Path) -> tuple[float, float, float]:
    page = browser.new_page()
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.locator("#heat-chart svg path").first.wait_for(state="attached")
    ready = (time.perf_counter() - start) * 1000
    measured = page.evaluate(_PAINT), ready, page.evaluate(_FILTER, "security")
    page.close()
    return measured


if __name__ == "__main__":
    main()
