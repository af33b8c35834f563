import type { Check } from "../check";
import { byoCniPoolOverlapsClusterRange } from "./cluster-pool";
import { dnsServiceIpFirstAddress, dnsServiceIpOutsideServiceCidr } from "./dns-service-ip";
import { dockerBridgeCidrIgnored } from "./docker-bridge";
import {
  podCidrOverlapsEnvironment,
  serviceCidrOverlapsEnvironment,
  vnetOverlapsEnvironment,
} from "./environment";
import { ipFamiliesRangesMismatch, ipFamiliesUnsupported } from "./ip-families";
import {
  podCidrPublicRange,
  serviceCidrAtSizeLimit,
  serviceCidrPublicRange,
  serviceCidrTooLarge,
  subnetIpv6Not64,
  subnetTooSmall,
  vnetTooLarge,
} from "./kinds-and-sizes";
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
import {
  dnsServiceIpMalformed,
  podCidrHostBits,
  podCidrMalformed,
  serviceCidrHostBits,
  serviceCidrMalformed,
  subnetHostBits,
  subnetMalformed,
  vnetHostBits,
  vnetMalformed,
} from "./syntax";
import { podCidrOverlapsVnet, serviceCidrOverlapsVnet, vnetOverlapsPeer } from "./vnet-space";

/** The checks of address ranges, in the order of the rule table. */
export const rangesChecks: readonly Check[] = [
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
  podCidrMalformed,
  serviceCidrMalformed,
  dnsServiceIpMalformed,
  vnetMalformed,
  subnetMalformed,
  podCidrHostBits,
  serviceCidrHostBits,
  vnetHostBits,
  subnetHostBits,
  podCidrOverlapsEnvironment,
  serviceCidrOverlapsEnvironment,
  vnetOverlapsEnvironment,
  podCidrOverlapsVnet,
  serviceCidrOverlapsVnet,
  vnetOverlapsPeer,
  serviceCidrPublicRange,
  podCidrPublicRange,
  serviceCidrTooLarge,
  serviceCidrAtSizeLimit,
  subnetTooSmall,
  subnetIpv6Not64,
  vnetTooLarge,
  ipFamiliesUnsupported,
  ipFamiliesRangesMismatch,
  byoCniPoolOverlapsClusterRange,
  dockerBridgeCidrIgnored,
];
