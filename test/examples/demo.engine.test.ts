import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { AddressMap } from "@aks-networking/networking";
import { before, describe, it } from "mocha";

const root = path.join(__dirname, "..", "..");

describe("npm run demo", function () {
  this.timeout(120_000);

  let output: string;

  before(() => {
    output = execFileSync("npm", ["run", "demo"], { cwd: root, encoding: "utf8" });
  });

  it("says how it went in a table: one stack passes, the other is refused", () => {
    const [table = ""] = output.slice(output.lastIndexOf("Stack  ")).split("\n\n");
    const rows = table.trim().split("\n");
    const cells = rows.slice(2).map((row) => row.replace(/\d+\.\d s/, "… s").split(/ {2,}/));
    assert.deepEqual(cells, [
      ["kubenet-and-overlay", "17", "none", "… s", "passes"],
      ["", "1 × advice"],
      ["broken-by-hand", "8", "1 × aks-dns-service-ip-first-address", "… s", "refused"],
      ["", "1 × aks-dns-service-ip-outside-service-cidr"],
      ["", "1 × aks-pod-cidr-overlaps-service-cidr"],
      ["", "1 × aks-pod-cidr-overlaps-subnet"],
      ["", "1 × aks-service-cidr-reserved-range"],
      ["", "1 × subnet-address-prefix-outside-vnet"],
      ["", "1 × subnet-address-prefix-overlaps-subnet"],
    ]);
  });

  it("prints what the README shows", () => {
    const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
    const blocks = [...readme.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
    const shown = blocks.filter((text) => /^(?:Stack {2}|- \[mandatory\])/.test(text));
    assert.equal(shown.length, 2);
    const plain = (line: string) => line.trim().replace(/\d+\.\d s|─+| {2,}/g, " ");
    const printed = new Set(output.split("\n").map(plain));
    for (const line of shown.flatMap((text) => text.trim().split("\n"))) {
      assert.ok(printed.has(plain(line)), line);
    }
  });

  it("ends with the name of a page that maps both stacks", () => {
    const [, file = ""] = /Address map of both stacks: (\S+)\n$/.exec(output) ?? [];
    const page = fs.readFileSync(path.join(root, file), "utf8");
    const [, data = ""] =
      /<script type="application\/json" id="data">(.*)<\/script>/.exec(page) ?? [];
    const map: AddressMap = JSON.parse(data);
    assert.equal(map.clusters, 4);
    const blocking = map.problems
      .filter(({ level }) => level === "problem")
      .map(({ rule }) => rule);
    assert.deepEqual(blocking.sort(), [
      "aks-dns-service-ip-first-address",
      "aks-dns-service-ip-outside-service-cidr",
      "aks-pod-cidr-overlaps-service-cidr",
      "aks-pod-cidr-overlaps-subnet",
      "aks-service-cidr-reserved-range",
      "subnet-address-prefix-outside-vnet",
      "subnet-address-prefix-overlaps-subnet",
    ]);
    assert.ok(
      map.problems.every(({ level, places }) => level === "advice" || places.length > 0),
      "each of them has a place on the map",
    );
  });
});
