import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fromJson } from "../../policy-pack/settings/environment-file";
import { readSettings } from "../../policy-pack/settings/settings";

const scope = "/subscriptions/0/resourceGroups/rg/providers";
const vnetId = `${scope}/Microsoft.Network/virtualNetworks/hub`;
const clusterId = `${scope}/Microsoft.ContainerService/managedClusters/old`;

describe("settings", () => {
  it("are today's documentation and today's date when nothing is configured", () => {
    const settings = readSettings(undefined);
    assert.deepEqual(settings.problems, []);
    assert.equal(settings.facts.maxNodesOverlay.value, 5000);
    assert.equal(settings.today, new Date().toISOString().slice(0, 10));
  });

  it("take an edition, a day and limits of one's own", () => {
    const limits = { maxNodesKubenet: 200 };
    const settings = readSettings({ edition: "deck-2023", today: "2028-03-31", limits });
    assert.deepEqual(settings.problems, []);
    assert.equal(settings.facts.maxNodesOverlay.value, 1000);
    assert.equal(settings.facts.maxNodesKubenet.value, 200);
    assert.equal(settings.today, "2028-03-31");
  });

  const problemOf: [string, unknown, string[]][] = [
    [
      "a misspelt name",
      { editon: "current" },
      [
        'editon "current" is no setting; use one of edition, today, limits, environment, environmentFiles, exemptions.',
      ],
    ],
    [
      "an edition that there isn't",
      { edition: "1999" },
      ['edition "1999" is not known; use one of current, deck-2023.'],
    ],
    [
      "a day that there isn't",
      { today: "2027-02-30" },
      ['today "2027-02-30" is no date; write it as YYYY-MM-DD.'],
    ],
    [
      "host bits",
      { environment: { ranges: [{ name: "hq", cidr: "10.0.0.5/16" }] } },
      ['environment.ranges[0].cidr "10.0.0.5/16" has host bits set; write 10.0.0.0/16.'],
    ],
    [
      "no range at all",
      { environment: { ranges: [{ name: "hq", cidr: "10.0.0.0/64" }, 7] } },
      [
        "environment.ranges[1] is no object; write {} with its settings.",
        'environment.ranges[0].cidr "10.0.0.0/64" is no address range; write it like 10.64.0.0/12.',
      ],
    ],
    [
      "an id of something else",
      { environment: { subnets: [{ id: vnetId, addressPrefixes: [] }] } },
      [
        `environment.subnets[0].id ${JSON.stringify(vnetId).slice(0, 80)} is no id of Microsoft.Network/virtualNetworks/subnets; copy it from Azure: …/virtualNetworks/hub/subnets/nodes.`,
      ],
    ],
    [
      "a limit that there isn't",
      { limits: { moon: 1, maxNodesOverlay: "many" } },
      [
        "limits.moon 1 is no limit; use the name of a numeric fact, such as maxNodesOverlay.",
        'limits.maxNodesOverlay "many" is no number of 0 or more; write a number.',
      ],
    ],
    [
      "an exemption without an end",
      { exemptions: [{ rule: "r", resource: "*", reason: "x" }] },
      ["exemptions[0].until is missing; give the last day that it holds, YYYY-MM-DD."],
    ],
    ["something else than an object", [1, 2], []],
    [
      "lists that aren't lists",
      { exemptions: 1, environmentFiles: {}, environment: [] },
      [
        "environment [] is no object; write {} with its settings.",
        "environmentFiles {} is no list; write it as a list, [].",
        "exemptions 1 is no list; write it as a list, [].",
      ],
    ],
  ];
  for (const [what, raw, problems] of problemOf) {
    it(`say what is wrong with ${what}`, () =>
      assert.deepEqual(readSettings(raw).problems, problems));
  }
});

describe("the environment", () => {
  it("is read from the configuration", () => {
    const { environment, existing, problems } = readSettings({
      environment: {
        ranges: [{ name: "hq", cidr: "10.64.0.0/12" }],
        virtualNetworks: [{ id: vnetId, addressPrefixes: ["10.1.0.0/16"] }],
        subnets: [{ id: `${vnetId}/subnets/nodes`, addressPrefixes: ["10.1.0.0/24"] }],
      },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      environment.map(({ name, kind, cidr }) => [name, kind, String(cidr)]),
      [["hq", "onPremises", "10.64.0.0/12"]],
    );
    assert.deepEqual(
      existing.map(({ name, existing: exists }) => [name, exists]),
      [
        ["hub", true],
        ["nodes", true],
      ],
    );
  });

  it("is read from what az network vnet list and az aks list print", () => {
    const problems: string[] = [];
    const vnet = { id: vnetId, type: "Microsoft.Network/virtualNetworks", subnets: [] };
    const cluster = {
      id: clusterId,
      type: "Microsoft.ContainerService/ManagedClusters",
      networkProfile: { podCidr: "10.244.0.0/16", podCidrs: ["10.244.0.0/16"], serviceCidr: null },
    };
    const { existing, clusterRanges } = fromJson([vnet, cluster], "azure.json", problems);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      existing.map(({ key }) => key),
      [vnetId],
    );
    assert.deepEqual(
      clusterRanges.map(({ cluster: id, range }) => [
        id,
        range.name,
        range.kind,
        String(range.cidr),
      ]),
      [[clusterId, "old", "clusterPods", "10.244.0.0/16"]],
    );
  });

  it("says what it can't use of such a list", () => {
    const problems: string[] = [];
    fromJson(
      [{ name: "x" }, { id: "/y", type: "Microsoft.Compute/disks" }],
      "azure.json",
      problems,
    );
    assert.deepEqual(problems, [
      "azure.json[0] has no id; write the file with az network vnet list -o json.",
      'azure.json[1] is "Microsoft.Compute/disks"; only VNets and managed clusters are read.',
    ]);
  });

  describe("in files", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "settings-"));
    after(() => rmSync(folder, { recursive: true }));

    it("is read like the one of the configuration", () => {
      const file = path.join(folder, "network.json");
      writeFileSync(
        file,
        JSON.stringify({ ranges: [{ name: "hq", cidr: "10.64.0.0/12", kind: "moon" }] }),
      );
      assert.deepEqual(readSettings({ environmentFiles: [file] }).problems, [
        'network.json.ranges[0].kind "moon" is not known; use one of onPremises, peered, planned, clusterPods, clusterServices.',
      ]);
    });

    it("says of a file that it isn't there, or no JSON", () => {
      const file = path.join(folder, "broken.json");
      writeFileSync(file, "{");
      const missing = path.join(folder, "missing.json");
      assert.deepEqual(readSettings({ environmentFiles: [file, missing] }).problems, [
        `environmentFiles[0] ${file} is no JSON; write it with -o json.`,
        `environmentFiles[1] ${missing} can't be read; it was looked for at ${missing}.`,
      ]);
    });
  });
});
