// The table: what it shows, in which order, and what stands open in it.
"use strict";

const TOP = 20;
const COLUMNS = 8;
const body = document.querySelector("#table > tbody");
const rows = [...body.rows].map((row) => ({
  row,
  subject: data.subjects[Number(row.dataset.n)],
  button: row.querySelector("button"),
  whole: null,
  measured: null,
  detail: null,
}));
const form = document.getElementById("filters");
const shownNote = document.getElementById("shown");
const everyDocument = new Array(data.documents.length).fill(true);
let chosen = everyDocument;
let later = 0;

for (const entry of rows) {
  entry.whole = measure(entry.subject, everyDocument);
  entry.button.addEventListener("click", () => toggle(entry));
}

function toggle({ subject }) {
  state.open = state.open.includes(subject.key)
    ? state.open.filter((key) => key !== subject.key)
    : [...state.open, subject.key];
  writeFragment();
  showOpen();
}

function shownRows() {
  return rows.filter(({ row }) => !row.hidden);
}

function value({ subject, measured }, by) {
  if (by === "term") return subject.text;
  if (by === "sort" || by === "locale") return subject[by];
  return measured[by];
}

// What has no value comes last, whichever way the order runs.
function ordered(first, second) {
  const [a, b] = [value(first, state.by), value(second, state.by)];
  const [no, nor] = [a === null || a === "", b === null || b === ""];
  if (no || nor) return no - nor;
  const order = typeof a === "string" ? collator.compare(a, b) : a - b;
  return state.down ? -order : order;
}

function fill({ row, measured, subject }) {
  const cell = (name) => row.querySelector(`td.${name}`);
  cell("count").textContent = decimal.format(measured.count);
  cell("disagreement").textContent = hundredths.format(measured.disagreement);
  cell("change").textContent = measured.change;
  if (!subject.prefers) return;
  const share = measured.preferred;
  cell("preferred").querySelector(".value").textContent = share === null ? "" : percent.format(share);
  cell("preferred").querySelector(".full").setAttribute("width", ((share ?? 0) * 48).toFixed(1));
}

function show() {
  const chooses = choosesDocuments();
  const before = chosen;
  chosen = chooses ? chosenDocuments() : everyDocument;
  for (const entry of rows) {
    const old = entry.measured ?? entry.whole;
    entry.measured = chooses ? measure(entry.subject, chosen) : entry.whole;
    entry.row.hidden = !fits(entry.subject, entry.measured);
    if (entry.measured !== old) fill(entry);
    if (entry.detail && before !== chosen) shut(entry);
  }
  const first = document.activeElement;
  for (const entry of [...rows].sort(ordered)) {
    body.append(entry.row);
    if (entry.detail) body.append(entry.detail);
  }
  if (first !== document.activeElement) first.focus({ preventScroll: true });
  for (const header of document.querySelectorAll("#table > thead > tr > th")) {
    const by = header.querySelector("button").dataset.by;
    if (by === state.by) header.setAttribute("aria-sort", state.down ? "descending" : "ascending");
    else header.removeAttribute("aria-sort");
  }
  const shown = shownRows().length;
  shownNote.textContent = sayCount("shown", rows.length, { shown: decimal.format(shown), all: decimal.format(rows.length) });
  document.getElementById("nothing").hidden = shown > 0;
  showOpen();
  cancelAnimationFrame(later);
  later = requestAnimationFrame(() => setTimeout(showCharts));
}

function shut(entry) {
  for (const element of entry.detail.querySelectorAll(".chart")) drop(element);
  entry.detail.remove();
  entry.detail = null;
  entry.button.setAttribute("aria-expanded", "false");
}

function showOpen() {
  for (const entry of rows) {
    const open = state.open.includes(entry.subject.key) && !entry.row.hidden;
    if (open && !entry.detail) {
      const id = `detail-${entry.row.dataset.n}`;
      const cell = el("td", { colspan: String(visibleColumns()) }, detail(entry.subject, chosen));
      entry.detail = el("tr", { class: "detail", id }, cell);
      entry.row.after(entry.detail);
      entry.button.setAttribute("aria-controls", id);
    }
    if (!open && entry.detail) shut(entry);
    entry.button.setAttribute("aria-expanded", String(open));
    entry.row.classList.toggle("open", open);
  }
}

// Narrow screens have fewer columns, and a cell across columns that are not there would bring them.
function visibleColumns() {
  return [...document.querySelectorAll("#table > thead > tr > th")].filter((header) => header.offsetWidth).length;
}

// Paper has them all.
function spanColumns() {
  const count = document.documentElement.hasAttribute("data-print") ? COLUMNS : visibleColumns();
  for (const { detail } of rows) if (detail) detail.cells[0].colSpan = count;
}

function showCharts() {
  overview();
  heatMap();
}

