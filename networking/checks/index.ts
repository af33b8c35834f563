import type { Check } from "./check";
import { dnsServiceIpFirstAddress, dnsServiceIpOutsideServiceCidr } from "./dns-service-ip";
import {
  podCidrOverlapsServiceCidr,
  podCidrOverlapsSubnet,
  serviceCidrOverlapsSubnet,
} from "./range-overlaps";
import {
  podCidrReservedRange,
  serviceCidrReservedRange,
  vnetForbiddenRange,
  vnetReservedRange,
} from "./reserved-ranges";
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
];
