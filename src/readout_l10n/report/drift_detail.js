// What is shown of one subject: its history, its renderings, its sentences, its glossary entry.
"use strict";

const AT_ONCE = 5;
const LAYERS = 6;
const COLOURS = ["layer-1", "layer-2", "layer-3", "layer-4", "layer-5", "layer-6"];

// An element with attributes and children; text is only ever text.
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function heading(text) {
  return el("h3", {}, text);
}

// A table of rows of cells; the first cell of a row is its header. Columns in `numeric` align right.
function table(names, rows, numeric = [], kind = "") {
  const cell = (tag, content, at, attributes = {}) =>
    el(tag, { ...attributes, ...(numeric.includes(at) ? { class: "number" } : {}) }, content);
  return el(
    "div",
    { class: "scroll", tabindex: "0" },
    el(
      "table",
      { class: kind },
      el("thead", {}, el("tr", {}, ...names.map((name, at) => cell("th", name, at, { scope: "col" })))),
      el(
        "tbody",
        {},
        ...rows.map((row) =>
          el("tr", {}, ...row.map((content, at) => (at ? cell("td", content, at) : cell("th", content, at, { scope: "row" })))),
        ),
      ),
    ),
  );
}

function numbersOf(names, rows, numeric) {
  return el("details", { class: "numbers" }, el("summary", {}, say("numbers")), table(names, rows, numeric));
}

function swatch(layer) {
  return el("span", { class: `swatch ${layer.fill}`, "aria-hidden": "true" }, layer.letter);
}

function legend(layers) {
  return el(
    "ul",
    { class: "legend" },
    ...layers.map((layer) =>
      el("li", {}, swatch(layer), el("bdi", layer.lang ? { lang: layer.lang } : {}, layer.name), " ", el("span", { class: "quiet" }, layer.note)),
    ),
  );
}

// Bars with their legend, a note on what they leave out, and their numbers as a table. Of `base`, a
// layer without bars, they show shares.
function stacked(element, layers, changes, description, undated, base = null) {
  const [first, last] = period();
  const quarters = data.quarters.slice(first, last + 1);
  const within = (layer) => ({ ...layer, values: layer.values.slice(first, last + 1) });
  const shown = layers.map(within);
  const columns = base ? [within(base), ...shown] : shown;
  const among = base && quarters.map((_, at) => columns.reduce((sum, { values }) => sum + values[at], 0));
  const marked = changes
    .map((change) => ({ at: QUARTERS.get(change.quarter) - first, day: change.first }))
    .filter(({ at }) => at >= 0 && at < quarters.length);
  const canvas = el("div");
  element.append(legend(shown), canvas);
  if (undated) element.append(el("p", { class: "note" }, say("undated", { count: decimal.format(undated) })));
  element.append(
    numbersOf(
      [say("quarter"), ...columns.map(({ letter, name }) => `${letter} ${name}`.trim())],
      quarters.map(([, name], at) => [name, ...columns.map(({ values }) => decimal.format(values[at]))]),
      columns.map((_, at) => at + 1),
    ),
  );
  if (quarters.length) bars(canvas, shown, quarters, marked, description, among);
}

// The commonest variants as layers, the rest as one. The first colour is for what is preferred.
function variantLayers(subject) {
  const others = COLOURS.slice();
  const layers = subject.variants.slice(0, LAYERS).map((variant, at) => ({
    name: variant.text,
    lang: subject.locale,
    note: STANDING_NAMES.get(variant.standing),
    letter: LETTERS[at],
    fill: variant.standing === "preferred" ? "layer-0" : others.shift(),
    values: new Array(data.quarters.length).fill(0),
  }));
  if (subject.variants.length > LAYERS) {
    const values = new Array(data.quarters.length).fill(0);
    layers.push({ name: say("other"), note: "", letter: LETTERS[LAYERS], fill: "layer-7", values });
  }
  return layers;
}

function timeline(subject, chosen) {
  const layers = variantLayers(subject);
  let undated = 0;
  for (const [document, variant, standing, count] of cells(subject)) {
    if (!chosen[document] || standing === UNTOLD) continue;
    const { quarter } = data.documents[document];
    if (quarter < 0) undated += count;
    else layers[Math.min(variant, layers.length - 1)].values[quarter] += count;
  }
  const section = el("div");
  const series = layers.map(({ letter, name }) => `${letter} ${name}`).join("; ");
  queueMicrotask(() =>
    stacked(section, layers, subject.changes, say("chart", { subject: subject.text, series }), undated),
  );
  return section;
}

function variantsTable(subject, measured) {
  const layers = variantLayers(subject);
  const rows = subject.variants.map((variant, at) => {
    const layer = layers[Math.min(at, layers.length - 1)];
    const forms = variant.forms.map(([form, count]) => `${form} (${decimal.format(count)})`).join(", ");
    return [
      el("span", { class: "rendering" }, swatch(layer), el("bdi", { lang: subject.locale }, variant.text)),
      STANDING_NAMES.get(variant.standing),
      decimal.format(measured.counts[at]),
      measured.count ? percent.format(measured.counts[at] / measured.count) : "",
      decimal.format(variant.documents),
      variant.first,
      variant.last,
      el("span", { lang: subject.locale }, forms),
    ];
  });
  const names = ["rendering", "standing", "count", "share", "documents", "first", "last", "forms"].map((name) => say(name));
  return table(names, rows, [2, 3, 4], "variants");
}

