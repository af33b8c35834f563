import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { isAutomatic } from "../../cluster/network-profile";
import { isGiven, no } from "../conditions";
import { forbidCluster } from "../forbid";
import { subnetPath } from "./shared/private-cluster";

export const rule = forbidCluster({
  id: "aks-api-server-subnet-not-used",
  facts: ["f-apiserver"],
  title: "An API server subnet should go with API server VNet integration",
  description: "Without the integration, the API server is not in the VNet.",
  remediation: "Set enableVnetIntegration to true, or leave subnetId out.",
  evidence: {
    grade: "documented",
    says: '"The subnet to be used when apiserver vnet integration is enabled"; the Azure CLI refuses it without. No answer of Azure is on record.',
    sources: [
      "API specification of Microsoft.ContainerService/managedClusters: apiServerAccessProfile.subnetId",
      "Azure CLI 2.91.0: --apiserver-subnet-id requires --enable-apiserver-vnet-integration",
    ],
  },
  url: "aks/api-server-vnet-integration#prerequisites",
  when: [isGiven(subnetPath), no(isVnetIntegrated), no(isAutomatic)],
  path: subnetPath,
  value: "",
  problem: "is set, but enableVnetIntegration is not",
  action: "set enableVnetIntegration, or remove it",
});
