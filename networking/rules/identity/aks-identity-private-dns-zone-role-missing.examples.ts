import { ArmType } from "../../resources/arm-resource";
import {
  clusterAlone,
  clusterIdentity,
  roleIds,
  roleOn,
  userAssigned,
} from "../../testing/cluster-parts";
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
    roleOn("zone", roleIds.privateDnsZoneContributor),
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
    clusterIdentity,
    clusterAlone({
      apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
      ...userAssigned,
    }),
  ],
  messages: [
    'apiServerAccessProfile.privateDNSZone uses private DNS zone "zone", on which identity "aks-identity" has no Private DNS Zone Contributor role in this program; assign Private DNS Zone Contributor (role definition b12aa53e-6015-4669-85d0-8515ebb3ae7f) to it on private DNS zone "zone". Azure refuses it with CustomPrivateDNSZoneMissingPermissionError.',
  ],
};
