import { readFileSync } from "node:fs";

/** The Content-Security-Policy that a file of the deployment guide tells people to send. */
export function policyIn(name: string): string {
  return /Content-Security-Policy:? "?([^"\n]+)/.exec(readFileSync(`../../${name}`, "utf8"))?.[1]?.trim() ?? "";
}

/** What the tests run under. */
export const policy = policyIn("docs/deploy/nginx.conf");
