/**
 * How smooth the address map is with 10,000 ranges: the time from frame to frame while a user zooms with the wheel, in
 * a real browser. The 95th percentile is to be 33 ms at most.
 * Run by `npm run bench`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pageHtml } from "@aks-networking/page";
import { launchBrowser } from "../test/page/browser";
import { manyRanges } from "../test/page/fleet";

const counts = [100, 10_000, 100_000];

// As text: it runs in the page, without what compiles this file.
const recordFrames = `
  globalThis.frames = [];
  let last = performance.now();
  requestAnimationFrame(function step(now) {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(step);
  });
`;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const folder = mkdtempSync(path.join(os.tmpdir(), "address-map-"));
  console.log("\nTime from frame to frame while zooming");
  for (const count of counts) {
    const file = path.join(folder, `${count}.html`);
    writeFileSync(file, pageHtml(manyRanges(count)));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(pathToFileURL(file).href);
    const canvas = page.locator("canvas");
    await canvas.waitFor();
    const box = await canvas.boundingBox();
    if (box === null) {
      throw new Error("the map is not shown");
    }
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 60);
    await page.evaluate(recordFrames);
    // In and out again, as fast as a hand turns a wheel.
    for (let turn = 0; turn < 40; turn++) {
      await page.mouse.wheel(0, turn % 20 < 10 ? -80 : 80);
      await page.waitForTimeout(60);
    }
    const frames = await page.evaluate<number[]>("frames");
    const sorted = frames.slice(1).sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    console.log(
      `${`${count}`.padStart(8)} ranges: half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms, slowest ${at(0.999)} ms, ${sorted.length} frames`,
    );
    await page.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

void main();
