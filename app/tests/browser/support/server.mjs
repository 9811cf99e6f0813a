// The servers under test: `chauban demo`, and `chauban serve` on an empty folder.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

/** How long the demo may take to be filled and to listen. */
const PATIENCE = 300_000;

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../../../..");

/** Starts the program on a fresh folder; gives its process and what ends both. */
function start(args) {
  const program = process.env.CHAUBAN_BIN ?? path.join(root, "target/debug/chauban");
  const data = mkdtempSync(path.join(os.tmpdir(), "chauban-browser-"));
  const child = spawn(program, [...args, "--data", data, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await gone;
      clearTimeout(timer);
    }
    rmSync(data, { recursive: true, force: true });
  };
  return { child, stop };
}

/** What `read` finds in the program's output once it is there; the program is ended when it does not come. */
async function started(args, read) {
  const { child, stop } = start(args);
  try {
    return { found: await announced(child, read), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demo: `{site: {address, accounts}, stop}`. */
export async function startServer() {
  const documents = process.env.CHAUBAN_DOCUMENTS ?? "60";
  const { found, stop } = await started(["demo", "--documents", documents, "--json"], JSON.parse);
  return { site: found, stop };
}

/** A server without any office: `{address, code, stop}`. */
export async function startEmpty() {
  const { found, stop } = await started(["serve"], (text) => {
    const [, address, code] = /(http:\S+)\/set-up .*: ([A-Z2-9]{12})\s/.exec(text);
    return { address, code };
  });
  return { ...found, stop };
}

/** What `read` makes of standard output, as soon as it does not throw. */
function announced(child, read) {
  return new Promise((resolve, reject) => {
    let text = "";
    const timer = setTimeout(() => reject(new Error(`the server said nothing within ${PATIENCE} ms`)), PATIENCE);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code} before it listened`)));
    child.stdout.on("data", (part) => {
      text += part;
      try {
        const found = read(text);
        clearTimeout(timer);
        resolve(found);
      } catch {
        // Not all of it yet.
      }
    });
  });
}
