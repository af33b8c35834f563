import { clusterCheck } from "../subject";
import { againstSpace } from "./shared/own-vnet";

/** Service ranges against the part of the VNet in which later subnets may lie. */
export const rule = clusterCheck(
  {
    id: "aks-service-cidr-overlaps-vnet",
    facts: ["cidr-service-vs-vnet-space"],
    title: "Service CIDR should lie outside the address space of the cluster's VNet",
    description:
      "A subnet that is added there later collides with the services and blocks upgrades.",
    remediation: "Choose a service CIDR outside the VNet.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: '"It\'s not recommended, but this configuration is possible"',
      sources: [
        "AKS docs, concepts-network-legacy-cni FAQ (2026-04-16)",
        "https://github.com/Azure/AKS/issues/2727 (a warning of the diagnostics only)",
      ],
    },
    url: "aks/concepts-network-legacy-cni#deployment-parameters",
    asked: "stack",
  },
  (cluster, context) => againstSpace("serviceCidr", cluster, context),
);
