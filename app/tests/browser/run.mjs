// Starts a real server on demo data, runs every *.test.mjs against it, stops it.
//   node app/tests/browser/run.mjs [file.test.mjs …]
// CHAUBAN_BIN names the program; CHAUBAN_SITE='{"address":…,"accounts":…}' uses a server that runs already.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { startServer } from "./support/server.mjs";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const asked = process.argv.slice(2);
const all = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort();
const files = (asked.length > 0 ? asked.map((name) => path.basename(name)) : all).map((name) => path.join(here, name));

const server = process.env.CHAUBAN_SITE ? null : await startServer();
const site = process.env.CHAUBAN_SITE ?? JSON.stringify(server.site);

// One file at a time: the scenarios share one installation and two cores.
const options = ["--test", "--test-concurrency=1", "--test-reporter=spec"];
const tests = spawn(process.execPath, [...options, ...files], {
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, CHAUBAN_SITE: site },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => tests.kill(signal));
const code = await new Promise((resolve) => tests.on("exit", (code) => resolve(code ?? 1)));
await server?.stop();
process.exit(code);
