// Written by `npm run docs` from the files of this folder.
import type { Rule } from "../rule";
import { aksDnsServiceIpFirstAddress } from "./aks-dns-service-ip-first-address";
import { aksDnsServiceIpOutsideServiceCidr } from "./aks-dns-service-ip-outside-service-cidr";
import { aksPodCidrOverlapsServiceCidr } from "./aks-pod-cidr-overlaps-service-cidr";
import { aksPodCidrOverlapsSubnet } from "./aks-pod-cidr-overlaps-subnet";
import { aksPodCidrReservedRange } from "./aks-pod-cidr-reserved-range";
import { aksServiceCidrOverlapsSubnet } from "./aks-service-cidr-overlaps-subnet";
import { aksServiceCidrReservedRange } from "./aks-service-cidr-reserved-range";
import { aksVnetReservedRange } from "./aks-vnet-reserved-range";
import { subnetAddressPrefixOutsideVnet } from "./subnet-address-prefix-outside-vnet";
import { subnetAddressPrefixOverlapsSubnet } from "./subnet-address-prefix-overlaps-subnet";
import { vnetAddressSpaceForbiddenRange } from "./vnet-address-space-forbidden-range";

/** Every rule of the pack, by id. */
export const rules: readonly Rule[] = [
  aksDnsServiceIpFirstAddress,
  aksDnsServiceIpOutsideServiceCidr,
  aksPodCidrOverlapsServiceCidr,
  aksPodCidrOverlapsSubnet,
  aksPodCidrReservedRange,
  aksServiceCidrOverlapsSubnet,
  aksServiceCidrReservedRange,
  aksVnetReservedRange,
  subnetAddressPrefixOutsideVnet,
  subnetAddressPrefixOverlapsSubnet,
  vnetAddressSpaceForbiddenRange,
];
