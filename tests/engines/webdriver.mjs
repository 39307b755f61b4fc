// A client for WebDriver (https://www.w3.org/TR/webdriver2/): as much of it as the core paths need.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A loaded machine may take this long over one step. */
const LIMIT = 120_000;

/** What W3C's key codes are called here. */
export const KEYS = { Enter: "\uE007", Escape: "\uE00C", Control: "\uE009" };

/** One browser, driven. */
export class Session {
  /** Starts the browser that the driver at `origin` knows. */
  static async start(origin, capabilities) {
    const made = await call(origin, "POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    return new Session(origin, `/session/${made.sessionId}`, made.capabilities);
  }

  constructor(origin, path, capabilities) {
    Object.assign(this, { origin, path, capabilities });
  }

  #call(method, path, body) {
    return call(this.origin, method, this.path + path, body);
  }

  goto(url) {
    return this.#call("POST", "/url", { url });
  }

  reload() {
    return this.#call("POST", "/refresh", {});
  }

  end() {
    return this.#call("DELETE", "");
  }

  /** Runs a function in the page; it sees only what it is given. */
  run(script, ...args) {
    return this.#call("POST", "/execute/sync", { script: `return (${script}).apply(null, arguments)`, args });
  }

  size(width, height) {
    return this.#call("POST", "/window/rect", { width, height });
  }

  tab() {
    return this.#call("GET", "/window");
  }

  switchTo(handle) {
    return this.#call("POST", "/window", { handle });
  }

  async newTab() {
    const { handle } = await this.#call("POST", "/window/new", { type: "tab" });
    await this.switchTo(handle);
    return handle;
  }

  screenshot() {
    return this.#call("GET", "/screenshot");
  }

  /** Presses what a selector finds first among what can be seen. */
  async click(selector) {
    const element = await this.find(selector);
    await this.#call("POST", `/element/${element}/click`, {});
  }

  /** Types into what a selector finds first, or hands it a file's path. */
  async type(selector, text, { seen = true } = {}) {
    const element = await this.find(selector, seen);
    await this.#call("POST", `/element/${element}/value`, { text });
  }

  /** Presses a key while another is held. */
  chord(held, key) {
    const strokes = [["keyDown", held], ["keyDown", key], ["keyUp", key], ["keyUp", held]];
    const actions = strokes.map(([type, value]) => ({ type, value }));
    return this.#call("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Waits until a function in the page says what is true, and returns it. */
  async until(what, script, ...args) {
    const end = Date.now() + LIMIT;
    for (;;) {
      const found = await this.run(script, ...args);
      if (found) return found;
      if (Date.now() > end) throw new Error(`not within ${LIMIT / 1000} s: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async find(selector, seen = true) {
    const first = (selector, seen) =>
      [...document.querySelectorAll(selector)].find((one) => !seen || one.getClientRects().length > 0);
    return (await this.until(selector, first, selector, seen))[ELEMENT];
  }
}

async function call(origin, method, path, body) {
  const response = await fetch(origin + path, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}
