import type { FactId } from "./fact-ids";

/**
 * What no rule decides of a fact, or of a part of it, and why: it happens in the cluster, only Azure knows, a component
 * can't break it, or nothing can be wrong with it. Which rules, tables and changes a fact has isn't kept anywhere: they
 * name their facts. A test holds that each fact is in one of these places.
 */
export const beyondRules: Partial<Record<FactId, string>> = {
  "cidr-localdns": "Cilium egress policies that block 169.254.10.0/24 port 53 live in the cluster",
  "immut-apiserver-vnet": "whether the API server's subnet is empty is only known in Azure",
  "immut-maxpods": "the changes have it among the properties that are fixed at creation",
  "vnet-expand": "whether the cluster was updated since its VNet grew is only known in Azure",
  "f-extra-ips":
    "internal load balancers are made by Services in the cluster: say how many are wanted",
  "f-backend-configs":
    "how many ports the Services of the cluster open is only known in the cluster",
  "lim-pools": "how many clusters a subscription has is not part of a program",
  "lim-vnet-ips": "how many VNets and route tables a subscription has is not part of a program",
  "lim-cilium": "Cilium identities, policies and the Cilium version live in the cluster",
  "lim-lb-services": "load-balanced Services are made in the cluster",
  "lim-ilb-scale": "it is about the order and pace of work on a live cluster",
  "lim-fleet-mesh": "which clusters form a mesh is said by the fleet, not by a cluster's resources",
  "lim-throttle": "it depends on the time between two requests",
  "x-static-pls": "a Private Link Service is asked for by a Service in the cluster",
  "x-dualstack": "externalTrafficPolicy of a Service is set in the cluster",
  "x-acns": "L7 rules in a CiliumClusterwideNetworkPolicy are written in the cluster",
  "x-multislb-pls": "a Private Link Service is asked for by a Service in the cluster",
  "x-agc":
    "the version of the ALB controller and the gateway that a cluster uses are set in the cluster",
  "x-agic-overlay": "the AGIC version is set in the cluster",
  "ob-managed-nat-sku": "which SKU a region has is not documented as a list",
  "ob-lb-ip": "Azure Policy assignments and who made a public IP are only known in Azure",
  "rt-unique": "a node subnet without a route table gets the one that AKS makes",
  "id-ilb-subnet": "a Service in the cluster names the subnet of its internal load balancer",
  "id-nap": "other subnets are named by AKSNodeClass objects in the cluster",
  "vnet-same-region":
    "the subscription of a cluster is its provider's, which shows only in its id later",
  "dep-ebpf-flag": "it is a flag of the Azure CLI and leaves no trace in a resource",
  "dep-weave": "ByoCniCluster warns when Weave Net is chosen",
  "dep-canal": "ByoCniCluster warns when Canal is chosen",
  "new-cilium-nodesubnet":
    "nothing can be wrong with it: node subnets may have networkDataplane cilium",
  "new-podcidr-expand": "the changes judge it as overlay-podcidr-expand",
  "new-localdns": "the DNS configuration of a pool and the vCPUs of its VM size are not facts here",
  "new-dualstack-static":
    "only the release notes name it: `compatibilityOf` says that it is not documented",
  "new-dualstack-windows":
    "nothing can be wrong with it: Windows pools are supported with dual-stack",
  "new-hyperscale": "no node limit above 5,000 is documented for it",
  "new-avnm-ipam": "Azure picks the range at deployment, so checks of ranges answer undecided",
  "new-udr-1000": "not verified: the AKS pages still say 400 routes",
  "byo-api-version": "ByoCniCluster uses azure-native's default API version, which is newer",
  "byo-no-ipam":
    "ByoCniCluster refuses a CNI that reads node.spec.podCIDR, unless the args say that it is assigned; whether such a CNI works on AKS is documented nowhere",
};
