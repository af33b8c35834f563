import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import Ajv4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { markdownReport } from "../../cli/report/markdown";
import type { Report, ReportedFinding } from "../../cli/report/report";
import { terminalReport } from "../../cli/report/terminal";
import { aksNetworking, exportOf, root, temporaryFolder } from "./command";
import { elementsOf, junitFaults } from "./junit-schema";

const formats = ["markdown", "sarif", "junit", "json", "text"] as const;

describe("reports of aks-networking check", () => {
  const folder = temporaryFolder();
  const texts: Record<string, string> = {};
  before(async () => {
    const argv = formats.flatMap((format) => [
      "--format",
      `${format}=${path.join(folder, format)}`,
    ]);
    const { code, stdout } = await aksNetworking(["check", exportOf("broken-by-hand"), ...argv], {
      cwd: path.join(root, "examples/broken-by-hand"),
    });
    assert.equal(code, 1);
    assert.equal(stdout, "");
    for (const format of formats) {
      texts[format] = readFileSync(path.join(folder, format), "utf8");
    }
  });

  it("are valid JSON by their schema", () => {
    const schema = JSON.parse(
      readFileSync(path.join(root, "cli/report/report.schema.json"), "utf8"),
    );
    const ajv = addFormats(new Ajv({ allErrors: true }));
    assert.ok(ajv.validate(schema, JSON.parse(texts.json ?? "")), ajv.errorsText());
  });

  it("are valid SARIF 2.1.0, with a place and a fingerprint for every result", () => {
    const file = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
    const schema = JSON.parse(readFileSync(path.join(root, file), "utf8"));
    const ajv = new Ajv4({
      allErrors: true,
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
    });
    const log: Log = JSON.parse(texts.sarif ?? "");
    assert.ok(ajv.validate(schema, log), ajv.errorsText());
    assert.equal(ajv.validate(schema, { ...log, runs: [{ results: [] }] }), false);
    const [run] = log.runs;
    const results = run?.results ?? [];
    assert.ok(results.length >= 7);
    const ids = run?.tool.driver.rules?.map(({ id }) => id) ?? [];
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
      assert.equal(ids[ruleIndex ?? -1], ruleId);
      const [place] = locations ?? [];
      assert.equal(place?.physicalLocation?.artifactLocation?.uri, "Pulumi.yaml");
      assert.ok((place.physicalLocation.region?.startLine ?? 0) >= 1);
      assert.match(partialFingerprints?.primaryLocationLineHash ?? "", /^[\da-f]{16}:1$/);
    }
    assert.equal(run?.automationDetails?.id, "aks-networking/broken-by-hand/offline/");
  });

  it("are JUnit as its published schemas describe it, with unique names and sums that are right", () => {
    const text = texts.junit ?? "";
    assert.deepEqual(junitFaults(text), []);
    // What Jenkins' schema refuses of many writers.
    assert.match(junitFaults(text.replace(' time="0">', ' time="0" file="x">')).join(), /file="x"/);
    const cases = elementsOf(text, "testcase");
    const [suite] = elementsOf(text, "testsuite");
    const failed = elementsOf(text, "failure");
    assert.equal(failed.length, 7);
    assert.deepEqual([suite?.tests, suite?.failures, suite?.skipped].map(Number), [
      cases.length,
      failed.length,
      elementsOf(text, "skipped").length,
    ]);
    const names = cases.map(({ classname, name }) => `${classname} ${name}`);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.includes('broken-by-hand/offline aks-pod-cidr-overlaps-subnet cluster "shop"'));
    assert.match(text, /databases[^<]*&#10;Pulumi\.yaml:1&#10;https:/);
  });

  it("are a comment that starts with its marker and its verdict", () => {
    const lines = (texts.markdown ?? "").split("\n");
    assert.equal(lines[0], "<!-- aks-networking:broken-by-hand/offline -->");
    assert.equal(lines[1], "### ✗ Address ranges of `broken-by-hand/offline`: 7 problems");
    assert.match(
      texts.markdown ?? "",
      /\n\| ✗ \d \| \[cluster "shop"\]\(Pulumi\.yaml#L1\) \| networkProfile\.podCidr 10\.244\.0\.0\/16 overlaps .* \| \[aks-pod-cidr-overlaps-subnet\]\(https:/,
    );
  });

  const finding = (i: number, message: string): ReportedFinding => ({
    number: i + 1,
    fingerprint: String(i),
    rule: "aks-x",
    weight: "problem",
    origin: "shop/dev",
    name: `cluster "c${i}"`,
    property: "p",
    message,
    url: "https://learn.microsoft.com/azure/aks",
    place: { file: "index.ts", line: 1, column: 1 },
  });
  const report = (findings: readonly ReportedFinding[]): Report => ({
    version: 1,
    subject: "shop/dev --><script>",
    today: "2026-11-25",
    edition: "current",
    counts: { stacks: 1, resources: 1, clusters: 1, ranges: 1 },
    findings,
    undecided: [],
    exemptions: [],
    rules: [],
  });

  it("fold away what was known, what is advice, what is exempt and what isn't decided", () => {
    const known = { ...finding(1, "is wrong; mend it."), isNew: false };
    const advice = { ...finding(2, "could be better; try it."), weight: "advice" as const };
    const text = markdownReport({
      ...report([{ ...finding(0, "is new; mend it."), isNew: true }, known, advice]),
      fixed: 3,
      undecided: [
        { origin: "shop/dev", name: 'cluster "c"', reason: "x isn't known", rules: ["r"] },
      ],
      exemptions: [{ rule: "r", resource: "*", reason: "why", until: "2027-01-31", covers: 1 }],
    });
    assert.match(text, /^### ✗ .*: 1 new problem, 1 known, 3 fixed$/m);
    assert.match(
      text,
      /\n<details><summary>1 known problem, 1 advice, 1 exemption until 2027-01-31, 1 not decided<\/summary>\n/,
    );
    assert.ok(text.indexOf("is new") < text.indexOf("<details>"));
    assert.ok(text.indexOf("mend it", text.indexOf("<details>")) > 0);
  });

  it("keep a comment under its limit, and leave out whole findings", () => {
    const text = markdownReport(
      report(Array.from({ length: 5_000 }, (_, i) => finding(i, "x ".repeat(2_000)))),
    );
    assert.ok(text.length <= 60_000);
    assert.match(text, /\nand 4,?\d+ more: `--format json`\n/);
    assert.match(text, /<\/sub>\n$/);
  });

  it("show nothing of a name that a terminal, a CI log or a page would act on", () => {
    const evil =
      "a\u001b[2J\n::error::x ##vso[task.setvariable] <img src=x> | @team [x](javascript:y) `z`";
    const markdown = markdownReport(report([finding(1, evil)]));
    assert.ok(
      !markdown.includes("<script>") && !markdown.includes("<img") && !markdown.includes("@team"),
    );
    assert.ok(!markdown.includes("[x](") && !markdown.includes("\u001b"));
    const look = { columns: 80, isPlain: true, paint: (_: string, text: string) => text };
    const text = terminalReport(report([finding(1, evil)]), look);
    assert.ok(!text.includes("\u001b") && !text.includes("##vso[") && !/^\s*::/m.test(text), text);
  });
});