function changesList(subject) {
  return el(
    "ul",
    { class: "changes" },
    ...subject.changes.map((change) =>
      el(
        "li",
        {},
        say("change", {
          after: change.after,
          before: change.before,
          day: change.first,
          share_before: percent.format(change.shareBefore),
          share_after: percent.format(change.shareAfter),
          last_before: change.last,
        }),
      ),
    ),
  );
}

function passage([path, text, line, start, end], locale) {
  const [shown, href] = data.paths[path];
  const whole = data.texts[text];
  const words = el("p", { lang: locale, dir: "auto" }, whole.slice(0, start));
  if (end > start) words.append(el("mark", {}, whole.slice(start, end)));
  words.append(whole.slice(end));
  const place = el("a", { class: "place", href: `${href}#L${line}` }, `${shown}:${line}`);
  return el("div", { class: "side" }, words, place);
}

function sentence(subject, [document, confidence, target, source]) {
  const facts = [data.documents[document].day, data.documents[document].kind];
  if (source) facts.push(say("confidence", { share: percent.format(confidence) }));
  return el(
    "li",
    { class: "sentence" },
    el("p", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    el("div", { class: "sides" }, ...(source ? [passage(source, data.sourceLocale)] : []), passage(target, subject.locale)),
  );
}

// Sentences that are written out when somebody asks for them.
function furtherSentences(subject, further) {
  if (!further.length) return "";
  const list = el("ol");
  const summary = el("summary", {}, say("further", { count: decimal.format(further.length) }));
  const element = el("details", { class: "more" }, summary, list);
  element.addEventListener("toggle", () => list.append(...further.map((one) => sentence(subject, one))), { once: true });
  return element;
}

function sentences(subject, measured, chosen) {
  const layers = variantLayers(subject);
  const groups = subject.groups.map(({ variant, sentences }) => {
    const shown = sentences.filter(([document]) => chosen[document]);
    const count = variant < 0 ? measured.untold : measured.counts[variant];
    const more = count - shown.length;
    if (!count) return "";
    const layer = layers[Math.min(variant, layers.length - 1)];
    const known = subject.variants[variant];
    const title = known
      ? [swatch(layer), el("bdi", { lang: subject.locale }, known.text), " ", el("span", { class: "quiet" }, STANDING_NAMES.get(known.standing))]
      : [el("span", { class: "quiet" }, STANDING_NAMES.get("untold"))];
    return el(
      "section",
      { class: "group" },
      el("h4", {}, ...title),
      el("ol", {}, ...shown.slice(0, AT_ONCE).map((one) => sentence(subject, one))),
      furtherSentences(subject, shown.slice(AT_ONCE)),
      more ? el("p", { class: "note" }, say("more", { count: decimal.format(more) })) : "",
    );
  });
  return el("div", { class: "sentences" }, ...groups);
}

function entryList(subject) {
  if (!subject.entries.length) return el("p", { class: "note" }, say("no_entry"));
  return el(
    "ul",
    { class: "entry" },
    ...subject.entries.map((term) => {
      const days = [term.since, term.until].some(Boolean) ? `${term.since} – ${term.until}` : "";
      const facts = [STANDING_NAMES.get(term.status) ?? term.status, term.kind === "phrase" ? "" : term.kind, days, term.note, term.source];
      return el(
        "li",
        {},
        el("span", { class: "locale" }, term.locale),
        " ",
        el("bdi", { lang: term.locale, class: "word" }, term.text),
        " ",
        el("span", { class: "quiet" }, facts.filter(Boolean).join(" · ")),
      );
    }),
  );
}

function settling(subject) {
  const [header, rows] = subject.settling;
  const code = el("pre", { class: "row", tabindex: "0" }, rows.trimEnd());
  const told = el("span", { role: "status", class: "quiet" });
  const button = el("button", { type: "button", class: "copy" }, say("copy"));
  button.addEventListener("click", async () => {
    await copied(code);
    told.textContent = say("copied");
    setTimeout(() => (told.textContent = ""), 2000);
  });
  return el("div", { class: "settling" }, code, el("p", {}, button, " ", told), el("p", { class: "note" }, say("columns", { names: header })));
}

// Some browsers keep the clipboard from pages opened from a file; those still copy what is selected.
async function copied(element) {
  try {
    await navigator.clipboard.writeText(`${element.textContent}\n`);
  } catch {
    getSelection().selectAllChildren(element);
    document.execCommand("copy");
  }
}

function detail(subject, chosen) {
  const measured = measure(subject, chosen);
  const parts = [heading(say("by_quarter")), timeline(subject, chosen)];
  if (subject.changes.length) parts.push(heading(say("changes")), changesList(subject));
  parts.push(heading(say("variants")), variantsTable(subject, measured));
  if (subject.split) parts.push(el("p", { class: "note" }, sayCount("split", subject.split, { split: decimal.format(subject.split) })));
  if (subject.settling.length) parts.push(heading(say("settling")), settling(subject));
  parts.push(heading(say("entry")), entryList(subject));
  parts.push(heading(say("sentences")), sentences(subject, measured, chosen));
  return el("div", { class: "detail-body" }, ...parts);
}
