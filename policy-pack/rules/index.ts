// Written by `npm run docs` from the files of this folder.
import type { Rule } from "../rule";
import { aksAcnsEncryptionCombination } from "./aks-acns-encryption-combination";
import { aksAcnsHostRoutingCombination } from "./aks-acns-host-routing-combination";
import { aksAcnsKubernetesVersion } from "./aks-acns-kubernetes-version";
import { aksAcnsL7OverScale } from "./aks-acns-l7-over-scale";
import { aksAcnsNeedsCiliumDataplane } from "./aks-acns-needs-cilium-dataplane";
import { aksAgcUnsupportedByMode } from "./aks-agc-unsupported-by-mode";
import { aksAgicUnsupportedByMode } from "./aks-agic-unsupported-by-mode";
import { aksAllocatedOutboundPortsExceeded } from "./aks-allocated-outbound-ports-exceeded";
import { aksAllocatedOutboundPortsNotMultipleOf8 } from "./aks-allocated-outbound-ports-not-multiple-of-8";
import { aksAllocatedOutboundPortsOutOfRange } from "./aks-allocated-outbound-ports-out-of-range";
import { aksApiServerSubnetInOtherVnet } from "./aks-api-server-subnet-in-other-vnet";
import { aksApiServerSubnetMissing } from "./aks-api-server-subnet-missing";
import { aksApiServerSubnetRegion } from "./aks-api-server-subnet-region";
import { aksApiServerSubnetShared } from "./aks-api-server-subnet-shared";
import { aksApiServerSubnetTooSmall } from "./aks-api-server-subnet-too-small";
import { aksApiServerSubnetVnetEncryption } from "./aks-api-server-subnet-vnet-encryption";
import { aksAppRoutingNginxRetired } from "./aks-app-routing-nginx-retired";
import { aksAuthorizedIpRangesBasicLoadBalancer } from "./aks-authorized-ip-ranges-basic-load-balancer";
import { aksAuthorizedIpRangesPrivateCluster } from "./aks-authorized-ip-ranges-private-cluster";
import { aksAuthorizedIpRangesTooMany } from "./aks-authorized-ip-ranges-too-many";
import { aksAutomaticOutboundType } from "./aks-automatic-outbound-type";
import { aksAutomaticWindowsPool } from "./aks-automatic-windows-pool";
import { aksByoCniDirectRouting } from "./aks-byo-cni-direct-routing";
import { aksByoCniEncapsulationDropped } from "./aks-byo-cni-encapsulation-dropped";
import { aksByoCniPoolDiffersFromPodCidr } from "./aks-byo-cni-pool-differs-from-pod-cidr";
import { aksByoCniPoolOverlapsClusterRange } from "./aks-byo-cni-pool-overlaps-cluster-range";
import { aksDnsServiceIpFirstAddress } from "./aks-dns-service-ip-first-address";
import { aksDnsServiceIpMalformed } from "./aks-dns-service-ip-malformed";
import { aksDnsServiceIpOutsideServiceCidr } from "./aks-dns-service-ip-outside-service-cidr";
import { aksDockerBridgeCidrIgnored } from "./aks-docker-bridge-cidr-ignored";
import { aksFreeTierNodeCount } from "./aks-free-tier-node-count";
import { aksGatewayPoolAutoscaled } from "./aks-gateway-pool-autoscaled";
import { aksGatewayPoolPrefixSizeOutOfRange } from "./aks-gateway-pool-prefix-size-out-of-range";
import { aksGatewayPoolPrefixTooSmall } from "./aks-gateway-pool-prefix-too-small";
import { aksGatewayPoolSingleNode } from "./aks-gateway-pool-single-node";
import { aksGatewayPoolWindows } from "./aks-gateway-pool-windows";
import { aksHostedSystemSubnetsIncomplete } from "./aks-hosted-system-subnets-incomplete";
import { aksIdentityKubeletRoleMissing } from "./aks-identity-kubelet-role-missing";
import { aksIdentityNotUserAssigned } from "./aks-identity-not-user-assigned";
import { aksIdentityOutboundIpRoleMissing } from "./aks-identity-outbound-ip-role-missing";
import { aksIdentityPrivateDnsZoneRoleMissing } from "./aks-identity-private-dns-zone-role-missing";
import { aksIdentityRouteTableRoleMissing } from "./aks-identity-route-table-role-missing";
import { aksIdentitySubnetRoleMissing } from "./aks-identity-subnet-role-missing";
import { aksIdentityVirtualNodesRoleMissing } from "./aks-identity-virtual-nodes-role-missing";
import { aksIdentityVnetRoleMissing } from "./aks-identity-vnet-role-missing";
import { aksIpFamiliesNap } from "./aks-ip-families-nap";
import { aksIpFamiliesNatGateway } from "./aks-ip-families-nat-gateway";
import { aksIpFamiliesNeedOverlay } from "./aks-ip-families-need-overlay";
import { aksIpFamiliesNetworkPolicy } from "./aks-ip-families-network-policy";
import { aksIpFamiliesRangesMismatch } from "./aks-ip-families-ranges-mismatch";
import { aksIpFamiliesStaticEgressGateway } from "./aks-ip-families-static-egress-gateway";
import { aksIpFamiliesUnsupported } from "./aks-ip-families-unsupported";
import { aksIpFamiliesVirtualNodes } from "./aks-ip-families-virtual-nodes";
import { aksKubeProxyCiliumDataplane } from "./aks-kube-proxy-cilium-dataplane";
import { aksKubeProxyIpvsNetworkPolicyAzure } from "./aks-kube-proxy-ipvs-network-policy-azure";
import { aksKubeProxyNftablesKubernetesVersion } from "./aks-kube-proxy-nftables-kubernetes-version";
import { aksKubernetesVersionUnsupported } from "./aks-kubernetes-version-unsupported";
import { aksLoadBalancerIdleTimeoutOutOfRange } from "./aks-load-balancer-idle-timeout-out-of-range";
import { aksLoadBalancerOutboundIpCountOutOfRange } from "./aks-load-balancer-outbound-ip-count-out-of-range";
import { aksLoadBalancerOutboundIpKindsMixed } from "./aks-load-balancer-outbound-ip-kinds-mixed";
import { aksLoadBalancerOutboundIpMissing } from "./aks-load-balancer-outbound-ip-missing";
import { aksLoadBalancerSkuBasicRetired } from "./aks-load-balancer-sku-basic-retired";
import { aksMaxPodsNotSet } from "./aks-max-pods-not-set";
import { aksMaxPodsOutOfRange } from "./aks-max-pods-out-of-range";
import { aksMaxPodsPoolBelow30 } from "./aks-max-pods-pool-below-30";
import { aksMaxPodsWastesStaticBlock } from "./aks-max-pods-wastes-static-block";
import { aksMaxPodsWindowsOver110 } from "./aks-max-pods-windows-over-110";
import { aksMaxSurgeMalformed } from "./aks-max-surge-malformed";
import { aksMaxSurgeZero } from "./aks-max-surge-zero";
import { aksMaxUnavailableSystemPool } from "./aks-max-unavailable-system-pool";
import { aksMultipleLoadBalancersNeedNodeIp } from "./aks-multiple-load-balancers-need-node-ip";
import { aksNapAutoscaledPool } from "./aks-nap-autoscaled-pool";
import { aksNapBasicLoadBalancer } from "./aks-nap-basic-load-balancer";
import { aksNapNetworkPolicyCalico } from "./aks-nap-network-policy-calico";
import { aksNapServicePrincipal } from "./aks-nap-service-principal";
import { aksNapUnsupportedByMode } from "./aks-nap-unsupported-by-mode";
import { aksNapWindowsPool } from "./aks-nap-windows-pool";
import { aksNatGatewayIdleTimeoutOutOfRange } from "./aks-nat-gateway-idle-timeout-out-of-range";
import { aksNatGatewayOutboundIpCountOutOfRange } from "./aks-nat-gateway-outbound-ip-count-out-of-range";
import { aksNatGatewaySkuMismatch } from "./aks-nat-gateway-sku-mismatch";
import { aksNetworkDataplaneCiliumNeedsAzureCni } from "./aks-network-dataplane-cilium-needs-azure-cni";
import { aksNetworkDataplaneCiliumNeedsPolicyCilium } from "./aks-network-dataplane-cilium-needs-policy-cilium";
import { aksNetworkIsolatedNodeOsChannel } from "./aks-network-isolated-node-os-channel";
import { aksNetworkIsolatedNodePublicIp } from "./aks-network-isolated-node-public-ip";
import { aksNetworkIsolatedPublicApiServer } from "./aks-network-isolated-public-api-server";
import { aksNetworkIsolatedRegistry } from "./aks-network-isolated-registry";
import { aksNetworkIsolatedUnsupportedByMode } from "./aks-network-isolated-unsupported-by-mode";
import { aksNetworkIsolatedWindowsPool } from "./aks-network-isolated-windows-pool";
import { aksNetworkModeBridgeRetired } from "./aks-network-mode-bridge-retired";
import { aksNetworkPluginKubenetRetired } from "./aks-network-plugin-kubenet-retired";
import { aksNetworkPluginModeNeedsAzureCni } from "./aks-network-plugin-mode-needs-azure-cni";
import { aksNetworkPolicyAzureOverScale } from "./aks-network-policy-azure-over-scale";
import { aksNetworkPolicyAzureRetired } from "./aks-network-policy-azure-retired";
import { aksNetworkPolicyAzureWindowsRetired } from "./aks-network-policy-azure-windows-retired";
import { aksNetworkPolicyCiliumNeedsDataplane } from "./aks-network-policy-cilium-needs-dataplane";
import { aksNetworkPolicyKubernetesVersion } from "./aks-network-policy-kubernetes-version";
import { aksNetworkPolicyUnsupportedByMode } from "./aks-network-policy-unsupported-by-mode";
import { aksNodeCountOverClusterLimit } from "./aks-node-count-over-cluster-limit";
import { aksNodeCountOverPoolLimit } from "./aks-node-count-over-pool-limit";
import { aksNodePublicIpPrefixTooSmall } from "./aks-node-public-ip-prefix-too-small";
import { aksNodeSubnetDelegated } from "./aks-node-subnet-delegated";
import { aksNodeSubnetSharedKubenet } from "./aks-node-subnet-shared-kubenet";
import { aksNodeSubnetTooSmall } from "./aks-node-subnet-too-small";
import { aksOpenServiceMeshRetired } from "./aks-open-service-mesh-retired";
import { aksOsSkuImagesRemoved } from "./aks-os-sku-images-removed";
import { aksOsSkuKubernetesVersion } from "./aks-os-sku-kubernetes-version";
import { aksOsSkuRetired } from "./aks-os-sku-retired";
import { aksOutboundTypeBasicLoadBalancer } from "./aks-outbound-type-basic-load-balancer";
import { aksOutboundTypeBlockCustomVnet } from "./aks-outbound-type-block-custom-vnet";
import { aksOutboundTypeManagedNatCustomVnet } from "./aks-outbound-type-managed-nat-custom-vnet";
import { aksOutboundTypeNeedsCustomVnet } from "./aks-outbound-type-needs-custom-vnet";
import { aksOutboundTypeNeedsScaleSets } from "./aks-outbound-type-needs-scale-sets";
import { aksOutboundTypeSubnetHasNatGateway } from "./aks-outbound-type-subnet-has-nat-gateway";
import { aksOutboundTypeUnsupported } from "./aks-outbound-type-unsupported";
import { aksOverlayAvailabilitySet } from "./aks-overlay-availability-set";
import { aksOverlayVmSize } from "./aks-overlay-vm-size";
import { aksPodCidrHostBits } from "./aks-pod-cidr-host-bits";
import { aksPodCidrMalformed } from "./aks-pod-cidr-malformed";
import { aksPodCidrMissing } from "./aks-pod-cidr-missing";
import { aksPodCidrOverlapsEnvironment } from "./aks-pod-cidr-overlaps-environment";
import { aksPodCidrOverlapsServiceCidr } from "./aks-pod-cidr-overlaps-service-cidr";
import { aksPodCidrOverlapsSubnet } from "./aks-pod-cidr-overlaps-subnet";
import { aksPodCidrOverlapsVnet } from "./aks-pod-cidr-overlaps-vnet";
import { aksPodCidrPublicRange } from "./aks-pod-cidr-public-range";
import { aksPodCidrReservedRange } from "./aks-pod-cidr-reserved-range";
import { aksPodCidrTooSmall } from "./aks-pod-cidr-too-small";
import { aksPodCountOverClusterLimit } from "./aks-pod-count-over-cluster-limit";
import { aksPodCountOverRecommended } from "./aks-pod-count-over-recommended";
import { aksPodIpAllocationModeKubernetesVersion } from "./aks-pod-ip-allocation-mode-kubernetes-version";
import { aksPodIpAllocationModeNeedsPodSubnet } from "./aks-pod-ip-allocation-mode-needs-pod-subnet";
import { aksPodSubnetFullAtMaxPods } from "./aks-pod-subnet-full-at-max-pods";
import { aksPodSubnetInOtherVnet } from "./aks-pod-subnet-in-other-vnet";
import { aksPodSubnetLargerThanVnetLimit } from "./aks-pod-subnet-larger-than-vnet-limit";
import { aksPodSubnetMixesAllocationModes } from "./aks-pod-subnet-mixes-allocation-modes";
import { aksPodSubnetTooLarge } from "./aks-pod-subnet-too-large";
import { aksPodSubnetTooSmall } from "./aks-pod-subnet-too-small";
import { aksPodSubnetWithOverlay } from "./aks-pod-subnet-with-overlay";
import { aksPoolCountBasicLoadBalancer } from "./aks-pool-count-basic-load-balancer";
import { aksPoolCountOverLimit } from "./aks-pool-count-over-limit";
import { aksPoolNameMalformed } from "./aks-pool-name-malformed";
import { aksPoolTypeAvailabilitySetRetired } from "./aks-pool-type-availability-set-retired";
import { aksPoolsInDifferentVnets } from "./aks-pools-in-different-vnets";
import { aksPoolsMixCustomAndManagedVnet } from "./aks-pools-mix-custom-and-managed-vnet";
import { aksPoolsMixIpamModes } from "./aks-pools-mix-ipam-modes";
import { aksPrivateClusterBasicLoadBalancer } from "./aks-private-cluster-basic-load-balancer";
import { aksPrivateClusterKubenetCustomDns } from "./aks-private-cluster-kubenet-custom-dns";
import { aksPrivateDnsZoneCustomDns } from "./aks-private-dns-zone-custom-dns";
import { aksPrivateDnsZoneName } from "./aks-private-dns-zone-name";
import { aksPrivateDnsZoneNeedsUserAssignedIdentity } from "./aks-private-dns-zone-needs-user-assigned-identity";
import { aksPrivateDnsZoneNoneNeedsPublicFqdn } from "./aks-private-dns-zone-none-needs-public-fqdn";
import { aksRouteTableDefaultRouteInternet } from "./aks-route-table-default-route-internet";
import { aksRouteTableDefaultRouteMissing } from "./aks-route-table-default-route-missing";
import { aksRouteTableDiffersBetweenSubnets } from "./aks-route-table-differs-between-subnets";
import { aksRouteTableIpv6DefaultRouteMissing } from "./aks-route-table-ipv6-default-route-missing";
import { aksRouteTableSharedByClusters } from "./aks-route-table-shared-by-clusters";
import { aksRouteTableTooManyRoutes } from "./aks-route-table-too-many-routes";
import { aksServiceCidrAtSizeLimit } from "./aks-service-cidr-at-size-limit";
import { aksServiceCidrHostBits } from "./aks-service-cidr-host-bits";
import { aksServiceCidrMalformed } from "./aks-service-cidr-malformed";
import { aksServiceCidrOverlapsEnvironment } from "./aks-service-cidr-overlaps-environment";
import { aksServiceCidrOverlapsSubnet } from "./aks-service-cidr-overlaps-subnet";
import { aksServiceCidrOverlapsVnet } from "./aks-service-cidr-overlaps-vnet";
import { aksServiceCidrPublicRange } from "./aks-service-cidr-public-range";
import { aksServiceCidrReservedRange } from "./aks-service-cidr-reserved-range";
import { aksServiceCidrTooLarge } from "./aks-service-cidr-too-large";
import { aksStaticEgressGatewayUnsupportedByMode } from "./aks-static-egress-gateway-unsupported-by-mode";
import { aksSubnetIdNameTooLong } from "./aks-subnet-id-name-too-long";
import { aksSystemPoolWindows } from "./aks-system-pool-windows";
import { aksVirtualMachinesPoolNeedsUserAssignedIdentity } from "./aks-virtual-machines-pool-needs-user-assigned-identity";
import { aksVirtualNodesAuthorizedIpRanges } from "./aks-virtual-nodes-authorized-ip-ranges";
import { aksVirtualNodesUnsupportedByMode } from "./aks-virtual-nodes-unsupported-by-mode";
import { aksVnetInOtherRegion } from "./aks-vnet-in-other-region";
import { aksVnetReservedRange } from "./aks-vnet-reserved-range";
import { aksWindows2025NeedsFips } from "./aks-windows-2025-needs-fips";
import { aksWindows2025NetworkPolicyUndocumented } from "./aks-windows-2025-network-policy-undocumented";
import { aksWindowsOutboundNatOutboundType } from "./aks-windows-outbound-nat-outbound-type";
import { aksWindowsPoolCiliumDataplane } from "./aks-windows-pool-cilium-dataplane";
import { aksWindowsPoolUnsupportedByMode } from "./aks-windows-pool-unsupported-by-mode";
import { aksWindowsProfileMissing } from "./aks-windows-profile-missing";
import { subnetAddressPrefixHostBits } from "./subnet-address-prefix-host-bits";
import { subnetAddressPrefixIpv6Not64 } from "./subnet-address-prefix-ipv6-not-64";
import { subnetAddressPrefixMalformed } from "./subnet-address-prefix-malformed";
import { subnetAddressPrefixOutsideVnet } from "./subnet-address-prefix-outside-vnet";
import { subnetAddressPrefixOverlapsSubnet } from "./subnet-address-prefix-overlaps-subnet";
import { subnetAddressPrefixTooSmall } from "./subnet-address-prefix-too-small";
import { subnetAgcNot24 } from "./subnet-agc-not-24";
import { subnetAgicOverlayTooLarge } from "./subnet-agic-overlay-too-large";
import { subnetApiServerNotDelegated } from "./subnet-api-server-not-delegated";
import { subnetDefaultOutboundAccessNotSet } from "./subnet-default-outbound-access-not-set";
import { subnetIpamPoolMixedWithPrefix } from "./subnet-ipam-pool-mixed-with-prefix";
import { subnetIpamPoolRepeated } from "./subnet-ipam-pool-repeated";
import { subnetNatGatewayMissing } from "./subnet-nat-gateway-missing";
import { subnetNsgBlocksClusterTraffic } from "./subnet-nsg-blocks-cluster-traffic";
import { subnetNsgNarrowsClusterTraffic } from "./subnet-nsg-narrows-cluster-traffic";
import { subnetNsgRuleCountOverLimit } from "./subnet-nsg-rule-count-over-limit";
import { subnetPodSubnetHoldsVirtualMachines } from "./subnet-pod-subnet-holds-virtual-machines";
import { subnetPodSubnetNotDelegated } from "./subnet-pod-subnet-not-delegated";
import { subnetRouteTableMissing } from "./subnet-route-table-missing";
import { subnetVirtualNodesNotDelegated } from "./subnet-virtual-nodes-not-delegated";
import { vnetAddressSpaceForbiddenRange } from "./vnet-address-space-forbidden-range";
import { vnetAddressSpaceHostBits } from "./vnet-address-space-host-bits";
import { vnetAddressSpaceMalformed } from "./vnet-address-space-malformed";
import { vnetAddressSpaceOverlapsEnvironment } from "./vnet-address-space-overlaps-environment";
import { vnetAddressSpaceOverlapsPeer } from "./vnet-address-space-overlaps-peer";
import { vnetAddressSpaceTooLarge } from "./vnet-address-space-too-large";
import { vnetPeeringCountOverLimit } from "./vnet-peering-count-over-limit";
import { vnetPrivateIpCountOverLimit } from "./vnet-private-ip-count-over-limit";
import { vnetSubnetCountOverLimit } from "./vnet-subnet-count-over-limit";

