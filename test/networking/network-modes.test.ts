import assert from "node:assert/strict";
import { type Edition, factsOf } from "../../networking/facts/editions";
import {
  allModes,
  compatibilityOf,
  defaultMaxPods,
  Feature,
  featureNames,
  hasNodeBlocks,
  limitsOf,
  type ModeSettings,
  modeOf,
  type NetworkMode,
  networkModes,
} from "../../networking/network-modes";

describe("the mode of a cluster", () => {
  const cases: [string, ModeSettings, NetworkMode | undefined][] = [
    ["kubenet", { networkPlugin: "kubenet" }, "kubenet"],
    ["none", { networkPlugin: "none" }, "byoCni"],
    ["azure alone", { networkPlugin: "azure" }, "azureCniNodeSubnet"],
    [
      "an empty plugin mode",
      { networkPlugin: "azure", networkPluginMode: "" },
      "azureCniNodeSubnet",
    ],
    ["a pod subnet", { networkPlugin: "azure", hasPodSubnet: true }, "azureCniPodSubnetDynamic"],
    [
      "a pod subnet with dynamic allocation",
      { networkPlugin: "azure", hasPodSubnet: true, podIPAllocationMode: "DynamicIndividual" },
      "azureCniPodSubnetDynamic",
    ],
    [
      "a pod subnet with static blocks",
      { networkPlugin: "azure", hasPodSubnet: true, podIPAllocationMode: "StaticBlock" },
      "azureCniPodSubnetStatic",
    ],
    [
      "an allocation mode of the future",
      { networkPlugin: "azure", hasPodSubnet: true, podIPAllocationMode: "Other" },
      undefined,
    ],
    ["overlay", { networkPlugin: "azure", networkPluginMode: "overlay" }, "azureCniOverlay"],
    [
      "overlay with IPv4 alone",
      { networkPlugin: "azure", networkPluginMode: "overlay", ipFamilies: ["IPv4"] },
      "azureCniOverlay",
    ],
    [
      "overlay with both families",
      { networkPlugin: "azure", networkPluginMode: "overlay", ipFamilies: ["IPv4", "IPv6"] },
      "azureCniOverlayDualStack",
    ],
    ["a plugin mode of the future", { networkPlugin: "azure", networkPluginMode: "x" }, undefined],
    ["no plugin", { networkPluginMode: "overlay", hasPodSubnet: true }, undefined],
    ["a plugin of the future", { networkPlugin: "x" }, undefined],
  ];
  for (const [title, settings, expected] of cases) {
    it(title, () => assert.equal(modeOf(settings), expected));
  }

  it("comes back from the settings that each mode names", () => {
    for (const mode of allModes) {
      const { podSubnetID, podCidrCount, ...arm } = networkModes[mode].arm;
      const ipFamilies = podCidrCount === 2 ? ["IPv4", "IPv6"] : ["IPv4"];
      assert.equal(modeOf({ ...arm, hasPodSubnet: podSubnetID, ipFamilies }), mode);
    }
  });
});

