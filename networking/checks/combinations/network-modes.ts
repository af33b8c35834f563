import type { Feature } from "../../network-modes";
import { ArmType } from "../../topology/arm-resource";
import type { Entity } from "../../topology/topology";
import { allOf, anyOf, is, isFalse, mapValue, type Value } from "../../topology/value";
import { forbid } from "../answers";
import type { Check } from "../check";
import {
  addonPath,
  hasAddon,
  hasNap,
  hasOutboundType,
  isOverlay,
  supportOf,
  vmSizesOf,
} from "./cluster-settings";
import { type About, clusterCheck, poolInClusterCheck } from "./subject";

/** A feature of a cluster that its network mode must support: the mode table decides. */
interface ModeRule extends About {
  readonly feature: Feature;
  /** Whether the cluster has the feature. */
  readonly has: (cluster: Entity) => Value<boolean>;
  /** The property that says so. */
  readonly path: (cluster: Entity) => string;
  /** How to do without. */
  readonly without: string;
}

function modeCheck({ feature, has, path, without, ...about }: ModeRule): Check {
  return clusterCheck(
    { needs: "stack", subjects: [ArmType.managedCluster, ArmType.agentPool], ...about },
    function* (cluster, context) {
      if (isFalse(has(cluster))) {
        return;
      }
      const { refused, mode, instead } = supportOf(feature, context, cluster);
      yield* forbid(cluster, allOf(has(cluster), refused), {
        path: path(cluster),
        problem: `isn't supported with ${mode}`,
        action: `${without}, or use a mode that supports it${instead}`,
      });
    },
  );
}

export const virtualNodesUnsupportedByMode = modeCheck({
  id: "aks-virtual-nodes-unsupported-by-mode",
  facts: ["x-kubenet-windows", "x-virtualnodes"],
  title: "Virtual nodes must have a network mode that supports them",
  description: "The pods of virtual nodes have addresses of the VNet, so the mode must be flat.",
  remediation: "Use Azure CNI Node Subnet or Pod Subnet, or do without virtual nodes.",
  url: "https://learn.microsoft.com/azure/aks/virtual-nodes",
  feature: "virtualNodes",
  has: (cluster) => hasAddon(cluster, "aciConnectorLinux"),
  path: (cluster) => `${addonPath(cluster, "aciConnectorLinux")}.enabled`,
  without: "switch the add-on off",
});

export const agcUnsupportedByMode = modeCheck({
  id: "aks-agc-unsupported-by-mode",
  facts: ["x-kubenet-windows", "x-agc", "new-gatewayapi-appgw"],
  title: "Application Gateway for Containers must have a network mode that supports it",
  description: "The gateway sends its traffic to the pods' own addresses.",
  remediation: "Use a mode of Azure CNI.",
  url: "https://learn.microsoft.com/azure/application-gateway/for-containers/container-networking",
  feature: "agc",
  has: (cluster) => cluster.properties.boolean("ingressProfile.applicationLoadBalancer.enabled"),
  path: () => "ingressProfile.applicationLoadBalancer.enabled",
  without: "leave it out",
});

export const agicUnsupportedByMode = modeCheck({
  id: "aks-agic-unsupported-by-mode",
  facts: ["x-agic-overlay"],
  title: "The Application Gateway Ingress Controller should have a network mode that supports it",
  description: "The gateway sends its traffic to the pods' own addresses.",
  remediation: "Use a mode that the controller supports.",
  url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
  severity: "high",
  enforcement: "advisory",
  feature: "agic",
  has: (cluster) => hasAddon(cluster, "ingressApplicationGateway"),
  path: (cluster) => `${addonPath(cluster, "ingressApplicationGateway")}.enabled`,
  without: "switch the add-on off",
});

export const staticEgressGatewayUnsupportedByMode = modeCheck({
  id: "aks-static-egress-gateway-unsupported-by-mode",
  facts: ["x-seg", "new-seg"],
  title: "A static egress gateway must have a network mode that supports it",
  description: "A static egress gateway doesn't work with pod subnets.",
  remediation: "Use Azure CNI Overlay or Node Subnet.",
  url: "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway",
  feature: "staticEgressGateway",
  has: (cluster) => cluster.properties.boolean("networkProfile.staticEgressGatewayProfile.enabled"),
  path: () => "networkProfile.staticEgressGatewayProfile.enabled",
  without: "leave it out",
});

export const napUnsupportedByMode = modeCheck({
  id: "aks-nap-unsupported-by-mode",
  facts: ["x-nap", "new-nap"],
  title: "Node auto-provisioning must have a network mode that supports it",
  description: "Node auto-provisioning doesn't work with kubenet or pod subnets.",
  remediation: "Use Azure CNI Overlay, or the cluster autoscaler.",
  url: "https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking",
  feature: "nodeAutoProvisioning",
  has: hasNap,
  path: () => "nodeProvisioningProfile.mode",
  without: "use Manual with the cluster autoscaler",
});

export const networkIsolatedUnsupportedByMode = modeCheck({
  id: "aks-network-isolated-unsupported-by-mode",
  facts: ["x-kubenet-windows", "x-netisolated"],
  title: "A network isolated cluster must have a network mode that supports it",
  description: "kubenet isn't supported without outbound traffic.",
  remediation: "Use a mode of Azure CNI.",
  url: "https://learn.microsoft.com/azure/aks/concepts-network-isolated",
  feature: "networkIsolated",
  has: (cluster) => hasOutboundType(cluster, "none", "block"),
  path: () => "networkProfile.outboundType",
  without: "use another outbound type",
});

const overlayPage =
  "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations";

export const overlayAvailabilitySet = poolInClusterCheck(
  {
    id: "aks-overlay-availability-set",
    facts: ["x-overlay-sku"],
    title: "A pool of an overlay cluster must not be an availability set",
    description: "Azure CNI Overlay has never supported availability sets.",
    remediation: "Use type VirtualMachineScaleSets or VirtualMachines.",
    url: overlayPage,
  },
  (pool, cluster) =>
    forbid(pool, allOf(isAvailabilitySet(pool), isOverlay(cluster)), {
      path: "type",
      problem: "isn't supported with networkPluginMode overlay",
      action: "use VirtualMachineScaleSets",
    }),
  isAvailabilitySet,
);

export function isAvailabilitySet(pool: Entity): Value<boolean> {
  return is(pool.properties.text("type"), "AvailabilitySet");
}

/** Standard_DC1s_v2, _DC2s_v2, _DC4s_v2 and _DC8_v2. */
const dcsv2 = /^standard_dc\d+s?_v2$/i;

export const overlayVmSize = poolInClusterCheck(
  {
    id: "aks-overlay-vm-size",
    facts: ["x-overlay-sku"],
    title: "A pool of an overlay cluster must not have DCsv2 machines",
    description: "Azure CNI Overlay doesn't support the DCsv2 series.",
    remediation: "Use another VM size.",
    url: overlayPage,
  },
  function* (pool, cluster) {
    for (const { path, size } of vmSizesOf(pool)) {
      yield* forbid(pool, allOf(isDcsv2(size), isOverlay(cluster)), {
        path,
        problem: "is of the DCsv2 series, which networkPluginMode overlay doesn't support",
        action: "use a size of another series",
      });
    }
  },
  (pool) => anyOf(...vmSizesOf(pool).map(({ size }) => isDcsv2(size))),
);

function isDcsv2(size: Value<string>): Value<boolean> {
  return mapValue(size, (text) => dcsv2.test(text));
}
