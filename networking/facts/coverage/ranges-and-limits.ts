import type { FactIdOf } from "../fact-ids";
import type { Coverage } from "./index";

/** Where the facts about ranges, changes, sizes and limits live. */
export const rangesAndLimits: Record<
  FactIdOf<"ranges" | "changes" | "sizing" | "limits">,
  Coverage
> = {
  // Ranges.
  "cidr-reserved-ranges": {},
  "cidr-pod-vs-node-subnet": {},
  "cidr-pod-vs-vnet-space": {},
  "cidr-pod-vs-service": {},
  "cidr-service-vs-subnets": {},
  "cidr-service-vs-vnet-space": {},
  "cidr-service-vs-connected": {},
  "cidr-service-public": {},
  "cidr-service-size": {},
  "cidr-service-size-v6": {},
  "dns-service-ip": {},
  "cidr-pod-vs-connected": {},
  "cidr-pod-reuse": {},
  "cidr-pod-space-kind": {},
  "cidr-subnets-in-vnet": {},
  "cidr-vnet-forbidden": {},
  "cidr-subnet-min": {},
  "cidr-onprem-10": {},
  "docker-bridge": {},
  "cidr-syntax": {},
  "cidr-localdns": {
    undecidable: "Cilium egress policies that block 169.254.10.0/24 port 53 live in the cluster",
  },
  // The subnets of node auto-provisioning are of the cluster's VNet, all of whose subnets are compared.
  "cidr-nap-subnets": {},
  "cidr-cilium-default-pool": {
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
  },
  "f-extra-ips": {
    capacity: ["nodeSubnetAddressCount"],
    undecidable:
      "internal load balancers are made by Services in the cluster: say how many are wanted",
  },
  "f-node-subnet": { capacity: ["nodeSubnetAddressCount"] },
  "f-overlay-nodes": {
    capacity: ["nodeSubnetAddressCount"],
  },
  "f-overlay-podcidr": {
    capacity: ["podCidrNodeBlocks"],
  },
  "f-overlay-v6": { capacity: ["podCidrNodeBlocks"] },
  "f-pod-dynamic": {
    capacity: ["podSubnetAddressCount"],
  },
  "f-pod-static": {
    capacity: ["podSubnetAddressCount", "staticBlocksPerNode"],
  },
  "f-static-vnet-count": {
    capacity: ["vnetAddressMappings"],
  },
  "f-kubenet": {
    capacity: ["nodeSubnetAddressCount", "podCidrNodeBlocks", "routeTableNodeCount"],
  },
  "f-apiserver": {
    capacity: ["apiServerSubnetClusterCount"],
  },
  "f-lb-snat": {
    capacity: ["maxNodesByOutboundPorts", "automaticOutboundPorts"],
  },
  "f-nat-snat": { capacity: ["natGatewayPortCount"] },
  "f-gateway-pool": {
    capacity: ["gatewayPoolMaxNodes"],
  },
  "f-backend-configs": {
    capacity: ["maxNodesByBackendConfigurations"],
    undecidable: "how many ports the Services of the cluster open is only known in the cluster",
  },
  "f-nic-ips": { capacity: ["capacityOf"] },

  // Limits.
  "lim-nodes-cluster": {
    table: "networkModes",
  },
  "lim-nodes-kubenet": {
    table: "networkModes",
  },
  "lim-nodes-pool": {},
  "lim-pools": {
    undecidable: "how many clusters a subscription has is not part of a program",
  },
  "lim-free-tier": {},
  "lim-maxpods": {},
  "lim-maxpods-default": { table: "networkModes" },
  "lim-maxpods-windows": {},
  "lim-pods-overlay": { table: "networkModes" },
  "lim-pods-podsubnet-dyn": {
    table: "networkModes",
  },
  "lim-pods-podsubnet-static": {
    table: "networkModes",
  },
  "lim-vnet-ips": {
    undecidable: "how many VNets and route tables a subscription has is not part of a program",
  },
  "lim-npm": {},
  "lim-cilium": {
    table: "kubernetesVersions",
    undecidable: "Cilium identities, policies and the Cilium version live in the cluster",
  },
  "lim-acns-l7": {},
  "lim-lb-services": { undecidable: "load-balanced Services are made in the cluster" },
  "lim-lb-ips": {},
  "lim-nat": {},
  "lim-ilb-scale": { undecidable: "it is about the order and pace of work on a live cluster" },
  "lim-authorized-ranges": {},
  "lim-dualstack": {},
  "lim-names": {},
  "lim-poolname": {},
  "lim-fleet-mesh": {
    undecidable: "which clusters form a mesh is said by the fleet, not by a cluster's resources",
  },
  "lim-throttle": { undecidable: "it depends on the time between two requests" },
};
