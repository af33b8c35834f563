// Written by `npm run docs` from the files of the families.
import { examples as aksAcnsHostRoutingCombination } from "../rules/combinations/aks-acns-host-routing-combination.examples";
import { examples as aksAcnsKubernetesVersion } from "../rules/combinations/aks-acns-kubernetes-version.examples";
import { examples as aksAcnsL7OverScale } from "../rules/limits/aks-acns-l7-over-scale.examples";
import { examples as aksAcnsMtlsCombination } from "../rules/combinations/aks-acns-mtls-combination.examples";
import { examples as aksAcnsNeedsCiliumDataplane } from "../rules/combinations/aks-acns-needs-cilium-dataplane.examples";
import { examples as aksAcnsWireguardFips } from "../rules/combinations/aks-acns-wireguard-fips.examples";
import { examples as aksAgcUnsupportedByMode } from "../rules/add-ons/aks-agc-unsupported-by-mode.examples";
import { examples as aksAgicGatewaySku } from "../rules/add-ons/aks-agic-gateway-sku.examples";
import { examples as aksAgicOverlaySubnetCidrTooLarge } from "../rules/add-ons/aks-agic-overlay-subnet-cidr-too-large.examples";
import { examples as aksAgicOverlaySubnetTooLarge } from "../rules/add-ons/aks-agic-overlay-subnet-too-large.examples";
import { examples as aksAgicSettingsConflict } from "../rules/add-ons/aks-agic-settings-conflict.examples";
import { examples as aksAgicSubnetCidrOutsideVnet } from "../rules/add-ons/aks-agic-subnet-cidr-outside-vnet.examples";
import { examples as aksAgicSubnetCidrOverlapsServiceCidr } from "../rules/add-ons/aks-agic-subnet-cidr-overlaps-service-cidr.examples";
import { examples as aksAgicSubnetCidrUnusable } from "../rules/add-ons/aks-agic-subnet-cidr-unusable.examples";
import { examples as aksAgicSubnetNotDedicated } from "../rules/add-ons/aks-agic-subnet-not-dedicated.examples";
import { examples as aksAgicUnsupportedByMode } from "../rules/add-ons/aks-agic-unsupported-by-mode.examples";
import { examples as aksAllocatedOutboundPortsExceeded } from "../rules/outbound/aks-allocated-outbound-ports-exceeded.examples";
import { examples as aksAllocatedOutboundPortsNotMultipleOf8 } from "../rules/outbound/aks-allocated-outbound-ports-not-multiple-of-8.examples";
import { examples as aksAllocatedOutboundPortsOutOfRange } from "../rules/outbound/aks-allocated-outbound-ports-out-of-range.examples";
import { examples as aksAllowedHostPortsReversed } from "../rules/limits/aks-allowed-host-ports-reversed.examples";
import { examples as aksApiServerSubnetDelegatedElsewhere } from "../rules/api-server/aks-api-server-subnet-delegated-elsewhere.examples";
import { examples as aksApiServerSubnetInOtherVnet } from "../rules/api-server/aks-api-server-subnet-in-other-vnet.examples";
import { examples as aksApiServerSubnetMissing } from "../rules/api-server/aks-api-server-subnet-missing.examples";
import { examples as aksApiServerSubnetNotUsed } from "../rules/api-server/aks-api-server-subnet-not-used.examples";
import { examples as aksApiServerSubnetRegion } from "../rules/api-server/aks-api-server-subnet-region.examples";
import { examples as aksApiServerSubnetShared } from "../rules/api-server/aks-api-server-subnet-shared.examples";
import { examples as aksApiServerSubnetTooSmall } from "../rules/api-server/aks-api-server-subnet-too-small.examples";
import { examples as aksApiServerSubnetVnetEncryption } from "../rules/api-server/aks-api-server-subnet-vnet-encryption.examples";
import { examples as aksAppRoutingDnsZonesScattered } from "../rules/add-ons/aks-app-routing-dns-zones-scattered.examples";
import { examples as aksAppRoutingNginxRetired } from "../rules/retirements/aks-app-routing-nginx-retired.examples";
import { examples as aksAuthorizedIpRangesBasicLoadBalancer } from "../rules/api-server/aks-authorized-ip-ranges-basic-load-balancer.examples";
import { examples as aksAuthorizedIpRangesHostBits } from "../rules/api-server/aks-authorized-ip-ranges-host-bits.examples";
import { examples as aksAuthorizedIpRangesMalformed } from "../rules/api-server/aks-authorized-ip-ranges-malformed.examples";
import { examples as aksAuthorizedIpRangesPrivateCluster } from "../rules/api-server/aks-authorized-ip-ranges-private-cluster.examples";
import { examples as aksAuthorizedIpRangesPrivateRange } from "../rules/api-server/aks-authorized-ip-ranges-private-range.examples";
import { examples as aksAuthorizedIpRangesTooMany } from "../rules/api-server/aks-authorized-ip-ranges-too-many.examples";
import { examples as aksAuthorizedIpRangesZeroAmongOthers } from "../rules/api-server/aks-authorized-ip-ranges-zero-among-others.examples";
import { examples as aksAutomaticOutboundType } from "../rules/outbound/aks-automatic-outbound-type.examples";
import { examples as aksAutomaticWindowsPool } from "../rules/combinations/aks-automatic-windows-pool.examples";
import { examples as aksAutoscalerBoundsMissing } from "../rules/limits/aks-autoscaler-bounds-missing.examples";
import { examples as aksAutoscalerBoundsNotUsed } from "../rules/limits/aks-autoscaler-bounds-not-used.examples";
import { examples as aksAutoscalerBoundsReversed } from "../rules/limits/aks-autoscaler-bounds-reversed.examples";
import { examples as aksAutoscalerCountMissing } from "../rules/limits/aks-autoscaler-count-missing.examples";
import { examples as aksAutoscalerCountOutsideBounds } from "../rules/limits/aks-autoscaler-count-outside-bounds.examples";
import { examples as aksBootstrapRegistryNotUsed } from "../rules/outbound/aks-bootstrap-registry-not-used.examples";
import { examples as aksByoCniCloudPluginMissing } from "../rules/byo-cni/aks-byo-cni-cloud-plugin-missing.examples";
import { examples as aksByoCniDirectRouting } from "../rules/byo-cni/aks-byo-cni-direct-routing.examples";
import { examples as aksByoCniEncapsulationDropped } from "../rules/byo-cni/aks-byo-cni-encapsulation-dropped.examples";
import { examples as aksByoCniNodePodCidrNotAssigned } from "../rules/byo-cni/aks-byo-cni-node-pod-cidr-not-assigned.examples";
import { examples as aksByoCniPoolDiffersFromPodCidr } from "../rules/byo-cni/aks-byo-cni-pool-differs-from-pod-cidr.examples";
import { examples as aksByoCniPoolDiffersVnetIntegration } from "../rules/byo-cni/aks-byo-cni-pool-differs-vnet-integration.examples";
import { examples as aksByoCniPoolOverlapsClusterRange } from "../rules/byo-cni/aks-byo-cni-pool-overlaps-cluster-range.examples";
import { examples as aksByoCniPoolTooSmall } from "../rules/byo-cni/aks-byo-cni-pool-too-small.examples";
import { examples as aksCidrSpellingsDiffer } from "../rules/ranges/aks-cidr-spellings-differ.examples";
import { examples as aksClusterValueUnknown } from "../rules/combinations/aks-cluster-value-unknown.examples";
import { examples as aksDnsPrefixMalformed } from "../rules/api-server/aks-dns-prefix-malformed.examples";
import { examples as aksDnsPrefixWithFqdnSubdomain } from "../rules/api-server/aks-dns-prefix-with-fqdn-subdomain.examples";
import { examples as aksDnsServiceIpFirstAddress } from "../rules/ranges/aks-dns-service-ip-first-address.examples";
import { examples as aksDnsServiceIpLastAddress } from "../rules/ranges/aks-dns-service-ip-last-address.examples";
import { examples as aksDnsServiceIpMalformed } from "../rules/ranges/aks-dns-service-ip-malformed.examples";
import { examples as aksDnsServiceIpOutsideServiceCidr } from "../rules/ranges/aks-dns-service-ip-outside-service-cidr.examples";
import { examples as aksDockerBridgeCidrIgnored } from "../rules/ranges/aks-docker-bridge-cidr-ignored.examples";
import { examples as aksDockerBridgeCidrOverlaps } from "../rules/ranges/aks-docker-bridge-cidr-overlaps.examples";
import { examples as aksDualStackSubnetWithoutIpv6 } from "../rules/ranges/aks-dual-stack-subnet-without-ipv6.examples";
import { examples as aksFqdnSubdomainNeedsPrivateDnsZone } from "../rules/api-server/aks-fqdn-subdomain-needs-private-dns-zone.examples";
import { examples as aksFreeTierNodeCount } from "../rules/limits/aks-free-tier-node-count.examples";
import { examples as aksGatewayPoolAutoscaled } from "../rules/outbound/aks-gateway-pool-autoscaled.examples";
import { examples as aksGatewayPoolNeedsStaticEgress } from "../rules/outbound/aks-gateway-pool-needs-static-egress.examples";
import { examples as aksGatewayPoolPrefixSizeOutOfRange } from "../rules/outbound/aks-gateway-pool-prefix-size-out-of-range.examples";
import { examples as aksGatewayPoolPrefixTooSmall } from "../rules/outbound/aks-gateway-pool-prefix-too-small.examples";
import { examples as aksGatewayPoolSingleNode } from "../rules/outbound/aks-gateway-pool-single-node.examples";
import { examples as aksGatewayPoolVirtualMachines } from "../rules/outbound/aks-gateway-pool-virtual-machines.examples";
import { examples as aksGatewayPoolWindows } from "../rules/outbound/aks-gateway-pool-windows.examples";
import { examples as aksGatewayProfileNeedsGatewayMode } from "../rules/outbound/aks-gateway-profile-needs-gateway-mode.examples";
import { examples as aksHostedSystemNeedsAutomatic } from "../rules/api-server/aks-hosted-system-needs-automatic.examples";
import { examples as aksHostedSystemSubnetsIncomplete } from "../rules/subnets/aks-hosted-system-subnets-incomplete.examples";
import { examples as aksHttpProxyUnsupported } from "../rules/combinations/aks-http-proxy-unsupported.examples";
import { examples as aksHttpProxyUrlMalformed } from "../rules/combinations/aks-http-proxy-url-malformed.examples";
import { examples as aksIdentityKubeletRoleMissing } from "../rules/identity/aks-identity-kubelet-role-missing.examples";
import { examples as aksIdentityMoreThanOne } from "../rules/identity/aks-identity-more-than-one.examples";
import { examples as aksIdentityNodeSubnetRoleMissing } from "../rules/identity/aks-identity-node-subnet-role-missing.examples";
import { examples as aksIdentityNotUserAssigned } from "../rules/identity/aks-identity-not-user-assigned.examples";
import { examples as aksIdentityOutboundIpRoleMissing } from "../rules/identity/aks-identity-outbound-ip-role-missing.examples";
import { examples as aksIdentityPrivateDnsZoneRoleMissing } from "../rules/identity/aks-identity-private-dns-zone-role-missing.examples";
import { examples as aksIdentityRouteTableRoleMissing } from "../rules/identity/aks-identity-route-table-role-missing.examples";
import { examples as aksIdentitySubnetRoleMissing } from "../rules/identity/aks-identity-subnet-role-missing.examples";
import { examples as aksIdentityVirtualNodesRoleMissing } from "../rules/identity/aks-identity-virtual-nodes-role-missing.examples";
import { examples as aksIdentityVnetRoleMissing } from "../rules/identity/aks-identity-vnet-role-missing.examples";
import { examples as aksIpFamiliesNap } from "../rules/combinations/aks-ip-families-nap.examples";
import { examples as aksIpFamiliesNatGateway } from "../rules/combinations/aks-ip-families-nat-gateway.examples";
import { examples as aksIpFamiliesNeedOverlay } from "../rules/combinations/aks-ip-families-need-overlay.examples";
import { examples as aksIpFamiliesNetworkPolicy } from "../rules/combinations/aks-ip-families-network-policy.examples";
import { examples as aksIpFamiliesOrder } from "../rules/ranges/aks-ip-families-order.examples";
import { examples as aksIpFamiliesRangesMismatch } from "../rules/ranges/aks-ip-families-ranges-mismatch.examples";
import { examples as aksIpFamiliesStaticEgressGateway } from "../rules/combinations/aks-ip-families-static-egress-gateway.examples";
import { examples as aksIpFamiliesUnsupported } from "../rules/ranges/aks-ip-families-unsupported.examples";
import { examples as aksIpFamiliesVirtualNodes } from "../rules/combinations/aks-ip-families-virtual-nodes.examples";
import { examples as aksKmsKeyVaultMissing } from "../rules/api-server/aks-kms-key-vault-missing.examples";
import { examples as aksKmsPrivateKeyVault } from "../rules/api-server/aks-kms-private-key-vault.examples";
import { examples as aksKubeProxyCiliumDataplane } from "../rules/combinations/aks-kube-proxy-cilium-dataplane.examples";
import { examples as aksKubeProxyDisabledNeedsByoCni } from "../rules/combinations/aks-kube-proxy-disabled-needs-byo-cni.examples";
import { examples as aksKubeProxyIpvsConfigNeedsIpvs } from "../rules/combinations/aks-kube-proxy-ipvs-config-needs-ipvs.examples";
import { examples as aksKubeProxyIpvsNetworkPolicyAzure } from "../rules/combinations/aks-kube-proxy-ipvs-network-policy-azure.examples";
import { examples as aksKubeProxyIpvsTimeoutNotPositive } from "../rules/combinations/aks-kube-proxy-ipvs-timeout-not-positive.examples";
import { examples as aksKubeProxyNftablesKubernetesVersion } from "../rules/combinations/aks-kube-proxy-nftables-kubernetes-version.examples";
import { examples as aksKubeletIdentityNeedsUserAssigned } from "../rules/identity/aks-kubelet-identity-needs-user-assigned.examples";
import { examples as aksKubernetesVersionEnding } from "../rules/retirements/aks-kubernetes-version-ending.examples";
import { examples as aksKubernetesVersionMalformed } from "../rules/combinations/aks-kubernetes-version-malformed.examples";
import { examples as aksKubernetesVersionUnsupported } from "../rules/retirements/aks-kubernetes-version-unsupported.examples";
import { examples as aksLoadBalancerIdleTimeoutOutOfRange } from "../rules/outbound/aks-load-balancer-idle-timeout-out-of-range.examples";
import { examples as aksLoadBalancerOutboundIpCountOutOfRange } from "../rules/outbound/aks-load-balancer-outbound-ip-count-out-of-range.examples";
import { examples as aksLoadBalancerOutboundIpKindsMixed } from "../rules/outbound/aks-load-balancer-outbound-ip-kinds-mixed.examples";
import { examples as aksLoadBalancerOutboundIpMissing } from "../rules/outbound/aks-load-balancer-outbound-ip-missing.examples";
import { examples as aksLoadBalancerOutboundIpUnsuitable } from "../rules/outbound/aks-load-balancer-outbound-ip-unsuitable.examples";
import { examples as aksLoadBalancerOutboundIpv6SingleStack } from "../rules/outbound/aks-load-balancer-outbound-ipv6-single-stack.examples";
import { examples as aksLoadBalancerProfileBasic } from "../rules/outbound/aks-load-balancer-profile-basic.examples";
import { examples as aksLoadBalancerProfileWithUserDefinedRouting } from "../rules/outbound/aks-load-balancer-profile-with-user-defined-routing.examples";
import { examples as aksLoadBalancerSkuBasicRetired } from "../rules/retirements/aks-load-balancer-sku-basic-retired.examples";
import { examples as aksLocalDnsRootToCoreDns } from "../rules/combinations/aks-local-dns-root-to-core-dns.examples";
import { examples as aksLocalDnsZoneSettings } from "../rules/combinations/aks-local-dns-zone-settings.examples";
import { examples as aksMaxPodsNotSet } from "../rules/limits/aks-max-pods-not-set.examples";
import { examples as aksMaxPodsOutOfRange } from "../rules/limits/aks-max-pods-out-of-range.examples";
import { examples as aksMaxPodsPoolBelow30 } from "../rules/limits/aks-max-pods-pool-below-30.examples";
import { examples as aksMaxPodsWastesStaticBlock } from "../rules/limits/aks-max-pods-wastes-static-block.examples";
import { examples as aksMaxPodsWindowsOver110 } from "../rules/limits/aks-max-pods-windows-over-110.examples";
import { examples as aksMaxSurgeMalformed } from "../rules/limits/aks-max-surge-malformed.examples";
import { examples as aksMaxSurgeZero } from "../rules/limits/aks-max-surge-zero.examples";
import { examples as aksMaxUnavailableSystemPool } from "../rules/limits/aks-max-unavailable-system-pool.examples";
import { examples as aksMultipleLoadBalancersNeedNodeIp } from "../rules/outbound/aks-multiple-load-balancers-need-node-ip.examples";
import { examples as aksNameMalformed } from "../rules/limits/aks-name-malformed.examples";
import { examples as aksNapAutoscaledPool } from "../rules/combinations/aks-nap-autoscaled-pool.examples";
import { examples as aksNapBasicLoadBalancer } from "../rules/combinations/aks-nap-basic-load-balancer.examples";
import { examples as aksNapKubenet } from "../rules/combinations/aks-nap-kubenet.examples";
import { examples as aksNapNetworkPolicyCalico } from "../rules/combinations/aks-nap-network-policy-calico.examples";
import { examples as aksNapPodSubnet } from "../rules/combinations/aks-nap-pod-subnet.examples";
import { examples as aksNapServicePrincipal } from "../rules/combinations/aks-nap-service-principal.examples";
import { examples as aksNapWindowsPool } from "../rules/combinations/aks-nap-windows-pool.examples";
import { examples as aksNatGatewayBasicPublicIp } from "../rules/outbound/aks-nat-gateway-basic-public-ip.examples";
import { examples as aksNatGatewayIdleTimeoutOutOfRange } from "../rules/outbound/aks-nat-gateway-idle-timeout-out-of-range.examples";
import { examples as aksNatGatewayOutboundIpCountOutOfRange } from "../rules/outbound/aks-nat-gateway-outbound-ip-count-out-of-range.examples";
import { examples as aksNatGatewayOutboundIpKindsMixed } from "../rules/outbound/aks-nat-gateway-outbound-ip-kinds-mixed.examples";
import { examples as aksNatGatewaySettingsNeedStandardV2 } from "../rules/outbound/aks-nat-gateway-settings-need-standard-v2.examples";
import { examples as aksNatGatewaySkuMismatch } from "../rules/outbound/aks-nat-gateway-sku-mismatch.examples";
import { examples as aksNatGatewayWithoutAddress } from "../rules/outbound/aks-nat-gateway-without-address.examples";
import { examples as aksNetworkDataplaneCiliumByoCni } from "../rules/combinations/aks-network-dataplane-cilium-byo-cni.examples";
import { examples as aksNetworkDataplaneCiliumNeedsAzureCni } from "../rules/combinations/aks-network-dataplane-cilium-needs-azure-cni.examples";
import { examples as aksNetworkDataplaneCiliumNeedsPolicyCilium } from "../rules/combinations/aks-network-dataplane-cilium-needs-policy-cilium.examples";
import { examples as aksNetworkIsolatedBootstrapCache } from "../rules/outbound/aks-network-isolated-bootstrap-cache.examples";
import { examples as aksNetworkIsolatedNodeOsChannel } from "../rules/outbound/aks-network-isolated-node-os-channel.examples";
import { examples as aksNetworkIsolatedNodePublicIp } from "../rules/outbound/aks-network-isolated-node-public-ip.examples";
import { examples as aksNetworkIsolatedPublicApiServer } from "../rules/outbound/aks-network-isolated-public-api-server.examples";
import { examples as aksNetworkIsolatedRegistry } from "../rules/outbound/aks-network-isolated-registry.examples";
import { examples as aksNetworkIsolatedUnsupportedByMode } from "../rules/outbound/aks-network-isolated-unsupported-by-mode.examples";
import { examples as aksNetworkIsolatedWindowsPool } from "../rules/outbound/aks-network-isolated-windows-pool.examples";
import { examples as aksNetworkModeBridgeRetired } from "../rules/retirements/aks-network-mode-bridge-retired.examples";
import { examples as aksNetworkModeNeedsAzureCni } from "../rules/combinations/aks-network-mode-needs-azure-cni.examples";
import { examples as aksNetworkPluginKubenetRetired } from "../rules/retirements/aks-network-plugin-kubenet-retired.examples";
import { examples as aksNetworkPluginModeNeedsAzureCni } from "../rules/combinations/aks-network-plugin-mode-needs-azure-cni.examples";
import { examples as aksNetworkPolicyAzureKubenet } from "../rules/combinations/aks-network-policy-azure-kubenet.examples";
import { examples as aksNetworkPolicyAzureOverScale } from "../rules/limits/aks-network-policy-azure-over-scale.examples";
import { examples as aksNetworkPolicyAzureRetired } from "../rules/retirements/aks-network-policy-azure-retired.examples";
import { examples as aksNetworkPolicyAzureWindowsRetired } from "../rules/retirements/aks-network-policy-azure-windows-retired.examples";
import { examples as aksNetworkPolicyByoCni } from "../rules/combinations/aks-network-policy-byo-cni.examples";
import { examples as aksNetworkPolicyCiliumNeedsDataplane } from "../rules/combinations/aks-network-policy-cilium-needs-dataplane.examples";
import { examples as aksNetworkPolicyKubernetesVersion } from "../rules/combinations/aks-network-policy-kubernetes-version.examples";
import { examples as aksNodeCountKubenetDualStack } from "../rules/limits/aks-node-count-kubenet-dual-stack.examples";
import { examples as aksNodeCountOverClusterLimit } from "../rules/limits/aks-node-count-over-cluster-limit.examples";
import { examples as aksNodeCountOverFreeTier } from "../rules/limits/aks-node-count-over-free-tier.examples";
import { examples as aksNodeCountOverPoolLimit } from "../rules/limits/aks-node-count-over-pool-limit.examples";
import { examples as aksNodePublicIpPrefixNotUsed } from "../rules/outbound/aks-node-public-ip-prefix-not-used.examples";
import { examples as aksNodePublicIpPrefixTooSmall } from "../rules/limits/aks-node-public-ip-prefix-too-small.examples";
import { examples as aksNodePublicIpPrefixUnsuitable } from "../rules/outbound/aks-node-public-ip-prefix-unsuitable.examples";
import { examples as aksNodeResourceGroupNameMalformed } from "../rules/limits/aks-node-resource-group-name-malformed.examples";
import { examples as aksNodeResourceGroupNameTooLong } from "../rules/limits/aks-node-resource-group-name-too-long.examples";
import { examples as aksNodeResourceGroupTaken } from "../rules/limits/aks-node-resource-group-taken.examples";
import { examples as aksNodeSubnetDelegated } from "../rules/subnets/aks-node-subnet-delegated.examples";
import { examples as aksNodeSubnetFullAtMaxCount } from "../rules/limits/aks-node-subnet-full-at-max-count.examples";
import { examples as aksNodeSubnetFullDuringUpgrade } from "../rules/limits/aks-node-subnet-full-during-upgrade.examples";
import { examples as aksNodeSubnetSharedKubenet } from "../rules/subnets/aks-node-subnet-shared-kubenet.examples";
import { examples as aksNodeSubnetTooSmall } from "../rules/limits/aks-node-subnet-too-small.examples";
import { examples as aksOpenServiceMeshRetired } from "../rules/retirements/aks-open-service-mesh-retired.examples";
import { examples as aksOsSkuImagesRemoved } from "../rules/retirements/aks-os-sku-images-removed.examples";
import { examples as aksOsSkuKubernetesVersion } from "../rules/combinations/aks-os-sku-kubernetes-version.examples";
import { examples as aksOsSkuRefused } from "../rules/retirements/aks-os-sku-refused.examples";
import { examples as aksOsSkuRetired } from "../rules/retirements/aks-os-sku-retired.examples";
import { examples as aksOutboundIpUsedTwice } from "../rules/outbound/aks-outbound-ip-used-twice.examples";
import { examples as aksOutboundProfileNotUsed } from "../rules/outbound/aks-outbound-profile-not-used.examples";
import { examples as aksOutboundTypeBasicLoadBalancer } from "../rules/outbound/aks-outbound-type-basic-load-balancer.examples";
import { examples as aksOutboundTypeBlockCustomVnet } from "../rules/outbound/aks-outbound-type-block-custom-vnet.examples";
import { examples as aksOutboundTypeManagedNatCustomVnet } from "../rules/outbound/aks-outbound-type-managed-nat-custom-vnet.examples";
import { examples as aksOutboundTypeNeedsCustomVnet } from "../rules/outbound/aks-outbound-type-needs-custom-vnet.examples";
import { examples as aksOutboundTypeNeedsScaleSets } from "../rules/outbound/aks-outbound-type-needs-scale-sets.examples";
import { examples as aksOutboundTypeSubnetHasNatGateway } from "../rules/outbound/aks-outbound-type-subnet-has-nat-gateway.examples";
import { examples as aksOutboundTypeUnsupported } from "../rules/outbound/aks-outbound-type-unsupported.examples";
import { examples as aksOverlayAvailabilitySet } from "../rules/combinations/aks-overlay-availability-set.examples";
import { examples as aksOverlayVmSize } from "../rules/combinations/aks-overlay-vm-size.examples";
import { examples as aksPodCidrFullDuringUpgrade } from "../rules/limits/aks-pod-cidr-full-during-upgrade.examples";
import { examples as aksPodCidrHostBits } from "../rules/ranges/aks-pod-cidr-host-bits.examples";
import { examples as aksPodCidrInsideVnet } from "../rules/ranges/aks-pod-cidr-inside-vnet.examples";
import { examples as aksPodCidrMalformed } from "../rules/ranges/aks-pod-cidr-malformed.examples";
import { examples as aksPodCidrMissing } from "../rules/byo-cni/aks-pod-cidr-missing.examples";
import { examples as aksPodCidrMissingVnetIntegration } from "../rules/byo-cni/aks-pod-cidr-missing-vnet-integration.examples";
import { examples as aksPodCidrOverlapsEnvironment } from "../rules/ranges/aks-pod-cidr-overlaps-environment.examples";
import { examples as aksPodCidrOverlapsHubSpoke } from "../rules/ranges/aks-pod-cidr-overlaps-hub-spoke.examples";
import { examples as aksPodCidrOverlapsServiceCidr } from "../rules/ranges/aks-pod-cidr-overlaps-service-cidr.examples";
import { examples as aksPodCidrOverlapsSubnet } from "../rules/ranges/aks-pod-cidr-overlaps-subnet.examples";
import { examples as aksPodCidrOverlapsVnet } from "../rules/ranges/aks-pod-cidr-overlaps-vnet.examples";
import { examples as aksPodCidrPublicRange } from "../rules/ranges/aks-pod-cidr-public-range.examples";
import { examples as aksPodCidrReservedRange } from "../rules/ranges/aks-pod-cidr-reserved-range.examples";
import { examples as aksPodCidrReservedRangeByoCni } from "../rules/ranges/aks-pod-cidr-reserved-range-byo-cni.examples";
import { examples as aksPodCidrRunsOutOfNodeBlocks } from "../rules/limits/aks-pod-cidr-runs-out-of-node-blocks.examples";
import { examples as aksPodCidrTooSmall } from "../rules/limits/aks-pod-cidr-too-small.examples";
import { examples as aksPodCidrWithoutOverlay } from "../rules/ranges/aks-pod-cidr-without-overlay.examples";
import { examples as aksPodCountOverClusterLimit } from "../rules/limits/aks-pod-count-over-cluster-limit.examples";
import { examples as aksPodCountOverRecommended } from "../rules/limits/aks-pod-count-over-recommended.examples";
import { examples as aksPodIdentityKubenet } from "../rules/add-ons/aks-pod-identity-kubenet.examples";
import { examples as aksPodIpAllocationModeKubernetesVersion } from "../rules/limits/aks-pod-ip-allocation-mode-kubernetes-version.examples";
import { examples as aksPodIpAllocationModeNeedsPodSubnet } from "../rules/subnets/aks-pod-ip-allocation-mode-needs-pod-subnet.examples";
import { examples as aksPodSubnetFullAtMaxPods } from "../rules/limits/aks-pod-subnet-full-at-max-pods.examples";
import { examples as aksPodSubnetInOtherVnet } from "../rules/subnets/aks-pod-subnet-in-other-vnet.examples";
import { examples as aksPodSubnetLargerThanVnetLimit } from "../rules/limits/aks-pod-subnet-larger-than-vnet-limit.examples";
import { examples as aksPodSubnetMixesAllocationModes } from "../rules/subnets/aks-pod-subnet-mixes-allocation-modes.examples";
import { examples as aksPodSubnetTooLarge } from "../rules/limits/aks-pod-subnet-too-large.examples";
import { examples as aksPodSubnetTooSmall } from "../rules/limits/aks-pod-subnet-too-small.examples";
import { examples as aksPodSubnetWithOverlay } from "../rules/subnets/aks-pod-subnet-with-overlay.examples";
import { examples as aksPoolCountBasicLoadBalancer } from "../rules/outbound/aks-pool-count-basic-load-balancer.examples";
import { examples as aksPoolCountOverLimit } from "../rules/limits/aks-pool-count-over-limit.examples";
import { examples as aksPoolNameMalformed } from "../rules/limits/aks-pool-name-malformed.examples";
import { examples as aksPoolNameRepeated } from "../rules/limits/aks-pool-name-repeated.examples";
import { examples as aksPoolNameReserved } from "../rules/limits/aks-pool-name-reserved.examples";
import { examples as aksPoolSettingNeedsScaleSets } from "../rules/combinations/aks-pool-setting-needs-scale-sets.examples";
import { examples as aksPoolTypeAvailabilitySetRetired } from "../rules/retirements/aks-pool-type-availability-set-retired.examples";
import { examples as aksPoolUpgradeOverNodeLimit } from "../rules/limits/aks-pool-upgrade-over-node-limit.examples";
import { examples as aksPoolValueUnknown } from "../rules/combinations/aks-pool-value-unknown.examples";
import { examples as aksPoolsInDifferentVnets } from "../rules/subnets/aks-pools-in-different-vnets.examples";
import { examples as aksPoolsMixCustomAndManagedVnet } from "../rules/subnets/aks-pools-mix-custom-and-managed-vnet.examples";
import { examples as aksPoolsMixIpamModes } from "../rules/subnets/aks-pools-mix-ipam-modes.examples";
import { examples as aksPrivateClusterBasicLoadBalancer } from "../rules/api-server/aks-private-cluster-basic-load-balancer.examples";
import { examples as aksPrivateClusterKubenetCustomDns } from "../rules/api-server/aks-private-cluster-kubenet-custom-dns.examples";
import { examples as aksPrivateDnsZoneCustomDns } from "../rules/api-server/aks-private-dns-zone-custom-dns.examples";
import { examples as aksPrivateDnsZoneMalformed } from "../rules/api-server/aks-private-dns-zone-malformed.examples";
import { examples as aksPrivateDnsZoneName } from "../rules/api-server/aks-private-dns-zone-name.examples";
import { examples as aksPrivateDnsZoneNeedsUserAssignedIdentity } from "../rules/identity/aks-private-dns-zone-needs-user-assigned-identity.examples";
import { examples as aksPrivateDnsZoneNoneNeedsPublicFqdn } from "../rules/api-server/aks-private-dns-zone-none-needs-public-fqdn.examples";
import { examples as aksPrivateDnsZonePublicCluster } from "../rules/api-server/aks-private-dns-zone-public-cluster.examples";
import { examples as aksPublicIpPrefixInOtherSubscription } from "../rules/outbound/aks-public-ip-prefix-in-other-subscription.examples";
import { examples as aksResourceIdMalformed } from "../rules/combinations/aks-resource-id-malformed.examples";
import { examples as aksRouteTableDefaultRouteInternet } from "../rules/outbound/aks-route-table-default-route-internet.examples";
import { examples as aksRouteTableDefaultRouteMissing } from "../rules/outbound/aks-route-table-default-route-missing.examples";
import { examples as aksRouteTableDiffersBetweenSubnets } from "../rules/subnets/aks-route-table-differs-between-subnets.examples";
import { examples as aksRouteTableInOtherSubscription } from "../rules/subnets/aks-route-table-in-other-subscription.examples";
import { examples as aksRouteTableIpv6DefaultRouteMissing } from "../rules/outbound/aks-route-table-ipv6-default-route-missing.examples";
import { examples as aksRouteTableSharedByClusters } from "../rules/subnets/aks-route-table-shared-by-clusters.examples";
import { examples as aksRouteTableTooManyRoutes } from "../rules/limits/aks-route-table-too-many-routes.examples";
import { examples as aksServiceCidrAtSizeLimit } from "../rules/ranges/aks-service-cidr-at-size-limit.examples";
import { examples as aksServiceCidrHostBits } from "../rules/ranges/aks-service-cidr-host-bits.examples";
import { examples as aksServiceCidrMalformed } from "../rules/ranges/aks-service-cidr-malformed.examples";
import { examples as aksServiceCidrNotPrivate } from "../rules/ranges/aks-service-cidr-not-private.examples";
import { examples as aksServiceCidrOverlapsEnvironment } from "../rules/ranges/aks-service-cidr-overlaps-environment.examples";
import { examples as aksServiceCidrOverlapsHubSpoke } from "../rules/ranges/aks-service-cidr-overlaps-hub-spoke.examples";
import { examples as aksServiceCidrOverlapsSubnet } from "../rules/ranges/aks-service-cidr-overlaps-subnet.examples";
import { examples as aksServiceCidrOverlapsVnet } from "../rules/ranges/aks-service-cidr-overlaps-vnet.examples";
import { examples as aksServiceCidrPublicRange } from "../rules/ranges/aks-service-cidr-public-range.examples";
import { examples as aksServiceCidrReservedRange } from "../rules/ranges/aks-service-cidr-reserved-range.examples";
import { examples as aksServiceCidrTooLarge } from "../rules/ranges/aks-service-cidr-too-large.examples";
import { examples as aksSpotMaxPriceOutOfRange } from "../rules/combinations/aks-spot-max-price-out-of-range.examples";
import { examples as aksSpotPoolUpgradeSettings } from "../rules/combinations/aks-spot-pool-upgrade-settings.examples";
import { examples as aksSpotSettingsNeedSpot } from "../rules/combinations/aks-spot-settings-need-spot.examples";
import { examples as aksStaticEgressGatewayUnsupportedByMode } from "../rules/outbound/aks-static-egress-gateway-unsupported-by-mode.examples";
import { examples as aksSubnetIdMalformed } from "../rules/subnets/aks-subnet-id-malformed.examples";
import { examples as aksSubnetIdNameTooLong } from "../rules/limits/aks-subnet-id-name-too-long.examples";
import { examples as aksSubnetIdReservedName } from "../rules/subnets/aks-subnet-id-reserved-name.examples";
import { examples as aksSubnetServiceEndpointPolicy } from "../rules/subnets/aks-subnet-service-endpoint-policy.examples";
import { examples as aksSystemPoolMissing } from "../rules/limits/aks-system-pool-missing.examples";
import { examples as aksSystemPoolSpot } from "../rules/combinations/aks-system-pool-spot.examples";
import { examples as aksSystemPoolWindows } from "../rules/combinations/aks-system-pool-windows.examples";
import { examples as aksUserDefinedRoutingNodePublicIp } from "../rules/outbound/aks-user-defined-routing-node-public-ip.examples";
import { examples as aksValueOutOfRange } from "../rules/limits/aks-value-out-of-range.examples";
import { examples as aksVirtualMachinesPoolNeedsUserAssignedIdentity } from "../rules/identity/aks-virtual-machines-pool-needs-user-assigned-identity.examples";
import { examples as aksVirtualMachinesPoolWindows } from "../rules/combinations/aks-virtual-machines-pool-windows.examples";
import { examples as aksVirtualNodesAuthorizedIpRanges } from "../rules/add-ons/aks-virtual-nodes-authorized-ip-ranges.examples";
import { examples as aksVirtualNodesKubenet } from "../rules/add-ons/aks-virtual-nodes-kubenet.examples";
import { examples as aksVirtualNodesSubnetDelegated } from "../rules/add-ons/aks-virtual-nodes-subnet-delegated.examples";
import { examples as aksVirtualNodesSubnetHasNodes } from "../rules/add-ons/aks-virtual-nodes-subnet-has-nodes.examples";
import { examples as aksVirtualNodesSubnetMissing } from "../rules/add-ons/aks-virtual-nodes-subnet-missing.examples";
import { examples as aksVirtualNodesSubnetName } from "../rules/add-ons/aks-virtual-nodes-subnet-name.examples";
import { examples as aksVirtualNodesUnsupportedByMode } from "../rules/add-ons/aks-virtual-nodes-unsupported-by-mode.examples";
import { examples as aksVnetAddressSpaceTooLarge } from "../rules/ranges/aks-vnet-address-space-too-large.examples";
import { examples as aksVnetContainsReservedRange } from "../rules/ranges/aks-vnet-contains-reserved-range.examples";
import { examples as aksVnetInOtherRegion } from "../rules/subnets/aks-vnet-in-other-region.examples";
import { examples as aksVnetReservedRange } from "../rules/ranges/aks-vnet-reserved-range.examples";
import { examples as aksWindows2025NeedsFips } from "../rules/combinations/aks-windows-2025-needs-fips.examples";
import { examples as aksWindows2025NetworkPolicyUndocumented } from "../rules/combinations/aks-windows-2025-network-policy-undocumented.examples";
import { examples as aksWindowsOsSkuOverlay } from "../rules/combinations/aks-windows-os-sku-overlay.examples";
import { examples as aksWindowsOutboundNatOutboundType } from "../rules/combinations/aks-windows-outbound-nat-outbound-type.examples";
import { examples as aksWindowsPoolByoCni } from "../rules/combinations/aks-windows-pool-byo-cni.examples";
import { examples as aksWindowsPoolCiliumDataplane } from "../rules/combinations/aks-windows-pool-cilium-dataplane.examples";
import { examples as aksWindowsPoolKubenet } from "../rules/combinations/aks-windows-pool-kubenet.examples";
import { examples as aksWindowsProfileMissing } from "../rules/combinations/aks-windows-profile-missing.examples";
import { examples as subnetAddressPrefixHostBits } from "../rules/ranges/subnet-address-prefix-host-bits.examples";
import { examples as subnetAddressPrefixIpv6Not64 } from "../rules/ranges/subnet-address-prefix-ipv6-not-64.examples";
import { examples as subnetAddressPrefixMalformed } from "../rules/ranges/subnet-address-prefix-malformed.examples";
import { examples as subnetAddressPrefixMissing } from "../rules/ranges/subnet-address-prefix-missing.examples";
import { examples as subnetAddressPrefixOutsideVnet } from "../rules/ranges/subnet-address-prefix-outside-vnet.examples";
import { examples as subnetAddressPrefixOverlapsSubnet } from "../rules/ranges/subnet-address-prefix-overlaps-subnet.examples";
import { examples as subnetAddressPrefixTooSmall } from "../rules/ranges/subnet-address-prefix-too-small.examples";
import { examples as subnetAgcNot24 } from "../rules/add-ons/subnet-agc-not-24.examples";
import { examples as subnetApiServerNotDelegated } from "../rules/api-server/subnet-api-server-not-delegated.examples";
import { examples as subnetApplicationGatewayShared } from "../rules/add-ons/subnet-application-gateway-shared.examples";
import { examples as subnetApplicationGatewaySmall } from "../rules/add-ons/subnet-application-gateway-small.examples";
import { examples as subnetApplicationGatewayTooSmall } from "../rules/add-ons/subnet-application-gateway-too-small.examples";
import { examples as subnetAssociationInOtherRegion } from "../rules/subnets/subnet-association-in-other-region.examples";
import { examples as subnetAssociationInOtherSubscription } from "../rules/subnets/subnet-association-in-other-subscription.examples";
import { examples as subnetDefaultOutboundAccessNotSet } from "../rules/outbound/subnet-default-outbound-access-not-set.examples";
import { examples as subnetIpamPoolMixedWithPrefix } from "../rules/subnets/subnet-ipam-pool-mixed-with-prefix.examples";
import { examples as subnetIpamPoolRepeated } from "../rules/subnets/subnet-ipam-pool-repeated.examples";
import { examples as subnetNameMalformed } from "../rules/limits/subnet-name-malformed.examples";
import { examples as subnetNameRepeated } from "../rules/limits/subnet-name-repeated.examples";
import { examples as subnetNatGatewayIdleTimeoutOutOfRange } from "../rules/outbound/subnet-nat-gateway-idle-timeout-out-of-range.examples";
import { examples as subnetNatGatewayInSeveralVnets } from "../rules/outbound/subnet-nat-gateway-in-several-vnets.examples";
import { examples as subnetNatGatewayMissing } from "../rules/outbound/subnet-nat-gateway-missing.examples";
import { examples as subnetNsgBlocksApplicationGateway } from "../rules/add-ons/subnet-nsg-blocks-application-gateway.examples";
import { examples as subnetNsgBlocksClusterTraffic } from "../rules/security-groups/subnet-nsg-blocks-cluster-traffic.examples";
import { examples as subnetNsgNarrowsClusterTraffic } from "../rules/security-groups/subnet-nsg-narrows-cluster-traffic.examples";
import { examples as subnetNsgRuleCountOverLimit } from "../rules/limits/subnet-nsg-rule-count-over-limit.examples";
import { examples as subnetNsgRuleMalformed } from "../rules/security-groups/subnet-nsg-rule-malformed.examples";
import { examples as subnetNsgRulePriorityRepeated } from "../rules/security-groups/subnet-nsg-rule-priority-repeated.examples";
import { examples as subnetNsgRuleValueUnknown } from "../rules/security-groups/subnet-nsg-rule-value-unknown.examples";
import { examples as subnetPodSubnetHoldsVirtualMachines } from "../rules/subnets/subnet-pod-subnet-holds-virtual-machines.examples";
import { examples as subnetPodSubnetNotDelegated } from "../rules/subnets/subnet-pod-subnet-not-delegated.examples";
import { examples as subnetRouteNextHopIp } from "../rules/outbound/subnet-route-next-hop-ip.examples";
import { examples as subnetRoutePrefixMalformed } from "../rules/outbound/subnet-route-prefix-malformed.examples";
import { examples as subnetRoutePrefixRepeated } from "../rules/outbound/subnet-route-prefix-repeated.examples";
import { examples as subnetRouteTableMissing } from "../rules/outbound/subnet-route-table-missing.examples";
import { examples as subnetVirtualNodesNotDelegated } from "../rules/add-ons/subnet-virtual-nodes-not-delegated.examples";
import { examples as vnetAddressSpaceForbiddenRange } from "../rules/ranges/vnet-address-space-forbidden-range.examples";
import { examples as vnetAddressSpaceHostBits } from "../rules/ranges/vnet-address-space-host-bits.examples";
import { examples as vnetAddressSpaceMalformed } from "../rules/ranges/vnet-address-space-malformed.examples";
import { examples as vnetAddressSpaceOverlapsEnvironment } from "../rules/ranges/vnet-address-space-overlaps-environment.examples";
import { examples as vnetAddressSpaceOverlapsOtherCluster } from "../rules/ranges/vnet-address-space-overlaps-other-cluster.examples";
import { examples as vnetAddressSpaceOverlapsPeer } from "../rules/ranges/vnet-address-space-overlaps-peer.examples";
import { examples as vnetAddressSpaceTooLarge } from "../rules/ranges/vnet-address-space-too-large.examples";
import { examples as vnetDnsServerMalformed } from "../rules/ranges/vnet-dns-server-malformed.examples";
import { examples as vnetNameMalformed } from "../rules/limits/vnet-name-malformed.examples";
import { examples as vnetPeeringCountOverLimit } from "../rules/limits/vnet-peering-count-over-limit.examples";
import { examples as vnetPeeringGatewaySettings } from "../rules/subnets/vnet-peering-gateway-settings.examples";
import { examples as vnetPeeringRepeated } from "../rules/limits/vnet-peering-repeated.examples";
import { examples as vnetPrivateIpCountOverLimit } from "../rules/limits/vnet-private-ip-count-over-limit.examples";
import { examples as vnetPublicIpStandardDynamic } from "../rules/outbound/vnet-public-ip-standard-dynamic.examples";
import { examples as vnetResourceNameMalformed } from "../rules/limits/vnet-resource-name-malformed.examples";
import { examples as vnetResourceValueOutOfRange } from "../rules/limits/vnet-resource-value-out-of-range.examples";
import { examples as vnetResourceValueUnknown } from "../rules/limits/vnet-resource-value-unknown.examples";
import { examples as vnetSubnetCountOverLimit } from "../rules/limits/vnet-subnet-count-over-limit.examples";
import type { RuleExamples } from "./rule-examples";

