import { ArmType } from "../../resources/arm-resource";
import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import { idOf, resource } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (name: string) => [
  resource(
    "azure-native:containerregistry:Registry",
    "acr",
    { resourceGroupName: "rg", registryName: "acr", sku: { name } },
    ArmType.containerRegistry,
  ),
  ...clusterOf(
    {
      networkProfile: { ...overlay, outboundType: "none" },
      bootstrapProfile: { artifactSource: "Cache", containerRegistryId: idOf("acr") },
    },
    systemPool,
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack("Premium"),
  violating: () => stack("Standard"),
  messages: [
    'bootstrapProfile.containerRegistryId is container registry "acr" of SKU Standard, which can\'t have a private endpoint; use SKU Premium.',
  ],
};
