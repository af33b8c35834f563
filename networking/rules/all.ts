// Written by `npm run docs` from the files of the families.
import { aksAcnsHostRoutingCombination } from "./combinations/aks-acns-host-routing-combination";
import { aksAcnsKubernetesVersion } from "./combinations/aks-acns-kubernetes-version";
import { aksAcnsL7OverScale } from "./limits/aks-acns-l7-over-scale";
import { aksAcnsMtlsCombination } from "./combinations/aks-acns-mtls-combination";
import { aksAcnsNeedsCiliumDataplane } from "./combinations/aks-acns-needs-cilium-dataplane";
import { aksAcnsWireguardFips } from "./combinations/aks-acns-wireguard-fips";
import { aksAgcUnsupportedByMode } from "./add-ons/aks-agc-unsupported-by-mode";
import { aksAgicGatewaySku } from "./add-ons/aks-agic-gateway-sku";
import { aksAgicOverlaySubnetCidrTooLarge } from "./add-ons/aks-agic-overlay-subnet-cidr-too-large";
import { aksAgicSettingsConflict } from "./add-ons/aks-agic-settings-conflict";
import { aksAgicSubnetCidrOutsideVnet } from "./add-ons/aks-agic-subnet-cidr-outside-vnet";
import { aksAgicSubnetCidrOverlapsServiceCidr } from "./add-ons/aks-agic-subnet-cidr-overlaps-service-cidr";
import { aksAgicSubnetCidrUnusable } from "./add-ons/aks-agic-subnet-cidr-unusable";
import { aksAgicSubnetNotDedicated } from "./add-ons/aks-agic-subnet-not-dedicated";
import { aksAgicUnsupportedByMode } from "./add-ons/aks-agic-unsupported-by-mode";
import { aksAllocatedOutboundPortsExceeded } from "./outbound/aks-allocated-outbound-ports-exceeded";
import { aksAllocatedOutboundPortsNotMultipleOf8 } from "./outbound/aks-allocated-outbound-ports-not-multiple-of-8";
import { aksAllocatedOutboundPortsOutOfRange } from "./outbound/aks-allocated-outbound-ports-out-of-range";
import { aksAllowedHostPortsReversed } from "./limits/aks-allowed-host-ports-reversed";
import { aksApiServerSubnetDelegatedElsewhere } from "./api-server/aks-api-server-subnet-delegated-elsewhere";
import { aksApiServerSubnetInOtherVnet } from "./api-server/aks-api-server-subnet-in-other-vnet";
import { aksApiServerSubnetMissing } from "./api-server/aks-api-server-subnet-missing";
import { aksApiServerSubnetNotUsed } from "./api-server/aks-api-server-subnet-not-used";
import { aksApiServerSubnetRegion } from "./api-server/aks-api-server-subnet-region";
import { aksApiServerSubnetShared } from "./api-server/aks-api-server-subnet-shared";
import { aksApiServerSubnetTooSmall } from "./api-server/aks-api-server-subnet-too-small";
import { aksApiServerSubnetVnetEncryption } from "./api-server/aks-api-server-subnet-vnet-encryption";
import { aksAppRoutingDnsZonesScattered } from "./add-ons/aks-app-routing-dns-zones-scattered";
import { aksAppRoutingNginxRetired } from "./retirements/aks-app-routing-nginx-retired";
import { aksAuthorizedIpRangesBasicLoadBalancer } from "./api-server/aks-authorized-ip-ranges-basic-load-balancer";
import { aksAuthorizedIpRangesHostBits } from "./api-server/aks-authorized-ip-ranges-host-bits";
import { aksAuthorizedIpRangesMalformed } from "./api-server/aks-authorized-ip-ranges-malformed";
import { aksAuthorizedIpRangesPrivateCluster } from "./api-server/aks-authorized-ip-ranges-private-cluster";
import { aksAuthorizedIpRangesPrivateRange } from "./api-server/aks-authorized-ip-ranges-private-range";
import { aksAuthorizedIpRangesTooMany } from "./api-server/aks-authorized-ip-ranges-too-many";
import { aksAuthorizedIpRangesZeroAmongOthers } from "./api-server/aks-authorized-ip-ranges-zero-among-others";
import { aksAutomaticOutboundType } from "./outbound/aks-automatic-outbound-type";
import { aksAutomaticWindowsPool } from "./combinations/aks-automatic-windows-pool";
import { aksAutoscalerBoundsMissing } from "./limits/aks-autoscaler-bounds-missing";
import { aksAutoscalerBoundsNotUsed } from "./limits/aks-autoscaler-bounds-not-used";
import { aksAutoscalerBoundsReversed } from "./limits/aks-autoscaler-bounds-reversed";
import { aksAutoscalerCountMissing } from "./limits/aks-autoscaler-count-missing";
import { aksAutoscalerCountOutsideBounds } from "./limits/aks-autoscaler-count-outside-bounds";
import { aksBootstrapRegistryNotUsed } from "./outbound/aks-bootstrap-registry-not-used";
import { aksByoCniCloudPluginMissing } from "./byo-cni/aks-byo-cni-cloud-plugin-missing";
import { aksByoCniDirectRouting } from "./byo-cni/aks-byo-cni-direct-routing";
import { aksByoCniEncapsulationDropped } from "./byo-cni/aks-byo-cni-encapsulation-dropped";
import { aksByoCniNodePodCidrNotAssigned } from "./byo-cni/aks-byo-cni-node-pod-cidr-not-assigned";
import { aksByoCniPoolDiffersFromPodCidr } from "./byo-cni/aks-byo-cni-pool-differs-from-pod-cidr";
import { aksByoCniPoolDiffersVnetIntegration } from "./byo-cni/aks-byo-cni-pool-differs-vnet-integration";
import { aksByoCniPoolOverlapsClusterRange } from "./byo-cni/aks-byo-cni-pool-overlaps-cluster-range";
import { aksByoCniPoolTooSmall } from "./byo-cni/aks-byo-cni-pool-too-small";
import { aksCidrSpellingsDiffer } from "./ranges/aks-cidr-spellings-differ";
import { aksClusterValueUnknown } from "./combinations/aks-cluster-value-unknown";
import { aksDnsPrefixMalformed } from "./api-server/aks-dns-prefix-malformed";
import { aksDnsPrefixMissing } from "./api-server/aks-dns-prefix-missing";
import { aksDnsPrefixWithFqdnSubdomain } from "./api-server/aks-dns-prefix-with-fqdn-subdomain";
import { aksDnsServiceIpFirstAddress } from "./ranges/aks-dns-service-ip-first-address";
import { aksDnsServiceIpLastAddress } from "./ranges/aks-dns-service-ip-last-address";
import { aksDnsServiceIpMalformed } from "./ranges/aks-dns-service-ip-malformed";
import { aksDnsServiceIpOutsideServiceCidr } from "./ranges/aks-dns-service-ip-outside-service-cidr";
import { aksDockerBridgeCidrIgnored } from "./ranges/aks-docker-bridge-cidr-ignored";
import { aksDockerBridgeCidrOverlaps } from "./ranges/aks-docker-bridge-cidr-overlaps";
import { aksDualStackSubnetWithoutIpv6 } from "./ranges/aks-dual-stack-subnet-without-ipv6";
import { aksFqdnSubdomainNeedsPrivateDnsZone } from "./api-server/aks-fqdn-subdomain-needs-private-dns-zone";
import { aksFreeTierNodeCount } from "./limits/aks-free-tier-node-count";
import { aksGatewayPoolAutoscaled } from "./outbound/aks-gateway-pool-autoscaled";
import { aksGatewayPoolNeedsStaticEgress } from "./outbound/aks-gateway-pool-needs-static-egress";
import { aksGatewayPoolPrefixSizeOutOfRange } from "./outbound/aks-gateway-pool-prefix-size-out-of-range";
import { aksGatewayPoolPrefixTooSmall } from "./outbound/aks-gateway-pool-prefix-too-small";
import { aksGatewayPoolSingleNode } from "./outbound/aks-gateway-pool-single-node";
import { aksGatewayPoolVirtualMachines } from "./outbound/aks-gateway-pool-virtual-machines";
import { aksGatewayPoolWindows } from "./outbound/aks-gateway-pool-windows";
import { aksGatewayProfileNeedsGatewayMode } from "./outbound/aks-gateway-profile-needs-gateway-mode";
import { aksHostedSystemNeedsAutomatic } from "./api-server/aks-hosted-system-needs-automatic";
import { aksHostedSystemSubnetsIncomplete } from "./subnets/aks-hosted-system-subnets-incomplete";
import { aksHttpProxyUnsupported } from "./combinations/aks-http-proxy-unsupported";
import { aksHttpProxyUrlMalformed } from "./combinations/aks-http-proxy-url-malformed";
import { aksIdentityKubeletRoleMissing } from "./identity/aks-identity-kubelet-role-missing";
import { aksIdentityMoreThanOne } from "./identity/aks-identity-more-than-one";
import { aksIdentityNodeSubnetRoleMissing } from "./identity/aks-identity-node-subnet-role-missing";
import { aksIdentityNotUserAssigned } from "./identity/aks-identity-not-user-assigned";
import { aksIdentityOutboundIpRoleMissing } from "./identity/aks-identity-outbound-ip-role-missing";
import { aksIdentityPrivateDnsZoneRoleMissing } from "./identity/aks-identity-private-dns-zone-role-missing";
import { aksIdentityRouteTableRoleMissing } from "./identity/aks-identity-route-table-role-missing";
import { aksIdentitySubnetRoleMissing } from "./identity/aks-identity-subnet-role-missing";
import { aksIdentityVirtualNodesRoleMissing } from "./identity/aks-identity-virtual-nodes-role-missing";
import { aksIdentityVnetRoleMissing } from "./identity/aks-identity-vnet-role-missing";
import { aksIpFamiliesNap } from "./combinations/aks-ip-families-nap";
import { aksIpFamiliesNatGateway } from "./combinations/aks-ip-families-nat-gateway";
import { aksIpFamiliesNeedOverlay } from "./combinations/aks-ip-families-need-overlay";
import { aksIpFamiliesNetworkPolicy } from "./combinations/aks-ip-families-network-policy";
import { aksIpFamiliesOrder } from "./ranges/aks-ip-families-order";
import { aksIpFamiliesRangesMismatch } from "./ranges/aks-ip-families-ranges-mismatch";
import { aksIpFamiliesStaticEgressGateway } from "./combinations/aks-ip-families-static-egress-gateway";
import { aksIpFamiliesUnsupported } from "./ranges/aks-ip-families-unsupported";
import { aksIpFamiliesVirtualNodes } from "./combinations/aks-ip-families-virtual-nodes";
import { aksKmsKeyVaultMissing } from "./api-server/aks-kms-key-vault-missing";
import { aksKmsPrivateKeyVault } from "./api-server/aks-kms-private-key-vault";
import { aksKubeProxyCiliumDataplane } from "./combinations/aks-kube-proxy-cilium-dataplane";
import { aksKubeProxyDisabledNeedsByoCni } from "./combinations/aks-kube-proxy-disabled-needs-byo-cni";
import { aksKubeProxyIpvsConfigNeedsIpvs } from "./combinations/aks-kube-proxy-ipvs-config-needs-ipvs";
import { aksKubeProxyIpvsNetworkPolicyAzure } from "./combinations/aks-kube-proxy-ipvs-network-policy-azure";
import { aksKubeProxyIpvsTimeoutNotPositive } from "./combinations/aks-kube-proxy-ipvs-timeout-not-positive";
import { aksKubeProxyNftablesKubernetesVersion } from "./combinations/aks-kube-proxy-nftables-kubernetes-version";
import { aksKubeletIdentityNeedsUserAssigned } from "./identity/aks-kubelet-identity-needs-user-assigned";
import { aksKubernetesVersionEnding } from "./retirements/aks-kubernetes-version-ending";
import { aksKubernetesVersionMalformed } from "./combinations/aks-kubernetes-version-malformed";
import { aksKubernetesVersionUnsupported } from "./retirements/aks-kubernetes-version-unsupported";
import { aksLoadBalancerIdleTimeoutOutOfRange } from "./outbound/aks-load-balancer-idle-timeout-out-of-range";
import { aksLoadBalancerOutboundIpCountOutOfRange } from "./outbound/aks-load-balancer-outbound-ip-count-out-of-range";
import { aksLoadBalancerOutboundIpKindsMixed } from "./outbound/aks-load-balancer-outbound-ip-kinds-mixed";
import { aksLoadBalancerOutboundIpMissing } from "./outbound/aks-load-balancer-outbound-ip-missing";
import { aksLoadBalancerOutboundIpUnsuitable } from "./outbound/aks-load-balancer-outbound-ip-unsuitable";
import { aksLoadBalancerOutboundIpv6SingleStack } from "./outbound/aks-load-balancer-outbound-ipv6-single-stack";
import { aksLoadBalancerProfileBasic } from "./outbound/aks-load-balancer-profile-basic";
import { aksLoadBalancerProfileWithUserDefinedRouting } from "./outbound/aks-load-balancer-profile-with-user-defined-routing";
import { aksLoadBalancerSkuBasicRetired } from "./retirements/aks-load-balancer-sku-basic-retired";
import { aksLocalDnsRootToCoreDns } from "./combinations/aks-local-dns-root-to-core-dns";
import { aksLocalDnsZoneSettings } from "./combinations/aks-local-dns-zone-settings";
import { aksMaxPodsNotSet } from "./limits/aks-max-pods-not-set";
import { aksMaxPodsOutOfRange } from "./limits/aks-max-pods-out-of-range";
import { aksMaxPodsPoolBelow30 } from "./limits/aks-max-pods-pool-below-30";
import { aksMaxPodsWastesStaticBlock } from "./limits/aks-max-pods-wastes-static-block";
import { aksMaxPodsWindowsOver110 } from "./limits/aks-max-pods-windows-over-110";
import { aksMaxSurgeMalformed } from "./limits/aks-max-surge-malformed";
import { aksMaxSurgeZero } from "./limits/aks-max-surge-zero";
import { aksMaxUnavailableSystemPool } from "./limits/aks-max-unavailable-system-pool";
import { aksMultipleLoadBalancersNeedNodeIp } from "./outbound/aks-multiple-load-balancers-need-node-ip";
import { aksNameMalformed } from "./limits/aks-name-malformed";
import { aksNapAutoscaledPool } from "./combinations/aks-nap-autoscaled-pool";
import { aksNapBasicLoadBalancer } from "./combinations/aks-nap-basic-load-balancer";
import { aksNapKubenet } from "./combinations/aks-nap-kubenet";
import { aksNapNetworkPolicyCalico } from "./combinations/aks-nap-network-policy-calico";
import { aksNapPodSubnet } from "./combinations/aks-nap-pod-subnet";
import { aksNapServicePrincipal } from "./combinations/aks-nap-service-principal";
import { aksNapWindowsPool } from "./combinations/aks-nap-windows-pool";
import { aksNatGatewayBasicPublicIp } from "./outbound/aks-nat-gateway-basic-public-ip";
import { aksNatGatewayIdleTimeoutOutOfRange } from "./outbound/aks-nat-gateway-idle-timeout-out-of-range";
import { aksNatGatewayOutboundIpCountOutOfRange } from "./outbound/aks-nat-gateway-outbound-ip-count-out-of-range";
import { aksNatGatewayOutboundIpKindsMixed } from "./outbound/aks-nat-gateway-outbound-ip-kinds-mixed";
import { aksNatGatewaySettingsNeedStandardV2 } from "./outbound/aks-nat-gateway-settings-need-standard-v2";
import { aksNatGatewaySkuMismatch } from "./outbound/aks-nat-gateway-sku-mismatch";
import { aksNatGatewayWithoutAddress } from "./outbound/aks-nat-gateway-without-address";
import { aksNetworkDataplaneCiliumByoCni } from "./combinations/aks-network-dataplane-cilium-byo-cni";
import { aksNetworkDataplaneCiliumNeedsAzureCni } from "./combinations/aks-network-dataplane-cilium-needs-azure-cni";
import { aksNetworkDataplaneCiliumNeedsPolicyCilium } from "./combinations/aks-network-dataplane-cilium-needs-policy-cilium";
import { aksNetworkIsolatedBootstrapCache } from "./outbound/aks-network-isolated-bootstrap-cache";
import { aksNetworkIsolatedNodeOsChannel } from "./outbound/aks-network-isolated-node-os-channel";
import { aksNetworkIsolatedNodePublicIp } from "./outbound/aks-network-isolated-node-public-ip";
import { aksNetworkIsolatedPublicApiServer } from "./outbound/aks-network-isolated-public-api-server";
import { aksNetworkIsolatedRegistry } from "./outbound/aks-network-isolated-registry";
import { aksNetworkIsolatedUnsupportedByMode } from "./outbound/aks-network-isolated-unsupported-by-mode";
import { aksNetworkIsolatedWindowsPool } from "./outbound/aks-network-isolated-windows-pool";
import { aksNetworkModeBridgeRetired } from "./retirements/aks-network-mode-bridge-retired";
import { aksNetworkModeNeedsAzureCni } from "./combinations/aks-network-mode-needs-azure-cni";
import { aksNetworkPluginKubenetRetired } from "./retirements/aks-network-plugin-kubenet-retired";
import { aksNetworkPluginModeNeedsAzureCni } from "./combinations/aks-network-plugin-mode-needs-azure-cni";
import { aksNetworkPolicyAzureKubenet } from "./combinations/aks-network-policy-azure-kubenet";
import { aksNetworkPolicyAzureOverScale } from "./limits/aks-network-policy-azure-over-scale";
import { aksNetworkPolicyAzureRetired } from "./retirements/aks-network-policy-azure-retired";
import { aksNetworkPolicyAzureWindowsRetired } from "./retirements/aks-network-policy-azure-windows-retired";
import { aksNetworkPolicyByoCni } from "./combinations/aks-network-policy-byo-cni";
import { aksNetworkPolicyCiliumNeedsDataplane } from "./combinations/aks-network-policy-cilium-needs-dataplane";
import { aksNetworkPolicyKubernetesVersion } from "./combinations/aks-network-policy-kubernetes-version";
import { aksNodeCountKubenetDualStack } from "./limits/aks-node-count-kubenet-dual-stack";
import { aksNodeCountOverClusterLimit } from "./limits/aks-node-count-over-cluster-limit";
import { aksNodeCountOverFreeTier } from "./limits/aks-node-count-over-free-tier";
import { aksNodeCountOverPoolLimit } from "./limits/aks-node-count-over-pool-limit";
import { aksNodePublicIpPrefixNotUsed } from "./outbound/aks-node-public-ip-prefix-not-used";
import { aksNodePublicIpPrefixTooSmall } from "./limits/aks-node-public-ip-prefix-too-small";
import { aksNodePublicIpPrefixUnsuitable } from "./outbound/aks-node-public-ip-prefix-unsuitable";
import { aksNodeResourceGroupNameTooLong } from "./limits/aks-node-resource-group-name-too-long";
import { aksNodeResourceGroupTaken } from "./limits/aks-node-resource-group-taken";
import { aksNodeSubnetDelegated } from "./subnets/aks-node-subnet-delegated";
import { aksNodeSubnetFullAtMaxCount } from "./limits/aks-node-subnet-full-at-max-count";
import { aksNodeSubnetFullDuringUpgrade } from "./limits/aks-node-subnet-full-during-upgrade";
import { aksNodeSubnetSharedKubenet } from "./subnets/aks-node-subnet-shared-kubenet";
import { aksNodeSubnetTooSmall } from "./limits/aks-node-subnet-too-small";
import { aksOpenServiceMeshRetired } from "./retirements/aks-open-service-mesh-retired";
import { aksOsSkuImagesRemoved } from "./retirements/aks-os-sku-images-removed";
import { aksOsSkuKubernetesVersion } from "./combinations/aks-os-sku-kubernetes-version";
import { aksOsSkuRefused } from "./retirements/aks-os-sku-refused";
import { aksOsSkuRetired } from "./retirements/aks-os-sku-retired";
import { aksOutboundIpUsedTwice } from "./outbound/aks-outbound-ip-used-twice";
import { aksOutboundProfileNotUsed } from "./outbound/aks-outbound-profile-not-used";
import { aksOutboundTypeBasicLoadBalancer } from "./outbound/aks-outbound-type-basic-load-balancer";
import { aksOutboundTypeBlockCustomVnet } from "./outbound/aks-outbound-type-block-custom-vnet";
import { aksOutboundTypeManagedNatCustomVnet } from "./outbound/aks-outbound-type-managed-nat-custom-vnet";
import { aksOutboundTypeNeedsCustomVnet } from "./outbound/aks-outbound-type-needs-custom-vnet";
import { aksOutboundTypeNeedsScaleSets } from "./outbound/aks-outbound-type-needs-scale-sets";
import { aksOutboundTypeSubnetHasNatGateway } from "./outbound/aks-outbound-type-subnet-has-nat-gateway";
import { aksOutboundTypeUnsupported } from "./outbound/aks-outbound-type-unsupported";
import { aksOverlayAvailabilitySet } from "./combinations/aks-overlay-availability-set";
import { aksOverlayVmSize } from "./combinations/aks-overlay-vm-size";
import { aksPodCidrFullDuringUpgrade } from "./limits/aks-pod-cidr-full-during-upgrade";
import { aksPodCidrHostBits } from "./ranges/aks-pod-cidr-host-bits";
import { aksPodCidrInsideVnet } from "./ranges/aks-pod-cidr-inside-vnet";
import { aksPodCidrMalformed } from "./ranges/aks-pod-cidr-malformed";
import { aksPodCidrMissing } from "./byo-cni/aks-pod-cidr-missing";
import { aksPodCidrMissingVnetIntegration } from "./byo-cni/aks-pod-cidr-missing-vnet-integration";
import { aksPodCidrOverlapsEnvironment } from "./ranges/aks-pod-cidr-overlaps-environment";
import { aksPodCidrOverlapsHubSpoke } from "./ranges/aks-pod-cidr-overlaps-hub-spoke";
import { aksPodCidrOverlapsServiceCidr } from "./ranges/aks-pod-cidr-overlaps-service-cidr";
import { aksPodCidrOverlapsSubnet } from "./ranges/aks-pod-cidr-overlaps-subnet";
import { aksPodCidrOverlapsVnet } from "./ranges/aks-pod-cidr-overlaps-vnet";
import { aksPodCidrPublicRange } from "./ranges/aks-pod-cidr-public-range";
import { aksPodCidrReservedRange } from "./ranges/aks-pod-cidr-reserved-range";
import { aksPodCidrReservedRangeByoCni } from "./ranges/aks-pod-cidr-reserved-range-byo-cni";
import { aksPodCidrRunsOutOfNodeBlocks } from "./limits/aks-pod-cidr-runs-out-of-node-blocks";
import { aksPodCidrTooSmall } from "./limits/aks-pod-cidr-too-small";
import { aksPodCidrWithoutOverlay } from "./ranges/aks-pod-cidr-without-overlay";
import { aksPodCountOverClusterLimit } from "./limits/aks-pod-count-over-cluster-limit";
import { aksPodCountOverRecommended } from "./limits/aks-pod-count-over-recommended";
import { aksPodIdentityKubenet } from "./add-ons/aks-pod-identity-kubenet";
import { aksPodIpAllocationModeKubernetesVersion } from "./limits/aks-pod-ip-allocation-mode-kubernetes-version";
import { aksPodIpAllocationModeNeedsPodSubnet } from "./subnets/aks-pod-ip-allocation-mode-needs-pod-subnet";
import { aksPodSubnetFullAtMaxPods } from "./limits/aks-pod-subnet-full-at-max-pods";
import { aksPodSubnetInOtherVnet } from "./subnets/aks-pod-subnet-in-other-vnet";
import { aksPodSubnetLargerThanVnetLimit } from "./limits/aks-pod-subnet-larger-than-vnet-limit";
import { aksPodSubnetMixesAllocationModes } from "./subnets/aks-pod-subnet-mixes-allocation-modes";
import { aksPodSubnetTooLarge } from "./limits/aks-pod-subnet-too-large";
import { aksPodSubnetTooSmall } from "./limits/aks-pod-subnet-too-small";
import { aksPodSubnetWithOverlay } from "./subnets/aks-pod-subnet-with-overlay";
import { aksPoolCountBasicLoadBalancer } from "./outbound/aks-pool-count-basic-load-balancer";
import { aksPoolCountOverLimit } from "./limits/aks-pool-count-over-limit";
import { aksPoolNameMalformed } from "./limits/aks-pool-name-malformed";
import { aksPoolNameRepeated } from "./limits/aks-pool-name-repeated";
import { aksPoolNameReserved } from "./limits/aks-pool-name-reserved";
import { aksPoolSettingNeedsScaleSets } from "./combinations/aks-pool-setting-needs-scale-sets";
import { aksPoolTypeAvailabilitySetRetired } from "./retirements/aks-pool-type-availability-set-retired";
import { aksPoolUpgradeOverNodeLimit } from "./limits/aks-pool-upgrade-over-node-limit";
import { aksPoolValueUnknown } from "./combinations/aks-pool-value-unknown";
import { aksPoolsInDifferentVnets } from "./subnets/aks-pools-in-different-vnets";
import { aksPoolsMixCustomAndManagedVnet } from "./subnets/aks-pools-mix-custom-and-managed-vnet";
import { aksPoolsMixIpamModes } from "./subnets/aks-pools-mix-ipam-modes";
import { aksPrivateClusterBasicLoadBalancer } from "./api-server/aks-private-cluster-basic-load-balancer";
import { aksPrivateClusterKubenetCustomDns } from "./api-server/aks-private-cluster-kubenet-custom-dns";
import { aksPrivateDnsZoneCustomDns } from "./api-server/aks-private-dns-zone-custom-dns";
import { aksPrivateDnsZoneMalformed } from "./api-server/aks-private-dns-zone-malformed";
import { aksPrivateDnsZoneName } from "./api-server/aks-private-dns-zone-name";
import { aksPrivateDnsZoneNeedsUserAssignedIdentity } from "./identity/aks-private-dns-zone-needs-user-assigned-identity";
import { aksPrivateDnsZoneNoneNeedsPublicFqdn } from "./api-server/aks-private-dns-zone-none-needs-public-fqdn";
import { aksPrivateDnsZonePublicCluster } from "./api-server/aks-private-dns-zone-public-cluster";
import { aksPublicIpPrefixInOtherSubscription } from "./outbound/aks-public-ip-prefix-in-other-subscription";
import { aksRequiredValueMissing } from "./limits/aks-required-value-missing";
import { aksResourceIdMalformed } from "./combinations/aks-resource-id-malformed";
import { aksRouteTableDefaultRouteInternet } from "./outbound/aks-route-table-default-route-internet";
import { aksRouteTableDefaultRouteMissing } from "./outbound/aks-route-table-default-route-missing";
import { aksRouteTableDiffersBetweenSubnets } from "./subnets/aks-route-table-differs-between-subnets";
import { aksRouteTableInOtherSubscription } from "./subnets/aks-route-table-in-other-subscription";
import { aksRouteTableIpv6DefaultRouteMissing } from "./outbound/aks-route-table-ipv6-default-route-missing";
import { aksRouteTableSharedByClusters } from "./subnets/aks-route-table-shared-by-clusters";
import { aksRouteTableTooManyRoutes } from "./limits/aks-route-table-too-many-routes";
import { aksServiceCidrAtSizeLimit } from "./ranges/aks-service-cidr-at-size-limit";
import { aksServiceCidrHostBits } from "./ranges/aks-service-cidr-host-bits";
import { aksServiceCidrMalformed } from "./ranges/aks-service-cidr-malformed";
import { aksServiceCidrNotPrivate } from "./ranges/aks-service-cidr-not-private";
import { aksServiceCidrOverlapsEnvironment } from "./ranges/aks-service-cidr-overlaps-environment";
import { aksServiceCidrOverlapsHubSpoke } from "./ranges/aks-service-cidr-overlaps-hub-spoke";
import { aksServiceCidrOverlapsSubnet } from "./ranges/aks-service-cidr-overlaps-subnet";
import { aksServiceCidrOverlapsVnet } from "./ranges/aks-service-cidr-overlaps-vnet";
import { aksServiceCidrPublicRange } from "./ranges/aks-service-cidr-public-range";
import { aksServiceCidrReservedRange } from "./ranges/aks-service-cidr-reserved-range";
import { aksServiceCidrTooLarge } from "./ranges/aks-service-cidr-too-large";
import { aksSpotMaxPriceOutOfRange } from "./combinations/aks-spot-max-price-out-of-range";
import { aksSpotPoolUpgradeSettings } from "./combinations/aks-spot-pool-upgrade-settings";
import { aksSpotSettingsNeedSpot } from "./combinations/aks-spot-settings-need-spot";
import { aksStaticEgressGatewayUnsupportedByMode } from "./outbound/aks-static-egress-gateway-unsupported-by-mode";
import { aksSubnetIdMalformed } from "./subnets/aks-subnet-id-malformed";
import { aksSubnetIdNameTooLong } from "./limits/aks-subnet-id-name-too-long";
import { aksSubnetIdReservedName } from "./subnets/aks-subnet-id-reserved-name";
import { aksSubnetServiceEndpointPolicy } from "./subnets/aks-subnet-service-endpoint-policy";
import { aksSystemPoolMissing } from "./limits/aks-system-pool-missing";
import { aksSystemPoolSpot } from "./combinations/aks-system-pool-spot";
import { aksSystemPoolWindows } from "./combinations/aks-system-pool-windows";
import { aksUserDefinedRoutingNodePublicIp } from "./outbound/aks-user-defined-routing-node-public-ip";
import { aksValueOutOfRange } from "./limits/aks-value-out-of-range";
import { aksVirtualMachinesPoolNeedsUserAssignedIdentity } from "./identity/aks-virtual-machines-pool-needs-user-assigned-identity";
import { aksVirtualMachinesPoolWindows } from "./combinations/aks-virtual-machines-pool-windows";
import { aksVirtualNodesAuthorizedIpRanges } from "./add-ons/aks-virtual-nodes-authorized-ip-ranges";
import { aksVirtualNodesKubenet } from "./add-ons/aks-virtual-nodes-kubenet";
import { aksVirtualNodesSubnetDelegated } from "./add-ons/aks-virtual-nodes-subnet-delegated";
import { aksVirtualNodesSubnetHasNodes } from "./add-ons/aks-virtual-nodes-subnet-has-nodes";
import { aksVirtualNodesSubnetMissing } from "./add-ons/aks-virtual-nodes-subnet-missing";
import { aksVirtualNodesSubnetName } from "./add-ons/aks-virtual-nodes-subnet-name";
import { aksVirtualNodesUnsupportedByMode } from "./add-ons/aks-virtual-nodes-unsupported-by-mode";
import { aksVnetAddressSpaceTooLarge } from "./ranges/aks-vnet-address-space-too-large";
import { aksVnetContainsReservedRange } from "./ranges/aks-vnet-contains-reserved-range";
import { aksVnetInOtherRegion } from "./subnets/aks-vnet-in-other-region";
import { aksVnetReservedRange } from "./ranges/aks-vnet-reserved-range";
import { aksWindows2025NeedsFips } from "./combinations/aks-windows-2025-needs-fips";
import { aksWindows2025NetworkPolicyUndocumented } from "./combinations/aks-windows-2025-network-policy-undocumented";
import { aksWindowsOsSkuOverlay } from "./combinations/aks-windows-os-sku-overlay";
import { aksWindowsOutboundNatOutboundType } from "./combinations/aks-windows-outbound-nat-outbound-type";
import { aksWindowsPoolByoCni } from "./combinations/aks-windows-pool-byo-cni";
import { aksWindowsPoolCiliumDataplane } from "./combinations/aks-windows-pool-cilium-dataplane";
import { aksWindowsPoolKubenet } from "./combinations/aks-windows-pool-kubenet";
import { aksWindowsProfileMissing } from "./combinations/aks-windows-profile-missing";
import { subnetAddressPrefixHostBits } from "./ranges/subnet-address-prefix-host-bits";
import { subnetAddressPrefixIpv6Not64 } from "./ranges/subnet-address-prefix-ipv6-not-64";
import { subnetAddressPrefixMalformed } from "./ranges/subnet-address-prefix-malformed";
import { subnetAddressPrefixMissing } from "./ranges/subnet-address-prefix-missing";
import { subnetAddressPrefixOutsideVnet } from "./ranges/subnet-address-prefix-outside-vnet";
import { subnetAddressPrefixOverlapsSubnet } from "./ranges/subnet-address-prefix-overlaps-subnet";
import { subnetAddressPrefixTooSmall } from "./ranges/subnet-address-prefix-too-small";
import { subnetAgcNot24 } from "./add-ons/subnet-agc-not-24";
import { subnetAgicOverlayTooLarge } from "./add-ons/subnet-agic-overlay-too-large";
import { subnetApiServerNotDelegated } from "./api-server/subnet-api-server-not-delegated";
import { subnetApplicationGatewayShared } from "./add-ons/subnet-application-gateway-shared";
import { subnetApplicationGatewaySmall } from "./add-ons/subnet-application-gateway-small";
import { subnetApplicationGatewayTooSmall } from "./add-ons/subnet-application-gateway-too-small";
import { subnetAssociationInOtherRegion } from "./subnets/subnet-association-in-other-region";
import { subnetAssociationInOtherSubscription } from "./subnets/subnet-association-in-other-subscription";
import { subnetDefaultOutboundAccessNotSet } from "./outbound/subnet-default-outbound-access-not-set";
import { subnetIpamPoolMixedWithPrefix } from "./subnets/subnet-ipam-pool-mixed-with-prefix";
import { subnetIpamPoolRepeated } from "./subnets/subnet-ipam-pool-repeated";
import { subnetNameMalformed } from "./limits/subnet-name-malformed";
import { subnetNameRepeated } from "./limits/subnet-name-repeated";
import { subnetNatGatewayIdleTimeoutOutOfRange } from "./outbound/subnet-nat-gateway-idle-timeout-out-of-range";
import { subnetNatGatewayInSeveralVnets } from "./outbound/subnet-nat-gateway-in-several-vnets";
import { subnetNatGatewayMissing } from "./outbound/subnet-nat-gateway-missing";
import { subnetNsgBlocksClusterTraffic } from "./security-groups/subnet-nsg-blocks-cluster-traffic";
import { subnetNsgNarrowsClusterTraffic } from "./security-groups/subnet-nsg-narrows-cluster-traffic";
import { subnetNsgRuleCountOverLimit } from "./limits/subnet-nsg-rule-count-over-limit";
import { subnetNsgRuleMalformed } from "./security-groups/subnet-nsg-rule-malformed";
import { subnetNsgRulePriorityRepeated } from "./security-groups/subnet-nsg-rule-priority-repeated";
import { subnetNsgRuleValueUnknown } from "./security-groups/subnet-nsg-rule-value-unknown";
import { subnetPodSubnetHoldsVirtualMachines } from "./subnets/subnet-pod-subnet-holds-virtual-machines";
import { subnetPodSubnetNotDelegated } from "./subnets/subnet-pod-subnet-not-delegated";
import { subnetRouteNextHopIp } from "./outbound/subnet-route-next-hop-ip";
import { subnetRoutePrefixMalformed } from "./outbound/subnet-route-prefix-malformed";
import { subnetRoutePrefixRepeated } from "./outbound/subnet-route-prefix-repeated";
import { subnetRouteTableMissing } from "./outbound/subnet-route-table-missing";
import { subnetVirtualNodesNotDelegated } from "./add-ons/subnet-virtual-nodes-not-delegated";
import { vnetAddressSpaceForbiddenRange } from "./ranges/vnet-address-space-forbidden-range";
import { vnetAddressSpaceHostBits } from "./ranges/vnet-address-space-host-bits";
import { vnetAddressSpaceMalformed } from "./ranges/vnet-address-space-malformed";
import { vnetAddressSpaceOverlapsEnvironment } from "./ranges/vnet-address-space-overlaps-environment";
import { vnetAddressSpaceOverlapsOtherCluster } from "./ranges/vnet-address-space-overlaps-other-cluster";
import { vnetAddressSpaceOverlapsPeer } from "./ranges/vnet-address-space-overlaps-peer";
import { vnetAddressSpaceTooLarge } from "./ranges/vnet-address-space-too-large";
import { vnetDnsServerMalformed } from "./ranges/vnet-dns-server-malformed";
import { vnetNameMalformed } from "./limits/vnet-name-malformed";
import { vnetPeeringCountOverLimit } from "./limits/vnet-peering-count-over-limit";
import { vnetPeeringGatewaySettings } from "./subnets/vnet-peering-gateway-settings";
import { vnetPeeringRepeated } from "./limits/vnet-peering-repeated";
import { vnetPrivateIpCountOverLimit } from "./limits/vnet-private-ip-count-over-limit";
import { vnetPublicIpStandardDynamic } from "./outbound/vnet-public-ip-standard-dynamic";
import { vnetResourceNameMalformed } from "./limits/vnet-resource-name-malformed";
import { vnetResourceRequiredValueMissing } from "./limits/vnet-resource-required-value-missing";
import { vnetResourceValueOutOfRange } from "./limits/vnet-resource-value-out-of-range";
import { vnetResourceValueUnknown } from "./limits/vnet-resource-value-unknown";
import { vnetSubnetCountOverLimit } from "./limits/vnet-subnet-count-over-limit";
import type { Rule } from "./rule";

