import { hasNap } from "../../cluster/cluster-settings";
import { any, has, isGiven, no } from "../conditions";
import { forbidCluster } from "../forbid";

const clientId = "servicePrincipalProfile.clientId";

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
  when: [
    hasNap,
    isGiven(clientId),
    // A cluster with a managed identity has this one, if any.
    no(has(clientId, "msi")),
    any(no(isGiven("identity.type")), has("identity.type", "None")),
  ],
  path: clientId,
  // Not the value: it may be a secret.
  value: "",
  problem:
    "makes the cluster use a service principal, which node auto-provisioning doesn't support",
  action: "set identity.type to UserAssigned and leave servicePrincipalProfile out",
});
