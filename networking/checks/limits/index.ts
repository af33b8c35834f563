import type { Check } from "../check";
import { apiServerSubnetTooSmall } from "./api-server-subnet";
import {
  authorizedIpRangesBasicLoadBalancer,
  authorizedIpRangesTooMany,
} from "./authorized-ranges";
import { gatewayPoolPrefixTooSmall, gatewayPoolSingleNode } from "./gateway-pools";
import {
  maxPodsNotSet,
  maxPodsOutOfRange,
  maxPodsPoolBelow30,
  maxPodsWindowsOver110,
} from "./max-pods";
import { poolNameMalformed, subnetIdNameTooLong } from "./names";
import {
  freeTierNodeCount,
  nodeCountOverClusterLimit,
  nodeCountOverPoolLimit,
  poolCountOverLimit,
} from "./node-counts";
import { nodeSubnetTooSmall } from "./node-subnet";
import {
  allocatedOutboundPortsExceeded,
  allocatedOutboundPortsNotMultipleOf8,
  allocatedOutboundPortsOutOfRange,
  loadBalancerIdleTimeoutOutOfRange,
  loadBalancerOutboundIpCountOutOfRange,
  loadBalancerOutboundIpKindsMixed,
  natGatewayIdleTimeoutOutOfRange,
  natGatewayOutboundIpCountOutOfRange,
} from "./outbound";
import { podCidrTooSmall } from "./pod-cidr";
import {
  acnsL7OverScale,
  networkPolicyAzureOverScale,
  podCountOverClusterLimit,
  podCountOverRecommended,
} from "./pod-counts";
import {
  maxPodsWastesStaticBlock,
  podIpAllocationModeKubernetesVersion,
  podSubnetFullAtMaxPods,
  podSubnetLargerThanVnetLimit,
  podSubnetTooLarge,
  podSubnetTooSmall,
} from "./pod-subnet";
import { maxSurgeMalformed, maxSurgeZero, maxUnavailableSystemPool } from "./surge";
import {
  routeTableTooManyRoutes,
  subnetNsgRuleCountOverLimit,
  vnetPeeringCountOverLimit,
  vnetPrivateIpCountOverLimit,
  vnetSubnetCountOverLimit,
} from "./vnet-limits";

/** The checks of sizes and limits, in the order of the rule table. */
export const limitsChecks: readonly Check[] = [
  nodeSubnetTooSmall,
  podSubnetTooSmall,
  podSubnetFullAtMaxPods,
  podSubnetTooLarge,
  podSubnetLargerThanVnetLimit,
  podCidrTooSmall,
  apiServerSubnetTooSmall,
  vnetPrivateIpCountOverLimit,
  vnetSubnetCountOverLimit,
  vnetPeeringCountOverLimit,
  subnetNsgRuleCountOverLimit,
  routeTableTooManyRoutes,
  nodeCountOverClusterLimit,
  nodeCountOverPoolLimit,
  poolCountOverLimit,
  freeTierNodeCount,
  podCountOverClusterLimit,
  podCountOverRecommended,
  networkPolicyAzureOverScale,
  acnsL7OverScale,
  maxPodsOutOfRange,
  maxPodsPoolBelow30,
  maxPodsNotSet,
  maxPodsWindowsOver110,
  maxPodsWastesStaticBlock,
  podIpAllocationModeKubernetesVersion,
  maxSurgeMalformed,
  maxSurgeZero,
  maxUnavailableSystemPool,
  allocatedOutboundPortsExceeded,
  allocatedOutboundPortsNotMultipleOf8,
  allocatedOutboundPortsOutOfRange,
  loadBalancerOutboundIpCountOutOfRange,
  loadBalancerOutboundIpKindsMixed,
  loadBalancerIdleTimeoutOutOfRange,
  natGatewayOutboundIpCountOutOfRange,
  natGatewayIdleTimeoutOutOfRange,
  gatewayPoolPrefixTooSmall,
  gatewayPoolSingleNode,
  authorizedIpRangesTooMany,
  authorizedIpRangesBasicLoadBalancer,
  subnetIdNameTooLong,
  poolNameMalformed,
];
