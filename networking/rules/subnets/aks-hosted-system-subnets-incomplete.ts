import { ArmType } from "../../resources/arm-resource";
import { isTrue } from "../../resources/value";
import { undecided, violation } from "../answers";
import { clusterCheck } from "../subject";
import { differentNetworks, showNetwork, virtualNetworkBehind } from "./shared/virtual-networks";

const hostedPaths = [
  "hostedSystemProfile.systemNodeSubnetID",
  "hostedSystemProfile.nodeSubnetID",
  "apiServerAccessProfile.subnetId",
] as const;

/** AKS Automatic with hosted system nodes takes three subnets or none. */
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
    for (const property of hostedPaths) {
      const isGiven = cluster.properties.given(property);
      if (isGiven.state === "notKnown") {
        yield undecided(cluster, property, isGiven.reason);
      } else if (!given.includes(property)) {
        yield violation(cluster, property, {
          problem: `is not set, but ${first} is, and the three subnets must be given together`,
          action: "set it to a subnet of the same VNet",
        });
      }
    }
    const networkOf = (path: string) =>
      virtualNetworkBehind(topology, topology.follow(cluster, path, ArmType.subnet));
    const own = networkOf(first);
    for (const property of given.slice(1)) {
      const other = networkOf(property);
      const differ = differentNetworks(own, other);
      if (differ.state === "notKnown") {
        yield undecided(cluster, property, differ.reason);
      } else if (isTrue(differ)) {
        yield violation(cluster, property, {
          problem: `is in ${showNetwork(other)}, but ${first} is in ${showNetwork(own)}`,
          action: `use a subnet of ${showNetwork(own)}`,
        });
      }
    }
  },
);
