import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const containerRegistryId =
  "/subscriptions/00000000/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/acr";

const stack = (artifactSource: string) =>
  loneCluster({ bootstrapProfile: { artifactSource, containerRegistryId } });

export const examples: RuleExamples = {
  compliant: () => stack("Cache"),
  violating: () => stack("Direct"),
  messages: [
    "bootstrapProfile.containerRegistryId is set, but artifactSource is not Cache; set artifactSource to Cache, or remove it.",
  ],
};
