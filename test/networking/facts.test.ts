import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Facts, factsOf } from "../../networking/facts/editions";
import type { Fact } from "../../networking/facts/fact";
import { hasFeature, kubernetesVersions } from "../../networking/facts/kubernetes-versions";
import {
  defaultRanges,
  forbiddenVnetRanges,
  reservedRanges,
  supportedPodRanges,
} from "../../networking/facts/ranges";
import { daysLeft, retirements } from "../../networking/facts/retirements";

const root = path.join(__dirname, "../..");

function factsIn(facts: Facts): readonly Fact<unknown>[] {
  return Object.values<object>(facts).flatMap((each) =>
    "page" in each ? [each as Fact<unknown>] : Object.values<Fact<unknown>>({ ...each }),
  );
}

function plain(fact: Facts[keyof Facts]): unknown {
  return "value" in fact ? fact.value : fact;
}

describe("facts", () => {
  const everyFact = [
    ...factsIn(factsOf()),
    ...factsIn(factsOf("deck-2023")),
    ...supportedPodRanges,
    ...Object.values(retirements),
    ...Object.values(kubernetesVersions),
  ];

  it("name a page and the date it was read", () => {
    const pages = /^https:\/\/(learn\.microsoft\.com|github\.com|docs\.cilium\.io)\/[^\s]+$/;
    const bad = everyFact.filter(
      ({ page, read }) => !pages.test(page) || !/^20\d\d(-\d\d){0,2}$/.test(read),
    );
    assert.deepEqual(bad, []);
  });

  it("give every retirement its own id", () => {
    for (const [id, retirement] of Object.entries(retirements)) {
      assert.equal(retirement.id, id);
    }
  });

  it("differ between the editions only where the first slides say otherwise", () => {
    const today = factsOf();
    const deck = factsOf("deck-2023");
    const changed = Object.entries(deck)
      .filter(([name, fact]) => fact !== today[name as keyof typeof today])
      .map(([name, fact]) => [name, plain(fact), plain(today[name as keyof typeof today])]);
    assert.deepEqual(changed, [
      ["maxNodesOverlay", 1000, 5000],
      ["agicOnOverlay", false, true],
      ["windowsOnOverlay", ["Windows2022"], ["Windows2022", "Windows2025"]],
      ["dockerBridgeCounts", true, false],
      ["podCidrExpands", false, true],
      ["overlayMigration", false, true],
    ]);
  });

  it("are all read by a rule, a view or a room, or else they are gone", () => {
    const sources = globSync("{networking,components,cli,page,policy-pack}/**/*.ts", { cwd: root })
      .filter(
        (file) => !/node_modules|dist\/|examples\.ts$|facts\/(limits|sizes|editions)/.test(file),
      )
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n");
    const isRead = (name: string, bag: string) =>
      new RegExp(
        `${bag}(\\(.*\\))?\\.${name}\\b|\\b${name}\\b[^;=]*\\}(: Facts\\b|\\)?\\s*=\\s*(context\\.)?${bag})`,
        "i",
      ).test(sources);
    const unread = [
      ...Object.keys(factsOf()).filter((name) => !isRead(name, "facts(Of)?")),
      ...Object.keys(defaultRanges).filter((name) => !isRead(name, "defaultRanges")),
      ...Object.keys(kubernetesVersions).filter((name) => !isRead(name, "kubernetesVersions")),
    ];
    assert.deepEqual(unread, []);
  });

  it("do not date what the first slides say by what came later", () => {
    assert.equal(factsOf("deck-2023").agicOnOverlay.validFrom, undefined);
    assert.equal(factsOf().agicOnOverlay.validFrom, "2025-03-16");
  });

  it("keep the ranges that AKS and Azure keep", () => {
    assert.deepEqual(
      reservedRanges.map(({ value }) => String(value)),
      ["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"],
    );
    assert.deepEqual(
      forbiddenVnetRanges.map(({ value }) => String(value)),
      ["224.0.0.0/4", "255.255.255.255/32", "127.0.0.0/8", "169.254.0.0/16", "168.63.129.16/32"],
    );
    assert.equal(defaultRanges.serviceCidr.value.contains(defaultRanges.dnsServiceIP.value), true);
  });
});

describe("retirements", () => {
  const cases: [keyof typeof retirements, string, number | undefined][] = [
    ["dep-kubenet", "2028-03-31", 0],
    ["dep-kubenet", "2028-04-01", -1],
    ["dep-kubenet", "2026-11-22", 495],
    ["dep-npm-windows", "2026-11-22", -53],
    ["dep-k8s", "2026-11-22", 8],
    ["dep-bridge-mode", "2026-11-22", undefined],
  ];
  for (const [id, today, days] of cases) {
    it(`${id} on ${today}`, () => assert.equal(daysLeft(retirements[id], today), days));
  }

  it("refuse a date that is none", () => {
    assert.throws(() => daysLeft(retirements["dep-kubenet"], "soon"), {
      name: "RangeError",
      message: '"soon" is not a date such as 2028-03-31',
    });
  });
});

describe("Kubernetes versions", () => {
  const { windows2025, windows2022 } = kubernetesVersions;
  const cases: [Parameters<typeof hasFeature>, boolean | undefined][] = [
    [[windows2025, "1.32"], true],
    [[windows2025, "1.31.9"], false],
    [[windows2025, "1.100.0"], true],
    [[windows2022, "1.36.4"], true],
    [[windows2022, "1.37"], false],
    [[windows2025, "1.32.11"], true],
    [[windows2025, "2.0"], true],
    [[windows2022, "10.0"], false],
    [[windows2022, "v1.36"], undefined],
    [[windows2022, "latest"], undefined],
    [[windows2022, "1.36.4-preview"], undefined],
  ];
  for (const [[feature, version], expected] of cases) {
    it(`${feature.what} on ${version}`, () => assert.equal(hasFeature(feature, version), expected));
  }
});
