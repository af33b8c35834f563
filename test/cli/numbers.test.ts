import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AddressMap } from "@aks-networking/networking";
import type { Report } from "../../cli/report/report";
import { azureFleet } from "./azure-fleet";
import { aksNetworking, exportOf, temporaryFolder } from "./command";

describe("the number of a problem", () => {
  const folder = temporaryFolder();
  const inFolder = (name: string) => path.join(folder, name);

  before(() => {
    for (const { id, vnets, clusters } of azureFleet(180)) {
      mkdirSync(inFolder(`fleet/${id}`), { recursive: true });
      writeFileSync(inFolder(`fleet/${id}/vnets.json`), JSON.stringify(vnets));
      writeFileSync(inFolder(`fleet/${id}/aks.json`), JSON.stringify(clusters));
    }
  });

  /** Each report's findings as `number rule`, in the order of their numbers. */
  async function numbersIn(input: string, ...more: readonly string[]) {
    const formats = ["markdown", "json"].flatMap((name) => [
      "--format",
      `${name}=${inFolder(name)}`,
    ]);
    const { stdout: terminal } = await aksNetworking([
      ...["check", input, ...more, "--format", "text", ...formats],
    ]);
    await aksNetworking(["map", input, "-o", inFolder("map.html")]);
    const markdown = readFileSync(inFolder("markdown"), "utf8");
    const report: Report = JSON.parse(readFileSync(inFolder("json"), "utf8"));
    const html = readFileSync(inFolder("map.html"), "utf8");
    const [, data = ""] = /<script[^>]*application\/json[^>]*>([^<]*)</.exec(html) ?? [];
    const map: AddressMap = JSON.parse(data);
    const matches = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, number, rule]) => `${number} ${rule}`);
    const sorted = (list: readonly string[]) =>
      [...list].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    return {
      terminal: sorted(matches(terminal, /^(?:error|warning) (\d+) {2}([\w-]+)/gm)),
      markdown: sorted(matches(markdown, /^\| [✗!] (\d+)(?: \w+)? \|.*\| \[([\w-]+)\]\(/gm)),
      json: sorted(report.findings.map(({ number, rule }) => `${number} ${rule}`)),
      map: map.problems.map(({ number, rule }) => `${number} ${rule}`),
      titles: map.problems.map(({ name, message }) => `${name} ${message}`),
      messages: [...report.findings]
        .sort((a, b) => a.number - b.number)
        .map(({ name, message }) => `${name} ${message}`),
    };
  }

  it("is the same in the terminal, in a comment, in JSON and on the map", async () => {
    for (const [input, least] of [
      [exportOf("broken-by-hand"), 7],
      [inFolder("fleet"), 5],
    ] as const) {
      const { terminal, markdown, json, map, titles, messages } = await numbersIn(input);
      assert.ok(json.length >= least, json.join());
      assert.deepEqual(
        json.map((each) => Number.parseInt(each, 10)),
        json.map((_, i) => i + 1),
      );
      assert.deepEqual(terminal, json);
      assert.deepEqual(markdown, json);
      assert.deepEqual(map, json);
      assert.deepEqual(titles, messages);
    }
  });

  it("stays where a base tells what is new", async () => {
    const broken = exportOf("broken-by-hand");
    await aksNetworking(["check", broken, "--format", `json=${inFolder("all.json")}`]);
    const all: Report = JSON.parse(readFileSync(inFolder("all.json"), "utf8"));
    const known = all.findings.filter(({ number }) => number <= 2);
    writeFileSync(inFolder("base.json"), JSON.stringify({ ...all, findings: known }));
    const { terminal, markdown, json, map } = await numbersIn(
      broken,
      "--base",
      inFolder("base.json"),
    );
    assert.deepEqual([terminal, markdown, map], [json, json, json]);
    const text = readFileSync(inFolder("markdown"), "utf8");
    assert.ok(text.indexOf("| ✗ 3 new |") < text.indexOf("| ✗ 1 known |"));
  });

  it("is what the map has where the configuration sets levels and exemptions", async () => {
    const config = inFolder("config.json");
    const exemption = { resource: "shop", reason: "moves in spring", until: "2027-01-31" };
    writeFileSync(
      config,
      JSON.stringify({
        "aks-networking-settings": {
          exemptions: [{ ...exemption, rule: "aks-pod-cidr-overlaps-subnet" }],
        },
        "aks-service-cidr-reserved-range": "disabled",
        "subnet-address-prefix-outside-vnet": "advisory",
      }),
    );
    const argv = [exportOf("broken-by-hand"), "--config", config];
    const { stdout } = await aksNetworking(["check", ...argv, "--format", "json"]);
    const { findings }: Report = JSON.parse(stdout);
    const { stdout: html } = await aksNetworking(["map", ...argv, "-o", "-"]);
    const [, data = ""] = /<script[^>]*application\/json[^>]*>([^<]*)</.exec(html) ?? [];
    const { problems }: AddressMap = JSON.parse(data);
    assert.deepEqual(
      problems.map(({ number, level, rule }) => [number, level, rule]),
      findings.map(({ number, weight, rule }) => [number, weight, rule]),
    );
    assert.ok(findings.some(({ weight }) => weight === "advice"));
  });
});
