import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const vault = "/subscriptions/00000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";

const stack = (named: object) =>
  loneCluster({
    apiServerAccessProfile: { enableVnetIntegration: true },
    securityProfile: {
      azureKeyVaultKms: { enabled: true, keyVaultNetworkAccess: "Private", ...named },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack({ keyVaultResourceId: vault }),
  violating: () => stack({}),
  messages: [
    "securityProfile.azureKeyVaultKms.keyVaultResourceId is not set, but keyVaultNetworkAccess is Private; set it to the id of the key vault.",
  ],
};
