import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { isAutomatic } from "../../cluster/network-profile";
import { has, isOn, no } from "../conditions";
import { forbidCluster } from "../forbid";

const kms = "securityProfile.azureKeyVaultKms";

export const rule = forbidCluster({
  id: "aks-kms-private-key-vault",
  facts: ["new-kms"],
  title: "KMS with a private key vault should have API server VNet integration",
  description: "The API server reaches a private key vault through the VNet only.",
  remediation: "Switch API server VNet integration on, or use a public key vault.",
  evidence: {
    grade: "documented",
    says: '"If a cluster has KMS turned on and has a private key vault, it must use the API Server VNet Integration tunnel. Konnectivity isn\'t supported."',
    sources: ["docs use-kms-etcd-encryption, limitations"],
  },
  url: "aks/use-kms-etcd-encryption",
  when: [
    isOn(`${kms}.enabled`),
    has(`${kms}.keyVaultNetworkAccess`, "Private"),
    no(isVnetIntegrated),
    no(isAutomatic),
  ],
  path: `${kms}.keyVaultNetworkAccess`,
  problem: "is supported with API server VNet integration only",
  action: "set apiServerAccessProfile.enableVnetIntegration, or use Public",
});
