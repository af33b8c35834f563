import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AddressMap } from "@aks-networking/networking";
import { pageHtml } from "@aks-networking/page";
import { after, afterEach, before } from "mocha";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Opens the page in a browser for the tests of a suite: after each of them, nothing was loaded and nothing failed. */
export function openPages() {
  let browser: Browser;
  let folder: string;
  let requests: string[] = [];
  let errors: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    folder = mkdtempSync(path.join(os.tmpdir(), "address-map-"));
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    assert.deepEqual(requests, [], "nothing was loaded but the file itself");
    assert.deepEqual(errors, [], "the page has no error and breaks no rule of its own policy");
    requests = [];
    errors = [];
  });

  async function open(
    map: AddressMap | undefined,
    options: BrowserContextOptions = {},
    hash = "",
  ): Promise<Page> {
    const file = path.join(folder, "address-map.html");
    writeFileSync(file, pageHtml(map));
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      acceptDownloads: true,
      ...options,
    });
    const page = await context.newPage();
    const url = pathToFileURL(file).href;
    page.on("request", (request) => {
      if (
        !request.url().startsWith(url) &&
        !request.url().startsWith("blob:") &&
        !request.url().startsWith("data:")
      ) {
        requests.push(request.url());
      }
    });
    page.on("pageerror", (error) => errors.push(`${error}`));
    page.on("console", (message) => {
      if (message.type() === "error") {
        errors.push(message.text());
      }
    });
    await page.goto(`${url}${hash}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector("header") !== null);
    return page;
  }

  async function violationsOf(page: Page): Promise<string[]> {
    // The page's policy forbids scripts from elsewhere: axe comes in by the debugger.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe;
      const { violations } = await run.run();
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 2)
            .join(" ")}`,
      );
    });
  }

  return { open, violationsOf, browser: () => browser };
}
