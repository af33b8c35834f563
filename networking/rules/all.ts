// Written by `npm run docs` from the files of the families.
import { rule as aksAcnsHostRoutingCombination } from "./combinations/aks-acns-host-routing-combination";
import { rule as aksAcnsKubernetesVersion } from "./combinations/aks-acns-kubernetes-version";
import { rule as aksAcnsL7OverScale } from "./limits/aks-acns-l7-over-scale";
import { rule as aksAcnsMtlsCombination } from "./combinations/aks-acns-mtls-combination";
import { rule as aksAcnsNeedsCiliumDataplane } from "./combinations/aks-acns-needs-cilium-dataplane";
import { rule as aksAcnsWireguardFips } from "./combinations/aks-acns-wireguard-fips";
import { rule as aksAgcUnsupportedByMode } from "./add-ons/aks-agc-unsupported-by-mode";
import { rule as aksAgicGatewaySku } from "./add-ons/aks-agic-gateway-sku";
import { rule as aksAgicOverlaySubnetCidrTooLarge } from "./add-ons/aks-agic-overlay-subnet-cidr-too-large";
import { rule as aksAgicOverlaySubnetTooLarge } from "./add-ons/aks-agic-overlay-subnet-too-large";
import { rule as aksAgicSettingsConflict } from "./add-ons/aks-agic-settings-conflict";
import { rule as aksAgicSubnetCidrOutsideVnet } from "./add-ons/aks-agic-subnet-cidr-outside-vnet";
import { rule as aksAgicSubnetCidrOverlapsServiceCidr } from "./add-ons/aks-agic-subnet-cidr-overlaps-service-cidr";
import { rule as aksAgicSubnetCidrUnusable } from "./add-ons/aks-agic-subnet-cidr-unusable";
import { rule as aksAgicSubnetNotDedicated } from "./add-ons/aks-agic-subnet-not-dedicated";
import { rule as aksAgicUnsupportedByMode } from "./add-ons/aks-agic-unsupported-by-mode";
import { rule as aksAllocatedOutboundPortsExceeded } from "./outbound/aks-allocated-outbound-ports-exceeded";
import { rule as aksAllocatedOutboundPortsNotMultipleOf8 } from "./outbound/aks-allocated-outbound-ports-not-multiple-of-8";
import { rule as aksAllocatedOutboundPortsOutOfRange } from "./outbound/aks-allocated-outbound-ports-out-of-range";
import { rule as aksAllowedHostPortsReversed } from "./limits/aks-allowed-host-ports-reversed";
import { rule as aksApiServerSubnetDelegatedElsewhere } from "./api-server/aks-api-server-subnet-delegated-elsewhere";
import { rule as aksApiServerSubnetInOtherVnet } from "./api-server/aks-api-server-subnet-in-other-vnet";
import { rule as aksApiServerSubnetMissing } from "./api-server/aks-api-server-subnet-missing";
import { rule as aksApiServerSubnetNotUsed } from "./api-server/aks-api-server-subnet-not-used";
import { rule as aksApiServerSubnetRegion } from "./api-server/aks-api-server-subnet-region";
import { rule as aksApiServerSubnetShared } from "./api-server/aks-api-server-subnet-shared";
import { rule as aksApiServerSubnetTooSmall } from "./api-server/aks-api-server-subnet-too-small";
import { rule as aksApiServerSubnetVnetEncryption } from "./api-server/aks-api-server-subnet-vnet-encryption";
import { rule as aksAppRoutingDnsZonesScattered } from "./add-ons/aks-app-routing-dns-zones-scattered";
import { rule as aksAppRoutingNginxRetired } from "./retirements/aks-app-routing-nginx-retired";
import { rule as aksAuthorizedIpRangesBasicLoadBalancer } from "./api-server/aks-authorized-ip-ranges-basic-load-balancer";
import { rule as aksAuthorizedIpRangesHostBits } from "./api-server/aks-authorized-ip-ranges-host-bits";
import { rule as aksAuthorizedIpRangesMalformed } from "./api-server/aks-authorized-ip-ranges-malformed";
import { rule as aksAuthorizedIpRangesPrivateCluster } from "./api-server/aks-authorized-ip-ranges-private-cluster";
import { rule as aksAuthorizedIpRangesPrivateRange } from "./api-server/aks-authorized-ip-ranges-private-range";
import { rule as aksAuthorizedIpRangesTooMany } from "./api-server/aks-authorized-ip-ranges-too-many";
import { rule as aksAuthorizedIpRangesZeroAmongOthers } from "./api-server/aks-authorized-ip-ranges-zero-among-others";
import { rule as aksAutomaticOutboundType } from "./outbound/aks-automatic-outbound-type";
import { rule as aksAutomaticWindowsPool } from "./combinations/aks-automatic-windows-pool";
import { rule as aksAutoscalerBoundsMissing } from "./limits/aks-autoscaler-bounds-missing";
import { rule as aksAutoscalerBoundsNotUsed } from "./limits/aks-autoscaler-bounds-not-used";
import { rule as aksAutoscalerBoundsReversed } from "./limits/aks-autoscaler-bounds-reversed";
import { rule as aksAutoscalerCountMissing } from "./limits/aks-autoscaler-count-missing";
import { rule as aksAutoscalerCountOutsideBounds } from "./limits/aks-autoscaler-count-outside-bounds";
import { rule as aksBootstrapRegistryNotUsed } from "./outbound/aks-bootstrap-registry-not-used";
import { rule as aksByoCniCloudPluginMissing } from "./byo-cni/aks-byo-cni-cloud-plugin-missing";
import { rule as aksByoCniDirectRouting } from "./byo-cni/aks-byo-cni-direct-routing";
import { rule as aksByoCniEncapsulationDropped } from "./byo-cni/aks-byo-cni-encapsulation-dropped";
import { rule as aksByoCniNodePodCidrNotAssigned } from "./byo-cni/aks-byo-cni-node-pod-cidr-not-assigned";
import { rule as aksByoCniPoolDiffersFromPodCidr } from "./byo-cni/aks-byo-cni-pool-differs-from-pod-cidr";
import { rule as aksByoCniPoolDiffersVnetIntegration } from "./byo-cni/aks-byo-cni-pool-differs-vnet-integration";
import { rule as aksByoCniPoolOverlapsClusterRange } from "./byo-cni/aks-byo-cni-pool-overlaps-cluster-range";
import { rule as aksByoCniPoolTooSmall } from "./byo-cni/aks-byo-cni-pool-too-small";
import { rule as aksCidrSpellingsDiffer } from "./ranges/aks-cidr-spellings-differ";
import { rule as aksClusterValueUnknown } from "./combinations/aks-cluster-value-unknown";
import { rule as aksDnsPrefixMalformed } from "./api-server/aks-dns-prefix-malformed";
import { rule as aksDnsPrefixWithFqdnSubdomain } from "./api-server/aks-dns-prefix-with-fqdn-subdomain";
import { rule as aksDnsServiceIpFirstAddress } from "./ranges/aks-dns-service-ip-first-address";
import { rule as aksDnsServiceIpLastAddress } from "./ranges/aks-dns-service-ip-last-address";
import { rule as aksDnsServiceIpMalformed } from "./ranges/aks-dns-service-ip-malformed";
import { rule as aksDnsServiceIpOutsideServiceCidr } from "./ranges/aks-dns-service-ip-outside-service-cidr";
import { rule as aksDockerBridgeCidrIgnored } from "./ranges/aks-docker-bridge-cidr-ignored";
import { rule as aksDockerBridgeCidrOverlaps } from "./ranges/aks-docker-bridge-cidr-overlaps";
import { rule as aksDualStackSubnetWithoutIpv6 } from "./ranges/aks-dual-stack-subnet-without-ipv6";
import { rule as aksFqdnSubdomainNeedsPrivateDnsZone } from "./api-server/aks-fqdn-subdomain-needs-private-dns-zone";
import { rule as aksFreeTierNodeCount } from "./limits/aks-free-tier-node-count";
import { rule as aksGatewayPoolAutoscaled } from "./outbound/aks-gateway-pool-autoscaled";
import { rule as aksGatewayPoolNeedsStaticEgress } from "./outbound/aks-gateway-pool-needs-static-egress";
import { rule as aksGatewayPoolPrefixSizeOutOfRange } from "./outbound/aks-gateway-pool-prefix-size-out-of-range";
import { rule as aksGatewayPoolPrefixTooSmall } from "./outbound/aks-gateway-pool-prefix-too-small";
import { rule as aksGatewayPoolSingleNode } from "./outbound/aks-gateway-pool-single-node";
import { rule as aksGatewayPoolVirtualMachines } from "./outbound/aks-gateway-pool-virtual-machines";
import { rule as aksGatewayPoolWindows } from "./outbound/aks-gateway-pool-windows";
import { rule as aksGatewayProfileNeedsGatewayMode } from "./outbound/aks-gateway-profile-needs-gateway-mode";
import { rule as aksHostedSystemNeedsAutomatic } from "./api-server/aks-hosted-system-needs-automatic";
import { rule as aksHostedSystemSubnetsIncomplete } from "./subnets/aks-hosted-system-subnets-incomplete";
import { rule as aksHttpProxyUnsupported } from "./combinations/aks-http-proxy-unsupported";
import { rule as aksHttpProxyUrlMalformed } from "./combinations/aks-http-proxy-url-malformed";
import { rule as aksIdentityKubeletRoleMissing } from "./identity/aks-identity-kubelet-role-missing";
import { rule as aksIdentityMoreThanOne } from "./identity/aks-identity-more-than-one";
import { rule as aksIdentityNodeSubnetRoleMissing } from "./identity/aks-identity-node-subnet-role-missing";
import { rule as aksIdentityNotUserAssigned } from "./identity/aks-identity-not-user-assigned";
import { rule as aksIdentityOutboundIpRoleMissing } from "./identity/aks-identity-outbound-ip-role-missing";
import { rule as aksIdentityPrivateDnsZoneRoleMissing } from "./identity/aks-identity-private-dns-zone-role-missing";
import { rule as aksIdentityRouteTableRoleMissing } from "./identity/aks-identity-route-table-role-missing";
import { rule as aksIdentitySubnetRoleMissing } from "./identity/aks-identity-subnet-role-missing";
import { rule as aksIdentityVirtualNodesRoleMissing } from "./identity/aks-identity-virtual-nodes-role-missing";
import { rule as aksIdentityVnetRoleMissing } from "./identity/aks-identity-vnet-role-missing";
import { rule as aksIpFamiliesNap } from "./combinations/aks-ip-families-nap";
import { rule as aksIpFamiliesNatGateway } from "./combinations/aks-ip-families-nat-gateway";
import { rule as aksIpFamiliesNeedOverlay } from "./combinations/aks-ip-families-need-overlay";
import { rule as aksIpFamiliesNetworkPolicy } from "./combinations/aks-ip-families-network-policy";
import { rule as aksIpFamiliesOrder } from "./ranges/aks-ip-families-order";
import { rule as aksIpFamiliesRangesMismatch } from "./ranges/aks-ip-families-ranges-mismatch";
import { rule as aksIpFamiliesStaticEgressGateway } from "./combinations/aks-ip-families-static-egress-gateway";
import { rule as aksIpFamiliesUnsupported } from "./ranges/aks-ip-families-unsupported";
import { rule as aksIpFamiliesVirtualNodes } from "./combinations/aks-ip-families-virtual-nodes";
import { rule as aksKmsKeyVaultMissing } from "./api-server/aks-kms-key-vault-missing";
import { rule as aksKmsPrivateKeyVault } from "./api-server/aks-kms-private-key-vault";
import { rule as aksKubeProxyCiliumDataplane } from "./combinations/aks-kube-proxy-cilium-dataplane";
import { rule as aksKubeProxyDisabledNeedsByoCni } from "./combinations/aks-kube-proxy-disabled-needs-byo-cni";
import { rule as aksKubeProxyIpvsConfigNeedsIpvs } from "./combinations/aks-kube-proxy-ipvs-config-needs-ipvs";
import { rule as aksKubeProxyIpvsNetworkPolicyAzure } from "./combinations/aks-kube-proxy-ipvs-network-policy-azure";
import { rule as aksKubeProxyIpvsTimeoutNotPositive } from "./combinations/aks-kube-proxy-ipvs-timeout-not-positive";
import { rule as aksKubeProxyNftablesKubernetesVersion } from "./combinations/aks-kube-proxy-nftables-kubernetes-version";
import { rule as aksKubeletIdentityNeedsUserAssigned } from "./identity/aks-kubelet-identity-needs-user-assigned";
import { rule as aksKubernetesVersionEnding } from "./retirements/aks-kubernetes-version-ending";
import { rule as aksKubernetesVersionMalformed } from "./combinations/aks-kubernetes-version-malformed";
import { rule as aksKubernetesVersionUnsupported } from "./retirements/aks-kubernetes-version-unsupported";
import { rule as aksLoadBalancerIdleTimeoutOutOfRange } from "./outbound/aks-load-balancer-idle-timeout-out-of-range";
import { rule as aksLoadBalancerOutboundIpCountOutOfRange } from "./outbound/aks-load-balancer-outbound-ip-count-out-of-range";
import { rule as aksLoadBalancerOutboundIpKindsMixed } from "./outbound/aks-load-balancer-outbound-ip-kinds-mixed";
import { rule as aksLoadBalancerOutboundIpMissing } from "./outbound/aks-load-balancer-outbound-ip-missing";
import { rule as aksLoadBalancerOutboundIpUnsuitable } from "./outbound/aks-load-balancer-outbound-ip-unsuitable";
import { rule as aksLoadBalancerOutboundIpv6SingleStack } from "./outbound/aks-load-balancer-outbound-ipv6-single-stack";
import { rule as aksLoadBalancerProfileBasic } from "./outbound/aks-load-balancer-profile-basic";
import { rule as aksLoadBalancerProfileWithUserDefinedRouting } from "./outbound/aks-load-balancer-profile-with-user-defined-routing";
import { rule as aksLoadBalancerSkuBasicRetired } from "./retirements/aks-load-balancer-sku-basic-retired";
import { rule as aksLocalDnsRootToCoreDns } from "./combinations/aks-local-dns-root-to-core-dns";
import { rule as aksLocalDnsZoneSettings } from "./combinations/aks-local-dns-zone-settings";
import { rule as aksMaxPodsNotSet } from "./limits/aks-max-pods-not-set";
import { rule as aksMaxPodsOutOfRange } from "./limits/aks-max-pods-out-of-range";
import { rule as aksMaxPodsPoolBelow30 } from "./limits/aks-max-pods-pool-below-30";
import { rule as aksMaxPodsWastesStaticBlock } from "./limits/aks-max-pods-wastes-static-block";
import { rule as aksMaxPodsWindowsOver110 } from "./limits/aks-max-pods-windows-over-110";
import { rule as aksMaxSurgeMalformed } from "./limits/aks-max-surge-malformed";
import { rule as aksMaxSurgeZero } from "./limits/aks-max-surge-zero";
import { rule as aksMaxUnavailableSystemPool } from "./limits/aks-max-unavailable-system-pool";
import { rule as aksMultipleLoadBalancersNeedNodeIp } from "./outbound/aks-multiple-load-balancers-need-node-ip";
import { rule as aksNameMalformed } from "./limits/aks-name-malformed";
import { rule as aksNapAutoscaledPool } from "./combinations/aks-nap-autoscaled-pool";
import { rule as aksNapBasicLoadBalancer } from "./combinations/aks-nap-basic-load-balancer";
import { rule as aksNapKubenet } from "./combinations/aks-nap-kubenet";
import { rule as aksNapNetworkPolicyCalico } from "./combinations/aks-nap-network-policy-calico";
import { rule as aksNapPodSubnet } from "./combinations/aks-nap-pod-subnet";
import { rule as aksNapServicePrincipal } from "./combinations/aks-nap-service-principal";
import { rule as aksNapWindowsPool } from "./combinations/aks-nap-windows-pool";
import { rule as aksNatGatewayBasicPublicIp } from "./outbound/aks-nat-gateway-basic-public-ip";
import { rule as aksNatGatewayIdleTimeoutOutOfRange } from "./outbound/aks-nat-gateway-idle-timeout-out-of-range";
import { rule as aksNatGatewayOutboundIpCountOutOfRange } from "./outbound/aks-nat-gateway-outbound-ip-count-out-of-range";
import { rule as aksNatGatewayOutboundIpKindsMixed } from "./outbound/aks-nat-gateway-outbound-ip-kinds-mixed";
import { rule as aksNatGatewaySettingsNeedStandardV2 } from "./outbound/aks-nat-gateway-settings-need-standard-v2";
import { rule as aksNatGatewaySkuMismatch } from "./outbound/aks-nat-gateway-sku-mismatch";
import { rule as aksNatGatewayWithoutAddress } from "./outbound/aks-nat-gateway-without-address";
import { rule as aksNetworkDataplaneCiliumByoCni } from "./combinations/aks-network-dataplane-cilium-byo-cni";
import { rule as aksNetworkDataplaneCiliumNeedsAzureCni } from "./combinations/aks-network-dataplane-cilium-needs-azure-cni";
import { rule as aksNetworkDataplaneCiliumNeedsPolicyCilium } from "./combinations/aks-network-dataplane-cilium-needs-policy-cilium";
import { rule as aksNetworkIsolatedBootstrapCache } from "./outbound/aks-network-isolated-bootstrap-cache";
import { rule as aksNetworkIsolatedNodeOsChannel } from "./outbound/aks-network-isolated-node-os-channel";
import { rule as aksNetworkIsolatedNodePublicIp } from "./outbound/aks-network-isolated-node-public-ip";
import { rule as aksNetworkIsolatedPublicApiServer } from "./outbound/aks-network-isolated-public-api-server";
import { rule as aksNetworkIsolatedRegistry } from "./outbound/aks-network-isolated-registry";
import { rule as aksNetworkIsolatedUnsupportedByMode } from "./outbound/aks-network-isolated-unsupported-by-mode";
import { rule as aksNetworkIsolatedWindowsPool } from "./outbound/aks-network-isolated-windows-pool";
import { rule as aksNetworkModeBridgeRetired } from "./retirements/aks-network-mode-bridge-retired";
import { rule as aksNetworkModeNeedsAzureCni } from "./combinations/aks-network-mode-needs-azure-cni";
import { rule as aksNetworkPluginKubenetRetired } from "./retirements/aks-network-plugin-kubenet-retired";
import { rule as aksNetworkPluginModeNeedsAzureCni } from "./combinations/aks-network-plugin-mode-needs-azure-cni";
import { rule as aksNetworkPolicyAzureKubenet } from "./combinations/aks-network-policy-azure-kubenet";
import { rule as aksNetworkPolicyAzureOverScale } from "./limits/aks-network-policy-azure-over-scale";
import { rule as aksNetworkPolicyAzureRetired } from "./retirements/aks-network-policy-azure-retired";
import { rule as aksNetworkPolicyAzureWindowsRetired } from "./retirements/aks-network-policy-azure-windows-retired";
import { rule as aksNetworkPolicyByoCni } from "./combinations/aks-network-policy-byo-cni";
import { rule as aksNetworkPolicyCiliumNeedsDataplane } from "./combinations/aks-network-policy-cilium-needs-dataplane";
import { rule as aksNetworkPolicyKubernetesVersion } from "./combinations/aks-network-policy-kubernetes-version";
import { rule as aksNodeCountKubenetDualStack } from "./limits/aks-node-count-kubenet-dual-stack";
import { rule as aksNodeCountOverClusterLimit } from "./limits/aks-node-count-over-cluster-limit";
import { rule as aksNodeCountOverFreeTier } from "./limits/aks-node-count-over-free-tier";
import { rule as aksNodeCountOverPoolLimit } from "./limits/aks-node-count-over-pool-limit";
import { rule as aksNodePublicIpPrefixNotUsed } from "./outbound/aks-node-public-ip-prefix-not-used";
import { rule as aksNodePublicIpPrefixTooSmall } from "./limits/aks-node-public-ip-prefix-too-small";
import { rule as aksNodePublicIpPrefixUnsuitable } from "./outbound/aks-node-public-ip-prefix-unsuitable";
import { rule as aksNodeResourceGroupNameMalformed } from "./limits/aks-node-resource-group-name-malformed";
import { rule as aksNodeResourceGroupNameTooLong } from "./limits/aks-node-resource-group-name-too-long";
import { rule as aksNodeResourceGroupTaken } from "./limits/aks-node-resource-group-taken";
import { rule as aksNodeSubnetDelegated } from "./subnets/aks-node-subnet-delegated";
import { rule as aksNodeSubnetFullAtMaxCount } from "./limits/aks-node-subnet-full-at-max-count";
import { rule as aksNodeSubnetFullDuringUpgrade } from "./limits/aks-node-subnet-full-during-upgrade";
import { rule as aksNodeSubnetSharedKubenet } from "./subnets/aks-node-subnet-shared-kubenet";
import { rule as aksNodeSubnetTooSmall } from "./limits/aks-node-subnet-too-small";
import { rule as aksOpenServiceMeshRetired } from "./retirements/aks-open-service-mesh-retired";
import { rule as aksOsSkuImagesRemoved } from "./retirements/aks-os-sku-images-removed";
import { rule as aksOsSkuKubernetesVersion } from "./combinations/aks-os-sku-kubernetes-version";
import { rule as aksOsSkuRefused } from "./retirements/aks-os-sku-refused";
import { rule as aksOsSkuRetired } from "./retirements/aks-os-sku-retired";
import { rule as aksOutboundIpUsedTwice } from "./outbound/aks-outbound-ip-used-twice";
import { rule as aksOutboundProfileNotUsed } from "./outbound/aks-outbound-profile-not-used";
import { rule as aksOutboundTypeBasicLoadBalancer } from "./outbound/aks-outbound-type-basic-load-balancer";
import { rule as aksOutboundTypeBlockCustomVnet } from "./outbound/aks-outbound-type-block-custom-vnet";
import { rule as aksOutboundTypeManagedNatCustomVnet } from "./outbound/aks-outbound-type-managed-nat-custom-vnet";
import { rule as aksOutboundTypeNeedsCustomVnet } from "./outbound/aks-outbound-type-needs-custom-vnet";
import { rule as aksOutboundTypeNeedsScaleSets } from "./outbound/aks-outbound-type-needs-scale-sets";
import { rule as aksOutboundTypeSubnetHasNatGateway } from "./outbound/aks-outbound-type-subnet-has-nat-gateway";
import { rule as aksOutboundTypeUnsupported } from "./outbound/aks-outbound-type-unsupported";
import { rule as aksOverlayAvailabilitySet } from "./combinations/aks-overlay-availability-set";
import { rule as aksOverlayVmSize } from "./combinations/aks-overlay-vm-size";
import { rule as aksPodCidrFullDuringUpgrade } from "./limits/aks-pod-cidr-full-during-upgrade";
import { rule as aksPodCidrHostBits } from "./ranges/aks-pod-cidr-host-bits";
import { rule as aksPodCidrInsideVnet } from "./ranges/aks-pod-cidr-inside-vnet";
import { rule as aksPodCidrMalformed } from "./ranges/aks-pod-cidr-malformed";
import { rule as aksPodCidrMissing } from "./byo-cni/aks-pod-cidr-missing";
import { rule as aksPodCidrMissingVnetIntegration } from "./byo-cni/aks-pod-cidr-missing-vnet-integration";
import { rule as aksPodCidrOverlapsEnvironment } from "./ranges/aks-pod-cidr-overlaps-environment";
import { rule as aksPodCidrOverlapsHubSpoke } from "./ranges/aks-pod-cidr-overlaps-hub-spoke";
import { rule as aksPodCidrOverlapsServiceCidr } from "./ranges/aks-pod-cidr-overlaps-service-cidr";
import { rule as aksPodCidrOverlapsSubnet } from "./ranges/aks-pod-cidr-overlaps-subnet";
import { rule as aksPodCidrOverlapsVnet } from "./ranges/aks-pod-cidr-overlaps-vnet";
import { rule as aksPodCidrPublicRange } from "./ranges/aks-pod-cidr-public-range";
import { rule as aksPodCidrReservedRange } from "./ranges/aks-pod-cidr-reserved-range";
import { rule as aksPodCidrReservedRangeByoCni } from "./ranges/aks-pod-cidr-reserved-range-byo-cni";
import { rule as aksPodCidrRunsOutOfNodeBlocks } from "./limits/aks-pod-cidr-runs-out-of-node-blocks";
import { rule as aksPodCidrTooSmall } from "./limits/aks-pod-cidr-too-small";
import { rule as aksPodCidrWithoutOverlay } from "./ranges/aks-pod-cidr-without-overlay";
import { rule as aksPodCountOverClusterLimit } from "./limits/aks-pod-count-over-cluster-limit";
import { rule as aksPodCountOverRecommended } from "./limits/aks-pod-count-over-recommended";
import { rule as aksPodIdentityKubenet } from "./add-ons/aks-pod-identity-kubenet";
import { rule as aksPodIpAllocationModeKubernetesVersion } from "./limits/aks-pod-ip-allocation-mode-kubernetes-version";
import { rule as aksPodIpAllocationModeNeedsPodSubnet } from "./subnets/aks-pod-ip-allocation-mode-needs-pod-subnet";
import { rule as aksPodSubnetFullAtMaxPods } from "./limits/aks-pod-subnet-full-at-max-pods";
import { rule as aksPodSubnetInOtherVnet } from "./subnets/aks-pod-subnet-in-other-vnet";
import { rule as aksPodSubnetLargerThanVnetLimit } from "./limits/aks-pod-subnet-larger-than-vnet-limit";
import { rule as aksPodSubnetMixesAllocationModes } from "./subnets/aks-pod-subnet-mixes-allocation-modes";
import { rule as aksPodSubnetTooLarge } from "./limits/aks-pod-subnet-too-large";
import { rule as aksPodSubnetTooSmall } from "./limits/aks-pod-subnet-too-small";
import { rule as aksPodSubnetWithOverlay } from "./subnets/aks-pod-subnet-with-overlay";
import { rule as aksPoolCountBasicLoadBalancer } from "./outbound/aks-pool-count-basic-load-balancer";
import { rule as aksPoolCountOverLimit } from "./limits/aks-pool-count-over-limit";
import { rule as aksPoolNameMalformed } from "./limits/aks-pool-name-malformed";
import { rule as aksPoolNameRepeated } from "./limits/aks-pool-name-repeated";
import { rule as aksPoolNameReserved } from "./limits/aks-pool-name-reserved";
import { rule as aksPoolSettingNeedsScaleSets } from "./combinations/aks-pool-setting-needs-scale-sets";
import { rule as aksPoolTypeAvailabilitySetRetired } from "./retirements/aks-pool-type-availability-set-retired";
import { rule as aksPoolUpgradeOverNodeLimit } from "./limits/aks-pool-upgrade-over-node-limit";
import { rule as aksPoolValueUnknown } from "./combinations/aks-pool-value-unknown";
import { rule as aksPoolsInDifferentVnets } from "./subnets/aks-pools-in-different-vnets";
import { rule as aksPoolsMixCustomAndManagedVnet } from "./subnets/aks-pools-mix-custom-and-managed-vnet";
import { rule as aksPoolsMixIpamModes } from "./subnets/aks-pools-mix-ipam-modes";
import { rule as aksPrivateClusterBasicLoadBalancer } from "./api-server/aks-private-cluster-basic-load-balancer";
import { rule as aksPrivateClusterKubenetCustomDns } from "./api-server/aks-private-cluster-kubenet-custom-dns";
import { rule as aksPrivateDnsZoneCustomDns } from "./api-server/aks-private-dns-zone-custom-dns";
import { rule as aksPrivateDnsZoneMalformed } from "./api-server/aks-private-dns-zone-malformed";
import { rule as aksPrivateDnsZoneName } from "./api-server/aks-private-dns-zone-name";
import { rule as aksPrivateDnsZoneNeedsUserAssignedIdentity } from "./identity/aks-private-dns-zone-needs-user-assigned-identity";
import { rule as aksPrivateDnsZoneNoneNeedsPublicFqdn } from "./api-server/aks-private-dns-zone-none-needs-public-fqdn";
import { rule as aksPrivateDnsZonePublicCluster } from "./api-server/aks-private-dns-zone-public-cluster";
import { rule as aksPublicIpPrefixInOtherSubscription } from "./outbound/aks-public-ip-prefix-in-other-subscription";
import { rule as aksResourceIdMalformed } from "./combinations/aks-resource-id-malformed";
import { rule as aksRouteTableDefaultRouteInternet } from "./outbound/aks-route-table-default-route-internet";
import { rule as aksRouteTableDefaultRouteMissing } from "./outbound/aks-route-table-default-route-missing";
import { rule as aksRouteTableDiffersBetweenSubnets } from "./subnets/aks-route-table-differs-between-subnets";
import { rule as aksRouteTableInOtherSubscription } from "./subnets/aks-route-table-in-other-subscription";
import { rule as aksRouteTableIpv6DefaultRouteMissing } from "./outbound/aks-route-table-ipv6-default-route-missing";
import { rule as aksRouteTableSharedByClusters } from "./subnets/aks-route-table-shared-by-clusters";
import { rule as aksRouteTableTooManyRoutes } from "./limits/aks-route-table-too-many-routes";
import { rule as aksServiceCidrAtSizeLimit } from "./ranges/aks-service-cidr-at-size-limit";
import { rule as aksServiceCidrHostBits } from "./ranges/aks-service-cidr-host-bits";
import { rule as aksServiceCidrMalformed } from "./ranges/aks-service-cidr-malformed";
import { rule as aksServiceCidrNotPrivate } from "./ranges/aks-service-cidr-not-private";
import { rule as aksServiceCidrOverlapsEnvironment } from "./ranges/aks-service-cidr-overlaps-environment";
import { rule as aksServiceCidrOverlapsHubSpoke } from "./ranges/aks-service-cidr-overlaps-hub-spoke";
import { rule as aksServiceCidrOverlapsSubnet } from "./ranges/aks-service-cidr-overlaps-subnet";
import { rule as aksServiceCidrOverlapsVnet } from "./ranges/aks-service-cidr-overlaps-vnet";
import { rule as aksServiceCidrPublicRange } from "./ranges/aks-service-cidr-public-range";
import { rule as aksServiceCidrReservedRange } from "./ranges/aks-service-cidr-reserved-range";
import { rule as aksServiceCidrTooLarge } from "./ranges/aks-service-cidr-too-large";
import { rule as aksSpotMaxPriceOutOfRange } from "./combinations/aks-spot-max-price-out-of-range";
import { rule as aksSpotPoolUpgradeSettings } from "./combinations/aks-spot-pool-upgrade-settings";
import { rule as aksSpotSettingsNeedSpot } from "./combinations/aks-spot-settings-need-spot";
import { rule as aksStaticEgressGatewayUnsupportedByMode } from "./outbound/aks-static-egress-gateway-unsupported-by-mode";
import { rule as aksSubnetIdMalformed } from "./subnets/aks-subnet-id-malformed";
import { rule as aksSubnetIdNameTooLong } from "./limits/aks-subnet-id-name-too-long";
import { rule as aksSubnetIdReservedName } from "./subnets/aks-subnet-id-reserved-name";
import { rule as aksSubnetServiceEndpointPolicy } from "./subnets/aks-subnet-service-endpoint-policy";
import { rule as aksSystemPoolMissing } from "./limits/aks-system-pool-missing";
import { rule as aksSystemPoolSpot } from "./combinations/aks-system-pool-spot";
import { rule as aksSystemPoolWindows } from "./combinations/aks-system-pool-windows";
import { rule as aksUserDefinedRoutingNodePublicIp } from "./outbound/aks-user-defined-routing-node-public-ip";
import { rule as aksValueOutOfRange } from "./limits/aks-value-out-of-range";
import { rule as aksVirtualMachinesPoolNeedsUserAssignedIdentity } from "./identity/aks-virtual-machines-pool-needs-user-assigned-identity";
import { rule as aksVirtualMachinesPoolWindows } from "./combinations/aks-virtual-machines-pool-windows";
import { rule as aksVirtualNodesAuthorizedIpRanges } from "./add-ons/aks-virtual-nodes-authorized-ip-ranges";
import { rule as aksVirtualNodesKubenet } from "./add-ons/aks-virtual-nodes-kubenet";
import { rule as aksVirtualNodesSubnetDelegated } from "./add-ons/aks-virtual-nodes-subnet-delegated";
import { rule as aksVirtualNodesSubnetHasNodes } from "./add-ons/aks-virtual-nodes-subnet-has-nodes";
import { rule as aksVirtualNodesSubnetMissing } from "./add-ons/aks-virtual-nodes-subnet-missing";
import { rule as aksVirtualNodesSubnetName } from "./add-ons/aks-virtual-nodes-subnet-name";
import { rule as aksVirtualNodesUnsupportedByMode } from "./add-ons/aks-virtual-nodes-unsupported-by-mode";
import { rule as aksVnetAddressSpaceTooLarge } from "./ranges/aks-vnet-address-space-too-large";
import { rule as aksVnetContainsReservedRange } from "./ranges/aks-vnet-contains-reserved-range";
import { rule as aksVnetInOtherRegion } from "./subnets/aks-vnet-in-other-region";
import { rule as aksVnetReservedRange } from "./ranges/aks-vnet-reserved-range";
import { rule as aksWindows2025NeedsFips } from "./combinations/aks-windows-2025-needs-fips";
import { rule as aksWindows2025NetworkPolicyUndocumented } from "./combinations/aks-windows-2025-network-policy-undocumented";
import { rule as aksWindowsOsSkuOverlay } from "./combinations/aks-windows-os-sku-overlay";
import { rule as aksWindowsOutboundNatOutboundType } from "./combinations/aks-windows-outbound-nat-outbound-type";
import { rule as aksWindowsPoolByoCni } from "./combinations/aks-windows-pool-byo-cni";
import { rule as aksWindowsPoolCiliumDataplane } from "./combinations/aks-windows-pool-cilium-dataplane";
import { rule as aksWindowsPoolKubenet } from "./combinations/aks-windows-pool-kubenet";
import { rule as aksWindowsProfileMissing } from "./combinations/aks-windows-profile-missing";
import { rule as subnetAddressPrefixHostBits } from "./ranges/subnet-address-prefix-host-bits";
import { rule as subnetAddressPrefixIpv6Not64 } from "./ranges/subnet-address-prefix-ipv6-not-64";
import { rule as subnetAddressPrefixMalformed } from "./ranges/subnet-address-prefix-malformed";
import { rule as subnetAddressPrefixMissing } from "./ranges/subnet-address-prefix-missing";
import { rule as subnetAddressPrefixOutsideVnet } from "./ranges/subnet-address-prefix-outside-vnet";
import { rule as subnetAddressPrefixOverlapsSubnet } from "./ranges/subnet-address-prefix-overlaps-subnet";
import { rule as subnetAddressPrefixTooSmall } from "./ranges/subnet-address-prefix-too-small";
import { rule as subnetAgcNot24 } from "./add-ons/subnet-agc-not-24";
import { rule as subnetApiServerNotDelegated } from "./api-server/subnet-api-server-not-delegated";
import { rule as subnetApplicationGatewayShared } from "./add-ons/subnet-application-gateway-shared";
import { rule as subnetApplicationGatewaySmall } from "./add-ons/subnet-application-gateway-small";
import { rule as subnetApplicationGatewayTooSmall } from "./add-ons/subnet-application-gateway-too-small";
import { rule as subnetAssociationInOtherRegion } from "./subnets/subnet-association-in-other-region";
import { rule as subnetAssociationInOtherSubscription } from "./subnets/subnet-association-in-other-subscription";
import { rule as subnetDefaultOutboundAccessNotSet } from "./outbound/subnet-default-outbound-access-not-set";
import { rule as subnetIpamPoolMixedWithPrefix } from "./subnets/subnet-ipam-pool-mixed-with-prefix";
import { rule as subnetIpamPoolRepeated } from "./subnets/subnet-ipam-pool-repeated";
import { rule as subnetNameMalformed } from "./limits/subnet-name-malformed";
import { rule as subnetNameRepeated } from "./limits/subnet-name-repeated";
import { rule as subnetNatGatewayIdleTimeoutOutOfRange } from "./outbound/subnet-nat-gateway-idle-timeout-out-of-range";
import { rule as subnetNatGatewayInSeveralVnets } from "./outbound/subnet-nat-gateway-in-several-vnets";
import { rule as subnetNatGatewayMissing } from "./outbound/subnet-nat-gateway-missing";
import { rule as subnetNsgBlocksApplicationGateway } from "./add-ons/subnet-nsg-blocks-application-gateway";
import { rule as subnetNsgBlocksClusterTraffic } from "./security-groups/subnet-nsg-blocks-cluster-traffic";
import { rule as subnetNsgNarrowsClusterTraffic } from "./security-groups/subnet-nsg-narrows-cluster-traffic";
import { rule as subnetNsgRuleCountOverLimit } from "./limits/subnet-nsg-rule-count-over-limit";
import { rule as subnetNsgRuleMalformed } from "./security-groups/subnet-nsg-rule-malformed";
import { rule as subnetNsgRulePriorityRepeated } from "./security-groups/subnet-nsg-rule-priority-repeated";
import { rule as subnetNsgRuleValueUnknown } from "./security-groups/subnet-nsg-rule-value-unknown";
import { rule as subnetPodSubnetHoldsVirtualMachines } from "./subnets/subnet-pod-subnet-holds-virtual-machines";
import { rule as subnetPodSubnetNotDelegated } from "./subnets/subnet-pod-subnet-not-delegated";
import { rule as subnetRouteNextHopIp } from "./outbound/subnet-route-next-hop-ip";
import { rule as subnetRoutePrefixMalformed } from "./outbound/subnet-route-prefix-malformed";
import { rule as subnetRoutePrefixRepeated } from "./outbound/subnet-route-prefix-repeated";
import { rule as subnetRouteTableMissing } from "./outbound/subnet-route-table-missing";
import { rule as subnetVirtualNodesNotDelegated } from "./add-ons/subnet-virtual-nodes-not-delegated";
import { rule as vnetAddressSpaceForbiddenRange } from "./ranges/vnet-address-space-forbidden-range";
import { rule as vnetAddressSpaceHostBits } from "./ranges/vnet-address-space-host-bits";
import { rule as vnetAddressSpaceMalformed } from "./ranges/vnet-address-space-malformed";
import { rule as vnetAddressSpaceOverlapsEnvironment } from "./ranges/vnet-address-space-overlaps-environment";
import { rule as vnetAddressSpaceOverlapsOtherCluster } from "./ranges/vnet-address-space-overlaps-other-cluster";
import { rule as vnetAddressSpaceOverlapsPeer } from "./ranges/vnet-address-space-overlaps-peer";
import { rule as vnetAddressSpaceTooLarge } from "./ranges/vnet-address-space-too-large";
import { rule as vnetDnsServerMalformed } from "./ranges/vnet-dns-server-malformed";
import { rule as vnetNameMalformed } from "./limits/vnet-name-malformed";
import { rule as vnetPeeringCountOverLimit } from "./limits/vnet-peering-count-over-limit";
import { rule as vnetPeeringGatewaySettings } from "./subnets/vnet-peering-gateway-settings";
import { rule as vnetPeeringRepeated } from "./limits/vnet-peering-repeated";
import { rule as vnetPrivateIpCountOverLimit } from "./limits/vnet-private-ip-count-over-limit";
import { rule as vnetPublicIpStandardDynamic } from "./outbound/vnet-public-ip-standard-dynamic";
import { rule as vnetResourceNameMalformed } from "./limits/vnet-resource-name-malformed";
import { rule as vnetResourceValueOutOfRange } from "./limits/vnet-resource-value-out-of-range";
import { rule as vnetResourceValueUnknown } from "./limits/vnet-resource-value-unknown";
import { rule as vnetSubnetCountOverLimit } from "./limits/vnet-subnet-count-over-limit";
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
  aksAgicOverlaySubnetTooLarge,
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
  aksNodeResourceGroupNameMalformed,
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
  subnetNsgBlocksApplicationGateway,
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
  vnetResourceValueOutOfRange,
  vnetResourceValueUnknown,
  vnetSubnetCountOverLimit,
];
