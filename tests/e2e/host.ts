import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import sirv from "sirv";
import { policy } from "./policy";

/** A host of a release that belongs to one test: it can stop, and serve another version. */
export class Host {
  /** The paths below /db/ that were asked for: something else that answers under the same origin. */
  readonly database: string[] = [];
  private readonly server: Server;
  private port = 0;
  private files = sirv("");

  private constructor() {
    this.server = createServer((request, response) => {
      if (request.url?.startsWith("/db/")) {
        this.database.push(request.url);
        response.setHeader("Content-Type", "text/plain");
        response.end("from the database");
        return;
      }
      this.files(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    });
  }

  static async start(dist: string): Promise<Host> {
    const host = new Host();
    host.serve(dist);
    await host.go();
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** From now on it has these files and no others. */
  serve(dist: string) {
    this.files = sirv(dist, {
      dev: true,
      setHeaders: (response, path) => {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", path.startsWith("/app-") ? "max-age=31536000, immutable" : "no-cache");
      },
    });
  }

  /** Starts, on the port that it had before. */
  async go() {
    await new Promise<void>((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Whoever asks now gets no answer. */
  async stop() {
    const stopped = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await stopped;
  }
}

/** A version of the app that lies somewhere for a test: the release, or one made from it. */
export class Release {
  private constructor(readonly dist: string) {}

  static readonly built = new Release(process.env.E2E_DIST ?? "../../dist");

  /** Another version, as a change of the program would make it: a folder and a version of other names. */
  another(): Release {
    const other = new Release(mkdtempSync(join(tmpdir(), "balcao-release-")));
    cpSync(this.dist, other.dist, { recursive: true });
    const turned = (hex: string) => [...hex].reverse().join("");
    renameSync(join(other.dist, `app-${this.program}`), join(other.dist, `app-${turned(this.program)}`));
    for (const name of ["index.html", "sw.js"]) {
      const text = this.read(name).replaceAll(this.program, turned(this.program));
      writeFileSync(join(other.dist, name), text.replaceAll(this.version, turned(this.version)));
    }
    return other;
  }

  get version(): string {
    return /data-version="(\w+)"/.exec(this.read("index.html"))?.[1] ?? "";
  }

  read(name: string): string {
    return readFileSync(join(this.dist, name), "utf8");
  }

  write(name: string, text: string) {
    writeFileSync(join(this.dist, name), text);
  }

  dispose() {
    if (this !== Release.built) rmSync(this.dist, { recursive: true, force: true });
  }

  private get program(): string {
    return readdirSync(this.dist).find((name) => name.startsWith("app-"))?.slice(4) ?? "";
  }
}

/** Waits until the browser holds a version whole, and a page need not ask the host any more. */
export async function kept(page: Page, version: string) {
  await expect
    .poll(() => page.evaluate(async () => navigator.serviceWorker.controller && (await caches.keys()).join()), {
      message: "the version that the browser holds",
      timeout: 30_000,
    })
    .toContain(version);
}

/** The version that a page runs. */
export async function running(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLElement>("script[data-wasm]")?.dataset["version"]);
}
