import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Cidr, type DraftRange, drawUpMap, parseAddressPlan } from "@aks-networking/networking";
import { describe, it } from "mocha";
import type { BrowserContextOptions } from "playwright-core";
import { rowsOf } from "../../page/map/rows";
import { fleetMap } from "./fleet";
import { openPages } from "./open-pages";

describe("page in a browser", function () {
  this.timeout(120_000);
  const { open, violationsOf, browser } = openPages();

  const looks: readonly (readonly [string, BrowserContextOptions, "print"?])[] = [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["420 pixels wide", { viewport: { width: 420, height: 900 } }],
    ["print", {}, "print"],
  ];
  for (const [look, options, media] of looks) {
    it(`axe finds nothing on the map: ${look}`, async () => {
      const page = await open(fleetMap(), options);
      if (media) {
        await page.emulateMedia({ media });
        await page.waitForSelector(".printed-rulers svg");
      }
      assert.deepEqual(await violationsOf(page), []);
    });
  }

  for (const [look, options, media] of looks) {
    it(`axe finds nothing in the planner: ${look}`, async () => {
      const page = await open(undefined, options);
      await page.getByRole("heading", { name: "Network modes" }).waitFor();
      if (media) {
        await page.emulateMedia({ media });
        await page.waitForSelector(".printed-rulers svg");
      }
      assert.deepEqual(await violationsOf(page), []);
    });
  }

  it("plans while somebody types, and says what is wrong with a need beside it", async () => {
    const page = await open(undefined);
    assert.match(await page.locator(".verdict").innerText(), /Fits[\s\S]*Azure CNI Overlay/);
    const slots = page.getByRole("region", { name: "Ranges" });
    assert.match(await slots.innerText(), /shop\/nodes\s+10\.64\.48\.0\/25/);
    await page.getByLabel("Nodes at full scale").fill("300");
    await page.waitForFunction(() => document.body.innerText.includes("10.64.48.0/23"));
    await page.getByLabel("Nodes at full scale").fill("many");
    assert.equal(await page.getByLabel("Nodes at full scale").getAttribute("aria-invalid"), "true");
    await page.getByText("must be a whole number from 1 to 5000").waitFor();
    await page.getByLabel("Nodes at full scale").fill("64");
    await page.getByLabel("VNet range").fill("10.64.48.7/20");
    await page
      .getByText("has host bits set: the range that starts there is 10.64.48.0/20")
      .waitFor();
  });

  it("compares all modes with every reason, and plans in the one that is chosen", async () => {
    const page = await open(undefined);
    const modes = page.getByRole("region", { name: "Network modes" });
    assert.equal(await modes.getByRole("button").count(), 7);
    assert.match(await modes.innerText(), /Azure CNI Node Subnet takes a \/18 of the VNet/);
    await modes.getByRole("button", { name: "kubenet" }).click();
    await page.waitForFunction(() =>
      document.querySelector("pre")?.textContent?.includes("new KubenetCluster"),
    );
    await page.getByLabel("Windows pools").check();
    await page.waitForFunction(() =>
      document.body.innerText.includes("kubenet does not support Windows node pools"),
    );
  });

  it("gives programs, request, plan file and command away, and keeps all inputs in the link", async () => {
    const page = await open(undefined);
    await page.getByLabel("Cluster name").fill("basket");
    const wanted = [
      ["TypeScript", 'new AzureCniOverlayCluster("basket", {'],
      ["YAML", "type: aks-networking:index:AzureCniOverlayCluster"],
      ["Request", "name: basket"],
      ["Plan file", '"basket/nodes"'],
      ["Command", "aks-networking plan"],
    ] as const;
    for (const [tab, text] of wanted) {
      await page.getByRole("tab", { name: tab }).click();
      assert.ok((await page.getByRole("tabpanel").innerText()).includes(text), tab);
    }
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("tab", { name: "Plan file" })
        .click()
        .then(() => page.getByRole("button", { name: "Save address-plan.json" }).click()),
    ]);
    assert.equal(file.suggestedFilename(), "address-plan.json");
    assert.ok(parseAddressPlan(JSON.parse(readFileSync(await file.path(), "utf8"))).ok);
    await page.waitForFunction(() => location.hash.length > 20);
    await page.waitForTimeout(400);
    const again = await open(undefined, {}, new URL(page.url()).hash);
    assert.equal(await again.getByLabel("Cluster name").inputValue(), "basket");
  });

  it("adds a planned cluster to the map, clear of what is there, and in its place when it is planned again", async () => {
    const page = await open(fleetMap());
    await page.getByRole("button", { name: "Planner" }).click();
    await page.getByLabel("Cluster name").fill("basket");
    await page.getByLabel("VNet range").fill("10.200.0.0/20");
    assert.equal(await page.getByLabel("And all that is on the map").isChecked(), true);
    const clusters = /(\d+) clusters/;
    for (let i = 0; i < 2; i++) {
      await page.getByRole("button", { name: "Add to the map" }).click();
      await page.getByRole("heading", { level: 1, name: "Address map" }).waitFor();
      const [, count] = clusters.exec(await page.locator(".verdict").innerText()) ?? [];
      assert.equal(Number(count), fleetMap().clusters + 1);
      await page.getByRole("button", { name: "Planner" }).click();
    }
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await page.getByRole("combobox").fill("10.200.0.1");
    await page.keyboard.press("Enter");
    const selected = page.getByRole("region", { name: "Selected range" });
    await selected.filter({ hasText: /basket \/ nodes/ }).waitFor();
    assert.match(await selected.innerText(), /planned/);
  });

  it("draws files that are opened, and says which can't be read", async () => {
    const page = await open(undefined);
    const json = (name: string, value: unknown) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(value)),
    });
    await page.locator('input[type="file"]').setInputFiles([
      json("networks.json", [
        {
          id: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/spoke",
          type: "Microsoft.Network/virtualNetworks",
          name: "spoke",
          addressSpace: { addressPrefixes: ["10.7.0.0/16"] },
          subnets: [{ name: "web", addressPrefix: "10.7.1.0/24" }],
        },
      ]),
      json("odd.json", "just a text"),
    ]);
    await page.getByRole("row", { name: /^web/ }).waitFor();
    assert.match(await page.locator(".verdict").innerText(), /networks\.json/);
    assert.match(await page.getByRole("alert").innerText(), /odd\.json/);
  });

  it("says the verdict first, and each problem with its number and a value that passes", async () => {
    const map = fleetMap();
    const page = await open(map);
    const problems = map.problems.filter(({ level }) => level === "problem");
    assert.match(
      await page.locator(".verdict").innerText(),
      new RegExp(`^${problems.length} problems`),
    );
    const cards = page.getByRole("region", { name: "Problems" }).getByRole("article");
    assert.equal(await cards.count(), problems.length);
    const first = await cards.first().innerText();
    assert.match(first, /^problem\n1 /);
    assert.ok(first.includes(`Use\n${problems[0]?.use}`), first);
  });

  it("goes through rows, problems and free space by keys, and says what it is on", async () => {
    const page = await open(fleetMap());
    const says = (text: RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();
    await page.getByRole("row", { name: /^hub/ }).focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("firewall"));
    await says(/^firewall, subnet, 10\.64\.0\.0\/26$/);
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("hub"));
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(
      () => document.activeElement?.getAttribute("aria-expanded") === "false",
    );
    assert.equal(await page.getByRole("row", { name: /firewall/ }).count(), 0);
    await page.keyboard.press("ArrowRight");
    await page.getByRole("row", { name: /firewall/ }).waitFor();
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("free"));
    await says(/^free in hub: 10\.64\.0\.96\/27/);
    await page.keyboard.press("c");
    await page.waitForFunction(() =>
      document.querySelector("[role=status]")?.textContent?.endsWith(" copied"),
    );
    assert.match(
      (await page.evaluate(() => document.activeElement?.textContent)) ?? "",
      /^free/,
      "copying leaves the focus where it is",
    );
    await page.keyboard.press("+");
    await says(/^The rulers show 10\.64\.0\.0\/\d+, then 10\.64\.0\./);
    await page.keyboard.press("?");
    await says(/n N: next problem, last one/);
    await page.keyboard.press("n");
    await page.locator(".card.active").waitFor();
    await says(/^problem 1: /);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "find");
  });

  it("finds an address, and free space of a size", async () => {
    const page = await open(fleetMap());
    const find = page.getByRole("combobox");
    await find.fill("10.64.26.5");
    await page.keyboard.press("Enter");
    const selected = page.getByRole("region", { name: "Selected range" });
    await selected.filter({ hasText: /shop-prod \/ databases/ }).waitFor();
    assert.match(await selected.innerText(), /10\.64\.26\.0\/25/);
    await find.fill("/26 free");
    assert.match(await page.getByRole("option").first().innerText(), /10\.64\.0\.192\/26 is free/);
    await page.keyboard.press("Enter");
    await selected.filter({ hasText: /hub \/ free/ }).waitFor();
    assert.match(await selected.innerText(), /10\.64\.0\.192\/26/);
  });

  it("shows owner, arithmetic, verdict and the value that passes of what is clicked", async () => {
    const page = await open(fleetMap());
    const canvas = page.getByRole("img", { name: /Three rulers/ });
    const box = await canvas.boundingBox();
    assert.ok(box);
    // The node subnet of shop-prod, at the left of the last ruler.
    await page.mouse.click(box.x + 134 + 60, box.y + box.height - 110);
    const text = await page.getByRole("region", { name: "Selected range" }).innerText();
    for (const wanted of [
      "shop-prod / nodes",
      "10.64.16.0/22",
      'cluster "shop-prod"',
      "30 nodes + 750 nodes + 248 surge = 1028 of 1019 addresses",
      "9 too few in an upgrade",
      "can grow to 10.64.16.0/21",
      "addresses",
    ]) {
      assert.ok(text.toLowerCase().includes(wanted.toLowerCase()), `${wanted} in\n${text}`);
    }
  });

  it("zooms with the wheel, moves by dragging, and keeps it all in the link", async () => {
    const page = await open(fleetMap());
    const canvas = page.getByRole("img", { name: /Three rulers/ });
    const label = () => canvas.getAttribute("aria-label");
    const before = await label();
    const box = await canvas.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 100);
    await page.mouse.wheel(0, -200);
    await page.waitForFunction(
      (old) => document.querySelector("canvas")?.getAttribute("aria-label") !== old,
      before,
    );
    const zoomed = await label();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 300, box.y + box.height - 100, { steps: 4 });
    await page.mouse.up();
    const moved = await label();
    assert.notEqual(moved, zoomed);
    await page.getByRole("button", { name: "Dark theme" }).click();
    await page.waitForFunction(() => location.hash.length > 10);
    await page.waitForTimeout(400);
    const hash = new URL(page.url()).hash;
    const again = await open(fleetMap(), {}, hash);
    assert.equal(
      await again.getByRole("img", { name: /Three rulers/ }).getAttribute("aria-label"),
      moved,
    );
    assert.equal(await again.evaluate(() => document.documentElement.dataset.theme), "dark");
  });

  it("labels don't overlap in the fonts of this machine, in each window that a row refers to", async () => {
    const page = await open(fleetMap());
    for (const name of ["hub", "data-prod", "legacy", "shop-test"]) {
      await page
        .getByRole("row", { name: new RegExp(`^${name}`) })
        .first()
        .click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page
          .getByText("Export", { exact: true })
          .click()
          .then(() => page.getByRole("button", { name: "Picture, light (SVG)" }).click()),
      ]);
      const svg = readFileSync(await download.path(), "utf8");
      assert.ok(
        svg.includes(`>${name}  `) || svg.includes(`>${name} /`),
        `${name} is in the picture`,
      );
      const context = await browser().newContext();
      const picture = await context.newPage();
      await picture.setContent(svg);
      const overlapping = await picture.evaluate(() => {
        const boxes = [...document.querySelectorAll("svg text")].map((each) => ({
          text: each.textContent,
          box: each.getBoundingClientRect(),
        }));
        return boxes.flatMap((one, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (other) =>
                one.box.left < other.box.right - 1 &&
                other.box.left < one.box.right - 1 &&
                one.box.top + 3 < other.box.bottom - 3 &&
                other.box.top + 3 < one.box.bottom - 3,
            )
            .map((other) => `${one.text} | ${other.text}`),
        );
      });
      assert.deepEqual(overlapping, [], name);
      await context.close();
    }
  });

  it("prints all rows and all problems, without controls", async () => {
    const map = fleetMap();
    const page = await open(map);
    await page.emulateMedia({ media: "print" });
    await page.waitForSelector(".printed-rulers svg");
    assert.equal(await page.getByRole("row").count(), 1 + rowsOf(map).length);
    assert.equal(await page.getByRole("combobox").isVisible(), false);
    const printed = await page.locator(".printed-rulers").innerHTML();
    assert.ok(
      printed.includes("shop-prod  10.64.16.0/20") && printed.includes(">nodes<"),
      "the rulers show ranges",
    );
    assert.equal(
      await page.getByRole("article").count(),
      new Set(map.problems.map(({ rule, message }) => `${rule} ${message}`)).size,
    );
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pdf.length > 10_000);
  });

  it("shows names that look like HTML as they are", async () => {
    const evil =
      '</script><script>document.title="taken"</script><img src=x onerror=alert(1)>"&\u2028';
    const range: DraftRange = {
      name: evil,
      kind: "vnet",
      lane: "vnets",
      cidr: new Cidr(4, 0x0a000000n, 16),
      resource: evil,
      property: evil,
    };
    const map = drawUpMap({
      title: evil,
      clusters: 0,
      ranges: [range],
      problems: [
        {
          level: "problem",
          rule: evil,
          title: evil,
          message: evil,
          resource: evil,
          name: evil,
          property: evil,
          url: "javascript:alert(1)",
          use: evil,
        },
      ],
    });
    const page = await open(map);
    assert.match(await page.title(), /<\/script>/);
    assert.equal(await page.locator("img[src], header script").count(), 0);
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
    await page.emulateMedia({ media: "print" });
    await page.waitForSelector(".printed-rulers svg");
    assert.equal(await page.locator("svg script, svg img").count(), 0);
  });

  it("opens 10,000 ranges with only the rows in view in the page", async () => {
    const ranges = Array.from({ length: 10_000 }, (_, i): DraftRange => {
      const first = BigInt(10 * 2 ** 24 + i * 256);
      return i % 50 === 0
        ? {
            name: `team-${i / 50}`,
            kind: "vnet",
            lane: "vnets",
            cidr: new Cidr(4, first - (first % 16384n), 18),
            key: Math.floor(i / 50),
          }
        : {
            name: `subnet-${i}`,
            kind: "subnet",
            lane: "vnets",
            cidr: new Cidr(4, first, 24),
            parentKey: Math.floor(i / 50),
          };
    });
    const page = await open(drawUpMap({ title: "many", clusters: 0, ranges }));
    assert.ok((await page.getByRole("row").count()) < 60);
    const grid = page.getByRole("treegrid");
    assert.ok(Number(await grid.getAttribute("aria-rowcount")) >= 200);
    await page.getByRole("combobox").fill("subnet-9876");
    await page.keyboard.press("Enter");
    await page.getByRole("row", { name: /subnet-9876/ }).waitFor();
  });
});
