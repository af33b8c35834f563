import { ArmType } from "../../topology/arm-resource";
import { type Entity, labelOf } from "../../topology/topology";
import { allOf, is, isFalse, not, notKnown, orElse, type Value } from "../../topology/value";
import { forbid, throughLink } from "../answers";
import { Enforcement } from "../check";
import { hasOutboundType, isPrivate, isVnetIntegrated, isWindows } from "./cluster-settings";
import { clusterCheck, poolInClusterCheck } from "./subject";

const url = "https://learn.microsoft.com/azure/aks/concepts-network-isolated";

/** A network isolated cluster has no way out and takes its images from a cache. */
function isIsolated(cluster: Entity): Value<boolean> {
  return allOf(
    hasOutboundType(cluster, "none", "block"),
    is(cluster.properties.text("bootstrapProfile.artifactSource"), "Cache"),
  );
}

export const networkIsolatedWindowsPool = poolInClusterCheck(
  {
    id: "aks-network-isolated-windows-pool",
    facts: ["x-netisolated"],
    title: "A network isolated cluster must have no Windows pool",
    description: "Windows nodes can't start without outbound traffic.",
    remediation: "Use Linux pools.",
    url,
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), isIsolated(cluster)), {
      path: "osType",
      problem: `isn't supported in ${labelOf(cluster)}, which is network isolated`,
      action: "use Linux",
    }),
  isWindows,
);

export const networkIsolatedPublicApiServer = clusterCheck(
  {
    id: "aks-network-isolated-public-api-server",
    facts: ["x-netisolated"],
    title: "A network isolated cluster must be private or have API server VNet integration",
    description: "Nodes without outbound traffic can't reach a public API server.",
    remediation: "Set enablePrivateCluster or enableVnetIntegration to true.",
    url,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(isIsolated(cluster), not(isPrivate(cluster)), not(isVnetIntegrated(cluster))),
      {
        path: "networkProfile.outboundType",
        problem: "makes a network isolated cluster, whose nodes can't reach a public API server",
        action: "set apiServerAccessProfile.enablePrivateCluster or enableVnetIntegration to true",
      },
    ),
);

export const networkIsolatedNodePublicIp = poolInClusterCheck(
  {
    id: "aks-network-isolated-node-public-ip",
    facts: ["x-netisolated"],
    title: "The nodes of a network isolated cluster should have no public IPs",
    description: "A public IP on a node opens the way out again.",
    remediation: "Leave enableNodePublicIP out.",
    url,
    enforcement: Enforcement.advisory,
    severity: "high",
  },
  (pool, cluster) =>
    forbid(pool, allOf(pool.properties.boolean("enableNodePublicIP"), isIsolated(cluster)), {
      path: "enableNodePublicIP",
      problem: `gives the nodes of ${labelOf(cluster)}, which is network isolated, a way out`,
      action: "set it to false",
    }),
  (pool) => pool.properties.boolean("enableNodePublicIP"),
);

export const networkIsolatedNodeOsChannel = clusterCheck(
  {
    id: "aks-network-isolated-node-os-channel",
    facts: ["x-netisolated"],
    title: "A network isolated cluster must have the node OS channel NodeImage or None",
    description: "The other channels fetch packages from the internet.",
    remediation: "Set autoUpgradeProfile.nodeOSUpgradeChannel to NodeImage or None.",
    url,
  },
  (cluster) => {
    const path = "autoUpgradeProfile.nodeOSUpgradeChannel";
    const notGiven = notKnown(`${path} isn't given`, path);
    return forbid(
      cluster,
      allOf(
        isIsolated(cluster),
        not(orElse(is(cluster.properties.text(path), "NodeImage", "None"), notGiven)),
      ),
      {
        path,
        problem: "isn't supported in a network isolated cluster",
        action: "set it to NodeImage or None",
      },
    );
  },
);

export const networkIsolatedRegistry = clusterCheck(
  {
    id: "aks-network-isolated-registry",
    facts: ["x-netisolated"],
    title: "The registry of a network isolated cluster must be of SKU Premium",
    description:
      "The nodes reach your own registry by a private endpoint, which needs SKU Premium.",
    remediation: "Use a Premium registry with a private endpoint, or leave the registry to AKS.",
    url,
    needs: "stack",
    subjects: [ArmType.managedCluster, ArmType.containerRegistry],
  },
  function* (cluster, { topology }) {
    const path = "bootstrapProfile.containerRegistryId";
    const isolated = isIsolated(cluster);
    if (isFalse(isolated)) {
      return;
    }
    const link = topology.follow(cluster, path, ArmType.containerRegistry);
    yield* throughLink(link, cluster, path, (registry) => {
      const notGiven = notKnown(`sku.name of ${labelOf(registry)} isn't given`, path);
      const sku = registry.properties.text("sku.name");
      return forbid(
        cluster,
        allOf(isolated, not(orElse(is(registry.properties.text("sku.name"), "Premium"), notGiven))),
        {
          path,
          value: "",
          problem: `leads to ${labelOf(registry)} of SKU ${sku.state === "known" ? sku.value : "unknown"}, which can't have a private endpoint`,
          action: "use SKU Premium",
        },
      );
    });
  },
);
