import {
  clusterAlone,
  clusterIdentity,
  inPrivateZone,
  privateZone,
  roleIds,
  roleOn,
  userAssigned,
} from "../../testing/cluster-parts";
import type { Example } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...roles: Example) => [
  privateZone,
  clusterIdentity,
  ...roles,
  clusterAlone({ ...inPrivateZone, ...userAssigned }),
];

export const examples: RuleExamples = {
  compliant: () => stack(roleOn("zone", roleIds.privateDnsZoneContributor)),
  violating: () => stack(),
  messages: [
    'apiServerAccessProfile.privateDNSZone uses private DNS zone "zone", on which identity "aks-identity" has no Private DNS Zone Contributor role in this program; assign Private DNS Zone Contributor (role definition b12aa53e-6015-4669-85d0-8515ebb3ae7f) to it on private DNS zone "zone". Azure refuses it with CustomPrivateDNSZoneMissingPermissionError.',
  ],
};
