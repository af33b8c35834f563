import { isPrivate } from "../../cluster/cluster-settings";
import { poolSubnets } from "../../cluster/cluster-subnets";
import { isKubenet } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { allOf, anyOf, isFalse, known, notKnown, type Value } from "../../resources/value";
import { forbid, openPools, throughLink } from "../answers";
import { clusterCheck } from "../subject";
import { hasDnsServers } from "./shared/private-cluster";

export const rule = clusterCheck(
  {
    id: "aks-private-cluster-kubenet-custom-dns",
    facts: ["x-private-kubenet-rt-dns"],
    title:
      "A private kubenet cluster must not have your own route table and your own DNS servers together",
    description:
      "Creation fails, since the route table of the node resource group has to be attached by hand then.",
    remediation: "Use Azure's DNS or Azure CNI.",
    evidence: {
      grade: "refused",
      says: "Cluster creation fails; the route table of the node resource group has to be put on the subnet by hand afterwards.",
      sources: [
        "docs private-clusters#hub-and-spoke-with-custom-dns-for-private-aks-clusters (2026-08-05)",
      ],
    },
    url: "aks/private-clusters#hub-and-spoke-with-custom-dns-for-private-aks-clusters",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  function* (cluster, { topology }) {
    const concerned = allOf(isPrivate(cluster), isKubenet(cluster));
    if (isFalse(concerned)) {
      return;
    }
    yield* openPools(topology, cluster);
    yield* throughLink(topology.virtualNetworkOf(cluster), cluster, "agentPoolProfiles", (vnet) =>
      forbid(cluster, allOf(concerned, hasDnsServers(vnet), hasRouteTable(topology, cluster)), {
        path: "networkProfile.networkPlugin",
        problem: `makes a private cluster with your own route table fail in ${labelOf(vnet)}, which has DNS servers of its own`,
        action:
          "use networkPlugin azure with networkPluginMode overlay, or Azure's DNS in the VNet",
      }),
    );
  },
);

/** Whether a node subnet of the cluster has a route table. */
function hasRouteTable(topology: Topology, cluster: Entity): Value<boolean> {
  return anyOf(
    ...poolSubnets(topology, cluster, ["vnetSubnetID"])
      .filter(({ property }) => property !== undefined)
      .map(({ path, link }) =>
        link.state === "known"
          ? known(link.target.properties.has("routeTable"))
          : notKnown("its subnet isn't known yet", path),
      ),
  );
}
