import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, it } from "mocha";

const root = path.join(__dirname, "..", "..");

describe("npm run demo", function () {
  this.timeout(120_000);

  it("ends with a table: one stack passes, the other is refused", () => {
    const output = execFileSync("npm", ["run", "demo"], { cwd: root, encoding: "utf8" });
    const rows = output.slice(output.lastIndexOf("Stack  ")).trim().split("\n");
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
      ["", "5 × advice"],
    ]);
  });
});
