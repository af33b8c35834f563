import assert from "node:assert/strict";
import { rules } from "@aks-networking/networking";
import { unknownCheckingProxy } from "@pulumi/policy";
import fc from "fast-check";
import { policies } from "../../policy-pack/policies";
import { readStack, type SeenResource } from "../../policy-pack/reader/read";
import { readSettings } from "../../policy-pack/settings/settings";
import { cluster, clusterIn, idOf } from "../../policy-pack/testing";
import { type EngineResource, resolve, unknownValue } from "../../policy-pack/testing/resolve";
import { runResolved } from "../../policy-pack/testing/run";

/** What may come over the wire: of every kind, and what stands in networks, where it belongs and where it doesn't. */
const wire = fc.constantFrom<unknown>(
  ...[unknownValue, null, true, 0, -1, 3, 1e300, "", " ", "__proto__", "\u0000", "x".repeat(5000)],
  ..."azure overlay kubenet none 10.0.0.0/16 10.244.0.0/8 ::/0 fd00::/64 10.0.0.5/33 1.2.3.4".split(
    " ",
  ),
  "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v",
);

/** What else a caller of the library may hand over. */
const anything = fc.oneof(
  wire,
  fc.constantFrom<unknown>(undefined, Number.NaN, 10n, Symbol("s"), () => 1, new Date(0), /x/),
);

const name = fc.constantFrom(
  ...`networkProfile podCidr podCidrs serviceCidr dnsServiceIP networkPlugin networkPluginMode
    agentPoolProfiles vnetSubnetID podSubnetID count maxPods addressSpace addressPrefixes addressPrefix
    subnets virtualNetworkName id name resourceName identity routes delegations ipFamilies outboundType
    defaultNodePool apiServerAccessProfile privateClusterEnabled aciConnectorLinux identityIds subnetId
    addressSpaces delegation serviceDelegation virtualNetworkId dnsServers roleDefinitionName
    __proto__ constructor toString length 0`.split(/\s+/),
);

function valuesOf(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, depthSize: "small", withCrossShrink: true },
      leaf,
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(name, tie("any"), { maxKeys: 4 }),
    ),
  })).any;
}

const value = valuesOf(anything);
const bag = fc.dictionary(name, value, { maxKeys: 5 });
const wireBag = fc.dictionary(name, valuesOf(wire), { maxKeys: 5 });

const type = fc.constantFrom(
  "azure-native:containerservice:ManagedCluster",
  "azure-native:containerservice/v20190601:ManagedCluster",
  "azure-native:containerservice:AgentPool",
  "azure-native:network:VirtualNetwork",
  "azure-native:network:Subnet",
  "azure-native:network:RouteTable",
  "azure-native:authorization:RoleAssignment",
  "azure:containerservice/kubernetesCluster:KubernetesCluster",
  "azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool",
  "azure:network/subnet:Subnet",
  "azure:network/virtualNetwork:VirtualNetwork",
  "azure:network/virtualNetworkDnsServers:VirtualNetworkDnsServers",
  "azure:authorization/assignment:Assignment",
  "azure:network/subnetRouteTableAssociation:SubnetRouteTableAssociation",
  "kubernetes:helm.sh/v3:Release",
);

const stack = fc.array(fc.record({ type, inputs: wireBag, outputs: wireBag }), { maxLength: 4 });

describe("nothing crashes the pack", () => {
  it("whatever shape 100,000 resources have, read as the SDK shows them", function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(type, bag), { minLength: 20, maxLength: 20 }), (shapes) => {
        const seen = shapes.map(
          ([token, props], i): SeenResource => ({
            type: token,
            urn: `urn:${i}`,
            name: `r${i}`,
            props: unknownCheckingProxy(props),
          }),
        );
        readStack(seen, new Map());
      }),
      { numRuns: 5000 },
    );
  });

  it("whatever shape a stack has, judged by all rules through the SDK", async function () {
    this.timeout(20_000);
    const all = policies();
    await fc.assert(
      fc.asyncProperty(stack, async (shapes) => {
        const resources = shapes.map(
          ({ type: token, inputs, outputs }, i): EngineResource => ({
            type: token,
            urn: `urn:pulumi:s::p::${token}::r${i}`,
            name: `r${i}`,
            inputs,
            outputs,
            propertyDependencies: { agentPoolProfiles: [`urn:${i}`] },
          }),
        );
        const reports = await runResolved(all, resources);
        assert.deepEqual(
          reports.filter(({ message }) => /can't run policy|rule failed/.test(message)),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it("whatever its configuration is", () => {
    const settingName = fc.constantFrom(
      ...["edition", "today", "limits", "environment", "environmentFiles", "exemptions"],
      ...["ranges", "subnets", "id", "cidr", "until", "__proto__"],
    );
    const settings = fc.dictionary(settingName, value, { maxKeys: 5 });
    fc.assert(
      fc.property(fc.oneof(settings, value), (raw) => void readSettings(raw)),
      {
        numRuns: 2000,
      },
    );
  });

  it("with each value of a sound stack once unknown, missing or of another type", async () => {
    const sound = clusterIn("10.1.0.0/16", "10.1.0.0/24", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4"],
      },
    });
    const extra = cluster("other", { agentPoolProfiles: [{ vnetSubnetID: idOf("subnet-0") }] });
    const resources = resolve([...sound, extra], false);
    const all = policies();
    for (const [i, resource] of resources.entries()) {
      for (const at of pathsIn(resource.inputs)) {
        for (const other of [unknownValue, undefined, null, 7, [], {}, "x", true]) {
          const inputs = structuredClone(resource.inputs);
          const holder = at
            .slice(0, -1)
            .reduce<unknown>((inner, each) => Reflect.get(Object(inner), each), inputs);
          Reflect.set(Object(holder), at.at(-1) ?? "", other);
          const changed = { ...resource, inputs, outputs: { ...resource.outputs, ...inputs } };
          await runResolved(
            all,
            resources.map((each, j) => (i === j ? changed : each)),
          );
        }
      }
    }
    assert.ok(rules.length > 0);
  });
});

function pathsIn(bagged: unknown): string[][] {
  return typeof bagged === "object" && bagged !== null
    ? Object.entries(bagged).flatMap(([key, inner]) => [
        [key],
        ...pathsIn(inner).map((rest) => [key, ...rest]),
      ])
    : [];
}
