// Makes the pictures that README and docs show, of a made-up fleet: npm run pictures.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { mapSvg, pageHtml } from "@aks-networking/page";
import { launchBrowser } from "../../test/page/browser";
import { fleetMap } from "../../test/page/fleet";

async function main(): Promise<void> {
  const map = fleetMap();
  const folder = mkdtempSync(path.join(os.tmpdir(), "address-map-"));
  const browser = await launchBrowser();
  for (const theme of ["light", "dark"] as const) {
    writeFileSync(path.join(__dirname, `rulers-${theme}.svg`), mapSvg(map, { theme }));
    for (const [name, html] of [
      ["map", pageHtml(map)],
      ["planner", pageHtml()],
    ] as const) {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        colorScheme: theme,
        reducedMotion: "reduce",
      });
      await page.goto(pathToFileURL(file).href);
      await page.locator("canvas").waitFor();
      if (name === "map") {
        await page.getByRole("combobox").fill("10.64.16.9");
        await page.keyboard.press("Enter");
        await page.locator(".selected").waitFor();
        await page.getByRole("combobox").fill("");
        await page.getByRole("combobox").blur();
      }
      await page.mouse.move(0, 0);
      await page.screenshot({ path: path.join(__dirname, `${name}-${theme}.png`) });
      await page.close();
    }
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

void main();
