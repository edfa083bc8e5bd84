// Charts, drawn anew when their width, the theme or the medium changes.
"use strict";

const LETTERS = ["A", "B", "C", "D", "E", "F", "G"];
const FIT = 13;
const drawn = new Map();
const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const known = drawn.get(target);
    if (known && Math.round(contentRect.width) !== known.width) draw(target);
  }
});

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

// `make(width)` returns the chart's description, height and options for ECharts.
function chart(element, make) {
  element.classList.add("chart");
  drawn.set(element, { make, width: 0, drawing: null });
  widths.observe(element);
  draw(element);
}

function drop(element) {
  widths.unobserve(element);
  drawn.get(element)?.drawing?.dispose();
  drawn.delete(element);
}

function draw(element) {
  const known = drawn.get(element);
  const width = Math.round(element.clientWidth);
  if (!width) return;
  const { description, height, options } = known.make(width);
  known.drawing?.dispose();
  known.width = width;
  known.drawing = echarts.init(element, null, { renderer: "svg", width, height });
  known.drawing.setOption({
    animation: false,
    aria: { enabled: true, label: { description } },
    textStyle: { fontFamily: "system-ui, sans-serif", fontSize: 12, color: colour("ink") },
    ...options,
  });
  // So that the drawing keeps its shape on paper, whose width the script is not told.
  element.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`);
}

function drawAll() {
  for (const element of [...drawn.keys()]) {
    if (element.isConnected) draw(element);
    else drop(element);
  }
}

function tooltip(formatter, trigger) {
  return {
    trigger,
    formatter,
    renderMode: "richText",
    confine: true,
    backgroundColor: colour("paper"),
    borderColor: colour("quiet"),
    textStyle: { color: colour("ink"), fontSize: 13 },
    axisPointer: { type: "shadow", shadowStyle: { color: colour("shade") } },
  };
}

function axis(extra) {
  return {
    axisLine: { lineStyle: { color: colour("quiet") } },
    axisTick: { lineStyle: { color: colour("quiet") } },
    axisLabel: { color: colour("quiet") },
    splitLine: { lineStyle: { color: colour("rule") } },
    ...extra,
  };
}

// Stacked bars by quarter. A layer is { name, fill, letter, values }, its values one a quarter; with
// `among`, of what each quarter has in all, the bars show shares of that.
function bars(element, layers, quarters, changes, description, among = null) {
  const names = quarters.map(([, name]) => name);
  const share = (value, at) => (among ? value / (among[at] || 1) : value);
  const told = (value) => (among ? percent.format(value) : decimal.format(value));
  const totals = names.map((_, at) => share(layers.reduce((sum, { values }) => sum + values[at], 0), at));
  const highest = Math.max(among ? 0.01 : 1, ...totals);
  const height = 260;
  const top = changes.length ? 30 : 12;
  const tell = (at) => [
    names[at],
    ...layers
      .filter(({ values }) => values[at])
      .map(({ letter, name, values }) => `${letter}  ${clipped(name, 40)}: ${told(share(values[at], at))}`),
  ];
  chart(element, (width) => ({
    description,
    height,
    options: {
      grid: { left: 8, right: 12, top, bottom: 8, containLabel: true },
      tooltip: tooltip((points) => tell(points[0].dataIndex).join("\n"), "axis"),
      xAxis: axis({ type: "category", data: names, axisLabel: { color: colour("quiet"), hideOverlap: true } }),
      yAxis: axis({
        type: "value",
        minInterval: among ? 0 : 1,
        axisLine: { show: false },
        axisLabel: { color: colour("quiet"), formatter: told },
      }),
      series: layers.map((layer, number) => ({
        type: "bar",
        stack: "all",
        name: layer.name,
        // A bar of nothing would still have an edge, which cuts the axis.
        data: layer.values.map((value, at) => (value ? share(value, at) : null)),
        barCategoryGap: "22%",
        barMaxWidth: 64,
        itemStyle: { color: colour(layer.fill), borderColor: colour("paper"), borderWidth: 1 },
        label: {
          show: (width - 60) / names.length > FIT,
          color: colour("on-layer"),
          fontSize: 11,
          fontWeight: 600,
          formatter: ({ value }) => ((value / highest) * (height - top - 40) > FIT ? layer.letter : ""),
        },
        markLine: number === 0 && changes.length ? marks(changes, names, width) : undefined,
      })),
    },
  }));
}

// A line at each quarter in which one rendering took over, with the day; the nearer ones higher up.
function marks(changes, names, width) {
  return {
    silent: true,
    z: 1,
    symbol: "none",
    animation: false,
    lineStyle: { color: colour("ink"), type: "dashed", width: 1 },
    label: { color: colour("ink"), fontSize: 11, distance: 4 },
    data: changes.map(({ at, day }) => {
      const x = at / Math.max(1, names.length - 1);
      const align = x < 0.12 ? "left" : x > (width < 500 ? 0.75 : 0.88) ? "right" : "center";
      return { xAxis: at, label: { formatter: day, align } };
    }),
  };
}

function clipped(text, length) {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text;
}

// Cells of subjects by columns. `values` are [column, row, share, count].
function heat(element, rows, columns, values, description, tell) {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  chart(element, (width) => {
    const narrow = width < 600;
    const left = narrow ? 118 : 240;
    const cell = (width - left - 8) / columns.length;
    const row = 24;
    const labels = columns.map(({ label }) => label);
    return {
      description,
      height: rows.length * row + 84,
      options: {
        grid: { left, right: 8, top: 4, height: rows.length * row },
        tooltip: tooltip(({ value }) => tell(value), "item"),
        xAxis: axis({
          type: "category",
          data: labels,
          splitLine: { show: false },
          axisLabel: { color: colour("quiet"), rotate: 90, hideOverlap: true, fontSize: 11, interval: cell < FIT ? Math.ceil(FIT / cell) - 1 : 0 },
        }),
        yAxis: axis({
          type: "category",
          inverse: true,
          data: rows,
          splitLine: { show: false },
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { color: colour("ink"), width: left - 14, overflow: "truncate", ellipsis: "…", interval: 0 },
        }),
        visualMap: {
          type: "piecewise",
          show: false,
          dimension: 2,
          pieces: steps.map((most, step) => ({
            lte: most,
            ...(step ? { gt: steps[step - 1] } : {}),
            color: colour(`heat-${step}`),
          })),
        },
        series: [
          {
            type: "heatmap",
            data: values,
            itemStyle: { borderColor: colour("paper"), borderWidth: cell > 4 ? 1 : 0 },
            emphasis: { itemStyle: { borderColor: colour("ink"), borderWidth: 1 } },
            label: {
              show: cell >= 30,
              fontSize: 11,
              color: colour("ink"),
              formatter: ({ value }) => (value[2] ? Math.round(value[2] * 100) : ""),
              rich: {},
            },
          },
        ],
      },
    };
  });
}

const dark = matchMedia("(prefers-color-scheme: dark)");
const paper = matchMedia("print");

function onPaper(is) {
  document.documentElement.toggleAttribute("data-print", is);
  drawAll();
}

dark.addEventListener("change", drawAll);
paper.addEventListener("change", () => onPaper(paper.matches));
addEventListener("beforeprint", () => onPaper(true));
addEventListener("afterprint", () => onPaper(false));
