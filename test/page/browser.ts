// A real browser for tests, benchmarks and pictures: an installed one, else the one that `npm ci` brought.
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
];

/** Where installers of macOS and Windows put them. */
const otherPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A Chrome, Edge or Chromium of this machine: `$CHROMIUM` before all others. */
export function installedBrowser(): string | undefined {
  const { CHROMIUM, PATH = "" } = process.env;
  if (CHROMIUM) {
    return CHROMIUM;
  }
  const onPath = names.flatMap((name) =>
    PATH.split(path.delimiter).map((folder) => path.join(folder, name)),
  );
  return [...onPath, ...otherPlaces].find((file) => existsSync(file));
}

// Root has no sandbox, and neither have most containers.
const args = ["--no-sandbox", "--disable-dev-shm-usage"];

/** Starts a browser. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installedBrowser();
  if (executablePath !== undefined) {
    return chromium.launch({ executablePath, args });
  }
  const bundled = await bundledBrowser();
  try {
    return await chromium.launch(bundled);
  } catch {
    // Machines without a desktop often have no NSS; the package brings its own.
    const libraries = await unpacked("al2023.tar.br");
    const LD_LIBRARY_PATH = path.join(libraries, "lib");
    return chromium.launch({ ...bundled, env: { ...bundled.env, LD_LIBRARY_PATH } });
  }
}

/** The Chromium of `@sparticuz/chromium`, unpacked once: for 64-bit Linux. */
export async function bundledBrowser(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No browser was found: install Chrome, Edge or Chromium, or set CHROMIUM to the path of one.",
    );
  }
  const { default: bundle } = await import("@sparticuz/chromium");
  const executablePath = await bundle.executablePath();
  const env = {
    ...process.env,
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? path.join(os.tmpdir(), "fonts"),
  };
  return { executablePath, args, env };
}

async function unpacked(name: string): Promise<string> {
  const { inflate } = await import("@sparticuz/chromium");
  const folder = path.dirname(require.resolve("@sparticuz/chromium"));
  return inflate(path.join(folder, "..", "bin", name));
}
