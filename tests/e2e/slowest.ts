import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Says at the end of a run which tests took longest, and how long all of them took. */
export default class Slowest implements Reporter {
  private readonly ran: { name: string; ms: number; tries: number }[] = [];

  onTestEnd(test: TestCase, { duration, retry }: TestResult) {
    this.ran.push({ name: test.titlePath().slice(1).join(" › "), ms: duration, tries: retry + 1 });
  }

  onEnd({ duration }: FullResult) {
    if (this.ran.length < 30) return;
    const seconds = (ms: number) => (ms / 1000).toFixed(1).padStart(6);
    console.log("\nThe slowest thirty, in seconds:");
    for (const { name, ms, tries } of this.ran.toSorted((a, b) => b.ms - a.ms).slice(0, 30)) {
      console.log(`${seconds(ms)}  ${name}${tries > 1 ? ` (try ${tries})` : ""}`);
    }
    const all = this.ran.reduce((sum, { ms }) => sum + ms, 0);
    console.log(`${this.ran.length} tests: ${Math.round(all / 1000)} worker-seconds, ${(all / 1000 / this.ran.length).toFixed(1)} each, in ${Math.round(duration / 1000)} seconds.`);
  }
}
