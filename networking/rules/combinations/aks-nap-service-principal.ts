import { hasNap } from "../../cluster/cluster-settings";
import type { Entity } from "../../resources/topology";
import { allOf, is, isOneOf, known, mapValue, orElse, type Value } from "../../resources/value";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-nap-service-principal",
  facts: ["x-nap"],
  title: "A cluster with node auto-provisioning should have a managed identity",
  description: "Node auto-provisioning doesn't support service principals.",
  remediation: "Use a system-assigned or user-assigned identity.",
  evidence: {
    grade: "documented",
    says: "The page and Karpenter's README ask for a managed identity.",
    sources: [
      "docs node-auto-provisioning#limitations (2026-02-15)",
      "Azure/karpenter-provider-azure README (2026-08-21)",
    ],
  },
  url: "aks/node-auto-provisioning#limitations-and-unsupported-features",
  when: [hasNap, hasServicePrincipal],
  path: "servicePrincipalProfile.clientId",
  // Not the value: it may be a secret.
  value: "",
  problem:
    "makes the cluster use a service principal, which node auto-provisioning doesn't support",
  action: "set identity.type to UserAssigned and leave servicePrincipalProfile out",
});

/** A cluster with a managed identity has the client id "msi", if any. */
function hasServicePrincipal(cluster: Entity): Value<boolean> {
  const clientId = cluster.properties.text("servicePrincipalProfile.clientId");
  return allOf(
    mapValue(clientId, () => !isOneOf(clientId, "msi")),
    orElse(is(cluster.properties.text("identity.type"), "None"), known(true)),
  );
}