describe("the table of network modes", () => {
  // ✔ supported, ✘ unsupported, ? undocumented; in the order kubenet, node subnet, pod subnet dynamic and static,
  // overlay, dual-stack, bring-your-own CNI.
  const matrix: [Feature, string, string?][] = [
    ["networkPolicyNone", "✔✔✔✔✔✔✔"],
    ["networkPolicyAzure", "✘✔✔✔✔✘✘"],
    ["networkPolicyCalico", "✔✔✔✔✔✘✘"],
    ["networkPolicyCilium", "✘✔✔✔✔✔✘"],
    ["ciliumDataplane", "✘✔✔✔✔✔✘"],
    ["windowsPools", "✘✔✔✔✔✔✘"],
    ["virtualNodes", "✘✔✔✔✘✘✘"],
    ["agic", "✔✔✔✔✔??", "✔✔✔✔✘✘?"],
    ["agc", "✘✔✔✔✔??"],
    ["dualStack", "✔✘✘?✔✔?"],
    ["sharedSubnet", "✘✔✔✔✔✔?"],
    ["byoRouteTable", "✔✔✔✔✔✔✔"],
    ["podsReachable", "✘✔✔✔✘✘?"],
    ["nodeAutoProvisioning", "✘✔✘✘✔✘✔"],
    ["staticEgressGateway", "?✔✘✘✔✘?"],
    ["networkIsolated", "✘✔✔✔✔✔?"],
    ["privateCluster", "✔✔✔✔✔✔✔"],
    ["availabilitySets", "✘✘✘✘✘✘✘"],
  ];
  const signs = { supported: "✔", unsupported: "✘", undocumented: "?" };
  const row = (feature: Feature, edition: Edition) =>
    allModes
      .map((mode) => signs[compatibilityOf(mode, feature, factsOf(edition)).support])
      .join("");

  for (const [feature, today, deck = today] of matrix) {
    it(featureNames[feature], () => {
      assert.deepEqual([row(feature, "current"), row(feature, "deck-2023")], [today, deck]);
    });
  }

  it("is tested for every feature", () => {
    assert.deepEqual(
      matrix.map(([feature]) => feature),
      Object.values(Feature),
    );
  });

  it("names the Windows releases of overlay by edition", () => {
    const note = (edition: Edition) =>
      compatibilityOf("azureCniOverlay", "windowsPools", factsOf(edition)).note;
    assert.equal(note("current"), "osSKU Windows2022 or Windows2025");
    assert.equal(note("deck-2023"), "osSKU Windows2022");
  });

  it("limits nodes by mode and edition", () => {
    const nodes = (edition: Edition) =>
      allModes.map((mode) => limitsOf(mode, factsOf(edition)).maxNodes.value);
    assert.deepEqual(nodes("current"), [400, 5000, 5000, 5000, 5000, 5000, 5000]);
    assert.deepEqual(nodes("deck-2023"), [400, 5000, 5000, 5000, 1000, 1000, 5000]);
  });

  it("has a default of maxPods only where the docs agree on one", () => {
    assert.deepEqual(
      allModes.map((mode) => defaultMaxPods(mode, factsOf())),
      [110, 30, undefined, undefined, 250, 250, undefined],
    );
  });

  it("gives nodes blocks of the pod CIDR with kubenet and overlay", () => {
    assert.deepEqual(allModes.filter(hasNodeBlocks), [
      "kubenet",
      "azureCniOverlay",
      "azureCniOverlayDualStack",
    ]);
  });

  it("retires kubenet alone", () => {
    const dates = allModes.map((mode) => networkModes[mode].retirement?.date);
    assert.deepEqual(dates, ["2028-03-31", ...Array.from({ length: 6 }, () => undefined)]);
  });
});

describe("the Cilium dataplane", () => {
  const cases: [NetworkMode, Feature, string][] = [
    ["azureCniOverlay", "networkPolicyNone", "unsupported"],
    ["azureCniOverlay", "networkPolicyCalico", "unsupported"],
    ["azureCniOverlay", "networkPolicyCilium", "supported"],
    ["azureCniOverlay", "windowsPools", "unsupported"],
    ["azureCniNodeSubnet", "virtualNodes", "undocumented"],
    ["azureCniOverlay", "virtualNodes", "unsupported"],
    ["azureCniOverlay", "staticEgressGateway", "supported"],
    ["azureCniPodSubnetDynamic", "staticEgressGateway", "unsupported"],
    ["azureCniOverlay", "agic", "supported"],
  ];
  for (const [mode, feature, support] of cases) {
    it(`${feature} on ${mode}`, () =>
      assert.equal(compatibilityOf(mode, feature, factsOf(), "cilium").support, support));
  }

  it("leaves the azure dataplane alone", () => {
    assert.equal(
      compatibilityOf("azureCniOverlay", "windowsPools", factsOf(), "azure").support,
      "supported",
    );
  });
});
