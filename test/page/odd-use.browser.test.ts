import assert from "node:assert/strict";
import { cidr, type DraftRange, drawUpMap } from "@aks-networking/networking";
import { describe, it } from "mocha";
import type { Page } from "playwright-core";
import { packLink } from "../../page/app/link";
import { fleetMap } from "./fleet";
import { openPages } from "./open-pages";

describe("page in odd use", function () {
  this.timeout(120_000);
  const { open, violationsOf } = openPages();

  async function addBasket(page: Page): Promise<void> {
    await page.getByLabel("Cluster name").fill("basket");
    await page.getByLabel("VNet range").fill("10.200.0.0/20");
    await page.getByRole("button", { name: "Add to the map" }).click();
    await page.getByRole("heading", { level: 1, name: "Address map" }).waitFor();
  }

  it("keeps planned clusters in the link, with their ranges; they can be planned again and removed", async () => {
    const page = await open(fleetMap());
    await page.getByRole("button", { name: "Planner" }).click();
    await addBasket(page);
    const details = page.getByRole("region", { name: "Selected range" });
    await details.filter({ hasText: /basket \/ nodes/ }).waitFor();
    const range = await details.locator("code").first().innerText();
    await page.waitForTimeout(400);
    const again = await open(fleetMap(), {}, new URL(page.url()).hash);
    await again.getByRole("region", { name: "Selected range" }).waitFor();
    assert.equal(
      await again
        .getByRole("region", { name: "Selected range" })
        .locator("code")
        .first()
        .innerText(),
      range,
    );
    await again.getByRole("button", { name: "Plan again: basket" }).click();
    assert.equal(await again.getByLabel("Cluster name").inputValue(), "basket");
    await again.getByRole("button", { name: "Map", exact: true }).click();
    await again.getByRole("button", { name: "Remove basket from the map" }).click();
    await again.getByText("Planned clusters").waitFor({ state: "detached" });
    const { clusters } = fleetMap();
    assert.match(await again.locator(".verdict").innerText(), new RegExp(`${clusters} clusters`));
  });

  it("draws planned clusters without any file, and Back goes to the planner", async () => {
    const page = await open(undefined);
    await addBasket(page);
    assert.match(await page.locator(".verdict").innerText(), /1 cluster · planned clusters/);
    await page.waitForTimeout(400);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Planner" }).waitFor();
    assert.equal(await page.getByLabel("Cluster name").inputValue(), "basket");
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: "Address map" }).waitFor();
    // Nor is what is ahead lost to somebody who goes there and back without a pause.
    for (let i = 0; i < 3; i++) {
      await page.goBack();
      await page.goForward();
    }
    await page.waitForTimeout(600);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Address map");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Planner" }).waitFor();
    await page.goForward();
    await page.getByRole("button", { name: "Plan again: basket" }).waitFor();
  });

  it("says that a link is cut off or of another version, and shows what it would without one", async () => {
    const link = await packLink({ view: "planner", planner: { name: "basket" } });
    for (const [hash, said] of [
      [`#${link.slice(0, -9)}`, /The link is not complete/],
      [`#2${link.slice(1)}`, /The link is of another version of this page/],
    ] as const) {
      const page = await open(fleetMap(), {}, hash);
      assert.match(await page.getByRole("alert").innerText(), said);
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Address map");
      await page.getByRole("button", { name: "Close" }).click();
      assert.equal(await page.getByRole("alert").count(), 0);
    }
  });

  for (const width of [320, 420, 720]) {
    it(`nothing is cut off at ${width} pixels, which a window of ${width * 2} is at 200 %`, async () => {
      const wide = "a-very-long-name-".repeat(12);
      for (const map of [fleetMap(), { ...fleetMap(), title: wide }, undefined]) {
        const page = await open(map, { viewport: { width, height: 450 } });
        // A table may scroll by itself where a page is as narrow as pages get.
        const parts = width > 320 ? ".scroll, .uses, .tools, main" : ".uses, .tools, main";
        const cut = await page.evaluate(
          (selector) =>
            [document.documentElement, ...document.querySelectorAll(selector)]
              .filter((each) => each.scrollWidth > each.clientWidth + 1)
              .map((each) => `${each.tagName}.${each.className} ${each.scrollWidth}`),
          parts,
        );
        assert.deepEqual(cut, []);
        assert.equal(
          await page.evaluate(
            () => getComputedStyle(document.querySelector("header") ?? document.body).position,
          ),
          "static",
          "the header leaves the room to what is read",
        );
      }
    });
  }

  it("says of a plan that has no place what it lacks, and doesn't put it on the map", async () => {
    const page = await open(undefined);
    await page.getByLabel("VNet range").fill("10.64.48.0/27");
    await page.getByText("what stands here lacks the ranges that have no place").waitFor();
    await page.getByRole("heading", { name: /^What would fit, with room for it/ }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Add to the map" }).count(), 0);
  });

  it("goes through the rows of VNets that are alike, one after the other", async () => {
    const ranges = [1, 2, 3].flatMap((key): DraftRange[] => [
      { name: "spoke", kind: "vnet", lane: "vnets", cidr: cidr("10.0.0.0/16"), key },
      { name: "web", kind: "subnet", lane: "vnets", cidr: cidr("10.0.1.0/24"), parentKey: key },
    ]);
    const page = await open(drawUpMap({ title: "copies", clusters: 0, ranges }));
    await page
      .getByRole("row", { name: /^spoke/ })
      .first()
      .focus();
    for (let row = 2; row <= 10; row++) {
      await page.waitForFunction(
        (index) => document.activeElement?.getAttribute("aria-rowindex") === index,
        `${row}`,
      );
      await page.keyboard.press("ArrowDown");
    }
  });

  it("says that a folder can't be opened, and opens the file beside it", async () => {
    const page = await open(undefined);
    await page.evaluate(() => {
      const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = function (this: File) {
        // As a browser reads a folder.
        return this.name === "folder" ? Promise.reject(new Error("a folder")) : read.call(this);
      };
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], "folder"));
      dataTransfer.items.add(new File(["\ufeffhub,10.0.0.0/16"], "taken.csv"));
      dispatchEvent(new DragEvent("drop", { dataTransfer }));
    });
    await page.getByText("folder can't be opened; choose files, not folders.").waitFor();
    await page.getByRole("row", { name: /^hub/ }).waitFor();
  });

  it("closes its menu by Escape, by a click elsewhere, and after a choice", async () => {
    const page = await open(fleetMap());
    const summary = page.getByText("Export", { exact: true });
    const choice = page.getByRole("button", { name: "Data (JSON)" });
    for (const close of [
      () => page.keyboard.press("Escape"),
      () => page.getByRole("heading", { level: 1 }).click(),
      () => Promise.all([page.waitForEvent("download"), choice.click()]),
    ]) {
      await summary.click();
      await choice.waitFor();
      await close();
      await choice.waitFor({ state: "hidden" });
    }
  });

  it("axe finds nothing with a notice, planned clusters, a selection and fields to correct", async () => {
    const page = await open(fleetMap());
    await page.getByRole("button", { name: "Planner" }).click();
    await page.getByLabel("Nodes at full scale").fill("many");
    await page.getByLabel("Windows pools").check();
    await page.getByLabel("Cilium dataplane").check();
    await page.getByText("is not supported with Windows pools").waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.getByLabel("Nodes at full scale").fill("64");
    await page.getByLabel("Cilium dataplane").uncheck();
    await addBasket(page);
    const odd = { name: "odd.json", mimeType: "application/json", buffer: Buffer.from("") };
    await page.locator('input[type="file"]').setInputFiles([odd]);
    await page.getByText("odd.json is empty").waitFor();
    assert.deepEqual(await violationsOf(page), []);
  });

  it("prints all that stands in the planner's fields and program", async () => {
    const page = await open(undefined);
    const lines = Array.from({ length: 30 }, (_, i) => `office ${i} 10.${i}.0.0/16`);
    await page.getByLabel("Elsewhere or in the VNet").fill(lines.join("\n"));
    await page.emulateMedia({ media: "print" });
    await page.waitForSelector(".printed-rulers svg");
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("textarea, pre")]
        .filter(
          (each) => each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth,
        )
        .map((each) => each.tagName),
    );
    assert.deepEqual(cut, []);
  });
});
