import type { FactIdOf } from "../fact-ids";
import type { Coverage } from "./index";

/** Where the facts about combinations, outbound types, identity, retirements, features and BYO CNI live. */
export const combinations: Record<
  FactIdOf<"combinations" | "outbound" | "identity" | "retirements" | "features" | "byoCni">,
  Coverage
> = {
  // Combinations.
  "x-cilium-policy": { checks: ["aks-network-dataplane-cilium-needs-policy-cilium"] },
  "x-policy-cilium-needs-dataplane": { checks: ["aks-network-policy-cilium-needs-dataplane"] },
  "x-cilium-needs-azure": {
    checks: [
      "aks-network-dataplane-cilium-needs-azure-cni",
      "aks-network-dataplane-cilium-byo-cni",
    ],
  },
  "x-mode-needs-azure": { checks: ["aks-network-plugin-mode-needs-azure-cni"] },
  "x-overlay-podsubnet": {
    checks: ["aks-pod-subnet-with-overlay", "aks-pools-mix-ipam-modes"],
  },
  "x-podsubnet-vnet": { checks: ["aks-pod-subnet-in-other-vnet"] },
  "x-allocmode-needs-podsubnet": { checks: ["aks-pod-ip-allocation-mode-needs-pod-subnet"] },
  "x-one-allocmode-per-subnet": { checks: ["aks-pod-subnet-mixes-allocation-modes"] },
  "x-static-pls": {
    undecidable: "a Private Link Service is asked for by a Service in the cluster",
  },
  "x-pod-subnet-no-vms": { checks: ["subnet-pod-subnet-holds-virtual-machines"] },
  "x-node-subnet-delegated": { checks: ["aks-node-subnet-delegated"] },
  "x-kubenet-windows": {
    table: "networkModes",
    checks: [
      "aks-virtual-nodes-unsupported-by-mode",
      "aks-agc-unsupported-by-mode",
      "aks-node-subnet-shared-kubenet",
      "aks-network-isolated-unsupported-by-mode",
      "aks-network-policy-azure-kubenet",
      "aks-network-policy-byo-cni",
      "aks-windows-pool-kubenet",
      "aks-virtual-nodes-kubenet",
    ],
  },
  "x-windows-cilium": {
    table: "networkModes",
    checks: ["aks-windows-pool-cilium-dataplane"],
  },
  "x-windows-first": {
    table: "kubernetesVersions",
    checks: [
      "aks-system-pool-windows",
      "aks-windows-profile-missing",
      "aks-os-sku-kubernetes-version",
      "aks-windows-2025-needs-fips",
      "aks-windows-os-sku-overlay",
    ],
  },
  "x-windows-policy-2025": { checks: ["aks-windows-2025-network-policy-undocumented"] },
  "x-windows-outboundnat": { checks: ["aks-windows-outbound-nat-outbound-type"] },
  "x-dualstack": {
    table: "networkModes",
    checks: [
      "aks-ip-families-need-overlay",
      "aks-ip-families-network-policy",
      "aks-ip-families-virtual-nodes",
      "aks-ip-families-nat-gateway",
      "aks-ip-families-static-egress-gateway",
      "aks-ip-families-nap",
    ],
    undecidable: "externalTrafficPolicy of a Service is set in the cluster",
  },
  "x-overlay-sku": { checks: ["aks-overlay-availability-set", "aks-overlay-vm-size"] },
  "x-nap": {
    table: "networkModes",
    checks: [
      "aks-nap-windows-pool",
      "aks-nap-service-principal",
      "aks-nap-network-policy-calico",
      "aks-nap-autoscaled-pool",
      "aks-nap-basic-load-balancer",
      "aks-ip-families-nap",
      "aks-nap-kubenet",
      "aks-nap-pod-subnet",
    ],
  },
  "x-vmpools-identity": {
    checks: [
      "aks-virtual-machines-pool-needs-user-assigned-identity",
      "aks-virtual-machines-pool-windows",
    ],
  },
  "x-private-authorized": {
    checks: [
      "aks-authorized-ip-ranges-private-cluster",
      "aks-private-dns-zone-none-needs-public-fqdn",
      "aks-private-cluster-basic-load-balancer",
      "aks-private-dns-zone-public-cluster",
    ],
  },
  "x-private-kubenet-rt-dns": { checks: ["aks-private-cluster-kubenet-custom-dns"] },
  "x-private-dns-spoke": {
    checks: [
      "aks-private-dns-zone-custom-dns",
      "aks-private-dns-zone-name",
      "aks-fqdn-subdomain-needs-private-dns-zone",
      "aks-private-dns-zone-malformed",
    ],
  },
  "x-apiserver-encryption": {
    checks: ["aks-api-server-subnet-vnet-encryption", "aks-api-server-subnet-region"],
  },
  "x-netisolated": {
    table: "networkModes",
    checks: [
      "aks-network-isolated-unsupported-by-mode",
      "aks-network-isolated-windows-pool",
      "aks-network-isolated-public-api-server",
      "aks-network-isolated-node-public-ip",
      "aks-network-isolated-node-os-channel",
      "aks-network-isolated-registry",
      "aks-network-isolated-bootstrap-cache",
    ],
  },
  "x-ipvs-npm": {
    checks: [
      "aks-kube-proxy-ipvs-network-policy-azure",
      "aks-kube-proxy-nftables-kubernetes-version",
      "aks-kube-proxy-cilium-dataplane",
      "aks-kube-proxy-disabled-needs-byo-cni",
      "aks-kube-proxy-ipvs-timeout-not-positive",
    ],
  },
  "x-npm-k8s": {
    table: "kubernetesVersions",
    checks: ["aks-network-policy-kubernetes-version"],
  },
  "x-acns": {
    table: "kubernetesVersions",
    checks: [
      "aks-acns-needs-cilium-dataplane",
      "aks-acns-kubernetes-version",
      "aks-acns-host-routing-combination",
      "subnet-nsg-blocks-cluster-traffic",
      "aks-acns-mtls-combination",
      "aks-acns-wireguard-fips",
    ],
    undecidable: "L7 rules in a CiliumClusterwideNetworkPolicy are written in the cluster",
  },
  "x-seg": {
    table: "networkModes",
    checks: [
      "aks-static-egress-gateway-unsupported-by-mode",
      "aks-ip-families-static-egress-gateway",
      "aks-gateway-pool-autoscaled",
      "aks-gateway-pool-windows",
      "aks-gateway-pool-prefix-size-out-of-range",
    ],
  },
  "x-multislb-pls": {
    checks: ["aks-multiple-load-balancers-need-node-ip"],
    undecidable: "a Private Link Service is asked for by a Service in the cluster",
  },
  "x-virtualnodes": {
    table: "networkModes",
    checks: [
      "aks-virtual-nodes-unsupported-by-mode",
      "aks-virtual-nodes-authorized-ip-ranges",
      "aks-ip-families-virtual-nodes",
      "subnet-virtual-nodes-not-delegated",
      "aks-virtual-nodes-kubenet",
      "aks-virtual-nodes-subnet-has-nodes",
    ],
  },
  "x-agc": {
    table: "networkModes",
    checks: ["aks-agc-unsupported-by-mode", "subnet-agc-not-24"],
    undecidable:
      "the version of the ALB controller and the gateway that a cluster uses are set in the cluster",
  },
  "x-agic-overlay": {
    table: "networkModes",
    checks: [
      "aks-agic-unsupported-by-mode",
      "subnet-agic-overlay-too-large",
      "aks-agic-subnet-cidr-outside-vnet",
    ],
    undecidable: "the AGIC version is set in the cluster",
  },
  "x-vmss-lb": {
    checks: [
      "aks-outbound-type-needs-scale-sets",
      "aks-outbound-type-basic-load-balancer",
      "aks-pool-count-basic-load-balancer",
    ],
  },
  "x-nsg-overlay": {
    checks: ["subnet-nsg-blocks-cluster-traffic", "subnet-nsg-narrows-cluster-traffic"],
  },
  "x-spot": { checks: ["aks-spot-pool-upgrade-settings", "aks-system-pool-spot"] },
  "x-enums": {
    checks: [
      "aks-cluster-value-unknown",
      "aks-pool-value-unknown",
      "subnet-nsg-rule-value-unknown",
    ],
  },

  // Outbound types.
  "ob-enum": { checks: ["aks-outbound-type-unsupported"] },
  "ob-managed-nat-vnet": { checks: ["aks-outbound-type-managed-nat-custom-vnet"] },
  "ob-managed-nat-sku": {
    checks: ["aks-nat-gateway-sku-mismatch"],
    undecidable: "which SKU a region has is not documented as a list",
  },
  "ob-user-nat": {
    checks: ["subnet-nat-gateway-missing", "aks-outbound-type-needs-custom-vnet"],
  },
  "ob-nat-present-mismatch": { checks: ["aks-outbound-type-subnet-has-nat-gateway"] },
  "ob-udr": {
    checks: [
      "subnet-route-table-missing",
      "aks-outbound-type-needs-custom-vnet",
      "aks-route-table-default-route-missing",
      "aks-route-table-default-route-internet",
      "aks-route-table-ipv6-default-route-missing",
    ],
  },
  "ob-none": {
    checks: ["aks-outbound-type-block-custom-vnet", "aks-network-isolated-bootstrap-cache"],
  },
  "ob-kubenet-rt": { checks: ["aks-route-table-default-route-missing"] },
  "ob-lb-ip": {
    checks: ["aks-load-balancer-outbound-ip-missing"],
    undecidable: "Azure Policy assignments and who made a public IP are only known in Azure",
  },
  "ob-automatic": { checks: ["aks-automatic-outbound-type"] },
  "ob-default-outbound": { checks: ["subnet-default-outbound-access-not-set"] },

  // Identity, roles, delegation.
  "id-subnet-role": {
    checks: ["aks-identity-subnet-role-missing", "aks-identity-node-subnet-role-missing"],
  },
  "id-user-assigned-arm": { checks: ["aks-identity-not-user-assigned"] },
  "id-route-table-role": { checks: ["aks-identity-route-table-role-missing"] },
  "rt-unique": {
    checks: ["aks-route-table-shared-by-clusters", "aks-route-table-differs-between-subnets"],
    undecidable: "a node subnet without a route table gets the one that AKS makes",
  },
  "subnet-exclusive-kubenet": { checks: ["aks-node-subnet-shared-kubenet"] },
  "dlg-pod-subnet": {
    checks: ["subnet-pod-subnet-not-delegated"],
    component: "AzureCniPodSubnetCluster delegates the pod subnets it makes",
  },
  "dlg-apiserver-subnet": {
    checks: [
      "aks-api-server-subnet-missing",
      "aks-api-server-subnet-shared",
      "aks-api-server-subnet-in-other-vnet",
      "aks-api-server-subnet-too-small",
      "subnet-api-server-not-delegated",
      "aks-identity-subnet-role-missing",
    ],
  },
  "id-automatic-vnet": {
    checks: ["aks-identity-vnet-role-missing", "aks-hosted-system-subnets-incomplete"],
  },
  "id-private-dns": {
    checks: [
      "aks-private-dns-zone-needs-user-assigned-identity",
      "aks-identity-private-dns-zone-role-missing",
      "aks-identity-vnet-role-missing",
    ],
  },
  "id-outbound-ip": { checks: ["aks-identity-outbound-ip-role-missing"] },
  "id-ilb-subnet": {
    undecidable: "a Service in the cluster names the subnet of its internal load balancer",
  },
  "id-vnode": { checks: ["aks-identity-virtual-nodes-role-missing"] },
  "id-kubelet": {
    checks: ["aks-identity-kubelet-role-missing", "aks-kubelet-identity-needs-user-assigned"],
  },
  "id-nap": {
    checks: ["aks-identity-subnet-role-missing", "aks-identity-node-subnet-role-missing"],
    undecidable: "other subnets are named by AKSNodeClass objects in the cluster",
  },
  "vnet-same-region": {
    checks: ["aks-vnet-in-other-region", "aks-subnet-id-malformed"],
    undecidable:
      "the subscription of a cluster is its provider's, which shows only in its id later",
  },
  "byo-all-pools": {
    checks: ["aks-pools-in-different-vnets", "aks-pools-mix-custom-and-managed-vnet"],
  },

  // Retirements.
  "dep-kubenet": { table: "retirements", checks: ["aks-network-plugin-kubenet-retired"] },
  "dep-npm-windows": {
    table: "retirements",
    checks: ["aks-network-policy-azure-windows-retired"],
  },
  "dep-npm-linux": { table: "retirements", checks: ["aks-network-policy-azure-retired"] },
  "dep-basic-lb": { table: "retirements", checks: ["aks-load-balancer-sku-basic-retired"] },
  "dep-avset": { table: "retirements", checks: ["aks-pool-type-availability-set-retired"] },
  "dep-azurelinux2": {
    table: "retirements",
    checks: ["aks-os-sku-retired", "aks-os-sku-images-removed"],
  },
  "dep-ws2019": {
    table: "retirements",
    checks: ["aks-os-sku-retired", "aks-os-sku-images-removed"],
  },
  "dep-ws2022": {
    table: "retirements",
    checks: ["aks-os-sku-retired", "aks-os-sku-images-removed"],
  },
  "dep-wsannual": {
    table: "retirements",
    checks: ["aks-os-sku-retired", "aks-os-sku-images-removed", "aks-os-sku-refused"],
  },
  "dep-ubuntu2004": {
    table: "retirements",
    checks: ["aks-os-sku-retired", "aks-os-sku-images-removed"],
  },
  "dep-ubuntu2204": {
    table: "retirements",
    checks: ["aks-os-sku-retired", "aks-os-sku-images-removed"],
  },
  "dep-default-outbound": {
    table: "retirements",
    checks: ["subnet-default-outbound-access-not-set"],
  },
  "dep-docker-bridge": { table: "retirements", checks: ["aks-docker-bridge-cidr-ignored"] },
  "dep-bridge-mode": { table: "retirements", checks: ["aks-network-mode-bridge-retired"] },
  "dep-nat-v2-type": { table: "retirements", checks: ["aks-outbound-type-unsupported"] },
  "dep-app-routing-nginx": { table: "retirements", checks: ["aks-app-routing-nginx-retired"] },
  "dep-osm": { table: "retirements", checks: ["aks-open-service-mesh-retired"] },
  "dep-ebpf-flag": {
    table: "retirements",
    undecidable: "it is a flag of the Azure CLI and leaves no trace in a resource",
  },
  "dep-k8s": {
    table: "retirements",
    checks: ["aks-kubernetes-version-unsupported", "aks-kubernetes-version-ending"],
  },
  "dep-weave": { table: "retirements", component: "ByoCniCluster warns when Weave Net is chosen" },
  "dep-canal": { table: "retirements", component: "ByoCniCluster warns when Canal is chosen" },
  "dep-cilium-azure-ipam": {
    table: "retirements",
    checks: ["aks-byo-cni-direct-routing"],
    component: "ByoCniCluster never sets azure.enabled or ipam.mode=azure",
  },

  // Newer features.
  "new-podcidr-expand": { table: "changes" },
  "new-servicecidr-extend": { table: "changes" },
  "new-per-pool-subnet": { capacity: ["capacityOf"], checks: ["aks-pools-in-different-vnets"] },
  "new-cilium-nodesubnet": { table: "networkModes" },
  "new-localdns": {
    table: "kubernetesVersions",
    undecidable: "the DNS configuration of a pool and the vCPUs of its VM size are not facts here",
  },
  "new-kubeproxy": {
    checks: ["aks-kube-proxy-nftables-kubernetes-version", "aks-kube-proxy-disabled-needs-byo-cni"],
  },
  "new-seg": {
    table: "networkModes",
    checks: ["aks-static-egress-gateway-unsupported-by-mode"],
  },
  "new-nap": { table: "networkModes", checks: ["aks-nap-kubenet", "aks-nap-pod-subnet"] },
  "new-automatic": {
    checks: [
      "aks-automatic-outbound-type",
      "aks-automatic-windows-pool",
      "aks-hosted-system-subnets-incomplete",
    ],
  },
  "new-natv2": { checks: ["aks-nat-gateway-sku-mismatch"] },
  "new-acns": { checks: ["aks-acns-needs-cilium-dataplane"] },
  "new-dualstack-static": { table: "networkModes" },
  "new-dualstack-windows": { table: "networkModes" },
  "new-nodepublicip-v6": { checks: ["aks-node-public-ip-prefix-too-small"] },
  "new-hyperscale": {
    table: "kubernetesVersions",
    undecidable: "no node limit above 5,000 is documented for it",
  },
  "new-avnm-ipam": {
    checks: ["subnet-ipam-pool-mixed-with-prefix", "subnet-ipam-pool-repeated"],
    undecidable: "Azure picks the range at deployment, so checks of ranges answer undecided",
  },
  "new-udr-1000": { undecidable: "not verified: the AKS pages still say 400 routes" },
  "new-gatewayapi-appgw": { checks: ["aks-agc-unsupported-by-mode"] },

  // Bring-your-own CNI.
  "byo-api-version": {
    component: "ByoCniCluster uses azure-native's default API version, which is newer",
  },
  "byo-podcidr": {
    checks: [
      "aks-pod-cidr-missing",
      "aks-pod-cidr-missing-vnet-integration",
      "aks-byo-cni-pool-differs-from-pod-cidr",
      "aks-byo-cni-pool-differs-vnet-integration",
    ],
    component: "ByoCniCluster always gives a pod CIDR, the same to cluster and CNI",
  },
  "byo-no-ipam": {
    checks: [
      "aks-byo-cni-cloud-plugin-missing",
      "aks-byo-cni-node-pod-cidr-not-assigned",
      "aks-byo-cni-pool-too-small",
    ],
    component:
      "ByoCniCluster refuses a CNI that reads node.spec.podCIDR, unless the args say that it is assigned",
    undecidable: "whether such a CNI works on AKS is documented nowhere",
  },
  "byo-support": { table: "networkModes", checks: ["aks-windows-pool-byo-cni"] },
  "byo-no-ipip": { checks: ["aks-byo-cni-encapsulation-dropped"] },
  "byo-host-gw": { checks: ["aks-byo-cni-direct-routing"] },
  "byo-nsg-udp": {
    checks: ["subnet-nsg-blocks-cluster-traffic", "subnet-nsg-narrows-cluster-traffic"],
  },
};