/** The examples of every rule, by its id. */
export const examplesOf: Readonly<Record<string, RuleExamples>> = {
  "aks-acns-host-routing-combination": aksAcnsHostRoutingCombination,
  "aks-acns-kubernetes-version": aksAcnsKubernetesVersion,
  "aks-acns-l7-over-scale": aksAcnsL7OverScale,
  "aks-acns-mtls-combination": aksAcnsMtlsCombination,
  "aks-acns-needs-cilium-dataplane": aksAcnsNeedsCiliumDataplane,
  "aks-acns-wireguard-fips": aksAcnsWireguardFips,
  "aks-agc-unsupported-by-mode": aksAgcUnsupportedByMode,
  "aks-agic-gateway-sku": aksAgicGatewaySku,
  "aks-agic-overlay-subnet-cidr-too-large": aksAgicOverlaySubnetCidrTooLarge,
  "aks-agic-overlay-subnet-too-large": aksAgicOverlaySubnetTooLarge,
  "aks-agic-settings-conflict": aksAgicSettingsConflict,
  "aks-agic-subnet-cidr-outside-vnet": aksAgicSubnetCidrOutsideVnet,
  "aks-agic-subnet-cidr-overlaps-service-cidr": aksAgicSubnetCidrOverlapsServiceCidr,
  "aks-agic-subnet-cidr-unusable": aksAgicSubnetCidrUnusable,
  "aks-agic-subnet-not-dedicated": aksAgicSubnetNotDedicated,
  "aks-agic-unsupported-by-mode": aksAgicUnsupportedByMode,
  "aks-allocated-outbound-ports-exceeded": aksAllocatedOutboundPortsExceeded,
  "aks-allocated-outbound-ports-not-multiple-of-8": aksAllocatedOutboundPortsNotMultipleOf8,
  "aks-allocated-outbound-ports-out-of-range": aksAllocatedOutboundPortsOutOfRange,
  "aks-allowed-host-ports-reversed": aksAllowedHostPortsReversed,
  "aks-api-server-subnet-delegated-elsewhere": aksApiServerSubnetDelegatedElsewhere,
  "aks-api-server-subnet-in-other-vnet": aksApiServerSubnetInOtherVnet,
  "aks-api-server-subnet-missing": aksApiServerSubnetMissing,
  "aks-api-server-subnet-not-used": aksApiServerSubnetNotUsed,
  "aks-api-server-subnet-region": aksApiServerSubnetRegion,
  "aks-api-server-subnet-shared": aksApiServerSubnetShared,
  "aks-api-server-subnet-too-small": aksApiServerSubnetTooSmall,
  "aks-api-server-subnet-vnet-encryption": aksApiServerSubnetVnetEncryption,
  "aks-app-routing-dns-zones-scattered": aksAppRoutingDnsZonesScattered,
  "aks-app-routing-nginx-retired": aksAppRoutingNginxRetired,
  "aks-authorized-ip-ranges-basic-load-balancer": aksAuthorizedIpRangesBasicLoadBalancer,
  "aks-authorized-ip-ranges-host-bits": aksAuthorizedIpRangesHostBits,
  "aks-authorized-ip-ranges-malformed": aksAuthorizedIpRangesMalformed,
  "aks-authorized-ip-ranges-private-cluster": aksAuthorizedIpRangesPrivateCluster,
  "aks-authorized-ip-ranges-private-range": aksAuthorizedIpRangesPrivateRange,
  "aks-authorized-ip-ranges-too-many": aksAuthorizedIpRangesTooMany,
  "aks-authorized-ip-ranges-zero-among-others": aksAuthorizedIpRangesZeroAmongOthers,
  "aks-automatic-outbound-type": aksAutomaticOutboundType,
  "aks-automatic-windows-pool": aksAutomaticWindowsPool,
  "aks-autoscaler-bounds-missing": aksAutoscalerBoundsMissing,
  "aks-autoscaler-bounds-not-used": aksAutoscalerBoundsNotUsed,
  "aks-autoscaler-bounds-reversed": aksAutoscalerBoundsReversed,
  "aks-autoscaler-count-missing": aksAutoscalerCountMissing,
  "aks-autoscaler-count-outside-bounds": aksAutoscalerCountOutsideBounds,
  "aks-bootstrap-registry-not-used": aksBootstrapRegistryNotUsed,
  "aks-byo-cni-cloud-plugin-missing": aksByoCniCloudPluginMissing,
  "aks-byo-cni-direct-routing": aksByoCniDirectRouting,
  "aks-byo-cni-encapsulation-dropped": aksByoCniEncapsulationDropped,
  "aks-byo-cni-node-pod-cidr-not-assigned": aksByoCniNodePodCidrNotAssigned,
  "aks-byo-cni-pool-differs-from-pod-cidr": aksByoCniPoolDiffersFromPodCidr,
  "aks-byo-cni-pool-differs-vnet-integration": aksByoCniPoolDiffersVnetIntegration,
  "aks-byo-cni-pool-overlaps-cluster-range": aksByoCniPoolOverlapsClusterRange,
  "aks-byo-cni-pool-too-small": aksByoCniPoolTooSmall,
  "aks-cidr-spellings-differ": aksCidrSpellingsDiffer,
  "aks-cluster-value-unknown": aksClusterValueUnknown,
  "aks-dns-prefix-malformed": aksDnsPrefixMalformed,
  "aks-dns-prefix-with-fqdn-subdomain": aksDnsPrefixWithFqdnSubdomain,
  "aks-dns-service-ip-first-address": aksDnsServiceIpFirstAddress,
  "aks-dns-service-ip-last-address": aksDnsServiceIpLastAddress,
  "aks-dns-service-ip-malformed": aksDnsServiceIpMalformed,
  "aks-dns-service-ip-outside-service-cidr": aksDnsServiceIpOutsideServiceCidr,
  "aks-docker-bridge-cidr-ignored": aksDockerBridgeCidrIgnored,
  "aks-docker-bridge-cidr-overlaps": aksDockerBridgeCidrOverlaps,
  "aks-dual-stack-subnet-without-ipv6": aksDualStackSubnetWithoutIpv6,
  "aks-fqdn-subdomain-needs-private-dns-zone": aksFqdnSubdomainNeedsPrivateDnsZone,
  "aks-free-tier-node-count": aksFreeTierNodeCount,
  "aks-gateway-pool-autoscaled": aksGatewayPoolAutoscaled,
  "aks-gateway-pool-needs-static-egress": aksGatewayPoolNeedsStaticEgress,
  "aks-gateway-pool-prefix-size-out-of-range": aksGatewayPoolPrefixSizeOutOfRange,
  "aks-gateway-pool-prefix-too-small": aksGatewayPoolPrefixTooSmall,
  "aks-gateway-pool-single-node": aksGatewayPoolSingleNode,
  "aks-gateway-pool-virtual-machines": aksGatewayPoolVirtualMachines,
  "aks-gateway-pool-windows": aksGatewayPoolWindows,
  "aks-gateway-profile-needs-gateway-mode": aksGatewayProfileNeedsGatewayMode,
  "aks-hosted-system-needs-automatic": aksHostedSystemNeedsAutomatic,
  "aks-hosted-system-subnets-incomplete": aksHostedSystemSubnetsIncomplete,
  "aks-http-proxy-unsupported": aksHttpProxyUnsupported,
  "aks-http-proxy-url-malformed": aksHttpProxyUrlMalformed,
  "aks-identity-kubelet-role-missing": aksIdentityKubeletRoleMissing,
  "aks-identity-more-than-one": aksIdentityMoreThanOne,
  "aks-identity-node-subnet-role-missing": aksIdentityNodeSubnetRoleMissing,
  "aks-identity-not-user-assigned": aksIdentityNotUserAssigned,
  "aks-identity-outbound-ip-role-missing": aksIdentityOutboundIpRoleMissing,
  "aks-identity-private-dns-zone-role-missing": aksIdentityPrivateDnsZoneRoleMissing,
  "aks-identity-route-table-role-missing": aksIdentityRouteTableRoleMissing,
  "aks-identity-subnet-role-missing": aksIdentitySubnetRoleMissing,
  "aks-identity-virtual-nodes-role-missing": aksIdentityVirtualNodesRoleMissing,
  "aks-identity-vnet-role-missing": aksIdentityVnetRoleMissing,
  "aks-ip-families-nap": aksIpFamiliesNap,
  "aks-ip-families-nat-gateway": aksIpFamiliesNatGateway,
  "aks-ip-families-need-overlay": aksIpFamiliesNeedOverlay,
  "aks-ip-families-network-policy": aksIpFamiliesNetworkPolicy,
  "aks-ip-families-order": aksIpFamiliesOrder,
  "aks-ip-families-ranges-mismatch": aksIpFamiliesRangesMismatch,
  "aks-ip-families-static-egress-gateway": aksIpFamiliesStaticEgressGateway,
  "aks-ip-families-unsupported": aksIpFamiliesUnsupported,
  "aks-ip-families-virtual-nodes": aksIpFamiliesVirtualNodes,
  "aks-kms-key-vault-missing": aksKmsKeyVaultMissing,
  "aks-kms-private-key-vault": aksKmsPrivateKeyVault,
  "aks-kube-proxy-cilium-dataplane": aksKubeProxyCiliumDataplane,
  "aks-kube-proxy-disabled-needs-byo-cni": aksKubeProxyDisabledNeedsByoCni,
  "aks-kube-proxy-ipvs-config-needs-ipvs": aksKubeProxyIpvsConfigNeedsIpvs,
  "aks-kube-proxy-ipvs-network-policy-azure": aksKubeProxyIpvsNetworkPolicyAzure,
  "aks-kube-proxy-ipvs-timeout-not-positive": aksKubeProxyIpvsTimeoutNotPositive,
  "aks-kube-proxy-nftables-kubernetes-version": aksKubeProxyNftablesKubernetesVersion,
  "aks-kubelet-identity-needs-user-assigned": aksKubeletIdentityNeedsUserAssigned,
  "aks-kubernetes-version-ending": aksKubernetesVersionEnding,
  "aks-kubernetes-version-malformed": aksKubernetesVersionMalformed,
  "aks-kubernetes-version-unsupported": aksKubernetesVersionUnsupported,
  "aks-load-balancer-idle-timeout-out-of-range": aksLoadBalancerIdleTimeoutOutOfRange,
  "aks-load-balancer-outbound-ip-count-out-of-range": aksLoadBalancerOutboundIpCountOutOfRange,
  "aks-load-balancer-outbound-ip-kinds-mixed": aksLoadBalancerOutboundIpKindsMixed,
  "aks-load-balancer-outbound-ip-missing": aksLoadBalancerOutboundIpMissing,
  "aks-load-balancer-outbound-ip-unsuitable": aksLoadBalancerOutboundIpUnsuitable,
  "aks-load-balancer-outbound-ipv6-single-stack": aksLoadBalancerOutboundIpv6SingleStack,
  "aks-load-balancer-profile-basic": aksLoadBalancerProfileBasic,
  "aks-load-balancer-profile-with-user-defined-routing": aksLoadBalancerProfileWithUserDefinedRouting,
  "aks-load-balancer-sku-basic-retired": aksLoadBalancerSkuBasicRetired,
  "aks-local-dns-root-to-core-dns": aksLocalDnsRootToCoreDns,
  "aks-local-dns-zone-settings": aksLocalDnsZoneSettings,
  "aks-max-pods-not-set": aksMaxPodsNotSet,
  "aks-max-pods-out-of-range": aksMaxPodsOutOfRange,
  "aks-max-pods-pool-below-30": aksMaxPodsPoolBelow30,
  "aks-max-pods-wastes-static-block": aksMaxPodsWastesStaticBlock,
  "aks-max-pods-windows-over-110": aksMaxPodsWindowsOver110,
  "aks-max-surge-malformed": aksMaxSurgeMalformed,
  "aks-max-surge-zero": aksMaxSurgeZero,
  "aks-max-unavailable-system-pool": aksMaxUnavailableSystemPool,
  "aks-multiple-load-balancers-need-node-ip": aksMultipleLoadBalancersNeedNodeIp,
  "aks-name-malformed": aksNameMalformed,
  "aks-nap-autoscaled-pool": aksNapAutoscaledPool,
  "aks-nap-basic-load-balancer": aksNapBasicLoadBalancer,
  "aks-nap-kubenet": aksNapKubenet,
  "aks-nap-network-policy-calico": aksNapNetworkPolicyCalico,
  "aks-nap-pod-subnet": aksNapPodSubnet,
  "aks-nap-service-principal": aksNapServicePrincipal,
  "aks-nap-windows-pool": aksNapWindowsPool,
  "aks-nat-gateway-basic-public-ip": aksNatGatewayBasicPublicIp,
  "aks-nat-gateway-idle-timeout-out-of-range": aksNatGatewayIdleTimeoutOutOfRange,
  "aks-nat-gateway-outbound-ip-count-out-of-range": aksNatGatewayOutboundIpCountOutOfRange,
  "aks-nat-gateway-outbound-ip-kinds-mixed": aksNatGatewayOutboundIpKindsMixed,
  "aks-nat-gateway-settings-need-standard-v2": aksNatGatewaySettingsNeedStandardV2,
  "aks-nat-gateway-sku-mismatch": aksNatGatewaySkuMismatch,
  "aks-nat-gateway-without-address": aksNatGatewayWithoutAddress,
  "aks-network-dataplane-cilium-byo-cni": aksNetworkDataplaneCiliumByoCni,
  "aks-network-dataplane-cilium-needs-azure-cni": aksNetworkDataplaneCiliumNeedsAzureCni,
  "aks-network-dataplane-cilium-needs-policy-cilium": aksNetworkDataplaneCiliumNeedsPolicyCilium,
  "aks-network-isolated-bootstrap-cache": aksNetworkIsolatedBootstrapCache,
  "aks-network-isolated-node-os-channel": aksNetworkIsolatedNodeOsChannel,
  "aks-network-isolated-node-public-ip": aksNetworkIsolatedNodePublicIp,
  "aks-network-isolated-public-api-server": aksNetworkIsolatedPublicApiServer,
  "aks-network-isolated-registry": aksNetworkIsolatedRegistry,
  "aks-network-isolated-unsupported-by-mode": aksNetworkIsolatedUnsupportedByMode,
  "aks-network-isolated-windows-pool": aksNetworkIsolatedWindowsPool,
  "aks-network-mode-bridge-retired": aksNetworkModeBridgeRetired,
  "aks-network-mode-needs-azure-cni": aksNetworkModeNeedsAzureCni,
  "aks-network-plugin-kubenet-retired": aksNetworkPluginKubenetRetired,
  "aks-network-plugin-mode-needs-azure-cni": aksNetworkPluginModeNeedsAzureCni,
  "aks-network-policy-azure-kubenet": aksNetworkPolicyAzureKubenet,
  "aks-network-policy-azure-over-scale": aksNetworkPolicyAzureOverScale,
  "aks-network-policy-azure-retired": aksNetworkPolicyAzureRetired,
  "aks-network-policy-azure-windows-retired": aksNetworkPolicyAzureWindowsRetired,
  "aks-network-policy-byo-cni": aksNetworkPolicyByoCni,
  "aks-network-policy-cilium-needs-dataplane": aksNetworkPolicyCiliumNeedsDataplane,
  "aks-network-policy-kubernetes-version": aksNetworkPolicyKubernetesVersion,
  "aks-node-count-kubenet-dual-stack": aksNodeCountKubenetDualStack,
  "aks-node-count-over-cluster-limit": aksNodeCountOverClusterLimit,
  "aks-node-count-over-free-tier": aksNodeCountOverFreeTier,
  "aks-node-count-over-pool-limit": aksNodeCountOverPoolLimit,
  "aks-node-public-ip-prefix-not-used": aksNodePublicIpPrefixNotUsed,
  "aks-node-public-ip-prefix-too-small": aksNodePublicIpPrefixTooSmall,
  "aks-node-public-ip-prefix-unsuitable": aksNodePublicIpPrefixUnsuitable,
  "aks-node-resource-group-name-malformed": aksNodeResourceGroupNameMalformed,
  "aks-node-resource-group-name-too-long": aksNodeResourceGroupNameTooLong,
  "aks-node-resource-group-taken": aksNodeResourceGroupTaken,
  "aks-node-subnet-delegated": aksNodeSubnetDelegated,
  "aks-node-subnet-full-at-max-count": aksNodeSubnetFullAtMaxCount,
  "aks-node-subnet-full-during-upgrade": aksNodeSubnetFullDuringUpgrade,
  "aks-node-subnet-shared-kubenet": aksNodeSubnetSharedKubenet,
  "aks-node-subnet-too-small": aksNodeSubnetTooSmall,
  "aks-open-service-mesh-retired": aksOpenServiceMeshRetired,
  "aks-os-sku-images-removed": aksOsSkuImagesRemoved,
  "aks-os-sku-kubernetes-version": aksOsSkuKubernetesVersion,
  "aks-os-sku-refused": aksOsSkuRefused,
  "aks-os-sku-retired": aksOsSkuRetired,
  "aks-outbound-ip-used-twice": aksOutboundIpUsedTwice,
  "aks-outbound-profile-not-used": aksOutboundProfileNotUsed,
  "aks-outbound-type-basic-load-balancer": aksOutboundTypeBasicLoadBalancer,
  "aks-outbound-type-block-custom-vnet": aksOutboundTypeBlockCustomVnet,
  "aks-outbound-type-managed-nat-custom-vnet": aksOutboundTypeManagedNatCustomVnet,
  "aks-outbound-type-needs-custom-vnet": aksOutboundTypeNeedsCustomVnet,
  "aks-outbound-type-needs-scale-sets": aksOutboundTypeNeedsScaleSets,
  "aks-outbound-type-subnet-has-nat-gateway": aksOutboundTypeSubnetHasNatGateway,
  "aks-outbound-type-unsupported": aksOutboundTypeUnsupported,
  "aks-overlay-availability-set": aksOverlayAvailabilitySet,
  "aks-overlay-vm-size": aksOverlayVmSize,
  "aks-pod-cidr-full-during-upgrade": aksPodCidrFullDuringUpgrade,
  "aks-pod-cidr-host-bits": aksPodCidrHostBits,
  "aks-pod-cidr-inside-vnet": aksPodCidrInsideVnet,
  "aks-pod-cidr-malformed": aksPodCidrMalformed,
  "aks-pod-cidr-missing": aksPodCidrMissing,
  "aks-pod-cidr-missing-vnet-integration": aksPodCidrMissingVnetIntegration,
  "aks-pod-cidr-overlaps-environment": aksPodCidrOverlapsEnvironment,
  "aks-pod-cidr-overlaps-hub-spoke": aksPodCidrOverlapsHubSpoke,
  "aks-pod-cidr-overlaps-service-cidr": aksPodCidrOverlapsServiceCidr,
  "aks-pod-cidr-overlaps-subnet": aksPodCidrOverlapsSubnet,
  "aks-pod-cidr-overlaps-vnet": aksPodCidrOverlapsVnet,
  "aks-pod-cidr-public-range": aksPodCidrPublicRange,
  "aks-pod-cidr-reserved-range": aksPodCidrReservedRange,
  "aks-pod-cidr-reserved-range-byo-cni": aksPodCidrReservedRangeByoCni,
  "aks-pod-cidr-runs-out-of-node-blocks": aksPodCidrRunsOutOfNodeBlocks,
  "aks-pod-cidr-too-small": aksPodCidrTooSmall,
  "aks-pod-cidr-without-overlay": aksPodCidrWithoutOverlay,
  "aks-pod-count-over-cluster-limit": aksPodCountOverClusterLimit,
  "aks-pod-count-over-recommended": aksPodCountOverRecommended,
  "aks-pod-identity-kubenet": aksPodIdentityKubenet,
  "aks-pod-ip-allocation-mode-kubernetes-version": aksPodIpAllocationModeKubernetesVersion,
  "aks-pod-ip-allocation-mode-needs-pod-subnet": aksPodIpAllocationModeNeedsPodSubnet,
  "aks-pod-subnet-full-at-max-pods": aksPodSubnetFullAtMaxPods,
  "aks-pod-subnet-in-other-vnet": aksPodSubnetInOtherVnet,
  "aks-pod-subnet-larger-than-vnet-limit": aksPodSubnetLargerThanVnetLimit,
  "aks-pod-subnet-mixes-allocation-modes": aksPodSubnetMixesAllocationModes,
  "aks-pod-subnet-too-large": aksPodSubnetTooLarge,
  "aks-pod-subnet-too-small": aksPodSubnetTooSmall,
  "aks-pod-subnet-with-overlay": aksPodSubnetWithOverlay,
  "aks-pool-count-basic-load-balancer": aksPoolCountBasicLoadBalancer,
  "aks-pool-count-over-limit": aksPoolCountOverLimit,
  "aks-pool-name-malformed": aksPoolNameMalformed,
  "aks-pool-name-repeated": aksPoolNameRepeated,
  "aks-pool-name-reserved": aksPoolNameReserved,
  "aks-pool-setting-needs-scale-sets": aksPoolSettingNeedsScaleSets,
  "aks-pool-type-availability-set-retired": aksPoolTypeAvailabilitySetRetired,
  "aks-pool-upgrade-over-node-limit": aksPoolUpgradeOverNodeLimit,
  "aks-pool-value-unknown": aksPoolValueUnknown,
  "aks-pools-in-different-vnets": aksPoolsInDifferentVnets,
  "aks-pools-mix-custom-and-managed-vnet": aksPoolsMixCustomAndManagedVnet,
  "aks-pools-mix-ipam-modes": aksPoolsMixIpamModes,
  "aks-private-cluster-basic-load-balancer": aksPrivateClusterBasicLoadBalancer,
  "aks-private-cluster-kubenet-custom-dns": aksPrivateClusterKubenetCustomDns,
  "aks-private-dns-zone-custom-dns": aksPrivateDnsZoneCustomDns,
  "aks-private-dns-zone-malformed": aksPrivateDnsZoneMalformed,
  "aks-private-dns-zone-name": aksPrivateDnsZoneName,
  "aks-private-dns-zone-needs-user-assigned-identity": aksPrivateDnsZoneNeedsUserAssignedIdentity,
  "aks-private-dns-zone-none-needs-public-fqdn": aksPrivateDnsZoneNoneNeedsPublicFqdn,
  "aks-private-dns-zone-public-cluster": aksPrivateDnsZonePublicCluster,
  "aks-public-ip-prefix-in-other-subscription": aksPublicIpPrefixInOtherSubscription,
  "aks-resource-id-malformed": aksResourceIdMalformed,
  "aks-route-table-default-route-internet": aksRouteTableDefaultRouteInternet,
  "aks-route-table-default-route-missing": aksRouteTableDefaultRouteMissing,
  "aks-route-table-differs-between-subnets": aksRouteTableDiffersBetweenSubnets,
  "aks-route-table-in-other-subscription": aksRouteTableInOtherSubscription,
  "aks-route-table-ipv6-default-route-missing": aksRouteTableIpv6DefaultRouteMissing,
  "aks-route-table-shared-by-clusters": aksRouteTableSharedByClusters,
  "aks-route-table-too-many-routes": aksRouteTableTooManyRoutes,
  "aks-service-cidr-at-size-limit": aksServiceCidrAtSizeLimit,
  "aks-service-cidr-host-bits": aksServiceCidrHostBits,
  "aks-service-cidr-malformed": aksServiceCidrMalformed,
  "aks-service-cidr-not-private": aksServiceCidrNotPrivate,
  "aks-service-cidr-overlaps-environment": aksServiceCidrOverlapsEnvironment,
  "aks-service-cidr-overlaps-hub-spoke": aksServiceCidrOverlapsHubSpoke,
  "aks-service-cidr-overlaps-subnet": aksServiceCidrOverlapsSubnet,
  "aks-service-cidr-overlaps-vnet": aksServiceCidrOverlapsVnet,
  "aks-service-cidr-public-range": aksServiceCidrPublicRange,
  "aks-service-cidr-reserved-range": aksServiceCidrReservedRange,
  "aks-service-cidr-too-large": aksServiceCidrTooLarge,
  "aks-spot-max-price-out-of-range": aksSpotMaxPriceOutOfRange,
  "aks-spot-pool-upgrade-settings": aksSpotPoolUpgradeSettings,
  "aks-spot-settings-need-spot": aksSpotSettingsNeedSpot,
  "aks-static-egress-gateway-unsupported-by-mode": aksStaticEgressGatewayUnsupportedByMode,
  "aks-subnet-id-malformed": aksSubnetIdMalformed,
  "aks-subnet-id-name-too-long": aksSubnetIdNameTooLong,
  "aks-subnet-id-reserved-name": aksSubnetIdReservedName,
  "aks-subnet-service-endpoint-policy": aksSubnetServiceEndpointPolicy,
  "aks-system-pool-missing": aksSystemPoolMissing,
  "aks-system-pool-spot": aksSystemPoolSpot,
  "aks-system-pool-windows": aksSystemPoolWindows,
  "aks-user-defined-routing-node-public-ip": aksUserDefinedRoutingNodePublicIp,
  "aks-value-out-of-range": aksValueOutOfRange,
  "aks-virtual-machines-pool-needs-user-assigned-identity": aksVirtualMachinesPoolNeedsUserAssignedIdentity,
  "aks-virtual-machines-pool-windows": aksVirtualMachinesPoolWindows,
  "aks-virtual-nodes-authorized-ip-ranges": aksVirtualNodesAuthorizedIpRanges,
  "aks-virtual-nodes-kubenet": aksVirtualNodesKubenet,
  "aks-virtual-nodes-subnet-delegated": aksVirtualNodesSubnetDelegated,
  "aks-virtual-nodes-subnet-has-nodes": aksVirtualNodesSubnetHasNodes,
  "aks-virtual-nodes-subnet-missing": aksVirtualNodesSubnetMissing,
  "aks-virtual-nodes-subnet-name": aksVirtualNodesSubnetName,
  "aks-virtual-nodes-unsupported-by-mode": aksVirtualNodesUnsupportedByMode,
  "aks-vnet-address-space-too-large": aksVnetAddressSpaceTooLarge,
  "aks-vnet-contains-reserved-range": aksVnetContainsReservedRange,
  "aks-vnet-in-other-region": aksVnetInOtherRegion,
  "aks-vnet-reserved-range": aksVnetReservedRange,
  "aks-windows-2025-needs-fips": aksWindows2025NeedsFips,
  "aks-windows-2025-network-policy-undocumented": aksWindows2025NetworkPolicyUndocumented,
  "aks-windows-os-sku-overlay": aksWindowsOsSkuOverlay,
  "aks-windows-outbound-nat-outbound-type": aksWindowsOutboundNatOutboundType,
  "aks-windows-pool-byo-cni": aksWindowsPoolByoCni,
  "aks-windows-pool-cilium-dataplane": aksWindowsPoolCiliumDataplane,
  "aks-windows-pool-kubenet": aksWindowsPoolKubenet,
  "aks-windows-profile-missing": aksWindowsProfileMissing,
  "subnet-address-prefix-host-bits": subnetAddressPrefixHostBits,
  "subnet-address-prefix-ipv6-not-64": subnetAddressPrefixIpv6Not64,
  "subnet-address-prefix-malformed": subnetAddressPrefixMalformed,
  "subnet-address-prefix-missing": subnetAddressPrefixMissing,
  "subnet-address-prefix-outside-vnet": subnetAddressPrefixOutsideVnet,
  "subnet-address-prefix-overlaps-subnet": subnetAddressPrefixOverlapsSubnet,
  "subnet-address-prefix-too-small": subnetAddressPrefixTooSmall,
  "subnet-agc-not-24": subnetAgcNot24,
  "subnet-api-server-not-delegated": subnetApiServerNotDelegated,
  "subnet-application-gateway-shared": subnetApplicationGatewayShared,
  "subnet-application-gateway-small": subnetApplicationGatewaySmall,
  "subnet-application-gateway-too-small": subnetApplicationGatewayTooSmall,
  "subnet-association-in-other-region": subnetAssociationInOtherRegion,
  "subnet-association-in-other-subscription": subnetAssociationInOtherSubscription,
  "subnet-default-outbound-access-not-set": subnetDefaultOutboundAccessNotSet,
  "subnet-ipam-pool-mixed-with-prefix": subnetIpamPoolMixedWithPrefix,
  "subnet-ipam-pool-repeated": subnetIpamPoolRepeated,
  "subnet-name-malformed": subnetNameMalformed,
  "subnet-name-repeated": subnetNameRepeated,
  "subnet-nat-gateway-idle-timeout-out-of-range": subnetNatGatewayIdleTimeoutOutOfRange,
  "subnet-nat-gateway-in-several-vnets": subnetNatGatewayInSeveralVnets,
  "subnet-nat-gateway-missing": subnetNatGatewayMissing,
  "subnet-nsg-blocks-application-gateway": subnetNsgBlocksApplicationGateway,
  "subnet-nsg-blocks-cluster-traffic": subnetNsgBlocksClusterTraffic,
  "subnet-nsg-narrows-cluster-traffic": subnetNsgNarrowsClusterTraffic,
  "subnet-nsg-rule-count-over-limit": subnetNsgRuleCountOverLimit,
  "subnet-nsg-rule-malformed": subnetNsgRuleMalformed,
  "subnet-nsg-rule-priority-repeated": subnetNsgRulePriorityRepeated,
  "subnet-nsg-rule-value-unknown": subnetNsgRuleValueUnknown,
  "subnet-pod-subnet-holds-virtual-machines": subnetPodSubnetHoldsVirtualMachines,
  "subnet-pod-subnet-not-delegated": subnetPodSubnetNotDelegated,
  "subnet-route-next-hop-ip": subnetRouteNextHopIp,
  "subnet-route-prefix-malformed": subnetRoutePrefixMalformed,
  "subnet-route-prefix-repeated": subnetRoutePrefixRepeated,
  "subnet-route-table-missing": subnetRouteTableMissing,
  "subnet-virtual-nodes-not-delegated": subnetVirtualNodesNotDelegated,
  "vnet-address-space-forbidden-range": vnetAddressSpaceForbiddenRange,
  "vnet-address-space-host-bits": vnetAddressSpaceHostBits,
  "vnet-address-space-malformed": vnetAddressSpaceMalformed,
  "vnet-address-space-overlaps-environment": vnetAddressSpaceOverlapsEnvironment,
  "vnet-address-space-overlaps-other-cluster": vnetAddressSpaceOverlapsOtherCluster,
  "vnet-address-space-overlaps-peer": vnetAddressSpaceOverlapsPeer,
  "vnet-address-space-too-large": vnetAddressSpaceTooLarge,
  "vnet-dns-server-malformed": vnetDnsServerMalformed,
  "vnet-name-malformed": vnetNameMalformed,
  "vnet-peering-count-over-limit": vnetPeeringCountOverLimit,
  "vnet-peering-gateway-settings": vnetPeeringGatewaySettings,
  "vnet-peering-repeated": vnetPeeringRepeated,
  "vnet-private-ip-count-over-limit": vnetPrivateIpCountOverLimit,
  "vnet-public-ip-standard-dynamic": vnetPublicIpStandardDynamic,
  "vnet-resource-name-malformed": vnetResourceNameMalformed,
  "vnet-resource-value-out-of-range": vnetResourceValueOutOfRange,
  "vnet-resource-value-unknown": vnetResourceValueUnknown,
  "vnet-subnet-count-over-limit": vnetSubnetCountOverLimit,
};
