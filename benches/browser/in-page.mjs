// What runs in the page of the app: it watches, and measures from the inside. No script of its own is in the app for it.

/** Before anything else of the page: when the list came, when all was there, which tasks were long, how much memory. */
export function watch() {
  const seen = { rows: null, whole: null, memory: null, long: [] };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.long.push([task.startTime, task.duration]);
  }).observe({ type: "longtask", buffered: true });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...given) => {
      const result = await made(...given);
      seen.memory ??= (result.instance ?? result).exports.memory ?? null;
      return result;
    };
  }
  const look = () => {
    if (!document.querySelector("[data-testid=chat-list] [data-testid=chat-row]")) return;
    seen.rows ??= performance.now();
    if (document.querySelector("[data-testid=coming]")) return;
    seen.whole = performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });

  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      }),
    );

  /** Notes when the next event of a kind comes. To be called, and to have answered, before it does: keys overtake calls. */
  globalThis.listen = (kind) => {
    const came = new Promise((done) => addEventListener(kind, () => done(performance.now()), { capture: true, once: true }));
    globalThis.came = () => came;
  };

  /** From that event until something is so and drawn. */
  globalThis.until = async (kind, so) => {
    const start = await globalThis.came();
    for (;;) {
      const now = await painted();
      if (so()) return now - start;
      if (now - start > 900_000) throw new Error(`nothing came of ${kind}`);
    }
  };

  /** What each step of a scroll costs the page, from the scroll event until it is drawn, and from when to when it went on. At
   *  an end of the list it turns round. */
  globalThis.scrolls = async (box, steps, by) => {
    const times = [];
    let start = 0;
    const begin = () => (start = performance.now());
    const from = performance.now();
    addEventListener("scroll", begin, { capture: true });
    for (let step = 0; step < steps; step++) {
      const bottom = box.scrollHeight - box.clientHeight;
      if (box.scrollTop + by < 0 || box.scrollTop + by > bottom) by = -by;
      box.scrollTop += by;
      times.push((await painted()) - start);
      await painted();
    }
    removeEventListener("scroll", begin, { capture: true });
    return { times, span: [from, performance.now()] };
  };

  /** A windowed list as one writes it without a framework: nodes are used again, a row's four texts are set. It looks like the
   *  app's list, whose row is its template, and is as large. */
  globalThis.plain = (list, many) => {
    const row = list.querySelector(".vlist-row");
    const [height, overscan] = [row.getBoundingClientRect().height, 6];
    const box = document.createElement("div");
    const { left, top, width, height: tall } = list.getBoundingClientRect();
    box.style.cssText = `position:fixed;left:${left + width}px;top:${top}px;width:${width}px;height:${tall}px;overflow:auto;z-index:9;background:Canvas`;
    box.className = list.className;
    const all = document.createElement("div");
    all.className = "vlist-box";
    all.style.cssText = `position:relative;height:${many * height}px;--vlist-row:${height}px`;
    box.append(all);
    const items = Array.from({ length: many }, (_, at) => ({ name: `Cliente ${at}`, text: `Mensagem ${at} de um cliente que espera` }));
    const there = new Map();
    const spare = [];
    const draw = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / height) - overscan);
      const last = Math.min(many, Math.ceil((box.scrollTop + tall) / height) + overscan);
      for (const [at, node] of there) {
        if (at >= first && at < last) continue;
        there.delete(at);
        spare.push(node);
        node.remove();
      }
      for (let at = first; at < last; at++) {
        if (there.has(at)) continue;
        const node = spare.pop() ?? row.cloneNode(true);
        node.style.top = `${at * height}px`;
        node.setAttribute("aria-posinset", at + 1);
        node.querySelector("[data-part=name]").textContent = items[at].name;
        node.querySelector(".row-preview")?.replaceChildren(items[at].text);
        there.set(at, node);
        all.append(node);
      }
    };
    box.addEventListener("scroll", draw);
    document.body.append(box);
    draw();
    return box;
  };
}
