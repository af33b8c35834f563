import { clusterCheck } from "../subject";
import { againstSubnets } from "./shared/own-vnet";

/** Service ranges against every subnet of the cluster's VNet, also those that no pool uses. */
export const rule = clusterCheck(
  {
    id: "aks-service-cidr-overlaps-subnet",
    facts: ["cidr-service-vs-subnets", "cidr-nap-subnets"],
    title: "Service CIDR must not overlap a subnet of the cluster's VNet",
    description:
      "Azure refuses it at creation, at upgrade and at other updates, so a subnet that is added later blocks them.",
    remediation: "Choose a service CIDR outside all subnets of the VNet, or move the subnet.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "refused at creation, before each upgrade, and on other updates (`az aks enable-addons` too); also subnets that no pool uses",
      sources: [
        "AKS troubleshooting, servicecidroverlapexistingsubnetscidr-error (2023-11-15)",
        "https://github.com/Azure/azure-cli/issues/20810 (2021-12, enable-addons)",
        "https://github.com/Azure/AKS/issues/1117, https://github.com/Azure/AKS/issues/3551",
      ],
    },
    url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error",
    asked: "early",
  },
  (cluster, context) => againstSubnets("serviceCidr", cluster, context),
);
