"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.querySelector("form.filters");
  const findings = all(".finding");
  const rows = all("tr.bead");
  const marks = all("mark");
  const status = form.querySelector("[role=status]");
  const nothing = document.querySelector(".nothing");

  const chosen = (name) =>
    new Set(all(`input[name="${name}"]:checked`, form).map((input) => input.value));
  const shownIn = (element) => all(".finding:not([hidden])", element).length > 0;

  function isShown(row, kind) {
    if (kind === "all") return true;
    return kind === "found" ? shownIn(row) : row.classList.contains(kind);
  }

  function refresh() {
    const severities = chosen("severity");
    const rules = chosen("rule");
    for (const finding of findings) {
      finding.hidden = !(severities.has(finding.dataset.severity) && rules.has(finding.dataset.rule));
    }
    const shown = new Set(findings.filter((f) => !f.hidden).map((f) => f.id.slice("finding-".length)));
    for (const mark of marks) {
      mark.classList.toggle("off", !mark.dataset.findings.split(" ").some((n) => shown.has(n)));
    }
    const [kind] = chosen("rows");
    for (const row of rows) row.hidden = !isShown(row, kind);
    for (const passage of all("tr.passage")) passage.hidden = kind !== "all" && kind !== "one-sided";
    nothing.hidden = rows.some((row) => !row.hidden);
    status.textContent = status.dataset.text.replace("{shown}", shown.size);
  }

  function light(finding, on) {
    const number = finding.id.slice("finding-".length);
    for (const mark of marks) {
      if (mark.dataset.findings.split(" ").includes(number)) mark.classList.toggle("lit", on);
    }
  }

  let at = -1;
  function walk(step) {
    const visible = findings.filter((f) => !f.hidden && f.offsetParent !== null);
    if (visible.length === 0) return;
    const from = visible.indexOf(findings[at]);
    const next = from < 0 && step < 0 ? visible.length - 1 : from + step;
    const finding = visible[(next + visible.length) % visible.length];
    at = findings.indexOf(finding);
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "center" });
  }

  form.addEventListener("change", refresh);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("next")?.addEventListener("click", () => walk(1));
  document.getElementById("previous")?.addEventListener("click", () => walk(-1));
  for (const [on, events] of [[true, ["mouseenter", "focus"]], [false, ["mouseleave", "blur"]]]) {
    for (const event of events) {
      for (const finding of findings) finding.addEventListener(event, () => light(finding, on));
    }
  }
  for (const mark of marks) {
    mark.addEventListener("click", () => {
      const finding = document.getElementById(`finding-${mark.dataset.findings.split(" ")[0]}`);
      finding.focus({ preventScroll: true });
      finding.scrollIntoView({ block: "nearest" });
    });
  }
  refresh();
})();
