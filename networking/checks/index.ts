import { byoCniChecks } from "./byo-cni";
import type { Check } from "./check";
import { combinationsChecks } from "./combinations";
import { dnsServiceIpFirstAddress, dnsServiceIpOutsideServiceCidr } from "./dns-service-ip";
import { identityChecks } from "./identity";
import { limitsChecks } from "./limits";
import { outboundChecks } from "./outbound";
import {
  podCidrOverlapsServiceCidr,
  podCidrOverlapsSubnet,
  serviceCidrOverlapsSubnet,
} from "./range-overlaps";
import { rangesChecks } from "./ranges";
import {
  podCidrReservedRange,
  serviceCidrReservedRange,
  vnetForbiddenRange,
  vnetReservedRange,
} from "./reserved-ranges";
import { retirementsChecks } from "./retirements";
import { subnetOutsideVnet, subnetsOverlap } from "./subnet-ranges";

export * from "./check";

/** Every check there is, in the order of the rule table. */
export const checks: readonly Check[] = [
  podCidrReservedRange,
  serviceCidrReservedRange,
  vnetReservedRange,
  vnetForbiddenRange,
  podCidrOverlapsServiceCidr,
  podCidrOverlapsSubnet,
  serviceCidrOverlapsSubnet,
  subnetOutsideVnet,
  subnetsOverlap,
  dnsServiceIpOutsideServiceCidr,
  dnsServiceIpFirstAddress,
  ...rangesChecks,
  ...limitsChecks,
  ...combinationsChecks,
  ...outboundChecks,
  ...identityChecks,
  ...byoCniChecks,
  ...retirementsChecks,
];