/** Every rule there is, by id. */
export const rules: readonly Rule[] = [
  aksAcnsHostRoutingCombination,
  aksAcnsKubernetesVersion,
  aksAcnsL7OverScale,
  aksAcnsMtlsCombination,
  aksAcnsNeedsCiliumDataplane,
  aksAcnsWireguardFips,
  aksAgcUnsupportedByMode,
  aksAgicGatewaySku,
  aksAgicOverlaySubnetCidrTooLarge,
  aksAgicSettingsConflict,
  aksAgicSubnetCidrOutsideVnet,
  aksAgicSubnetCidrOverlapsServiceCidr,
  aksAgicSubnetCidrUnusable,
  aksAgicSubnetNotDedicated,
  aksAgicUnsupportedByMode,
  aksAllocatedOutboundPortsExceeded,
  aksAllocatedOutboundPortsNotMultipleOf8,
  aksAllocatedOutboundPortsOutOfRange,
  aksAllowedHostPortsReversed,
  aksApiServerSubnetDelegatedElsewhere,
  aksApiServerSubnetInOtherVnet,
  aksApiServerSubnetMissing,
  aksApiServerSubnetNotUsed,
  aksApiServerSubnetRegion,
  aksApiServerSubnetShared,
  aksApiServerSubnetTooSmall,
  aksApiServerSubnetVnetEncryption,
  aksAppRoutingDnsZonesScattered,
  aksAppRoutingNginxRetired,
  aksAuthorizedIpRangesBasicLoadBalancer,
  aksAuthorizedIpRangesHostBits,
  aksAuthorizedIpRangesMalformed,
  aksAuthorizedIpRangesPrivateCluster,
  aksAuthorizedIpRangesPrivateRange,
  aksAuthorizedIpRangesTooMany,
  aksAuthorizedIpRangesZeroAmongOthers,
  aksAutomaticOutboundType,
  aksAutomaticWindowsPool,
  aksAutoscalerBoundsMissing,
  aksAutoscalerBoundsNotUsed,
  aksAutoscalerBoundsReversed,
  aksAutoscalerCountMissing,
  aksAutoscalerCountOutsideBounds,
  aksBootstrapRegistryNotUsed,
  aksByoCniCloudPluginMissing,
  aksByoCniDirectRouting,
  aksByoCniEncapsulationDropped,
  aksByoCniNodePodCidrNotAssigned,
  aksByoCniPoolDiffersFromPodCidr,
  aksByoCniPoolDiffersVnetIntegration,
  aksByoCniPoolOverlapsClusterRange,
  aksByoCniPoolTooSmall,
  aksCidrSpellingsDiffer,
  aksClusterValueUnknown,
  aksDnsPrefixMalformed,
  aksDnsPrefixMissing,
  aksDnsPrefixWithFqdnSubdomain,
  aksDnsServiceIpFirstAddress,
  aksDnsServiceIpLastAddress,
  aksDnsServiceIpMalformed,
  aksDnsServiceIpOutsideServiceCidr,
  aksDockerBridgeCidrIgnored,
  aksDockerBridgeCidrOverlaps,
  aksDualStackSubnetWithoutIpv6,
  aksFqdnSubdomainNeedsPrivateDnsZone,
  aksFreeTierNodeCount,
  aksGatewayPoolAutoscaled,
  aksGatewayPoolNeedsStaticEgress,
  aksGatewayPoolPrefixSizeOutOfRange,
  aksGatewayPoolPrefixTooSmall,
  aksGatewayPoolSingleNode,
  aksGatewayPoolVirtualMachines,
  aksGatewayPoolWindows,
  aksGatewayProfileNeedsGatewayMode,
  aksHostedSystemNeedsAutomatic,
  aksHostedSystemSubnetsIncomplete,
  aksHttpProxyUnsupported,
  aksHttpProxyUrlMalformed,
  aksIdentityKubeletRoleMissing,
  aksIdentityMoreThanOne,
  aksIdentityNodeSubnetRoleMissing,
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
  aksIpFamiliesOrder,
  aksIpFamiliesRangesMismatch,
  aksIpFamiliesStaticEgressGateway,
  aksIpFamiliesUnsupported,
  aksIpFamiliesVirtualNodes,
  aksKmsKeyVaultMissing,
  aksKmsPrivateKeyVault,
  aksKubeProxyCiliumDataplane,
  aksKubeProxyDisabledNeedsByoCni,
  aksKubeProxyIpvsConfigNeedsIpvs,
  aksKubeProxyIpvsNetworkPolicyAzure,
  aksKubeProxyIpvsTimeoutNotPositive,
  aksKubeProxyNftablesKubernetesVersion,
  aksKubeletIdentityNeedsUserAssigned,
  aksKubernetesVersionEnding,
  aksKubernetesVersionMalformed,
  aksKubernetesVersionUnsupported,
  aksLoadBalancerIdleTimeoutOutOfRange,
  aksLoadBalancerOutboundIpCountOutOfRange,
  aksLoadBalancerOutboundIpKindsMixed,
  aksLoadBalancerOutboundIpMissing,
  aksLoadBalancerOutboundIpUnsuitable,
  aksLoadBalancerOutboundIpv6SingleStack,
  aksLoadBalancerProfileBasic,
  aksLoadBalancerProfileWithUserDefinedRouting,
  aksLoadBalancerSkuBasicRetired,
  aksLocalDnsRootToCoreDns,
  aksLocalDnsZoneSettings,
  aksMaxPodsNotSet,
  aksMaxPodsOutOfRange,
  aksMaxPodsPoolBelow30,
  aksMaxPodsWastesStaticBlock,
  aksMaxPodsWindowsOver110,
  aksMaxSurgeMalformed,
  aksMaxSurgeZero,
  aksMaxUnavailableSystemPool,
  aksMultipleLoadBalancersNeedNodeIp,
  aksNameMalformed,
  aksNapAutoscaledPool,
  aksNapBasicLoadBalancer,
  aksNapKubenet,
  aksNapNetworkPolicyCalico,
  aksNapPodSubnet,
  aksNapServicePrincipal,
  aksNapWindowsPool,
  aksNatGatewayBasicPublicIp,
  aksNatGatewayIdleTimeoutOutOfRange,
  aksNatGatewayOutboundIpCountOutOfRange,
  aksNatGatewayOutboundIpKindsMixed,
  aksNatGatewaySettingsNeedStandardV2,
  aksNatGatewaySkuMismatch,
  aksNatGatewayWithoutAddress,
  aksNetworkDataplaneCiliumByoCni,
  aksNetworkDataplaneCiliumNeedsAzureCni,
  aksNetworkDataplaneCiliumNeedsPolicyCilium,
  aksNetworkIsolatedBootstrapCache,
  aksNetworkIsolatedNodeOsChannel,
  aksNetworkIsolatedNodePublicIp,
  aksNetworkIsolatedPublicApiServer,
  aksNetworkIsolatedRegistry,
  aksNetworkIsolatedUnsupportedByMode,
  aksNetworkIsolatedWindowsPool,
  aksNetworkModeBridgeRetired,
  aksNetworkModeNeedsAzureCni,
  aksNetworkPluginKubenetRetired,
  aksNetworkPluginModeNeedsAzureCni,
  aksNetworkPolicyAzureKubenet,
  aksNetworkPolicyAzureOverScale,
  aksNetworkPolicyAzureRetired,
  aksNetworkPolicyAzureWindowsRetired,
  aksNetworkPolicyByoCni,
  aksNetworkPolicyCiliumNeedsDataplane,
  aksNetworkPolicyKubernetesVersion,
  aksNodeCountKubenetDualStack,
  aksNodeCountOverClusterLimit,
  aksNodeCountOverFreeTier,
  aksNodeCountOverPoolLimit,
  aksNodePublicIpPrefixNotUsed,
  aksNodePublicIpPrefixTooSmall,
  aksNodePublicIpPrefixUnsuitable,
  aksNodeResourceGroupNameTooLong,
  aksNodeResourceGroupTaken,
  aksNodeSubnetDelegated,
  aksNodeSubnetFullAtMaxCount,
  aksNodeSubnetFullDuringUpgrade,
  aksNodeSubnetSharedKubenet,
  aksNodeSubnetTooSmall,
  aksOpenServiceMeshRetired,
  aksOsSkuImagesRemoved,
  aksOsSkuKubernetesVersion,
  aksOsSkuRefused,
  aksOsSkuRetired,
  aksOutboundIpUsedTwice,
  aksOutboundProfileNotUsed,
  aksOutboundTypeBasicLoadBalancer,
  aksOutboundTypeBlockCustomVnet,
  aksOutboundTypeManagedNatCustomVnet,
  aksOutboundTypeNeedsCustomVnet,
  aksOutboundTypeNeedsScaleSets,
  aksOutboundTypeSubnetHasNatGateway,
  aksOutboundTypeUnsupported,
  aksOverlayAvailabilitySet,
  aksOverlayVmSize,
  aksPodCidrFullDuringUpgrade,
  aksPodCidrHostBits,
  aksPodCidrInsideVnet,
  aksPodCidrMalformed,
  aksPodCidrMissing,
  aksPodCidrMissingVnetIntegration,
  aksPodCidrOverlapsEnvironment,
  aksPodCidrOverlapsHubSpoke,
  aksPodCidrOverlapsServiceCidr,
  aksPodCidrOverlapsSubnet,
  aksPodCidrOverlapsVnet,
  aksPodCidrPublicRange,
  aksPodCidrReservedRange,
  aksPodCidrReservedRangeByoCni,
  aksPodCidrRunsOutOfNodeBlocks,
  aksPodCidrTooSmall,
  aksPodCidrWithoutOverlay,
  aksPodCountOverClusterLimit,
  aksPodCountOverRecommended,
  aksPodIdentityKubenet,
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
  aksPoolNameRepeated,
  aksPoolNameReserved,
  aksPoolSettingNeedsScaleSets,
  aksPoolTypeAvailabilitySetRetired,
  aksPoolUpgradeOverNodeLimit,
  aksPoolValueUnknown,
  aksPoolsInDifferentVnets,
  aksPoolsMixCustomAndManagedVnet,
  aksPoolsMixIpamModes,
  aksPrivateClusterBasicLoadBalancer,
  aksPrivateClusterKubenetCustomDns,
  aksPrivateDnsZoneCustomDns,
  aksPrivateDnsZoneMalformed,
  aksPrivateDnsZoneName,
  aksPrivateDnsZoneNeedsUserAssignedIdentity,
  aksPrivateDnsZoneNoneNeedsPublicFqdn,
  aksPrivateDnsZonePublicCluster,
  aksPublicIpPrefixInOtherSubscription,
  aksRequiredValueMissing,
  aksResourceIdMalformed,
  aksRouteTableDefaultRouteInternet,
  aksRouteTableDefaultRouteMissing,
  aksRouteTableDiffersBetweenSubnets,
  aksRouteTableInOtherSubscription,
  aksRouteTableIpv6DefaultRouteMissing,
  aksRouteTableSharedByClusters,
  aksRouteTableTooManyRoutes,
  aksServiceCidrAtSizeLimit,
  aksServiceCidrHostBits,
  aksServiceCidrMalformed,
  aksServiceCidrNotPrivate,
  aksServiceCidrOverlapsEnvironment,
  aksServiceCidrOverlapsHubSpoke,
  aksServiceCidrOverlapsSubnet,
  aksServiceCidrOverlapsVnet,
  aksServiceCidrPublicRange,
  aksServiceCidrReservedRange,
  aksServiceCidrTooLarge,
  aksSpotMaxPriceOutOfRange,
  aksSpotPoolUpgradeSettings,
  aksSpotSettingsNeedSpot,
  aksStaticEgressGatewayUnsupportedByMode,
  aksSubnetIdMalformed,
  aksSubnetIdNameTooLong,
  aksSubnetIdReservedName,
  aksSubnetServiceEndpointPolicy,
  aksSystemPoolMissing,
  aksSystemPoolSpot,
  aksSystemPoolWindows,
  aksUserDefinedRoutingNodePublicIp,
  aksValueOutOfRange,
  aksVirtualMachinesPoolNeedsUserAssignedIdentity,
  aksVirtualMachinesPoolWindows,
  aksVirtualNodesAuthorizedIpRanges,
  aksVirtualNodesKubenet,
  aksVirtualNodesSubnetDelegated,
  aksVirtualNodesSubnetHasNodes,
  aksVirtualNodesSubnetMissing,
  aksVirtualNodesSubnetName,
  aksVirtualNodesUnsupportedByMode,
  aksVnetAddressSpaceTooLarge,
  aksVnetContainsReservedRange,
  aksVnetInOtherRegion,
  aksVnetReservedRange,
  aksWindows2025NeedsFips,
  aksWindows2025NetworkPolicyUndocumented,
  aksWindowsOsSkuOverlay,
  aksWindowsOutboundNatOutboundType,
  aksWindowsPoolByoCni,
  aksWindowsPoolCiliumDataplane,
  aksWindowsPoolKubenet,
  aksWindowsProfileMissing,
  subnetAddressPrefixHostBits,
  subnetAddressPrefixIpv6Not64,
  subnetAddressPrefixMalformed,
  subnetAddressPrefixMissing,
  subnetAddressPrefixOutsideVnet,
  subnetAddressPrefixOverlapsSubnet,
  subnetAddressPrefixTooSmall,
  subnetAgcNot24,
  subnetAgicOverlayTooLarge,
  subnetApiServerNotDelegated,
  subnetApplicationGatewayShared,
  subnetApplicationGatewaySmall,
  subnetApplicationGatewayTooSmall,
  subnetAssociationInOtherRegion,
  subnetAssociationInOtherSubscription,
  subnetDefaultOutboundAccessNotSet,
  subnetIpamPoolMixedWithPrefix,
  subnetIpamPoolRepeated,
  subnetNameMalformed,
  subnetNameRepeated,
  subnetNatGatewayIdleTimeoutOutOfRange,
  subnetNatGatewayInSeveralVnets,
  subnetNatGatewayMissing,
  subnetNsgBlocksClusterTraffic,
  subnetNsgNarrowsClusterTraffic,
  subnetNsgRuleCountOverLimit,
  subnetNsgRuleMalformed,
  subnetNsgRulePriorityRepeated,
  subnetNsgRuleValueUnknown,
  subnetPodSubnetHoldsVirtualMachines,
  subnetPodSubnetNotDelegated,
  subnetRouteNextHopIp,
  subnetRoutePrefixMalformed,
  subnetRoutePrefixRepeated,
  subnetRouteTableMissing,
  subnetVirtualNodesNotDelegated,
  vnetAddressSpaceForbiddenRange,
  vnetAddressSpaceHostBits,
  vnetAddressSpaceMalformed,
  vnetAddressSpaceOverlapsEnvironment,
  vnetAddressSpaceOverlapsOtherCluster,
  vnetAddressSpaceOverlapsPeer,
  vnetAddressSpaceTooLarge,
  vnetDnsServerMalformed,
  vnetNameMalformed,
  vnetPeeringCountOverLimit,
  vnetPeeringGatewaySettings,
  vnetPeeringRepeated,
  vnetPrivateIpCountOverLimit,
  vnetPublicIpStandardDynamic,
  vnetResourceNameMalformed,
  vnetResourceRequiredValueMissing,
  vnetResourceValueOutOfRange,
  vnetResourceValueUnknown,
  vnetSubnetCountOverLimit,
];

