/** A switch, of which the API takes nothing else. */
const trueOrFalse = ["true", "false"] as const;

/**
 * The values that the API has for settings which the rules read, of all versions since 2020, previews included:
 * Azure refuses any other. Case doesn't count. Read in @azure/arm-containerservice 25.5.0 (2026-06-01), 21.2.0-beta.1
 * and the AKS documentation of 2026-08; `outboundType` and `ipFamilies` have rules of their own.
 */
export const apiEnums = {
  cluster: {
    "sku.name": ["Base", "Automatic", "Basic"],
    "sku.tier": ["Free", "Standard", "Premium", "Paid"],
    supportPlan: ["KubernetesOfficial", "AKSLongTermSupport"],
    "networkProfile.networkPlugin": ["azure", "kubenet", "none"],
    "networkProfile.networkPluginMode": ["overlay"],
    "networkProfile.networkDataplane": ["azure", "cilium"],
    "networkProfile.networkPolicy": ["none", "azure", "calico", "cilium"],
    "networkProfile.networkMode": ["transparent", "bridge"],
    "networkProfile.loadBalancerSku": ["standard", "basic"],
    "networkProfile.loadBalancerProfile.backendPoolType": ["NodeIPConfiguration", "NodeIP"],
    "networkProfile.natGatewayProfile.sku": ["Standard", "StandardV2"],
    "networkProfile.kubeProxyConfig.mode": ["IPTABLES", "IPVS", "NFTABLES"],
    "networkProfile.kubeProxyConfig.ipvsConfig.scheduler": ["RoundRobin", "LeastConnection"],
    "networkProfile.advancedNetworking.security.advancedNetworkPolicies": ["L7", "FQDN", "None"],
    "networkProfile.advancedNetworking.security.transitEncryption.type": [
      "WireGuard",
      "mTLS",
      "None",
    ],
    "networkProfile.advancedNetworking.performance.accelerationMode": ["BpfVeth", "None"],
    "nodeProvisioningProfile.mode": ["Manual", "Auto"],
    "autoUpgradeProfile.nodeOSUpgradeChannel": ["None", "Unmanaged", "NodeImage", "SecurityPatch"],
    "autoUpgradeProfile.upgradeChannel": ["rapid", "stable", "patch", "node-image", "none"],
    "bootstrapProfile.artifactSource": ["Cache", "Direct"],
    "serviceMeshProfile.mode": ["Istio", "Disabled"],
    "apiServerAccessProfile.enablePrivateCluster": trueOrFalse,
    "apiServerAccessProfile.enableVnetIntegration": trueOrFalse,
    "hostedSystemProfile.enabled": trueOrFalse,
    "networkProfile.advancedNetworking.enabled": trueOrFalse,
    "networkProfile.advancedNetworking.security.enabled": trueOrFalse,
    "networkProfile.kubeProxyConfig.enabled": trueOrFalse,
    "networkProfile.staticEgressGatewayProfile.enabled": trueOrFalse,
  },
  pool: {
    mode: ["System", "User", "Gateway", "ManagedSystem", "Machines"],
    osType: ["Linux", "Windows"],
    osSKU: [
      "Ubuntu",
      "Ubuntu2004",
      "Ubuntu2204",
      "Ubuntu2404",
      "AzureLinux",
      "AzureLinux3",
      "AzureLinuxOSGuard",
      "AzureContainerLinux",
      "Flatcar",
      "Mariner",
      "CBLMariner",
      "Windows2019",
      "Windows2022",
      "Windows2025",
      "WindowsAnnual",
    ],
    type: ["VirtualMachineScaleSets", "VirtualMachines", "AvailabilitySet"],
    scaleSetPriority: ["Regular", "Spot"],
    podIPAllocationMode: ["DynamicIndividual", "StaticBlock"],
    workloadRuntime: [
      "OCIContainer",
      "WasmWasi",
      "KataMshvVmIsolation",
      "KataVmIsolation",
      "KataCcIsolation",
    ],
    upgradeStrategy: ["Rolling", "BlueGreen"],
    enableAutoScaling: trueOrFalse,
    enableFIPS: trueOrFalse,
    enableNodePublicIP: trueOrFalse,
  },
  securityRule: {
    direction: ["Inbound", "Outbound"],
    access: ["Allow", "Deny"],
    protocol: ["Tcp", "Udp", "Icmp", "Esp", "Ah", "*"],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;
