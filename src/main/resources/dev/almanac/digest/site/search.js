// Searches all years in the page itself; a year's shard is loaded when the search reaches it.
"use strict";
(() => {
  const box = document.getElementById("search");
  const input = document.getElementById("q");
  const list = document.getElementById("found");
  const state = document.getElementById("state");
  const more = document.getElementById("more");
  const years = box.dataset.years.split(" ").filter(Boolean);
  const shards = new Map();
  const waiting = new Map();
  const PAGE = 30;
  let search = 0;
  let shown = PAGE;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // A shard calls this with its rows: page, day, title, authors, sources, themes, summary.
  window.almanacSearch = (year, rows) => {
    shards.set(String(year), rows.map((row) => [row, " " + fold(row.slice(1).join(" ")).replace(/[^\p{L}\p{N}]+/gu, " ")]));
    (waiting.get(String(year)) || []).forEach((done) => done());
    waiting.delete(String(year));
  };

  const load = (year) => new Promise((done) => {
    if (shards.has(year)) { done(); return; }
    if (waiting.has(year)) { waiting.get(year).push(done); return; }
    waiting.set(year, [done]);
    const script = document.createElement("script");
    script.src = year + ".js";
    script.onerror = () => window.almanacSearch(year, []);
    document.head.append(script);
  });

  const item = ([page, day, title, authors, sources]) => {
    const li = document.createElement("li");
    const link = document.createElement("a");
    const name = document.createElement("bdi");
    link.className = "title";
    link.href = box.dataset.posts + page;
    name.textContent = title;
    link.append(name);
    const facts = document.createElement("p");
    facts.className = "facts";
    facts.textContent = [day, sources, authors].filter(Boolean).join(" · ");
    li.append(link, facts);
    return li;
  };

  const run = async () => {
    const mine = ++search;
    const words = fold(input.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    list.replaceChildren();
    more.hidden = true;
    if (!words.length) { state.textContent = ""; return; }
    let count = 0;
    for (const year of years) {
      state.textContent = count + " posts found so far; reading " + year;
      await load(year);
      if (mine !== search) return;
      for (const [row, text] of shards.get(year)) {
        if (words.every((word) => text.includes(" " + word))) {
          if (count < shown) list.append(item(row));
          count++;
        }
      }
    }
    state.textContent = count === 1 ? "1 post found" : count + " posts found";
    more.hidden = count <= shown;
  };

  let timer = 0;
  const start = () => {
    clearTimeout(timer);
    shown = PAGE;
    timer = setTimeout(() => {
      history.replaceState(null, "", "#" + encodeURIComponent(input.value));
      run();
    }, 150);
  };
  input.addEventListener("input", start);
  more.addEventListener("click", () => { shown += PAGE; run(); });
  box.hidden = false;
  if (location.hash.length > 1) {
    try { input.value = decodeURIComponent(location.hash.slice(1)); } catch { input.value = ""; }
    run();
  }
})();
