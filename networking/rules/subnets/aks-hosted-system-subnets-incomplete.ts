import { ArmType } from "../../resources/arm-resource";
import { not } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import { differentNetworks, showNetwork, virtualNetworkBehind } from "./shared/virtual-networks";

const hostedPaths = [
  "hostedSystemProfile.systemNodeSubnetID",
  "hostedSystemProfile.nodeSubnetID",
  "apiServerAccessProfile.subnetId",
] as const;

export const rule = clusterCheck(
  {
    id: "aks-hosted-system-subnets-incomplete",
    facts: ["id-automatic-vnet", "new-automatic"],
    title: "The subnets of hosted system nodes must be given together, in one VNet",
    description:
      "Azure refuses a hosted system profile that names one of its subnets without the others.",
    remediation: `Set ${hostedPaths.join(", ")}, all in the same VNet.`,
    evidence: {
      grade: "refused",
      says: 'API: each of the three ids "must be provided together", "all three … same VNet"',
      sources: [
        "API spec (arm-containerservice 25.3.0 models.d.ts:2716-2719)",
        "azure-cli managed_cluster_decorator.py:4815-4857 raises",
        "GH AVM managedcluster#199 (EmptySubnetError, cause unproven)",
      ],
    },
    url: "aks/automatic/quick-automatic-custom-network",
    asked: "stack",
  },
  function* (cluster, { topology }) {
    const given = hostedPaths.filter((path) => cluster.properties.has(path));
    const [first] = given;
    if (first === undefined || !given.some((path) => path.startsWith("hostedSystemProfile"))) {
      return;
    }
    for (const path of hostedPaths) {
      yield* forbidAt(cluster, path, not(cluster.properties.given(path)), {
        problem: `is not set, but ${first} is, and the three subnets must be given together`,
        action: "set it to a subnet of the same VNet",
      });
    }
    const networkOf = (path: string) =>
      virtualNetworkBehind(topology, topology.follow(cluster, path, ArmType.subnet));
    const own = networkOf(first);
    for (const path of given.slice(1)) {
      const other = networkOf(path);
      yield* forbidAt(cluster, path, differentNetworks(own, other), {
        problem: `is in ${showNetwork(other)}, but ${first} is in ${showNetwork(own)}`,
        action: `use a subnet of ${showNetwork(own)}`,
      });
    }
  },
);
