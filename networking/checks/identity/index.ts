import type { Check } from "../check";
import { identityNotUserAssigned, privateDnsZoneNeedsUserAssigned } from "./identity-type";
import {
  nodeSubnetSharedByKubenet,
  routeTableDiffers,
  routeTableSharedByClusters,
} from "./kubenet-subnets";
import {
  kubeletRoleMissing,
  outboundIpRoleMissing,
  privateDnsZoneRoleMissing,
  routeTableRoleMissing,
  subnetRoleMissing,
  virtualNodesRoleMissing,
  vnetRoleMissing,
} from "./roles";
import {
  apiServerSubnetInOtherVnet,
  apiServerSubnetMissing,
  apiServerSubnetNotDelegated,
  apiServerSubnetShared,
  podSubnetNotDelegated,
} from "./subnet-duties";
import {
  hostedSystemSubnetsIncomplete,
  poolsInDifferentVnets,
  poolsMixCustomAndManaged,
  vnetInOtherRegion,
} from "./virtual-networks";

/** Identities and their roles, and what a cluster's VNet, subnets and route tables must be for it. */
export const identityChecks: readonly Check[] = [
  identityNotUserAssigned,
  privateDnsZoneNeedsUserAssigned,
  subnetRoleMissing,
  routeTableRoleMissing,
  vnetRoleMissing,
  privateDnsZoneRoleMissing,
  outboundIpRoleMissing,
  virtualNodesRoleMissing,
  kubeletRoleMissing,
  nodeSubnetSharedByKubenet,
  routeTableSharedByClusters,
  routeTableDiffers,
  podSubnetNotDelegated,
  apiServerSubnetNotDelegated,
  apiServerSubnetMissing,
  apiServerSubnetShared,
  apiServerSubnetInOtherVnet,
  poolsInDifferentVnets,
  poolsMixCustomAndManaged,
  vnetInOtherRegion,
  hostedSystemSubnetsIncomplete,
];
