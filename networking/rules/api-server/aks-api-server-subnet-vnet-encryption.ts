import { isVnetIntegrated, vmSizesOf } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { allOf, isFalse, known, type Value } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { valueIn } from "../links";
import { clusterCheck } from "../subject";
import { access } from "./shared/private-cluster";

export const rule = clusterCheck(
  {
    id: "aks-api-server-subnet-vnet-encryption",
    facts: ["x-apiserver-encryption"],
    title: "A cluster with API server VNet integration must be in a VNet without encryption",
    description:
      "Azure refuses API server VNet integration with VNet encryption; VM sizes of v3 and earlier, which aren't encrypted, are documented as allowed.",
    remediation: "Switch the encryption of the VNet off, or do without VNet integration.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"AKS now returns a client error when virtual network encryption is used with API server VNet integration"; the page allows VM sizes of v3 and earlier.',
      sources: [
        "AKS CHANGELOG 2026-01-04",
        "docs api-server-vnet-integration#limitations (2026-04-15)",
      ],
    },
    url: "aks/api-server-vnet-integration#limitations",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  (cluster, { topology }) => {
    const integrated = allOf(isVnetIntegrated(cluster), hasEncryptedSizes(topology, cluster));
    if (isFalse(integrated)) {
      return [];
    }
    const network = topology.virtualNetworkOf(cluster);
    return throughLink(network, cluster, "agentPoolProfiles", (vnet) => {
      const encrypted = vnet.properties.boolean("encryption.enabled");
      const condition = allOf(integrated, valueIn(vnet, encrypted, "agentPoolProfiles"));
      return forbid(cluster, condition, {
        path: `${access}.enableVnetIntegration`,
        problem: `isn't supported in ${labelOf(vnet)}, which has encryption enabled`,
        action: "set encryption.enabled of the VNet to false, or leave enableVnetIntegration out",
      });
    });
  },
);

/** Whether a pool may have a VM size that VNet encryption applies to: v4 or later. A size that isn't set is a current one. */
function hasEncryptedSizes(topology: Topology, cluster: Entity): Value<boolean> {
  const { pools, complete } = topology.poolsOf(cluster);
  const sizes = pools.flatMap(vmSizesOf).filter(({ size }) => size.state !== "absent");
  const isOld = ({ size }: (typeof sizes)[number]) =>
    size.state === "known" && Number(/_v(\d+)$/i.exec(size.value)?.[1] ?? 1) <= 3;
  const allSet = pools.every((pool) => vmSizesOf(pool).some(({ size }) => size.state !== "absent"));
  return known(!(complete && allSet && sizes.length > 0 && sizes.every(isOld)));
}
