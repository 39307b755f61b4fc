import { mkdirSync, writeFileSync } from "node:fs";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Seconds and titles of the tests of a run, for `.ci/report.mjs`: a file for each set of projects. */
const TIMES = "../../target/e2e-times";

/** Says at the end of a run which tests took longest, and how long all of them took. */
export default class Slowest implements Reporter {
  private readonly ran: { project: string; title: string; seconds: number }[] = [];

  onTestEnd(test: TestCase, { duration, retry }: TestResult) {
    const [, project = "", , ...title] = test.titlePath();
    const again = retry > 0 ? ` (try ${retry + 1})` : "";
    const { file } = test.location;
    this.ran.push({ project, title: `${file.slice(file.indexOf(project))}: ${title.join(" › ")}${again}`, seconds: duration / 1000 });
  }

  onEnd({ duration }: FullResult) {
    const slowest = this.ran.toSorted((a, b) => b.seconds - a.seconds);
    const projects = new Set(this.ran.map(({ project }) => project));
    mkdirSync(TIMES, { recursive: true });
    writeFileSync(`${TIMES}/${[...projects].sort().join("+")}`, slowest.map(({ seconds, title }) => `${seconds}\t${title}\n`).join(""));
    if (slowest.length < 30) return;
    console.log("\nThe slowest thirty, in seconds:");
    for (const { seconds, title } of slowest.slice(0, 30)) console.log(`${seconds.toFixed(1).padStart(6)}  ${title}`);
    const all = this.ran.reduce((sum, { seconds }) => sum + seconds, 0);
    const each = (all / this.ran.length).toFixed(1);
    console.log(`${this.ran.length} tests took ${Math.round(all)} seconds of workers, ${each} each, and ${Math.round(duration / 1000)} by the clock.`);
  }
}
