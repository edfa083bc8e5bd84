// The page's data, the reader's choices, and what is counted of them.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const STANDINGS = data.standings.map(([code]) => code);
const STANDING_NAMES = new Map(data.standings);
const PREFERRED = STANDINGS.indexOf("preferred");
const UNTOLD = STANDINGS.indexOf("untold");
const QUARTERS = new Map(data.quarters.map(([code], number) => [code, number]));
const CHOICES = ["q", "sort", "locale", "standing", "kind", "from", "to"];

const state = { q: "", sort: "", locale: "", standing: "", kind: "", from: "", to: "" };
state.by = "priority";
state.down = true;
state.open = [];

const plural = new Intl.PluralRules(data.locale);
const decimal = new Intl.NumberFormat(data.locale);
// Halves go to the even neighbour, as in what the page came with.
const hundredths = new Intl.NumberFormat(data.locale, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  roundingMode: "halfEven",
});
const percent = new Intl.NumberFormat(data.locale, { style: "percent", roundingMode: "halfEven" });
const collator = new Intl.Collator(data.locale, { numeric: true });

// A message with its fields filled in; what fills them is never looked into for fields.
function say(name, fields = {}) {
  return filled(data.words[name], fields);
}

function sayCount(name, number, fields) {
  const messages = data.counts[name];
  return filled(messages[plural.select(number)] ?? messages.other, fields);
}

function filled(message, fields) {
  return message.replace(/\{(\w+)\}/g, (whole, field) => (field in fields ? fields[field] : whole));
}

// Lower case without accents, so that « etat » finds « État ».
function folded(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
}

for (const subject of data.subjects) {
  const words = [subject.text, subject.id, ...subject.variants.flatMap((v) => [v.text, ...v.forms.map(([form]) => form)])];
  subject.search = folded(words.join("\n"));
}

function readFragment() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  for (const name of CHOICES) state[name] = fragment.get(name) ?? "";
  state.by = fragment.get("by") ?? "priority";
  state.down = (fragment.get("order") ?? (state.by === "priority" ? "desc" : "asc")) === "desc";
  state.open = fragment.getAll("open");
}

function writeFragment() {
  const fragment = new URLSearchParams();
  for (const name of CHOICES) if (state[name]) fragment.set(name, state[name]);
  if (state.by !== "priority" || !state.down) {
    fragment.set("by", state.by);
    fragment.set("order", state.down ? "desc" : "asc");
  }
  for (const key of state.open) fragment.append("open", key);
  const text = fragment.toString();
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}

function period() {
  const first = QUARTERS.get(state.from) ?? 0;
  const last = QUARTERS.get(state.to) ?? data.quarters.length - 1;
  return [Math.min(first, last), Math.max(first, last)];
}

// Whether documents are chosen among at all; if not, a subject stands as the whole report has it.
function choosesDocuments() {
  return Boolean(state.kind || state.from || state.to);
}

// Of each document, whether it is of the chosen kind and period.
function chosenDocuments() {
  const [first, last] = period();
  const dated = state.from || state.to;
  return data.documents.map(
    (document) =>
      (!state.kind || document.kind === state.kind) &&
      (!dated || (document.quarter >= first && document.quarter <= last)),
  );
}

// What of a subject is in those documents.
function measure(subject, chosen) {
  const counts = new Array(subject.variants.length).fill(0);
  const standings = new Set();
  let told = 0;
  let untold = 0;
  let kept = 0;
  for (const [document, variant, standing, count] of cells(subject)) {
    if (!chosen[document]) continue;
    standings.add(STANDINGS[standing]);
    if (standing === UNTOLD) {
      untold += count;
      continue;
    }
    told += count;
    counts[variant] += count;
    if (standing === PREFERRED) kept += count;
  }
  const alike = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  const [first, last] = period();
  const changes = subject.changes.filter(({ quarter }) => {
    const number = QUARTERS.get(quarter);
    return number >= first && number <= last;
  });
  return {
    count: told,
    untold,
    counts,
    standings,
    preferred: subject.prefers && told ? kept / told : null,
    disagreement: told > 1 ? 1 - alike / (told * (told - 1)) : 0,
    change: changes.length ? changes[changes.length - 1].first : "",
    priority: subject.priority,
  };
}

function* cells(subject) {
  for (let at = 0; at < subject.cells.length; at += 4) yield subject.cells.slice(at, at + 4);
}

// Whether a rendering is not what is wanted: the glossary's, else the commonest.
function isOtherwise(subject, variant, standing) {
  return subject.prefers ? standing !== PREFERRED : variant !== 0;
}

function fits(subject, measured) {
  return (
    (!state.sort || subject.sort === state.sort) &&
    (!state.locale || subject.locale === state.locale) &&
    (!state.standing || measured.standings.has(state.standing)) &&
    (!choosesDocuments() || measured.count + measured.untold > 0) &&
    subject.search.includes(folded(state.q.trim()))
  );
}
