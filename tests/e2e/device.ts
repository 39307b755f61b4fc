import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type BrowserContextOptions } from "@playwright/test";
import { browser } from "./browser";
import type { Complaints } from "./fixtures";

/** A browser whose storage outlives it: start it, kill it as a power cut would, start it again. */
export class Device {
  private running?: { context: BrowserContext; pid: number };

  private constructor(
    private readonly storage: string,
    private readonly options: BrowserContextOptions,
    private readonly complaints: Complaints,
  ) {}

  static async make(options: BrowserContextOptions, complaints: Complaints): Promise<Device> {
    return new Device(await mkdtemp(join(tmpdir(), "balcao-device-")), options, complaints);
  }

  async start(): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(this.storage, { ...browser, ...this.options });
    await this.complaints.watch(context);
    this.running = { context, pid: await browserProcess(context) };
    return context;
  }

  /** SIGKILL: the browser gets no chance to write anything more. */
  async kill() {
    if (!this.running) throw new Error("the browser is not running");
    const { context, pid } = this.running;
    this.running = undefined;
    const gone = new Promise((resolve) => context.once("close", resolve));
    process.kill(pid, "SIGKILL");
    await gone;
  }

  async dispose() {
    await this.running?.context.close();
    await rm(this.storage, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function browserProcess(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const process = processInfo.find(({ type }) => type === "browser");
  if (!process) throw new Error("the browser does not name its own process");
  return process.id;
}
