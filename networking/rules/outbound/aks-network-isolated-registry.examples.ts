import { ArmType } from "../../resources/arm-resource";
import { cluster, idOf, resource } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    resource(
      "azure-native:containerregistry:Registry",
      "acr",
      { resourceGroupName: "rg", registryName: "acr", sku: { name: "Premium" } },
      ArmType.containerRegistry,
    ),
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        outboundType: "none",
      },
      bootstrapProfile: { artifactSource: "Cache", containerRegistryId: idOf("acr") },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    resource(
      "azure-native:containerregistry:Registry",
      "acr",
      { resourceGroupName: "rg", registryName: "acr", sku: { name: "Standard" } },
      ArmType.containerRegistry,
    ),
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        outboundType: "none",
      },
      bootstrapProfile: { artifactSource: "Cache", containerRegistryId: idOf("acr") },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  messages: [
    'bootstrapProfile.containerRegistryId is container registry "acr" of SKU Standard, which can\'t have a private endpoint; use SKU Premium.',
  ],
};
