// Draws the themes that a reader picks, from the counts that trends/data.js brings.
"use strict";
(() => {
  const data = window.almanacTrends;
  const box = document.getElementById("explorer");
  if (!data || !data.themes || !window.uPlot) return;
  const MOST = 6;
  const DAY = 86400;
  // Colours that the colour-blind tell apart (Okabe and Ito 2008); each line has a dash as well.
  const COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c8c8c", "#e69f00"];
  const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 4], [1, 3]];
  const STEP = { month: 1, quarter: 3, year: 12 };
  const plotBox = document.getElementById("plot");
  const grain = document.getElementById("grain");
  const measure = document.getElementById("measure");
  const choices = document.getElementById("choices");
  const reading = document.getElementById("reading");
  const legend = document.getElementById("legend");
  const picked = new Set(data.themes.slice(0, 3).map((theme) => theme.id));
  let plot = null;

  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = box.dataset.css;
  document.head.append(sheet);

  const first = new Date(data.first + "T00:00:00Z");
  const offset = first.getUTCMonth();

  const sums = (months, step) => {
    const skip = offset % step;
    const out = [];
    months.forEach((n, i) => {
      const at = Math.floor((i + skip) / step);
      out[at] = (out[at] || 0) + n;
    });
    return out;
  };

  const draw = () => {
    const step = STEP[grain.value];
    const all = sums(data.all, step);
    const start = offset - (offset % step);
    const dates = all.map((_, i) => Date.UTC(first.getUTCFullYear(), start + i * step) / 1000);
    const lines = data.themes.filter((theme) => picked.has(theme.id));
    const isShare = measure.value === "share";
    // A share of a handful of posts is noise, and would set the scale for all others; a period
    // with enough of them that stands alone before its time is no beginning.
    const FEW = 10;
    const RUN = 4;
    const from = Math.max(0, all.findIndex((_, i) => all.slice(i, i + RUN).every((n) => n >= FEW)));
    // A period that is not over is not drawn beside those that are, unless there is no other.
    const isOpen = (i) => data.last && end(dates[i], step) > Date.parse(data.last) / 1000 + DAY;
    const to = all.length - from > 1 && isOpen(all.length - 1) ? all.length - 1 : all.length;
    const values = lines.map((theme) => sums(theme.posts, step)
      .map((n, i) => (isShare ? (all[i] >= FEW ? 100 * n / all[i] : null) : n)).slice(from, to));
    const times = dates.slice(from, to);
    const style = getComputedStyle(document.body);
    const ink = style.getPropertyValue("--quiet").trim();
    const rule = style.getPropertyValue("--rule").trim();
    const axis = { stroke: ink, grid: { stroke: rule, width: 1 }, ticks: { stroke: rule, width: 1 } };
    if (plot) plot.destroy();
    plot = null;
    const read = (at) => {
      reading.textContent = lines.map((theme, i) => {
        const n = values[i][at];
        return theme.name + ": " + (n == null ? "none" : isShare ? n.toFixed(1) + " %" : n + " posts");
      }).join("; ") + (lines.length ? " in " + name(times[at]) + "." : "")
        + (times.length < 2 ? " Two " + grain.value + "s make a line; there is one so far." : "")
        + (to < all.length ? " " + name(dates[to]) + " is not over and not drawn." : "");
    };
    legend.replaceChildren(...lines.map((theme, i) => {
      const item = document.createElement("li");
      item.append(swatch(COLORS[i], DASHES[i]), theme.name);
      return item;
    }));
    plotBox.hidden = times.length < 2;
    if (!plotBox.hidden) {
      plot = new window.uPlot({
        width: plotBox.clientWidth,
        height: 340,
        tzDate: (ts) => window.uPlot.tzDate(new Date(ts * 1000), "Etc/UTC"),
        legend: { show: false },
        scales: { y: { range: (_, low, high) => [0, Math.max(1, high) * 1.05] } },
        axes: [axis, { ...axis, label: isShare ? "share of posts, %" : "posts", labelSize: 22, size: 46 }],
        series: [{}].concat(lines.map((theme, i) => ({
          label: theme.name,
          stroke: COLORS[i],
          dash: DASHES[i],
          width: 2,
          points: { show: times.length < 60 },
        }))),
        hooks: { setCursor: [(u) => read(u.cursor.idx == null ? times.length - 1 : u.cursor.idx)] },
      }, [times].concat(values), plotBox);
    }
    read(times.length - 1);
  };

  // A line as the drawing has it: whoever does not see its colour sees its dashes.
  const swatch = (color, dash) => {
    const SVG = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("width", "32");
    svg.setAttribute("height", "8");
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS(SVG, "line");
    const all = { x1: 0, x2: 32, y1: 4, y2: 4, stroke: color, "stroke-width": 2, "stroke-dasharray": dash.join(" ") };
    Object.entries(all).forEach(([key, value]) => line.setAttribute(key, value));
    svg.append(line);
    return svg;
  };

  // The first moment after a period.
  const end = (ts, months) => {
    const date = new Date(ts * 1000);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months) / 1000;
  };

  const name = (ts) => {
    const date = new Date(ts * 1000);
    const year = String(date.getUTCFullYear());
    if (grain.value === "year") return year;
    return grain.value === "quarter"
      ? year + " Q" + (Math.floor(date.getUTCMonth() / 3) + 1)
      : year + "-" + String(date.getUTCMonth() + 1).padStart(2, "0");
  };

  data.themes.forEach((theme) => {
    const label = document.createElement("label");
    const check = document.createElement("input");
    check.type = "checkbox";
    check.value = theme.id;
    check.checked = picked.has(theme.id);
    check.addEventListener("change", () => {
      if (check.checked && picked.size >= MOST) {
        check.checked = false;
        reading.textContent = "Six themes at most: take another one off first.";
        return;
      }
      if (check.checked) picked.add(theme.id); else picked.delete(theme.id);
      draw();
    });
    label.append(check, theme.name);
    choices.append(label);
  });
  grain.addEventListener("change", draw);
  measure.addEventListener("change", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  addEventListener("resize", () => plot && plot.setSize({ width: plotBox.clientWidth, height: 340 }));
  box.hidden = false;
  draw();
})();
