import type { Check } from "../check";
import {
  automaticWindowsPool,
  ipamPoolMixedWithPrefix,
  ipamPoolRepeated,
  nodePublicIpPrefixTooSmall,
} from "./newer-features";
import {
  appRoutingNginxRetired,
  availabilitySetRetired,
  basicLoadBalancerRetired,
  bridgeModeRetired,
  kubenetRetired,
  networkPolicyAzureRetired,
  networkPolicyAzureWindowsRetired,
  openServiceMeshRetired,
} from "./retired-settings";
import { kubernetesVersionUnsupported, osSkuImagesRemoved, osSkuRetired } from "./versions";

/** What AKS has retired or will, and what its newer features ask for. */
export const retirementsChecks: readonly Check[] = [
  kubenetRetired,
  networkPolicyAzureRetired,
  networkPolicyAzureWindowsRetired,
  basicLoadBalancerRetired,
  availabilitySetRetired,
  osSkuRetired,
  osSkuImagesRemoved,
  bridgeModeRetired,
  appRoutingNginxRetired,
  openServiceMeshRetired,
  kubernetesVersionUnsupported,
  automaticWindowsPool,
  nodePublicIpPrefixTooSmall,
  ipamPoolMixedWithPrefix,
  ipamPoolRepeated,
];
