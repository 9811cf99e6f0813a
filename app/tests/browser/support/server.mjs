// The server under test: `chauban demo` on an empty folder.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

/** How long the demo may take to be filled and to listen. */
const PATIENCE = 180_000;

/** Starts the program and reads the line of JSON that it prints when it listens. */
export async function startServer() {
  const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../../../..");
  const program = process.env.CHAUBAN_BIN ?? path.join(root, "target/debug/chauban");
  const data = mkdtempSync(path.join(os.tmpdir(), "chauban-browser-"));
  const documents = process.env.CHAUBAN_DOCUMENTS ?? "60";
  const args = ["demo", "--data", data, "--listen", "127.0.0.1:0", "--documents", documents, "--json"];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
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
  try {
    return { site: await announced(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first JSON object on standard output. */
function announced(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    const timer = setTimeout(() => reject(new Error(`the server said nothing within ${PATIENCE} ms`)), PATIENCE);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code} before it listened`)));
    child.stdout.on("data", (part) => {
      text += part;
      try {
        const site = JSON.parse(text);
        clearTimeout(timer);
        resolve(site);
      } catch {
        // Not all of it yet.
      }
    });
  });
}