// What is shown and not as the glossary prefers, as shares by quarter and standing.
function overview() {
  const element = document.getElementById("overview-chart");
  for (const old of element.querySelectorAll(".chart")) drop(old);
  element.replaceChildren();
  const layers = STANDINGS.map((code) => ({
    name: STANDING_NAMES.get(code),
    note: "",
    letter: "",
    fill: `standing-${code}`,
    values: new Array(data.quarters.length).fill(0),
  }));
  let undated = 0;
  for (const { subject } of shownRows()) {
    if (!subject.prefers) continue;
    for (const [document, , standing, count] of cells(subject)) {
      if (!chosen[document] || standing === UNTOLD) continue;
      const { quarter } = data.documents[document];
      if (quarter < 0) undated += count;
      else layers[standing].values[quarter] += count;
    }
  }
  const others = layers
    .filter(({ values }, standing) => standing !== PREFERRED && values.some(Boolean))
    .map((layer, at) => ({ ...layer, letter: LETTERS[at] }));
  if (!others.length) return;
  const series = others.map(({ letter, name }) => `${letter} ${name}`).join("; ");
  stacked(element, others, [], say("chart_all", { series }), undated, layers[PREFERRED]);
}

// The first subjects shown by the documents chosen; where those are too many, by quarters.
function heatMap() {
  const element = document.getElementById("heat-chart");
  for (const old of element.querySelectorAll(".chart")) drop(old);
  element.replaceChildren();
  const top = [...body.rows].filter((row) => row.dataset.n && !row.hidden).slice(0, TOP).map((row) => data.subjects[Number(row.dataset.n)]);
  const numbers = data.documents.map((_, number) => number).filter((number) => chosen[number]);
  const single = numbers.length <= Math.max(24, (element.clientWidth - 240) / FIT);
  const [first, last] = period();
  const columns = single
    ? numbers.map((number) => ({ label: data.documents[number].day || "–", title: data.documents[number].path }))
    : data.quarters.slice(first, last + 1).map(([, name]) => ({ label: name, title: name }));
  const place = new Map(numbers.map((number, at) => [number, single ? at : data.documents[number].quarter - first]));
  document.getElementById("heat-note").textContent = say(single ? "heat_documents" : "heat_quarters");
  const values = [];
  top.forEach((subject, row) => {
    const sums = columns.map(() => [0, 0]);
    for (const [document, variant, standing, count] of cells(subject)) {
      const sum = sums[place.get(document)];
      if (!sum || standing === UNTOLD) continue;
      sum[0] += count;
      if (isOtherwise(subject, variant, standing)) sum[1] += count;
    }
    sums.forEach(([count, others], column) => count && values.push([column, row, others / count, count]));
  });
  if (!values.length) return;
  const tell = ([column, row, share, count]) =>
    say("heat_cell", {
      subject: clipped(top[row].text, 40),
      column: clipped(columns[column].title, 60),
      share: percent.format(share),
      count: decimal.format(count),
    });
  const canvas = el("div");
  const byRow = top.map((subject, row) => {
    const shares = columns.map(() => "");
    for (const [column, at, share] of values) if (at === row) shares[column] = percent.format(share);
    return [el("bdi", {}, subject.text), ...shares];
  });
  element.append(
    steps(),
    canvas,
    numbersOf([say("subject"), ...columns.map(({ label }) => label)], byRow, columns.map((_, at) => at + 1)),
  );
  const description = say("heat_chart", { subjects: decimal.format(top.length), columns: decimal.format(columns.length) });
  heat(canvas, top.map(({ text }) => text), columns, values, description, tell);
}

// What the shades of the heat map stand for.
function steps() {
  const names = [percent.format(0), ...[0.25, 0.5, 0.75, 1].map((most) => `≤ ${percent.format(most)}`)];
  return el(
    "ul",
    { class: "legend steps" },
    ...names.map((name, step) => el("li", {}, el("span", { class: `swatch heat-${step}`, "aria-hidden": "true" }), name)),
  );
}

function toForm() {
  for (const name of CHOICES) {
    const field = form.elements.namedItem(name);
    if (field) field.value = state[name];
  }
}

function fromForm() {
  for (const name of CHOICES) {
    const field = form.elements.namedItem(name);
    if (field) state[name] = field.value;
  }
  writeFragment();
  show();
}

function fromFragment() {
  readFragment();
  toForm();
  show();
  const entry = rows.find(({ subject }) => state.open.includes(subject.key));
  if (entry && !entry.row.hidden) {
    entry.row.scrollIntoView({ block: "start" });
    entry.button.focus({ preventScroll: true });
  }
}

form.addEventListener("input", fromForm);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(fromForm));
for (const button of document.querySelectorAll("#table > thead button")) {
  button.addEventListener("click", () => {
    const { by } = button.dataset;
    state.down = state.by === by ? !state.down : !["term", "sort", "locale"].includes(by);
    state.by = by;
    writeFragment();
    show();
  });
}
addEventListener("hashchange", () => {
  // Links to a place of the page have no choices in them.
  if (location.hash === "" || location.hash.includes("=")) fromFragment();
});
new ResizeObserver(spanColumns).observe(document.getElementById("table"));
addEventListener("beforeprint", spanColumns);
addEventListener("afterprint", spanColumns);
paper.addEventListener("change", spanColumns);
if (location.hash.includes("=")) fromFragment();
else show();
