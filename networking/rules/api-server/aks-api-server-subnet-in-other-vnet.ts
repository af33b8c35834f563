import { apiServerSubnet, hasCustomVirtualNetwork } from "../../cluster/cluster-subnets";
import { hostedSubnets } from "../../resources/topology";
import { allOf, not } from "../../resources/value";
import { forbid, forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import {
  differentNetworks,
  showNetwork,
  virtualNetworkBehind,
} from "../subnets/shared/virtual-networks";
import { subnetPath } from "./shared/private-cluster";

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
  (cluster, { topology }) => {
    const link = apiServerSubnet(topology, cluster);
    // With hosted system nodes it is one of three subnets that have to be in one VNet, which is a rule of its own.
    const isHosted = hostedSubnets.some((path) => cluster.properties.has(path));
    if (link.state === "absent" || isHosted) {
      return [];
    }
    const own = topology.virtualNetworkOf(cluster);
    if (own.state !== "absent") {
      const other = virtualNetworkBehind(topology, link);
      return forbidAt(cluster, subnetPath, differentNetworks(own, other), {
        problem: `is in ${showNetwork(other)}, but the node pools are in ${showNetwork(own)}`,
        action: `use a subnet of ${showNetwork(own)}`,
      });
    }
    // Nodes in the VNet that AKS makes: a subnet that exists before it is in another one.
    const isManaged = not(hasCustomVirtualNetwork(topology, cluster));
    return forbid(cluster, allOf(cluster.properties.given(subnetPath), isManaged), {
      path: subnetPath,
      value: "",
      problem: "is set, but the node pools have no subnet and get a VNet that AKS creates",
      action: "set vnetSubnetID of the node pools to a subnet of the same VNet, or remove it",
    });
  },
);
