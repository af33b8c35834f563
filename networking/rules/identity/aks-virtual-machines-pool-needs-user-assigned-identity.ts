import { type Entity, labelOf } from "../../resources/topology";
import { allOf, anyOf, is, known, notKnown, orElse, type Value } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";

export const rule = poolInClusterCheck(
  {
    id: "aks-virtual-machines-pool-needs-user-assigned-identity",
    facts: ["x-vmpools-identity"],
    title: "A VirtualMachines pool in your own VNet must have a user-assigned cluster identity",
    description:
      "Azure blocks pools of type VirtualMachines in your own VNet when the cluster's identity is system-assigned.",
    remediation:
      "Give the cluster a user-assigned identity with Network Contributor on the subnet.",
    evidence: {
      grade: "refused",
      says: '"Virtual Machine node pools creation will be blocked if the cluster is using system-assigned identity and bring-your-own virtual network"',
      sources: [
        "CL 2024-10-25",
        'docs virtual-machines-node-pools.md note "Custom virtual network requirement" (2026-08-07)',
      ],
    },
    url: "aks/virtual-machines-node-pools",
  },
  (pool, cluster) => {
    const type = cluster.properties.text("identity.type");
    const principal = cluster.properties.has("servicePrincipalProfile");
    const systemAssigned = orElse(
      is(cluster.properties.text("identity.type"), "SystemAssigned"),
      principal ? known(false) : notKnown("identity.type is not set", "identity.type"),
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
