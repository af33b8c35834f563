import { type Entity, labelOf } from "../../topology/topology";
import {
  allOf,
  anyOf,
  is,
  isOneOf,
  known,
  mapValue,
  notKnown,
  orElse,
  type Value,
} from "../../topology/value";
import { forbid } from "../answers";
import { hasBasicLoadBalancer, hasNap, isWindows } from "./cluster-settings";
import { clusterCheck, poolInClusterCheck } from "./subject";

const url = "https://learn.microsoft.com/azure/aks/node-auto-provisioning";
const mode = "nodeProvisioningProfile.mode";

export const napWindowsPool = poolInClusterCheck(
  {
    id: "aks-nap-windows-pool",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning must have no Windows pool",
    description: "Node auto-provisioning doesn't support Windows pools.",
    remediation: "Use Linux pools, or the cluster autoscaler.",
    url,
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), hasNap(cluster)), {
      path: "osType",
      problem: `isn't supported with node auto-provisioning of ${labelOf(cluster)}`,
      action: `use Linux, or set ${mode} to Manual`,
    }),
  isWindows,
);

export const napServicePrincipal = clusterCheck(
  {
    id: "aks-nap-service-principal",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning must have a managed identity",
    description: "Node auto-provisioning doesn't work with a service principal.",
    remediation: "Use a system-assigned or user-assigned identity.",
    url,
  },
  (cluster) =>
    forbid(cluster, allOf(hasNap(cluster), hasServicePrincipal(cluster)), {
      path: "servicePrincipalProfile.clientId",
      // Not the value: it may be a secret.
      value: "",
      problem:
        "makes the cluster use a service principal, which node auto-provisioning doesn't support",
      action: "set identity.type to UserAssigned and leave servicePrincipalProfile out",
    }),
);

/** A cluster with a managed identity has the client id "msi", if any. */
function hasServicePrincipal(cluster: Entity): Value<boolean> {
  const clientId = cluster.properties.text("servicePrincipalProfile.clientId");
  return allOf(
    mapValue(clientId, () => !isOneOf(clientId, "msi")),
    orElse(is(cluster.properties.text("identity.type"), "None"), known(true)),
  );
}

export const napCalico = clusterCheck(
  {
    id: "aks-nap-network-policy-calico",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning must not have networkPolicy calico",
    description: "Node auto-provisioning doesn't work with Calico network policies.",
    remediation: "Use networkDataplane cilium with networkPolicy cilium.",
    url: "https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasNap(cluster), is(cluster.properties.text("networkProfile.networkPolicy"), "calico")),
      {
        path: "networkProfile.networkPolicy",
        problem: "isn't supported with node auto-provisioning",
        action: "use networkDataplane cilium with networkPolicy cilium",
      },
    ),
);

export const napAutoscaledPool = poolInClusterCheck(
  {
    id: "aks-nap-autoscaled-pool",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning must have no pool with an autoscaler",
    description: "Node auto-provisioning and the cluster autoscaler exclude each other.",
    remediation: "Set enableAutoScaling to false on all pools.",
    url,
  },
  (pool, cluster) =>
    forbid(pool, allOf(pool.properties.boolean("enableAutoScaling"), hasNap(cluster)), {
      path: "enableAutoScaling",
      problem: `isn't supported beside node auto-provisioning of ${labelOf(cluster)}`,
      action: `set it to false, or set ${mode} to Manual`,
    }),
  (pool) => pool.properties.boolean("enableAutoScaling"),
);

export const napBasicLoadBalancer = poolInClusterCheck(
  {
    id: "aks-nap-basic-load-balancer",
    facts: ["x-nap"],
    title:
      "A cluster with node auto-provisioning in your own VNet must have a Standard load balancer",
    description: "Node auto-provisioning in your own VNet needs the Standard load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    url,
  },
  (pool, cluster) =>
    forbid(pool, allOf(hasNap(cluster), hasBasicLoadBalancer(cluster)), {
      path: "vnetSubnetID",
      value: "",
      problem: `puts ${labelOf(cluster)}, which has node auto-provisioning and loadBalancerSku basic, in your own VNet`,
      action: "set networkProfile.loadBalancerSku to standard",
    }),
  (pool) => pool.properties.given("vnetSubnetID"),
);

export const virtualMachinesPoolIdentity = poolInClusterCheck(
  {
    id: "aks-virtual-machines-pool-needs-user-assigned-identity",
    facts: ["x-vmpools-identity"],
    title: "A VirtualMachines pool in your own VNet must have a user-assigned cluster identity",
    description:
      "Azure blocks pools of type VirtualMachines in your own VNet when the cluster's identity is system-assigned.",
    remediation:
      "Give the cluster a user-assigned identity with Network Contributor on the subnet.",
    url: "https://learn.microsoft.com/azure/aks/virtual-machines-node-pools",
  },
  (pool, cluster) => {
    const type = cluster.properties.text("identity.type");
    const principal = cluster.properties.has("servicePrincipalProfile");
    const systemAssigned = orElse(
      is(cluster.properties.text("identity.type"), "SystemAssigned"),
      principal ? known(false) : notKnown("identity.type isn't given", "identity.type"),
    );
    return forbid(pool, allOf(inOwnVnet(pool), systemAssigned), {
      path: "type",
      problem: `in your own VNet needs a user-assigned identity, but identity.type of ${labelOf(cluster)} is ${type.state === "known" ? type.value : "not known"}`,
      action: "set identity.type to UserAssigned",
    });
  },
  inOwnVnet,
);

function inOwnVnet(pool: Entity): Value<boolean> {
  return allOf(
    is(pool.properties.text("type"), "VirtualMachines"),
    anyOf(pool.properties.given("vnetSubnetID"), pool.properties.given("podSubnetID")),
  );
}
