import { ArmType } from "../../resources/arm-types";
import { clusterAlone } from "../../testing/cluster-parts";
import { resource } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const withoutName = { resourceGroupName: "rg", sku: { name: "Base" } };

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ dnsPrefix: "shop" })],
  violating: () => [
    resource(
      "azure-native:containerservice:ManagedCluster",
      "aks",
      withoutName,
      ArmType.managedCluster,
    ),
  ],
  messages: [
    "dnsPrefix is not set, and neither is fqdnSubdomain; set dnsPrefix, such as to the name of the cluster. Azure refuses it with InvalidParameter.",
  ],
};
