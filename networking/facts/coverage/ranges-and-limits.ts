import type { FactIdOf } from "../fact-ids";
import type { Coverage } from "./index";

/** Where the facts about ranges, changes, sizes and limits live. */
export const rangesAndLimits: Record<
  FactIdOf<"ranges" | "changes" | "sizing" | "limits">,
  Coverage
> = {
  // Ranges.
  "cidr-reserved-ranges": {
    checks: [
      "aks-pod-cidr-reserved-range",
      "aks-pod-cidr-reserved-range-byo-cni",
      "aks-service-cidr-reserved-range",
      "aks-vnet-reserved-range",
      "aks-vnet-contains-reserved-range",
    ],
  },
  "cidr-pod-vs-node-subnet": { checks: ["aks-pod-cidr-overlaps-subnet"] },
  "cidr-pod-vs-vnet-space": {
    checks: ["aks-pod-cidr-overlaps-vnet", "aks-pod-cidr-overlaps-vnet-overlay"],
  },
  "cidr-pod-vs-service": { checks: ["aks-pod-cidr-overlaps-service-cidr"] },
  "cidr-service-vs-subnets": { checks: ["aks-service-cidr-overlaps-subnet"] },
  "cidr-service-vs-vnet-space": { checks: ["aks-service-cidr-overlaps-vnet"] },
  "cidr-service-vs-connected": {
    checks: ["aks-service-cidr-overlaps-environment", "vnet-address-space-overlaps-other-cluster"],
  },
  "cidr-service-public": {
    checks: ["aks-service-cidr-public-range", "aks-service-cidr-not-private"],
  },
  "cidr-service-size": {
    checks: ["aks-service-cidr-too-large", "aks-service-cidr-at-size-limit"],
  },
  "cidr-service-size-v6": { checks: ["aks-service-cidr-too-large"] },
  "dns-service-ip": {
    checks: ["aks-dns-service-ip-outside-service-cidr", "aks-dns-service-ip-first-address"],
  },
  "cidr-pod-vs-connected": {
    checks: ["aks-pod-cidr-overlaps-environment", "vnet-address-space-overlaps-other-cluster"],
  },
  "cidr-pod-reuse": {
    checks: [
      "aks-pod-cidr-overlaps-environment",
      "aks-route-table-shared-by-clusters",
      "aks-node-subnet-shared-kubenet",
    ],
  },
  "cidr-pod-space-kind": { checks: ["aks-pod-cidr-public-range"] },
  "cidr-subnets-in-vnet": {
    checks: [
      "subnet-address-prefix-outside-vnet",
      "subnet-address-prefix-overlaps-subnet",
      "vnet-address-space-overlaps-peer",
    ],
  },
  "cidr-vnet-forbidden": {
    checks: ["vnet-address-space-forbidden-range", "aks-service-cidr-public-range"],
  },
  "cidr-subnet-min": {
    checks: [
      "subnet-address-prefix-too-small",
      "subnet-address-prefix-ipv6-not-64",
      "vnet-address-space-too-large",
      "aks-vnet-address-space-too-large",
    ],
  },
  "cidr-onprem-10": { checks: ["vnet-address-space-overlaps-environment"] },
  "docker-bridge": {
    checks: ["aks-docker-bridge-cidr-ignored", "aks-docker-bridge-cidr-overlaps"],
  },
  "cidr-syntax": {
    checks: [
      "aks-pod-cidr-malformed",
      "aks-service-cidr-malformed",
      "aks-dns-service-ip-malformed",
      "vnet-address-space-malformed",
      "subnet-address-prefix-malformed",
      "aks-pod-cidr-host-bits",
      "aks-service-cidr-host-bits",
      "vnet-address-space-host-bits",
      "subnet-address-prefix-host-bits",
    ],
  },
  "cidr-localdns": {
    checks: ["aks-vnet-reserved-range"],
    undecidable: "Cilium egress policies that block 169.254.10.0/24 port 53 live in the cluster",
  },
  // The subnets of node auto-provisioning are of the cluster's VNet, all of whose subnets are compared.
  "cidr-nap-subnets": {
    checks: ["aks-pod-cidr-overlaps-subnet", "aks-service-cidr-overlaps-subnet"],
  },
  "cidr-cilium-default-pool": {
    checks: ["aks-byo-cni-pool-overlaps-cluster-range"],
    component: "ByoCniCluster always sets the CNI's pool to the pod CIDR",
  },

  // What may change.
  "immut-service-cidr": { table: "changes" },
  "overlay-podcidr-expand": { table: "changes" },
  "immut-podcidr-kubenet": { table: "changes" },
  "byo-podcidr-update": { table: "changes" },
  "ipam-migration-paths": { table: "changes" },
  "cilium-migration": { table: "changes" },
  "immut-maxpods": { table: "changes" },
  "immut-lb-sku": { table: "changes" },
  "immut-route-table": { table: "changes" },
  "immut-apiserver-vnet": {
    table: "changes",
    undecidable: "whether the API server's subnet is empty is only known in Azure",
  },
  "outbound-type-migration": { table: "changes" },
  "vnet-expand": {
    table: "changes",
    undecidable: "whether the cluster was updated since its VNet grew is only known in Azure",
  },

  // Sizing.
  "f-usable": { capacity: ["usableAddressCount"] },
  "f-surge": {
    capacity: ["surgeNodes"],
    checks: ["aks-max-surge-malformed", "aks-max-surge-zero", "aks-max-unavailable-system-pool"],
  },
  "f-extra-ips": {
    capacity: ["nodeSubnetAddressCount"],
    undecidable:
      "internal load balancers are made by Services in the cluster: say how many are wanted",
  },
  "f-node-subnet": { capacity: ["nodeSubnetAddressCount"], checks: ["aks-node-subnet-too-small"] },
  "f-overlay-nodes": {
    capacity: ["nodeSubnetAddressCount"],
    checks: ["aks-node-subnet-too-small"],
  },
  "f-overlay-podcidr": {
    capacity: ["podCidrNodeBlocks"],
    checks: ["aks-pod-cidr-too-small", "aks-pod-cidr-without-overlay"],
  },
  "f-overlay-v6": { capacity: ["podCidrNodeBlocks"], checks: ["aks-pod-cidr-too-small"] },
  "f-pod-dynamic": {
    capacity: ["podSubnetAddressCount"],
    checks: ["aks-pod-subnet-too-small", "aks-pod-subnet-full-at-max-pods"],
  },
  "f-pod-static": {
    capacity: ["podSubnetAddressCount", "staticBlocksPerNode"],
    checks: [
      "aks-pod-subnet-too-small",
      "aks-pod-subnet-full-at-max-pods",
      "aks-max-pods-wastes-static-block",
    ],
  },
  "f-static-vnet-count": {
    capacity: ["vnetAddressMappings"],
    checks: ["vnet-private-ip-count-over-limit"],
  },
  "f-kubenet": {
    capacity: ["nodeSubnetAddressCount", "podCidrNodeBlocks", "routeTableNodeCount"],
    checks: [
      "aks-node-subnet-too-small",
      "aks-pod-cidr-too-small",
      "aks-route-table-too-many-routes",
    ],
  },
  "f-apiserver": {
    capacity: ["apiServerSubnetClusterCount"],
    checks: ["aks-api-server-subnet-too-small"],
  },
  "f-lb-snat": {
    capacity: ["maxNodesByOutboundPorts", "automaticOutboundPorts"],
    checks: [
      "aks-allocated-outbound-ports-exceeded",
      "aks-allocated-outbound-ports-not-multiple-of-8",
    ],
  },
  "f-nat-snat": { capacity: ["natGatewayPortCount"] },
  "f-gateway-pool": {
    capacity: ["gatewayPoolMaxNodes"],
    checks: ["aks-gateway-pool-prefix-too-small", "aks-gateway-pool-single-node"],
  },
  "f-backend-configs": {
    capacity: ["maxNodesByBackendConfigurations"],
    undecidable: "how many ports the Services of the cluster open is only known in the cluster",
  },
  "f-nic-ips": { capacity: ["capacityOf"], checks: ["aks-max-pods-out-of-range"] },

  // Limits.
  "lim-nodes-cluster": {
    table: "networkModes",
    checks: ["aks-node-count-over-cluster-limit"],
  },
  "lim-nodes-kubenet": {
    table: "networkModes",
    checks: ["aks-node-count-over-cluster-limit"],
  },
  "lim-nodes-pool": { checks: ["aks-node-count-over-pool-limit"] },
  "lim-pools": {
    checks: ["aks-pool-count-over-limit"],
    undecidable: "how many clusters a subscription has is not part of a program",
  },
  "lim-free-tier": { checks: ["aks-free-tier-node-count"] },
  "lim-maxpods": { checks: ["aks-max-pods-out-of-range", "aks-max-pods-pool-below-30"] },
  "lim-maxpods-default": { table: "networkModes", checks: ["aks-max-pods-not-set"] },
  "lim-maxpods-windows": { checks: ["aks-max-pods-windows-over-110"] },
  "lim-pods-overlay": { table: "networkModes", checks: ["aks-pod-count-over-recommended"] },
  "lim-pods-podsubnet-dyn": {
    table: "networkModes",
    checks: [
      "aks-pod-count-over-cluster-limit",
      "aks-pod-count-over-recommended",
      "aks-pod-subnet-larger-than-vnet-limit",
      "vnet-private-ip-count-over-limit",
    ],
  },
  "lim-pods-podsubnet-static": {
    table: "networkModes",
    checks: [
      "aks-pod-count-over-cluster-limit",
      "aks-pod-subnet-too-large",
      "aks-pod-ip-allocation-mode-kubernetes-version",
    ],
  },
  "lim-vnet-ips": {
    checks: [
      "vnet-private-ip-count-over-limit",
      "vnet-subnet-count-over-limit",
      "vnet-peering-count-over-limit",
      "subnet-nsg-rule-count-over-limit",
      "aks-route-table-too-many-routes",
    ],
    undecidable: "how many VNets and route tables a subscription has is not part of a program",
  },
  "lim-npm": { checks: ["aks-network-policy-azure-over-scale"] },
  "lim-cilium": {
    table: "kubernetesVersions",
    undecidable: "Cilium identities, policies and the Cilium version live in the cluster",
  },
  "lim-acns-l7": { checks: ["aks-acns-l7-over-scale"] },
  "lim-lb-services": { undecidable: "load-balanced Services are made in the cluster" },
  "lim-lb-ips": {
    checks: [
      "aks-load-balancer-outbound-ip-count-out-of-range",
      "aks-load-balancer-outbound-ip-kinds-mixed",
      "aks-load-balancer-idle-timeout-out-of-range",
      "aks-allocated-outbound-ports-out-of-range",
    ],
  },
  "lim-nat": {
    checks: [
      "aks-nat-gateway-outbound-ip-count-out-of-range",
      "aks-nat-gateway-idle-timeout-out-of-range",
    ],
  },
  "lim-ilb-scale": { undecidable: "it is about the order and pace of work on a live cluster" },
  "lim-authorized-ranges": {
    checks: [
      "aks-authorized-ip-ranges-too-many",
      "aks-authorized-ip-ranges-private-cluster",
      "aks-authorized-ip-ranges-basic-load-balancer",
      "aks-authorized-ip-ranges-host-bits",
      "aks-authorized-ip-ranges-malformed",
      "aks-authorized-ip-ranges-private-range",
      "aks-authorized-ip-ranges-zero-among-others",
    ],
  },
  "lim-dualstack": {
    checks: [
      "aks-ip-families-unsupported",
      "aks-ip-families-order",
      "aks-cidr-spellings-differ",
      "aks-dual-stack-subnet-without-ipv6",
      "aks-ip-families-ranges-mismatch",
    ],
  },
  "lim-names": {
    checks: [
      "aks-subnet-id-name-too-long",
      "aks-name-malformed",
      "aks-node-resource-group-name-too-long",
      "vnet-name-malformed",
      "subnet-name-malformed",
    ],
  },
  "lim-poolname": {
    checks: ["aks-pool-name-malformed", "aks-pool-name-repeated", "aks-system-pool-missing"],
  },
  "lim-fleet-mesh": {
    undecidable: "which clusters form a mesh is said by the fleet, not by a cluster's resources",
  },
  "lim-throttle": { undecidable: "it depends on the time between two requests" },
};
