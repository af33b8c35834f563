import type { Check } from "../check";
import { byoCniPoolOverlapsClusterRange } from "./cluster-pool";
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

/** The checks of address ranges beyond the first ones, in the order of the rule table. */
export const rangesChecks: readonly Check[] = [
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