/** The family of each rule: the folder that it is in. */
export const ruleFamilies: Readonly<Record<string, string>> = {
  "aks-acns-host-routing-combination": "combinations",
  "aks-acns-kubernetes-version": "combinations",
  "aks-acns-l7-over-scale": "limits",
  "aks-acns-mtls-combination": "combinations",
  "aks-acns-needs-cilium-dataplane": "combinations",
  "aks-acns-wireguard-fips": "combinations",
  "aks-agc-unsupported-by-mode": "add-ons",
  "aks-agic-gateway-sku": "add-ons",
  "aks-agic-overlay-subnet-cidr-too-large": "add-ons",
  "aks-agic-settings-conflict": "add-ons",
  "aks-agic-subnet-cidr-outside-vnet": "add-ons",
  "aks-agic-subnet-cidr-overlaps-service-cidr": "add-ons",
  "aks-agic-subnet-cidr-unusable": "add-ons",
  "aks-agic-subnet-not-dedicated": "add-ons",
  "aks-agic-unsupported-by-mode": "add-ons",
  "aks-allocated-outbound-ports-exceeded": "outbound",
  "aks-allocated-outbound-ports-not-multiple-of-8": "outbound",
  "aks-allocated-outbound-ports-out-of-range": "outbound",
  "aks-allowed-host-ports-reversed": "limits",
  "aks-api-server-subnet-delegated-elsewhere": "api-server",
  "aks-api-server-subnet-in-other-vnet": "api-server",
  "aks-api-server-subnet-missing": "api-server",
  "aks-api-server-subnet-not-used": "api-server",
  "aks-api-server-subnet-region": "api-server",
  "aks-api-server-subnet-shared": "api-server",
  "aks-api-server-subnet-too-small": "api-server",
  "aks-api-server-subnet-vnet-encryption": "api-server",
  "aks-app-routing-dns-zones-scattered": "add-ons",
  "aks-app-routing-nginx-retired": "retirements",
  "aks-authorized-ip-ranges-basic-load-balancer": "api-server",
  "aks-authorized-ip-ranges-host-bits": "api-server",
  "aks-authorized-ip-ranges-malformed": "api-server",
  "aks-authorized-ip-ranges-private-cluster": "api-server",
  "aks-authorized-ip-ranges-private-range": "api-server",
  "aks-authorized-ip-ranges-too-many": "api-server",
  "aks-authorized-ip-ranges-zero-among-others": "api-server",
  "aks-automatic-outbound-type": "outbound",
  "aks-automatic-windows-pool": "combinations",
  "aks-autoscaler-bounds-missing": "limits",
  "aks-autoscaler-bounds-not-used": "limits",
  "aks-autoscaler-bounds-reversed": "limits",
  "aks-autoscaler-count-missing": "limits",
  "aks-autoscaler-count-outside-bounds": "limits",
  "aks-bootstrap-registry-not-used": "outbound",
  "aks-byo-cni-cloud-plugin-missing": "byo-cni",
  "aks-byo-cni-direct-routing": "byo-cni",
  "aks-byo-cni-encapsulation-dropped": "byo-cni",
  "aks-byo-cni-node-pod-cidr-not-assigned": "byo-cni",
  "aks-byo-cni-pool-differs-from-pod-cidr": "byo-cni",
  "aks-byo-cni-pool-differs-vnet-integration": "byo-cni",
  "aks-byo-cni-pool-overlaps-cluster-range": "byo-cni",
  "aks-byo-cni-pool-too-small": "byo-cni",
  "aks-cidr-spellings-differ": "ranges",
  "aks-cluster-value-unknown": "combinations",
  "aks-dns-prefix-malformed": "api-server",
  "aks-dns-prefix-missing": "api-server",
  "aks-dns-prefix-with-fqdn-subdomain": "api-server",
  "aks-dns-service-ip-first-address": "ranges",
  "aks-dns-service-ip-last-address": "ranges",
  "aks-dns-service-ip-malformed": "ranges",
  "aks-dns-service-ip-outside-service-cidr": "ranges",
  "aks-docker-bridge-cidr-ignored": "ranges",
  "aks-docker-bridge-cidr-overlaps": "ranges",
  "aks-dual-stack-subnet-without-ipv6": "ranges",
  "aks-fqdn-subdomain-needs-private-dns-zone": "api-server",
  "aks-free-tier-node-count": "limits",
  "aks-gateway-pool-autoscaled": "outbound",
  "aks-gateway-pool-needs-static-egress": "outbound",
  "aks-gateway-pool-prefix-size-out-of-range": "outbound",
  "aks-gateway-pool-prefix-too-small": "outbound",
  "aks-gateway-pool-single-node": "outbound",
  "aks-gateway-pool-virtual-machines": "outbound",
  "aks-gateway-pool-windows": "outbound",
  "aks-gateway-profile-needs-gateway-mode": "outbound",
  "aks-hosted-system-needs-automatic": "api-server",
  "aks-hosted-system-subnets-incomplete": "subnets",
  "aks-http-proxy-unsupported": "combinations",
  "aks-http-proxy-url-malformed": "combinations",
  "aks-identity-kubelet-role-missing": "identity",
  "aks-identity-more-than-one": "identity",
  "aks-identity-node-subnet-role-missing": "identity",
  "aks-identity-not-user-assigned": "identity",
  "aks-identity-outbound-ip-role-missing": "identity",
  "aks-identity-private-dns-zone-role-missing": "identity",
  "aks-identity-route-table-role-missing": "identity",
  "aks-identity-subnet-role-missing": "identity",
  "aks-identity-virtual-nodes-role-missing": "identity",
  "aks-identity-vnet-role-missing": "identity",
  "aks-ip-families-nap": "combinations",
  "aks-ip-families-nat-gateway": "combinations",
  "aks-ip-families-need-overlay": "combinations",
  "aks-ip-families-network-policy": "combinations",
  "aks-ip-families-order": "ranges",
  "aks-ip-families-ranges-mismatch": "ranges",
  "aks-ip-families-static-egress-gateway": "combinations",
  "aks-ip-families-unsupported": "ranges",
  "aks-ip-families-virtual-nodes": "combinations",
  "aks-kms-key-vault-missing": "api-server",
  "aks-kms-private-key-vault": "api-server",
  "aks-kube-proxy-cilium-dataplane": "combinations",
  "aks-kube-proxy-disabled-needs-byo-cni": "combinations",
  "aks-kube-proxy-ipvs-config-needs-ipvs": "combinations",
  "aks-kube-proxy-ipvs-network-policy-azure": "combinations",
  "aks-kube-proxy-ipvs-timeout-not-positive": "combinations",
  "aks-kube-proxy-nftables-kubernetes-version": "combinations",
  "aks-kubelet-identity-needs-user-assigned": "identity",
  "aks-kubernetes-version-ending": "retirements",
  "aks-kubernetes-version-malformed": "combinations",
  "aks-kubernetes-version-unsupported": "retirements",
  "aks-load-balancer-idle-timeout-out-of-range": "outbound",
  "aks-load-balancer-outbound-ip-count-out-of-range": "outbound",
  "aks-load-balancer-outbound-ip-kinds-mixed": "outbound",
  "aks-load-balancer-outbound-ip-missing": "outbound",
  "aks-load-balancer-outbound-ip-unsuitable": "outbound",
  "aks-load-balancer-outbound-ipv6-single-stack": "outbound",
  "aks-load-balancer-profile-basic": "outbound",
  "aks-load-balancer-profile-with-user-defined-routing": "outbound",
  "aks-load-balancer-sku-basic-retired": "retirements",
  "aks-local-dns-root-to-core-dns": "combinations",
  "aks-local-dns-zone-settings": "combinations",
  "aks-max-pods-not-set": "limits",
  "aks-max-pods-out-of-range": "limits",
  "aks-max-pods-pool-below-30": "limits",
  "aks-max-pods-wastes-static-block": "limits",
  "aks-max-pods-windows-over-110": "limits",
  "aks-max-surge-malformed": "limits",
  "aks-max-surge-zero": "limits",
  "aks-max-unavailable-system-pool": "limits",
  "aks-multiple-load-balancers-need-node-ip": "outbound",
  "aks-name-malformed": "limits",
  "aks-nap-autoscaled-pool": "combinations",
  "aks-nap-basic-load-balancer": "combinations",
  "aks-nap-kubenet": "combinations",
  "aks-nap-network-policy-calico": "combinations",
  "aks-nap-pod-subnet": "combinations",
  "aks-nap-service-principal": "combinations",
  "aks-nap-windows-pool": "combinations",
  "aks-nat-gateway-basic-public-ip": "outbound",
  "aks-nat-gateway-idle-timeout-out-of-range": "outbound",
  "aks-nat-gateway-outbound-ip-count-out-of-range": "outbound",
  "aks-nat-gateway-outbound-ip-kinds-mixed": "outbound",
  "aks-nat-gateway-settings-need-standard-v2": "outbound",
  "aks-nat-gateway-sku-mismatch": "outbound",
  "aks-nat-gateway-without-address": "outbound",
  "aks-network-dataplane-cilium-byo-cni": "combinations",
  "aks-network-dataplane-cilium-needs-azure-cni": "combinations",
  "aks-network-dataplane-cilium-needs-policy-cilium": "combinations",
  "aks-network-isolated-bootstrap-cache": "outbound",
  "aks-network-isolated-node-os-channel": "outbound",
  "aks-network-isolated-node-public-ip": "outbound",
  "aks-network-isolated-public-api-server": "outbound",
  "aks-network-isolated-registry": "outbound",
  "aks-network-isolated-unsupported-by-mode": "outbound",
  "aks-network-isolated-windows-pool": "outbound",
  "aks-network-mode-bridge-retired": "retirements",
  "aks-network-mode-needs-azure-cni": "combinations",
  "aks-network-plugin-kubenet-retired": "retirements",
  "aks-network-plugin-mode-needs-azure-cni": "combinations",
  "aks-network-policy-azure-kubenet": "combinations",
  "aks-network-policy-azure-over-scale": "limits",
  "aks-network-policy-azure-retired": "retirements",
  "aks-network-policy-azure-windows-retired": "retirements",
  "aks-network-policy-byo-cni": "combinations",
  "aks-network-policy-cilium-needs-dataplane": "combinations",
  "aks-network-policy-kubernetes-version": "combinations",
  "aks-node-count-kubenet-dual-stack": "limits",
  "aks-node-count-over-cluster-limit": "limits",
  "aks-node-count-over-free-tier": "limits",
  "aks-node-count-over-pool-limit": "limits",
  "aks-node-public-ip-prefix-not-used": "outbound",
  "aks-node-public-ip-prefix-too-small": "limits",
  "aks-node-public-ip-prefix-unsuitable": "outbound",
  "aks-node-resource-group-name-too-long": "limits",
  "aks-node-resource-group-taken": "limits",
  "aks-node-subnet-delegated": "subnets",
  "aks-node-subnet-full-at-max-count": "limits",
  "aks-node-subnet-full-during-upgrade": "limits",
  "aks-node-subnet-shared-kubenet": "subnets",
  "aks-node-subnet-too-small": "limits",
  "aks-open-service-mesh-retired": "retirements",
  "aks-os-sku-images-removed": "retirements",
  "aks-os-sku-kubernetes-version": "combinations",
  "aks-os-sku-refused": "retirements",
  "aks-os-sku-retired": "retirements",
  "aks-outbound-ip-used-twice": "outbound",
  "aks-outbound-profile-not-used": "outbound",
  "aks-outbound-type-basic-load-balancer": "outbound",
  "aks-outbound-type-block-custom-vnet": "outbound",
  "aks-outbound-type-managed-nat-custom-vnet": "outbound",
  "aks-outbound-type-needs-custom-vnet": "outbound",
  "aks-outbound-type-needs-scale-sets": "outbound",
  "aks-outbound-type-subnet-has-nat-gateway": "outbound",
  "aks-outbound-type-unsupported": "outbound",
  "aks-overlay-availability-set": "combinations",
  "aks-overlay-vm-size": "combinations",
  "aks-pod-cidr-full-during-upgrade": "limits",
  "aks-pod-cidr-host-bits": "ranges",
  "aks-pod-cidr-inside-vnet": "ranges",
  "aks-pod-cidr-malformed": "ranges",
  "aks-pod-cidr-missing": "byo-cni",
  "aks-pod-cidr-missing-vnet-integration": "byo-cni",
  "aks-pod-cidr-overlaps-environment": "ranges",
  "aks-pod-cidr-overlaps-hub-spoke": "ranges",
  "aks-pod-cidr-overlaps-service-cidr": "ranges",
  "aks-pod-cidr-overlaps-subnet": "ranges",
  "aks-pod-cidr-overlaps-vnet": "ranges",
  "aks-pod-cidr-public-range": "ranges",
  "aks-pod-cidr-reserved-range": "ranges",
  "aks-pod-cidr-reserved-range-byo-cni": "ranges",
  "aks-pod-cidr-runs-out-of-node-blocks": "limits",
  "aks-pod-cidr-too-small": "limits",
  "aks-pod-cidr-without-overlay": "ranges",
  "aks-pod-count-over-cluster-limit": "limits",
  "aks-pod-count-over-recommended": "limits",
  "aks-pod-identity-kubenet": "add-ons",
  "aks-pod-ip-allocation-mode-kubernetes-version": "limits",
  "aks-pod-ip-allocation-mode-needs-pod-subnet": "subnets",
  "aks-pod-subnet-full-at-max-pods": "limits",
  "aks-pod-subnet-in-other-vnet": "subnets",
  "aks-pod-subnet-larger-than-vnet-limit": "limits",
  "aks-pod-subnet-mixes-allocation-modes": "subnets",
  "aks-pod-subnet-too-large": "limits",
  "aks-pod-subnet-too-small": "limits",
  "aks-pod-subnet-with-overlay": "subnets",
  "aks-pool-count-basic-load-balancer": "outbound",
  "aks-pool-count-over-limit": "limits",
  "aks-pool-name-malformed": "limits",
  "aks-pool-name-repeated": "limits",
  "aks-pool-name-reserved": "limits",
  "aks-pool-setting-needs-scale-sets": "combinations",
  "aks-pool-type-availability-set-retired": "retirements",
  "aks-pool-upgrade-over-node-limit": "limits",
  "aks-pool-value-unknown": "combinations",
  "aks-pools-in-different-vnets": "subnets",
  "aks-pools-mix-custom-and-managed-vnet": "subnets",
  "aks-pools-mix-ipam-modes": "subnets",
  "aks-private-cluster-basic-load-balancer": "api-server",
  "aks-private-cluster-kubenet-custom-dns": "api-server",
  "aks-private-dns-zone-custom-dns": "api-server",
  "aks-private-dns-zone-malformed": "api-server",
  "aks-private-dns-zone-name": "api-server",
  "aks-private-dns-zone-needs-user-assigned-identity": "identity",
  "aks-private-dns-zone-none-needs-public-fqdn": "api-server",
  "aks-private-dns-zone-public-cluster": "api-server",
  "aks-public-ip-prefix-in-other-subscription": "outbound",
  "aks-required-value-missing": "limits",
  "aks-resource-id-malformed": "combinations",
  "aks-route-table-default-route-internet": "outbound",
  "aks-route-table-default-route-missing": "outbound",
  "aks-route-table-differs-between-subnets": "subnets",
  "aks-route-table-in-other-subscription": "subnets",
  "aks-route-table-ipv6-default-route-missing": "outbound",
  "aks-route-table-shared-by-clusters": "subnets",
  "aks-route-table-too-many-routes": "limits",
  "aks-service-cidr-at-size-limit": "ranges",
  "aks-service-cidr-host-bits": "ranges",
  "aks-service-cidr-malformed": "ranges",
  "aks-service-cidr-not-private": "ranges",
  "aks-service-cidr-overlaps-environment": "ranges",
  "aks-service-cidr-overlaps-hub-spoke": "ranges",
  "aks-service-cidr-overlaps-subnet": "ranges",
  "aks-service-cidr-overlaps-vnet": "ranges",
  "aks-service-cidr-public-range": "ranges",
  "aks-service-cidr-reserved-range": "ranges",
  "aks-service-cidr-too-large": "ranges",
  "aks-spot-max-price-out-of-range": "combinations",
  "aks-spot-pool-upgrade-settings": "combinations",
  "aks-spot-settings-need-spot": "combinations",
  "aks-static-egress-gateway-unsupported-by-mode": "outbound",
  "aks-subnet-id-malformed": "subnets",
  "aks-subnet-id-name-too-long": "limits",
  "aks-subnet-id-reserved-name": "subnets",
  "aks-subnet-service-endpoint-policy": "subnets",
  "aks-system-pool-missing": "limits",
  "aks-system-pool-spot": "combinations",
  "aks-system-pool-windows": "combinations",
  "aks-user-defined-routing-node-public-ip": "outbound",
  "aks-value-out-of-range": "limits",
  "aks-virtual-machines-pool-needs-user-assigned-identity": "identity",
  "aks-virtual-machines-pool-windows": "combinations",
  "aks-virtual-nodes-authorized-ip-ranges": "add-ons",
  "aks-virtual-nodes-kubenet": "add-ons",
  "aks-virtual-nodes-subnet-delegated": "add-ons",
  "aks-virtual-nodes-subnet-has-nodes": "add-ons",
  "aks-virtual-nodes-subnet-missing": "add-ons",
  "aks-virtual-nodes-subnet-name": "add-ons",
  "aks-virtual-nodes-unsupported-by-mode": "add-ons",
  "aks-vnet-address-space-too-large": "ranges",
  "aks-vnet-contains-reserved-range": "ranges",
  "aks-vnet-in-other-region": "subnets",
  "aks-vnet-reserved-range": "ranges",
  "aks-windows-2025-needs-fips": "combinations",
  "aks-windows-2025-network-policy-undocumented": "combinations",
  "aks-windows-os-sku-overlay": "combinations",
  "aks-windows-outbound-nat-outbound-type": "combinations",
  "aks-windows-pool-byo-cni": "combinations",
  "aks-windows-pool-cilium-dataplane": "combinations",
  "aks-windows-pool-kubenet": "combinations",
  "aks-windows-profile-missing": "combinations",
  "subnet-address-prefix-host-bits": "ranges",
  "subnet-address-prefix-ipv6-not-64": "ranges",
  "subnet-address-prefix-malformed": "ranges",
  "subnet-address-prefix-missing": "ranges",
  "subnet-address-prefix-outside-vnet": "ranges",
  "subnet-address-prefix-overlaps-subnet": "ranges",
  "subnet-address-prefix-too-small": "ranges",
  "subnet-agc-not-24": "add-ons",
  "subnet-agic-overlay-too-large": "add-ons",
  "subnet-api-server-not-delegated": "api-server",
  "subnet-application-gateway-shared": "add-ons",
  "subnet-application-gateway-small": "add-ons",
  "subnet-application-gateway-too-small": "add-ons",
  "subnet-association-in-other-region": "subnets",
  "subnet-association-in-other-subscription": "subnets",
  "subnet-default-outbound-access-not-set": "outbound",
  "subnet-ipam-pool-mixed-with-prefix": "subnets",
  "subnet-ipam-pool-repeated": "subnets",
  "subnet-name-malformed": "limits",
  "subnet-name-repeated": "limits",
  "subnet-nat-gateway-idle-timeout-out-of-range": "outbound",
  "subnet-nat-gateway-in-several-vnets": "outbound",
  "subnet-nat-gateway-missing": "outbound",
  "subnet-nsg-blocks-cluster-traffic": "security-groups",
  "subnet-nsg-narrows-cluster-traffic": "security-groups",
  "subnet-nsg-rule-count-over-limit": "limits",
  "subnet-nsg-rule-malformed": "security-groups",
  "subnet-nsg-rule-priority-repeated": "security-groups",
  "subnet-nsg-rule-value-unknown": "security-groups",
  "subnet-pod-subnet-holds-virtual-machines": "subnets",
  "subnet-pod-subnet-not-delegated": "subnets",
  "subnet-route-next-hop-ip": "outbound",
  "subnet-route-prefix-malformed": "outbound",
  "subnet-route-prefix-repeated": "outbound",
  "subnet-route-table-missing": "outbound",
  "subnet-virtual-nodes-not-delegated": "add-ons",
  "vnet-address-space-forbidden-range": "ranges",
  "vnet-address-space-host-bits": "ranges",
  "vnet-address-space-malformed": "ranges",
  "vnet-address-space-overlaps-environment": "ranges",
  "vnet-address-space-overlaps-other-cluster": "ranges",
  "vnet-address-space-overlaps-peer": "ranges",
  "vnet-address-space-too-large": "ranges",
  "vnet-dns-server-malformed": "ranges",
  "vnet-name-malformed": "limits",
  "vnet-peering-count-over-limit": "limits",
  "vnet-peering-gateway-settings": "subnets",
  "vnet-peering-repeated": "limits",
  "vnet-private-ip-count-over-limit": "limits",
  "vnet-public-ip-standard-dynamic": "outbound",
  "vnet-resource-name-malformed": "limits",
  "vnet-resource-required-value-missing": "limits",
  "vnet-resource-value-out-of-range": "limits",
  "vnet-resource-value-unknown": "limits",
  "vnet-subnet-count-over-limit": "limits",
};
