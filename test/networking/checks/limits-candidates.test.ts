import assert from "node:assert/strict";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, hub, idOf, notYet, subnetIn } from "./answers";

/** Cases of one check, in the VNet "hub": what the graph of dependencies leaves open is judged for all it may be. */
function table(id: string, cases: [why: string, resources: ArmResource[], expected: string[]][]) {
  describe(id, () => {
    for (const [why, resources, expected] of cases) {
      it(why, () => assert.deepEqual(answersOf(id, [hub(), ...resources]), expected));
    }
  });
}

const later = "isn't known yet: it is an output of a resource that doesn't exist yet";

const small = subnetIn("small", { addressPrefix: "10.1.0.0/29" });
const smaller = subnetIn("smaller", { addressPrefix: "10.1.0.8/30" });
const enough = subnetIn("enough", { addressPrefix: "10.1.0.16/28" });
const plenty = subnetIn("plenty", { addressPrefix: "10.1.1.0/27" });

const withApiServer = (name: string, subnetId: unknown, candidates: string[] = []) =>
  arm(
    ArmType.managedCluster,
    name,
    { resourceGroupName: "rg", apiServerAccessProfile: { enableVnetIntegration: true, subnetId } },
    { apiServerAccessProfile: candidates },
  );

table("aks-api-server-subnet-too-small", [
  [
    "is undecided about a subnet of IPv6 alone",
    [
      subnetIn("six", { addressPrefix: "fd12:3456:789a::/64" }),
      withApiServer("aks", notYet, ["six"]),
    ],
    ['aks?: subnet "six" has no IPv4 range'],
  ],
  [
    "refuses what is too small wherever it leads",
    [small, smaller, withApiServer("aks", notYet, ["small", "smaller"])],
    [
      'aks: apiServerAccessProfile.subnetId is subnet "small" 10.1.0.0/29, and an API server subnet is /28 or larger; use a /28, such as 10.1.0.16/28.',
    ],
  ],
  [
    "is undecided while one of two subnets is large enough",
    [small, enough, withApiServer("aks", notYet, ["small", "enough"])],
    [`aks?: apiServerAccessProfile.subnetId ${later}`],
  ],
  [
    "is fine while both are",
    [enough, plenty, withApiServer("aks", notYet, ["enough", "plenty"])],
    [],
  ],
  [
    "counts the cluster that is in one of two subnets for certain",
    [
      enough,
      plenty,
      withApiServer("one", idOf("subnets/enough")),
      withApiServer("two", notYet, ["enough", "plenty"]),
    ],
    [`two?: apiServerAccessProfile.subnetId ${later}`],
  ],
  [
    "counts the clusters of one subnet together",
    [
      enough,
      withApiServer("one", idOf("subnets/enough")),
      withApiServer("two", idOf("subnets/enough")),
    ],
    [
      'two: apiServerAccessProfile.subnetId is subnet "enough" 10.1.0.16/28 with 11 usable addresses, but the API servers of 2 clusters need 2 × 9 = 18; use a /27, such as 10.1.0.0/27.',
    ],
  ],
  [
    "is undecided about a subnet outside the program",
    [withApiServer("aks", idOf("subnets/elsewhere", "other"))],
    [
      "aks?: apiServerAccessProfile.subnetId is outside the program, and the range of that subnet isn't known",
    ],
  ],
  [
    "is undecided about a subnet that nothing refers to",
    [enough, withApiServer("aks", notYet)],
    [`aks?: apiServerAccessProfile.subnetId ${later}`],
  ],
]);

const withNodes = (name: string, count: number, vnetSubnetID: unknown, candidates: string[] = []) =>
  arm(
    ArmType.managedCluster,
    name,
    {
      resourceGroupName: "rg",
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        { name: "system", mode: "System", count, upgradeSettings: { maxSurge: "1" }, vnetSubnetID },
      ],
    },
    { agentPoolProfiles: candidates },
  );

const nodesLater = `agentPoolProfiles[0].vnetSubnetID ${later}`;

table("aks-node-subnet-too-small", [
  [
    "refuses what is too small wherever it leads",
    [small, smaller, withNodes("aks", 4, notYet, ["small", "smaller"])],
    [
      'aks: agentPoolProfiles[0] needs 4 nodes = 4 addresses, but subnet "small" 10.1.0.0/29 has 3 usable; use a /28, such as 10.1.0.16/28, or lower the pool to 2 nodes. Azure refuses it with InsufficientSubnetSize.',
    ],
  ],
  [
    "is undecided while one of two subnets is large enough",
    [small, enough, withNodes("aks", 3, notYet, ["small", "enough"])],
    [`aks?: ${nodesLater}, and the pools don't fit into each of these subnets`],
  ],
  [
    "is fine while both are",
    [enough, plenty, withNodes("aks", 3, notYet, ["enough", "plenty"])],
    [],
  ],
  [
    "is undecided where two fit alone, and not together in one",
    [
      enough,
      plenty,
      withNodes("one", 7, notYet, ["enough", "plenty"]),
      withNodes("two", 7, notYet, ["enough", "plenty"]),
    ],
    [
      `one?: ${nodesLater}, and the pools don't fit into each of these subnets`,
      `two?: ${nodesLater}, and the pools don't fit into each of these subnets`,
    ],
  ],
  [
    "counts the pool that is in one of two subnets for certain",
    [
      enough,
      plenty,
      withNodes("one", 7, idOf("subnets/enough")),
      withNodes("two", 7, notYet, ["enough", "plenty"]),
    ],
    [`two?: ${nodesLater}, and the pools don't fit into each of these subnets`],
  ],
  [
    "is undecided about a subnet outside the program",
    [withNodes("aks", 3, idOf("subnets/elsewhere", "other"))],
    [
      "aks?: agentPoolProfiles[0].vnetSubnetID is outside the program, and the range of that subnet isn't known",
    ],
  ],
  [
    "is undecided about a subnet that nothing refers to",
    [enough, withNodes("aks", 3, notYet)],
    [`aks?: ${nodesLater}`],
  ],
]);
