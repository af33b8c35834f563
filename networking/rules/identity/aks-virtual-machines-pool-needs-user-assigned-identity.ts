import { type Entity, labelOf } from "../../resources/topology";
import { is, known, notKnown, orElse, type Value, valueOr } from "../../resources/value";
import { any, has, isGiven } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-virtual-machines-pool-needs-user-assigned-identity",
  facts: ["x-vmpools-identity"],
  title: "A VirtualMachines pool in your own VNet must have a user-assigned cluster identity",
  description:
    "Azure blocks pools of type VirtualMachines in your own VNet when the cluster's identity is system-assigned.",
  remediation: "Give the cluster a user-assigned identity with Network Contributor on the subnet.",
  evidence: {
    grade: "refused",
    says: '"Virtual Machine node pools creation will be blocked if the cluster is using system-assigned identity and bring-your-own virtual network"',
    sources: [
      "CL 2024-10-25",
      'docs virtual-machines-node-pools.md note "Custom virtual network requirement" (2026-08-07)',
    ],
  },
  url: "aks/virtual-machines-node-pools",
  when: [has("type", "VirtualMachines"), any(isGiven("vnetSubnetID"), isGiven("podSubnetID"))],
  inCluster: [isSystemAssigned],
  path: "type",
  problem: (cluster) =>
    `in your own VNet needs a user-assigned identity, but identity.type of ${labelOf(cluster)} is ${valueOr(cluster.properties.text("identity.type"), "not known")}`,
  action: "set identity.type to UserAssigned",
});

function isSystemAssigned({ properties }: Entity): Value<boolean> {
  return orElse(
    is(properties.text("identity.type"), "SystemAssigned"),
    properties.has("servicePrincipalProfile")
      ? known(false)
      : notKnown("identity.type is not set", "identity.type"),
  );
}
