import { ArmType } from "@aks-networking/networking";
import { rule } from "../rule";
import { cluster, idOf, resource } from "../testing/example";

export const aksNetworkIsolatedRegistry = rule("aks-network-isolated-registry", {
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
  beforeCreation: true,
  messages: [
    'bootstrapProfile.containerRegistryId leads to container registry "acr" of SKU Standard, which can\'t have a private endpoint; use SKU Premium.',
  ],
});
