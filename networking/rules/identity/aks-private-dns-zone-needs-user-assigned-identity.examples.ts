import {
  clusterAlone,
  clusterIdentity,
  inPrivateZone,
  privateZone,
  systemAssigned,
  userAssigned,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    privateZone,
    clusterIdentity,
    clusterAlone({ ...inPrivateZone, ...userAssigned }),
  ],
  violating: () => [privateZone, clusterAlone({ ...inPrivateZone, ...systemAssigned })],
  messages: [
    "identity.type SystemAssigned can't write to the DNS zone of apiServerAccessProfile.privateDNSZone before the cluster exists; use UserAssigned, or apiServerAccessProfile.privateDNSZone system. Azure refuses it with SystemAssignedIdentityNotSupportedForCustomPrivateDNSZone.",
  ],
};
