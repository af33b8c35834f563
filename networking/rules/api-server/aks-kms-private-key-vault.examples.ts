import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const keyVaultResourceId =
  "/subscriptions/00000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";

const stack = (enableVnetIntegration: boolean) =>
  loneCluster({
    apiServerAccessProfile: { enableVnetIntegration },
    securityProfile: {
      azureKeyVaultKms: { enabled: true, keyVaultNetworkAccess: "Private", keyVaultResourceId },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "securityProfile.azureKeyVaultKms.keyVaultNetworkAccess Private is supported with API server VNet integration only; set apiServerAccessProfile.enableVnetIntegration, or use Public.",
  ],
};