/** Every rule of the pack, by id. */
export const rules: readonly Rule[] = [
  aksAcnsEncryptionCombination,
  aksAcnsHostRoutingCombination,
  aksAcnsKubernetesVersion,
  aksAcnsL7OverScale,
  aksAcnsNeedsCiliumDataplane,
  aksAgcUnsupportedByMode,
  aksAgicUnsupportedByMode,
  aksAllocatedOutboundPortsExceeded,
  aksAllocatedOutboundPortsNotMultipleOf8,
  aksAllocatedOutboundPortsOutOfRange,
  aksApiServerSubnetInOtherVnet,
  aksApiServerSubnetMissing,
  aksApiServerSubnetRegion,
  aksApiServerSubnetShared,
  aksApiServerSubnetTooSmall,
  aksApiServerSubnetVnetEncryption,
  aksAppRoutingNginxRetired,
  aksAuthorizedIpRangesBasicLoadBalancer,
  aksAuthorizedIpRangesPrivateCluster,
  aksAuthorizedIpRangesTooMany,
  aksAutomaticOutboundType,
  aksAutomaticWindowsPool,
  aksByoCniDirectRouting,
  aksByoCniEncapsulationDropped,
  aksByoCniPoolDiffersFromPodCidr,
  aksByoCniPoolOverlapsClusterRange,
  aksDnsServiceIpFirstAddress,
  aksDnsServiceIpMalformed,
  aksDnsServiceIpOutsideServiceCidr,
  aksDockerBridgeCidrIgnored,
  aksFreeTierNodeCount,
  aksGatewayPoolAutoscaled,
  aksGatewayPoolPrefixSizeOutOfRange,
  aksGatewayPoolPrefixTooSmall,
  aksGatewayPoolSingleNode,
  aksGatewayPoolWindows,
  aksHostedSystemSubnetsIncomplete,
  aksIdentityKubeletRoleMissing,
  aksIdentityNotUserAssigned,
  aksIdentityOutboundIpRoleMissing,
  aksIdentityPrivateDnsZoneRoleMissing,
  aksIdentityRouteTableRoleMissing,
  aksIdentitySubnetRoleMissing,
  aksIdentityVirtualNodesRoleMissing,
  aksIdentityVnetRoleMissing,
  aksIpFamiliesNap,
  aksIpFamiliesNatGateway,
  aksIpFamiliesNeedOverlay,
  aksIpFamiliesNetworkPolicy,
  aksIpFamiliesRangesMismatch,
  aksIpFamiliesStaticEgressGateway,
  aksIpFamiliesUnsupported,
  aksIpFamiliesVirtualNodes,
  aksKubeProxyCiliumDataplane,
  aksKubeProxyIpvsNetworkPolicyAzure,
  aksKubeProxyNftablesKubernetesVersion,
  aksKubernetesVersionUnsupported,
  aksLoadBalancerIdleTimeoutOutOfRange,
  aksLoadBalancerOutboundIpCountOutOfRange,
  aksLoadBalancerOutboundIpKindsMixed,
  aksLoadBalancerOutboundIpMissing,
  aksLoadBalancerSkuBasicRetired,
  aksMaxPodsNotSet,
  aksMaxPodsOutOfRange,
  aksMaxPodsPoolBelow30,
  aksMaxPodsWastesStaticBlock,
  aksMaxPodsWindowsOver110,
  aksMaxSurgeMalformed,
  aksMaxSurgeZero,
  aksMaxUnavailableSystemPool,
  aksMultipleLoadBalancersNeedNodeIp,
  aksNapAutoscaledPool,
  aksNapBasicLoadBalancer,
  aksNapNetworkPolicyCalico,
  aksNapServicePrincipal,
  aksNapUnsupportedByMode,
  aksNapWindowsPool,
  aksNatGatewayIdleTimeoutOutOfRange,
  aksNatGatewayOutboundIpCountOutOfRange,
  aksNatGatewaySkuMismatch,
  aksNetworkDataplaneCiliumNeedsAzureCni,
  aksNetworkDataplaneCiliumNeedsPolicyCilium,
  aksNetworkIsolatedNodeOsChannel,
  aksNetworkIsolatedNodePublicIp,
  aksNetworkIsolatedPublicApiServer,
  aksNetworkIsolatedRegistry,
  aksNetworkIsolatedUnsupportedByMode,
  aksNetworkIsolatedWindowsPool,
  aksNetworkModeBridgeRetired,
  aksNetworkPluginKubenetRetired,
  aksNetworkPluginModeNeedsAzureCni,
  aksNetworkPolicyAzureOverScale,
  aksNetworkPolicyAzureRetired,
  aksNetworkPolicyAzureWindowsRetired,
  aksNetworkPolicyCiliumNeedsDataplane,
  aksNetworkPolicyKubernetesVersion,
  aksNetworkPolicyUnsupportedByMode,
  aksNodeCountOverClusterLimit,
  aksNodeCountOverPoolLimit,
  aksNodePublicIpPrefixTooSmall,
  aksNodeSubnetDelegated,
  aksNodeSubnetSharedKubenet,
  aksNodeSubnetTooSmall,
  aksOpenServiceMeshRetired,
  aksOsSkuImagesRemoved,
  aksOsSkuKubernetesVersion,
  aksOsSkuRetired,
  aksOutboundTypeBasicLoadBalancer,
  aksOutboundTypeBlockCustomVnet,
  aksOutboundTypeManagedNatCustomVnet,
  aksOutboundTypeNeedsCustomVnet,
  aksOutboundTypeNeedsScaleSets,
  aksOutboundTypeSubnetHasNatGateway,
  aksOutboundTypeUnsupported,
  aksOverlayAvailabilitySet,
  aksOverlayVmSize,
  aksPodCidrHostBits,
  aksPodCidrMalformed,
  aksPodCidrMissing,
  aksPodCidrOverlapsEnvironment,
  aksPodCidrOverlapsServiceCidr,
  aksPodCidrOverlapsSubnet,
  aksPodCidrOverlapsVnet,
  aksPodCidrPublicRange,
  aksPodCidrReservedRange,
  aksPodCidrTooSmall,
  aksPodCountOverClusterLimit,
  aksPodCountOverRecommended,
  aksPodIpAllocationModeKubernetesVersion,
  aksPodIpAllocationModeNeedsPodSubnet,
  aksPodSubnetFullAtMaxPods,
  aksPodSubnetInOtherVnet,
  aksPodSubnetLargerThanVnetLimit,
  aksPodSubnetMixesAllocationModes,
  aksPodSubnetTooLarge,
  aksPodSubnetTooSmall,
  aksPodSubnetWithOverlay,
  aksPoolCountBasicLoadBalancer,
  aksPoolCountOverLimit,
  aksPoolNameMalformed,
  aksPoolTypeAvailabilitySetRetired,
  aksPoolsInDifferentVnets,
  aksPoolsMixCustomAndManagedVnet,
  aksPoolsMixIpamModes,
  aksPrivateClusterBasicLoadBalancer,
  aksPrivateClusterKubenetCustomDns,
  aksPrivateDnsZoneCustomDns,
  aksPrivateDnsZoneName,
  aksPrivateDnsZoneNeedsUserAssignedIdentity,
  aksPrivateDnsZoneNoneNeedsPublicFqdn,
  aksRouteTableDefaultRouteInternet,
  aksRouteTableDefaultRouteMissing,
  aksRouteTableDiffersBetweenSubnets,
  aksRouteTableIpv6DefaultRouteMissing,
  aksRouteTableSharedByClusters,
  aksRouteTableTooManyRoutes,
  aksServiceCidrAtSizeLimit,
  aksServiceCidrHostBits,
  aksServiceCidrMalformed,
  aksServiceCidrOverlapsEnvironment,
  aksServiceCidrOverlapsSubnet,
  aksServiceCidrOverlapsVnet,
  aksServiceCidrPublicRange,
  aksServiceCidrReservedRange,
  aksServiceCidrTooLarge,
  aksStaticEgressGatewayUnsupportedByMode,
  aksSubnetIdNameTooLong,
  aksSystemPoolWindows,
  aksVirtualMachinesPoolNeedsUserAssignedIdentity,
  aksVirtualNodesAuthorizedIpRanges,
  aksVirtualNodesUnsupportedByMode,
  aksVnetInOtherRegion,
  aksVnetReservedRange,
  aksWindows2025NeedsFips,
  aksWindows2025NetworkPolicyUndocumented,
  aksWindowsOutboundNatOutboundType,
  aksWindowsPoolCiliumDataplane,
  aksWindowsPoolUnsupportedByMode,
  aksWindowsProfileMissing,
  subnetAddressPrefixHostBits,
  subnetAddressPrefixIpv6Not64,
  subnetAddressPrefixMalformed,
  subnetAddressPrefixOutsideVnet,
  subnetAddressPrefixOverlapsSubnet,
  subnetAddressPrefixTooSmall,
  subnetAgcNot24,
  subnetAgicOverlayTooLarge,
  subnetApiServerNotDelegated,
  subnetDefaultOutboundAccessNotSet,
  subnetIpamPoolMixedWithPrefix,
  subnetIpamPoolRepeated,
  subnetNatGatewayMissing,
  subnetNsgBlocksClusterTraffic,
  subnetNsgNarrowsClusterTraffic,
  subnetNsgRuleCountOverLimit,
  subnetPodSubnetHoldsVirtualMachines,
  subnetPodSubnetNotDelegated,
  subnetRouteTableMissing,
  subnetVirtualNodesNotDelegated,
  vnetAddressSpaceForbiddenRange,
  vnetAddressSpaceHostBits,
  vnetAddressSpaceMalformed,
  vnetAddressSpaceOverlapsEnvironment,
  vnetAddressSpaceOverlapsPeer,
  vnetAddressSpaceTooLarge,
  vnetPeeringCountOverLimit,
  vnetPrivateIpCountOverLimit,
  vnetSubnetCountOverLimit,
];
