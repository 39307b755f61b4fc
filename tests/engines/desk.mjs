// The app's screens, as a person goes through them, on the same hooks as the end-to-end tests.
import { KEYS } from "./webdriver.mjs";

const hook = (name, rest = "") => `[data-testid=${name}]${rest}`;

export class Desk {
  constructor(session, origin) {
    Object.assign(this, { session, origin });
  }

  /** The app's languages follow the browser's; the words here are Portuguese. The demo's customers rest. */
  async prepare() {
    await this.session.goto(`${this.origin}hear.js`);
    await this.session.run(() => {
      localStorage.setItem("balcao.prefs", JSON.stringify({ locale: "pt-BR", customers_paused: true, stay: true }));
    });
  }

  async open(query = "") {
    await this.session.goto(`${this.origin}${query}`);
    await this.session.until("the app", () => document.querySelector("main:not(#boot)") !== null);
  }

  async press(words) {
    const mark = (words) => {
      const buttons = [...document.querySelectorAll("button")].filter((button) => button.getClientRects().length > 0);
      const button = buttons.find((button) => button.innerText.includes(words) && !button.disabled);
      document.querySelectorAll("[data-here]").forEach((one) => one.removeAttribute("data-here"));
      button?.setAttribute("data-here", "");
      return button !== undefined;
    };
    await this.session.until(`the button “${words}”`, mark, words);
    await this.session.click("[data-here]");
  }

  count(selector) {
    return this.session.run((selector) => document.querySelectorAll(selector).length, selector);
  }

  sees(what, selector, text = "") {
    const there = (selector, text) =>
      [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0 && one.textContent.includes(text));
    return this.session.until(what, there, selector, text);
  }

  chats() {
    return this.sees("the list of chats", hook("chat-list", ` ${hook("chat-row")}`));
  }

  async openFirst(status) {
    await this.session.click(`${hook("chat-row")}[data-status=${status}]`);
    await this.sees("the open chat", "section.conversation");
  }

  status(status) {
    return this.sees(`the status ${status}`, `section.conversation ${hook("status-badge")}[data-status=${status}]`);
  }

  async write(text) {
    await this.session.type(hook("composer"), text + KEYS.Enter);
    await this.message(text);
  }

  /** Sends files from this machine in the open chat. */
  async send(...paths) {
    for (const path of paths) await this.session.type(hook("attach-file"), path, { seen: false });
    const there = (many) => document.querySelectorAll("[data-testid=tray] li").length === many;
    await this.session.until("the files beside the composer", there, paths.length);
    await this.session.click(hook("send"));
  }

  /** So many pictures are drawn, and so many sounds are ready to be heard, in the open chat. */
  async seesFiles(pictures, sounds) {
    const drawn = (many) => [...document.querySelectorAll(".bubble img")].filter(({ naturalWidth }) => naturalWidth > 0).length >= many;
    await this.session.until(`${pictures} pictures`, drawn, pictures);
    const ready = (many) => {
      const all = [...document.querySelectorAll(".bubble audio")];
      // A browser without the codecs of its system plays no sound at all.
      const silent = all.every((sound) => sound.canPlayType("audio/wav") === "");
      return all.length >= many && (silent || all.filter(({ duration }) => duration > 0).length >= many);
    };
    await this.session.until(`${sounds} sounds`, ready, sounds);
  }

  async note(text) {
    await this.session.click("[data-command=note]");
    await this.session.type(hook("composer"), text + KEYS.Enter);
    await this.sees("the note", ".bubble[data-kind=note]:not([data-sending])", text);
    await this.session.click("[data-command=reply]");
  }

  message(text) {
    return this.sees(`the message “${text}”`, ".bubble[data-kind=sent]:not([data-sending])", text);
  }

  async setStatus(status) {
    await this.session.click(hook("status-menu"));
    await this.session.click(hook("status-option", `[data-status=${status}]`));
    await this.status(status);
  }

  /** The open chat's history: its stays, and whether the totals are their sum. */
  async history() {
    await this.session.click(hook("open-history"));
    await this.sees("the history", hook("history-row"));
    return this.session.run(() => {
      const millis = (selector) => [...document.querySelectorAll(selector)].map((row) => Number(row.getAttribute("data-ms")));
      const sum = (all) => all.reduce((sum, one) => sum + one, 0);
      const stays = millis("[data-testid=history-row]");
      return { stays: stays.length, adds: sum(stays) === sum(millis("[data-testid=history-drawer] .total")) };
    });
  }

  /** The first name in the list, and how many the search for it finds. */
  async searchFirst() {
    const name = await this.session.run(() => document.querySelector("[data-testid=chat-row] [data-part=name]").textContent);
    await this.session.type(hook("search"), name);
    await this.sees("what was found", hook("search-results", ` ${hook("chat-row")}`), name);
  }

  /** Opens a chat of the demo that has files of these types. */
  async openWith(...mimes) {
    await this.session.run((mimes) => {
      const opening = indexedDB.open("balcao-demo");
      opening.onsuccess = () => {
        const asked = opening.result.transaction("events").objectStore("events").getAll();
        asked.onsuccess = () => {
          opening.result.close();
          const lines = asked.result.flatMap(({ l }) => l.split("\n")).filter((line) => line !== "");
          const brought = lines.map((line) => JSON.parse(line)).filter(({ attachment }) => attachment);
          const has = (chat, mime) => brought.some((event) => event.chat === chat && event.attachment.mime === mime);
          window.found = brought.find(({ chat }) => mimes.every((mime) => has(chat, mime)))?.chat;
        };
      };
    }, mimes);
    const chat = await this.session.until(`a chat with ${mimes.join(" and ")}`, () => window.found);
    await this.open(`?demo&chat=${chat}`);
  }

  /** A figure of the report, once it has been counted. */
  async figure(path) {
    const read = (path) =>
      document.querySelector(`[data-testid=report-figure][data-figure="${path}"]`)?.getAttribute("data-value");
    return Number(await this.session.until(`the figure ${path}`, read, path));
  }

  async import(file) {
    await this.open("?screen=import");
    await this.session.type(hook("import-file"), file, { seen: false });
    await this.session.click(hook("import-confirm"));
    await this.press("Ver as conversas");
    await this.chats();
  }

  /** The journal as the person would get it: the driver cannot look into a folder of downloads. */
  async export() {
    await this.open("?screen=settings&section=data");
    await this.session.run(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => (window.taken = text));
        return make.call(URL, blob);
      };
    });
    // The channels above come a moment later, and push what is below them down.
    await this.sees("the channels", "main", "Token do bot");
    await this.session.click(hook("export-log"));
    return this.session.until("the exported journal", () => window.taken);
  }

  /** Errors that the page has heard since it was loaded. */
  complaints() {
    return this.session.run(() => window.complaints ?? ["errors are not heard"]);
  }
}
