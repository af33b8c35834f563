import { ArmType } from "../../resources/arm-resource";
import { clusterAlone, clusterIdentity, userAssigned } from "../../testing/cluster-parts";
import { idOf, resource } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    resource(
      "azure-native:privatedns:PrivateZone",
      "zone",
      { resourceGroupName: "rg", privateZoneName: "privatelink.westeurope.azmk8s.io" },
      ArmType.privateDnsZone,
    ),
    clusterIdentity,
    clusterAlone({
      apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
      ...userAssigned,
    }),
  ],
  violating: () => [
    resource(
      "azure-native:privatedns:PrivateZone",
      "zone",
      { resourceGroupName: "rg", privateZoneName: "privatelink.westeurope.azmk8s.io" },
      ArmType.privateDnsZone,
    ),
    clusterAlone({
      apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
      identity: { type: "SystemAssigned" },
    }),
  ],
  messages: [
    "identity.type SystemAssigned can't write to the DNS zone of apiServerAccessProfile.privateDNSZone before the cluster exists; use UserAssigned, or apiServerAccessProfile.privateDNSZone system. Azure refuses it with SystemAssignedIdentityNotSupportedForCustomPrivateDNSZone.",
  ],
};
