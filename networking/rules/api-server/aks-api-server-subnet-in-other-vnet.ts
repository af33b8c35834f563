import { hasCustomVirtualNetwork } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, hostedSubnets, type Topology } from "../../resources/topology";
import { allOf, isTrue, not } from "../../resources/value";
import { forbid, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import {
  differentNetworks,
  showNetwork,
  virtualNetworkBehind,
} from "../subnets/shared/virtual-networks";

/** The API server is in the cluster's VNet. */
export const rule = clusterCheck(
  {
    id: "aks-api-server-subnet-in-other-vnet",
    facts: ["dlg-apiserver-subnet"],
    title: "The subnet of an API server should be in the cluster's VNet",
    description:
      "API server VNet integration is documented with a subnet of the cluster's VNet only.",
    remediation: "Use a subnet of the VNet that the node pools are in.",
    evidence: {
      grade: "documented",
      says: 'The endpoint is put "into a delegated subnet in the VNet where AKS is deployed".',
      sources: [
        "docs api-server-vnet-integration (2026-04-15)",
        "API hostedSystemProfile: one VNet for the three subnets",
      ],
    },
    url: "aks/api-server-vnet-integration#prerequisites",
    asked: "early",
  },
  function* (cluster, { topology }) {
    const link = topology.follow(cluster, "apiServerAccessProfile.subnetId", ArmType.subnet);
    // With hosted system nodes it is one of three subnets that have to be in one VNet, which is a rule of its own.
    const isHosted = hostedSubnets.some((path) => cluster.properties.has(path));
    if (link.state === "absent" || isHosted) {
      return;
    }
    const own = topology.virtualNetworkOf(cluster);
    if (own.state === "absent") {
      yield* inManagedVnet(topology, cluster);
      return;
    }
    const other = virtualNetworkBehind(topology, link);
    const differ = differentNetworks(own, other);
    if (differ.state === "notKnown") {
      yield undecided(cluster, "apiServerAccessProfile.subnetId", differ.reason);
    } else if (isTrue(differ)) {
      yield violation(cluster, "apiServerAccessProfile.subnetId", {
        problem: `is in ${showNetwork(other)}, but the node pools are in ${showNetwork(own)}`,
        action: `use a subnet of ${showNetwork(own)}`,
      });
    }
  },
);

/** Nodes in the VNet that AKS makes: a subnet that exists before it is in another one. */
function* inManagedVnet(topology: Topology, cluster: Entity): Generator<Answer> {
  const path = "apiServerAccessProfile.subnetId";
  const managed = allOf(
    cluster.properties.given(path),
    not(hasCustomVirtualNetwork(topology, cluster)),
  );
  yield* forbid(cluster, managed, {
    path,
    value: "",
    problem: "is set, but the node pools have no subnet and get a VNet that AKS creates",
    action: "set vnetSubnetID of the node pools to a subnet of the same VNet, or remove it",
  });
}
