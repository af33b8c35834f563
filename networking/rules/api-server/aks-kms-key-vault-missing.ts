import { has, isGiven, isOn, no } from "../conditions";
import { forbidCluster } from "../forbid";

const kms = "securityProfile.azureKeyVaultKms";

export const rule = forbidCluster({
  id: "aks-kms-key-vault-missing",
  facts: ["new-kms"],
  title: "A private key vault of KMS must be named by keyVaultResourceId",
  remediation: "Set keyVaultResourceId to the id of the key vault.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: '"When keyVaultNetworkAccess is `Private`, this field is required and must be a valid resource ID"',
    sources: ["API specification of Microsoft.ContainerService/managedClusters: azureKeyVaultKms"],
  },
  url: "aks/use-kms-etcd-encryption",
  when: [
    isOn(`${kms}.enabled`),
    has(`${kms}.keyVaultNetworkAccess`, "Private"),
    no(isGiven(`${kms}.keyVaultResourceId`)),
  ],
  path: `${kms}.keyVaultResourceId`,
  problem: "is not set, but keyVaultNetworkAccess is Private",
  action: "set it to the id of the key vault",
});
