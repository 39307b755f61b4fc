// A client for WebDriver (https://www.w3.org/TR/webdriver2/): as much of it as the core paths need.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A loaded machine may take this long over one step. */
const LIMIT = 120_000;

/** What W3C's key codes are called here. */
export const KEYS = { Enter: "\uE007" };

/** The addresses of WebDriver's commands, by the names that Marionette has for them. `{id}` is the element's. */
const ADDRESSES = {
  "WebDriver:NewSession": ["POST", ""],
  "WebDriver:DeleteSession": ["DELETE", ""],
  "WebDriver:Navigate": ["POST", "/url"],
  "WebDriver:Refresh": ["POST", "/refresh"],
  "WebDriver:ExecuteScript": ["POST", "/execute/sync"],
  "WebDriver:SetWindowRect": ["POST", "/window/rect"],
  "WebDriver:GetWindowHandle": ["GET", "/window"],
  "WebDriver:SwitchToWindow": ["POST", "/window"],
  "WebDriver:NewWindow": ["POST", "/window/new"],
  "WebDriver:TakeScreenshot": ["GET", "/screenshot"],
  "WebDriver:ElementClick": ["POST", "/element/{id}/click"],
  "WebDriver:ElementSendKeys": ["POST", "/element/{id}/value"],
};

/** Sends commands to the driver at an address. */
export function webdriver(origin) {
  let path = "/session";
  return async (command, { id, ...parameters }) => {
    const [method, rest] = ADDRESSES[command];
    const response = await fetch(origin + path + rest.replace("{id}", id), {
      method,
      headers: { "Content-Type": "application/json" },
      body: method === "POST" ? JSON.stringify(parameters) : undefined,
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${command}: ${value.error}: ${value.message}`);
    if (command === "WebDriver:NewSession") path += `/${value.sessionId}`;
    return value;
  };
}

/** One browser, driven. */
export class Session {
  #send;

  /** Starts a session of the browser that `send` reaches: WebDriver's commands, over HTTP or Marionette. */
  static async start(send, capabilities) {
    const made = await send("WebDriver:NewSession", { capabilities: { alwaysMatch: capabilities } });
    return new Session(send, made.capabilities);
  }

  constructor(send, capabilities) {
    this.#send = (command, parameters = {}) => send(`WebDriver:${command}`, parameters);
    this.capabilities = capabilities;
  }

  goto(url) {
    return this.#send("Navigate", { url });
  }

  reload() {
    return this.#send("Refresh");
  }

  end() {
    return this.#send("DeleteSession");
  }

  /** Runs a function in the page; it sees only what it is given. */
  run(script, ...args) {
    return this.#send("ExecuteScript", { script: `return (${script}).apply(null, arguments)`, args });
  }

  size(width, height) {
    return this.#send("SetWindowRect", { width, height });
  }

  tab() {
    return this.#send("GetWindowHandle");
  }

  switchTo(handle) {
    return this.#send("SwitchToWindow", { handle });
  }

  async newTab() {
    const { handle } = await this.#send("NewWindow", { type: "tab" });
    await this.switchTo(handle);
    return handle;
  }

  screenshot() {
    return this.#send("TakeScreenshot");
  }

  /** Presses what a selector finds first among what can be seen. */
  async click(selector) {
    await this.#send("ElementClick", { id: await this.find(selector) });
  }

  /** Types into what a selector finds first, or hands it a file's path. */
  async type(selector, text, { seen = true } = {}) {
    await this.#send("ElementSendKeys", { id: await this.find(selector, seen), text });
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
