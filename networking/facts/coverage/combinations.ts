import type { FactIdOf } from "../fact-ids";
import type { Coverage } from "./index";

/** Where the facts about combinations, outbound types, identity, retirements, features and BYO CNI live. */
export const combinations: Record<
  FactIdOf<"combinations" | "outbound" | "identity" | "retirements" | "features" | "byoCni">,
  Coverage
> = {
  // Combinations.
  "x-cilium-policy": {},
  "x-policy-cilium-needs-dataplane": {},
  "x-cilium-needs-azure": {},
  "x-mode-needs-azure": {},
  "x-overlay-podsubnet": {},
  "x-podsubnet-vnet": {},
  "x-allocmode-needs-podsubnet": {},
  "x-one-allocmode-per-subnet": {},
  "x-static-pls": {
    undecidable: "a Private Link Service is asked for by a Service in the cluster",
  },
  "x-pod-subnet-no-vms": {},
  "x-node-subnet-delegated": {},
  "x-kubenet-windows": {
    table: "networkModes",
  },
  "x-windows-cilium": {
    table: "networkModes",
  },
  "x-windows-first": {
    table: "kubernetesVersions",
  },
  "x-windows-policy-2025": {},
  "x-windows-outboundnat": {},
  "x-dualstack": {
    table: "networkModes",

    undecidable: "externalTrafficPolicy of a Service is set in the cluster",
  },
  "x-overlay-sku": {},
  "x-nap": {
    table: "networkModes",
  },
  "x-vmpools-identity": {},
  "x-private-authorized": {},
  "x-private-kubenet-rt-dns": {},
  "x-private-dns-spoke": {},
  "x-apiserver-encryption": {},
  "x-netisolated": {
    table: "networkModes",
  },
  "x-ipvs-npm": {},
  "x-npm-k8s": {
    table: "kubernetesVersions",
  },
  "x-acns": {
    table: "kubernetesVersions",

    undecidable: "L7 rules in a CiliumClusterwideNetworkPolicy are written in the cluster",
  },
  "x-seg": {
    table: "networkModes",
  },
  "x-multislb-pls": {
    undecidable: "a Private Link Service is asked for by a Service in the cluster",
  },
  "x-virtualnodes": {
    table: "networkModes",
  },
  "x-agc": {
    table: "networkModes",

    undecidable:
      "the version of the ALB controller and the gateway that a cluster uses are set in the cluster",
  },
  "x-agic-overlay": {
    table: "networkModes",

    undecidable: "the AGIC version is set in the cluster",
  },
  "x-vmss-lb": {},
  "x-nsg-overlay": {},
  "x-spot": {},
  "x-enums": {},

  // Outbound types.
  "ob-enum": {},
  "ob-managed-nat-vnet": {},
  "ob-managed-nat-sku": {
    undecidable: "which SKU a region has is not documented as a list",
  },
  "ob-user-nat": {},
  "ob-nat-present-mismatch": {},
  "ob-udr": {},
  "ob-none": {},
  "ob-kubenet-rt": {},
  "ob-lb-ip": {
    undecidable: "Azure Policy assignments and who made a public IP are only known in Azure",
  },
  "ob-automatic": {},
  "ob-default-outbound": {},

  // Identity, roles, delegation.
  "id-subnet-role": {},
  "id-user-assigned-arm": {},
  "id-route-table-role": {},
  "rt-unique": {
    undecidable: "a node subnet without a route table gets the one that AKS makes",
  },
  "subnet-exclusive-kubenet": {},
  "dlg-pod-subnet": {
    component: "AzureCniPodSubnetCluster delegates the pod subnets it makes",
  },
  "dlg-apiserver-subnet": {},
  "id-automatic-vnet": {},
  "id-private-dns": {},
  "id-outbound-ip": {},
  "id-ilb-subnet": {
    undecidable: "a Service in the cluster names the subnet of its internal load balancer",
  },
  "id-vnode": {},
  "id-kubelet": {},
  "id-nap": {
    undecidable: "other subnets are named by AKSNodeClass objects in the cluster",
  },
  "vnet-same-region": {
    undecidable:
      "the subscription of a cluster is its provider's, which shows only in its id later",
  },
  "byo-all-pools": {},

  // Retirements.
  "dep-kubenet": { table: "retirements" },
  "dep-npm-windows": {
    table: "retirements",
  },
  "dep-npm-linux": { table: "retirements" },
  "dep-basic-lb": { table: "retirements" },
  "dep-avset": { table: "retirements" },
  "dep-azurelinux2": {
    table: "retirements",
  },
  "dep-ws2019": {
    table: "retirements",
  },
  "dep-ws2022": {
    table: "retirements",
  },
  "dep-wsannual": {
    table: "retirements",
  },
  "dep-ubuntu2004": {
    table: "retirements",
  },
  "dep-ubuntu2204": {
    table: "retirements",
  },
  "dep-default-outbound": {
    table: "retirements",
  },
  "dep-docker-bridge": { table: "retirements" },
  "dep-bridge-mode": { table: "retirements" },
  "dep-nat-v2-type": { table: "retirements" },
  "dep-app-routing-nginx": { table: "retirements" },
  "dep-osm": { table: "retirements" },
  "dep-ebpf-flag": {
    table: "retirements",
    undecidable: "it is a flag of the Azure CLI and leaves no trace in a resource",
  },
  "dep-k8s": {
    table: "retirements",
  },
  "dep-weave": { table: "retirements", component: "ByoCniCluster warns when Weave Net is chosen" },
  "dep-canal": { table: "retirements", component: "ByoCniCluster warns when Canal is chosen" },
  "dep-cilium-azure-ipam": {
    table: "retirements",

    component: "ByoCniCluster never sets azure.enabled or ipam.mode=azure",
  },

  // Newer features.
  "new-podcidr-expand": { table: "changes" },
  "new-servicecidr-extend": { table: "changes" },
  "new-per-pool-subnet": { capacity: ["capacityOf"] },
  "new-cilium-nodesubnet": { table: "networkModes" },
  "new-localdns": {
    table: "kubernetesVersions",
    undecidable: "the DNS configuration of a pool and the vCPUs of its VM size are not facts here",
  },
  "new-kubeproxy": {},
  "new-seg": {
    table: "networkModes",
  },
  "new-nap": { table: "networkModes" },
  "new-automatic": {},
  "new-natv2": {},
  "new-acns": {},
  "new-dualstack-static": { table: "networkModes" },
  "new-dualstack-windows": { table: "networkModes" },
  "new-nodepublicip-v6": {},
  "new-hyperscale": {
    table: "kubernetesVersions",
    undecidable: "no node limit above 5,000 is documented for it",
  },
  "new-avnm-ipam": {
    undecidable: "Azure picks the range at deployment, so checks of ranges answer undecided",
  },
  "new-udr-1000": { undecidable: "not verified: the AKS pages still say 400 routes" },
  "new-gatewayapi-appgw": {},

  // Bring-your-own CNI.
  "byo-api-version": {
    component: "ByoCniCluster uses azure-native's default API version, which is newer",
  },
  "byo-podcidr": {
    component: "ByoCniCluster always gives a pod CIDR, the same to cluster and CNI",
  },
  "byo-no-ipam": {
    component:
      "ByoCniCluster refuses a CNI that reads node.spec.podCIDR, unless the args say that it is assigned",
    undecidable: "whether such a CNI works on AKS is documented nowhere",
  },
  "byo-support": { table: "networkModes" },
  "byo-no-ipip": {},
  "byo-host-gw": {},
  "byo-nsg-udp": {},
};
