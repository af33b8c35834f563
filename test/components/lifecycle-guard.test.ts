import assert from "node:assert/strict";
import type { ResolvedSettings } from "../../components/clusters/guarded-settings";
import { refusedChanges } from "../../components/clusters/refused-changes";

const overlay: ResolvedSettings = {
  kubernetesVersion: "1.34",
  networkProfile: {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    podCidr: "10.244.0.0/16",
    serviceCidr: "10.0.0.0/16",
    dnsServiceIP: "10.0.0.10",
    loadBalancerSku: "standard",
    outboundType: "loadBalancer",
  },
  agentPoolProfiles: [{ name: "system", maxPods: 250 }],
  plan: {
    addressSpace: ["10.224.0.0/16"],
    nodeSubnetPrefixes: ["10.224.0.0/24"],
    podCidrs: ["10.244.0.0/16"],
    serviceCidrs: ["10.0.0.0/16"],
  },
};

type Profile = Record<string, unknown>;
const withProfile = (profile: Profile, from = overlay): ResolvedSettings => ({
  ...from,
  networkProfile: { ...(from.networkProfile as Profile), ...profile },
});

/** "podCidr=10.250.0.0/16", from a sentence of the guard. */
function confirmation(sentence: string): string {
  const [, property, value] = /^(\S+) .*? → (.*?): /.exec(sentence) ?? [];
  return `${property}=${value}`;
}

describe("the guard on what can't change", () => {
  const free: [string, ResolvedSettings][] = [
    ["nothing", overlay],
    ["another Kubernetes version", { ...overlay, kubernetesVersion: "1.35" }],
    [
      "a new pool",
      {
        ...overlay,
        agentPoolProfiles: [
          { name: "system", maxPods: 250 },
          { name: "apps", maxPods: 110 },
        ],
      },
    ],
  ];
  for (const [change, after] of free) {
    it(`lets ${change} pass`, async () => {
      assert.deepEqual(await refusedChanges({ resolved: overlay }, { resolved: after }), []);
    });
  }

  const refused: [string, ResolvedSettings, string[]][] = [
    [
      "another service range",
      withProfile({ serviceCidr: "10.1.0.0/16", dnsServiceIP: "10.1.0.10" }),
      ["serviceCidr", "dnsServiceIP"],
    ],
    ["a pod range elsewhere", withProfile({ podCidr: "10.245.0.0/16" }), ["podCidr"]],
    [
      "a pod range that Azure would grow, since azure-native replaces the cluster for it",
      withProfile({ podCidr: "10.244.0.0/15" }),
      ["podCidr"],
    ],
    [
      "another outbound type",
      withProfile({ outboundType: "userDefinedRouting" }),
      ["outboundType"],
    ],
    [
      "more pods on the nodes of a pool",
      { ...overlay, agentPoolProfiles: [{ name: "system", maxPods: 100 }] },
      ["systemPool.maxPods"],
    ],
    [
      "another range of the node subnet",
      {
        ...overlay,
        plan: { ...overlay.plan, nodeSubnetPrefixes: ["10.224.0.0/23"] },
      },
      ["nodeSubnet.addressPrefix"],
    ],
  ];
  for (const [change, after, properties] of refused) {
    it(`refuses ${change}, unless it is confirmed`, async () => {
      const sentences = await refusedChanges({ resolved: overlay }, { resolved: after });
      assert.deepEqual(
        sentences.map((sentence) => sentence.split(" ")[0]),
        properties,
      );
      const confirmed = { resolved: after, confirmedChanges: sentences.map(confirmation) };
      assert.deepEqual(await refusedChanges({ resolved: overlay }, confirmed), []);
    });
  }

  it("says why, and the way round", async () => {
    assert.deepEqual(
      await refusedChanges(
        { resolved: overlay },
        {
          resolved: {
            ...withProfile({ podCidr: "10.245.0.0/16" }),
            plan: { ...overlay.plan, nodeSubnetPrefixes: ["10.224.1.0/24"] },
          },
        },
      ),
      [
        'podCidr 10.244.0.0/16 → 10.245.0.0/16: podCidr can only grow to a range that contains the old one, and 10.245.0.0/16 doesn\'t contain 10.244.0.0/16. azure-native would delete the cluster and create a new one. Keep 10.244.0.0/16, or choose a range that contains it, such as 10.244.0.0/15. For another range, create a new cluster beside this one and move the workloads. Or keep the range with podCidr: "10.244.0.0/16". See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand',
        'nodeSubnet.addressPrefix 10.224.0.0/24 → 10.224.1.0/24: nodes or pods have addresses of the range; keep it with nodeSubnet.addressPrefix: "10.224.0.0/24". Where nothing has an address of it: confirmedChanges: ["nodeSubnet.addressPrefix=10.224.1.0/24"].',
      ],
    );
  });
});
