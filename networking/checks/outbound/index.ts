import type { Check } from "../check";
import {
  automaticOutboundType,
  blockInCustomVnet,
  loadBalancerOutboundIpMissing,
  managedNatInCustomVnet,
  natGatewaySkuMismatch,
  needsCustomVnet,
  outboundTypeUnsupported,
} from "./outbound-type";
import {
  defaultOutboundAccessNotSet,
  defaultRouteMissing,
  defaultRouteToInternet,
  ipv6DefaultRouteMissing,
  natGatewayMissing,
  routeTableMissing,
  subnetHasNatGateway,
} from "./subnet-egress";

/** How traffic leaves the cluster: the outbound type and what it stands on. */
export const outboundChecks: readonly Check[] = [
  outboundTypeUnsupported,
  managedNatInCustomVnet,
  blockInCustomVnet,
  needsCustomVnet,
  automaticOutboundType,
  loadBalancerOutboundIpMissing,
  natGatewaySkuMismatch,
  natGatewayMissing,
  subnetHasNatGateway,
  routeTableMissing,
  defaultRouteMissing,
  ipv6DefaultRouteMissing,
  defaultRouteToInternet,
  defaultOutboundAccessNotSet,
];
