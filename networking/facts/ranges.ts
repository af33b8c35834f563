import { type Cidr, cidr, type IpAddress, parseAddress } from "../cidr";
import {
  armReference,
  changelog,
  dualStackPage,
  type Fact,
  fact,
  github,
  learn,
  vnetFaq,
} from "./fact";

const overviewPage = learn("concepts-network-cni-overview");

/**
 * Ranges that AKS keeps for itself: pod CIDR, service CIDR and the cluster's VNet must not overlap them. Not even
 * by containing one: 172.16.0.0/12 is refused for what it contains.
 */
export const reservedRanges: readonly Fact<Cidr>[] = [
  /** Refused as pod and service CIDR since 2025-01-30. */
  fact("cidr-reserved-ranges", cidr("169.254.0.0/16"), "range", overviewPage),
  /** Refused as pod CIDR since 2026-05-29. */
  fact("cidr-reserved-ranges", cidr("172.30.0.0/16"), "range", overviewPage),
  /** Refused as pod CIDR since 2026-05-29. */
  fact("cidr-reserved-ranges", cidr("172.31.0.0/16"), "range", overviewPage),
  /** No error text was found. */
  fact("cidr-reserved-ranges", cidr("192.0.2.0/24"), "range", overviewPage),
];

/** Ranges that no virtual network may have. */
export const forbiddenVnetRanges: readonly Fact<Cidr>[] = [
  "224.0.0.0/4",
  "255.255.255.255/32",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "168.63.129.16/32",
].map((range) => fact("cidr-vnet-forbidden", cidr(range), "range", vnetFaq));

/** Ranges that a pod CIDR may come from: RFC 1918 and RFC 6598. Others are not blocked, but out of support. */
export const supportedPodRanges: readonly Fact<Cidr>[] = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
].map((range) =>
  fact("cidr-pod-space-kind", cidr(range), "range", learn("concepts-network-azure-cni-overlay")),
);

/** The range of multicast addresses: refused, like public ranges, as service CIDR. Release notes of 2023-10-01. */
export const multicastRange = fact("cidr-service-public", cidr("224.0.0.0/4"), "range", changelog);

/** The address that the service tag AzureLoadBalancer stands for. */
export const loadBalancerProbe = fact(
  "cidr-vnet-forbidden",
  cidr("168.63.129.16/32"),
  "range",
  vnetFaq,
);

/** The VNet that AKS makes where a cluster is given none: release notes of 2022-02-24. */
export const managedNetwork = {
  addressSpace: fact("cidr-managed-vnet", cidr("10.224.0.0/12"), "range", changelog),
  /** The subnet of the nodes in it. */
  nodes: fact("cidr-managed-vnet", cidr("10.224.0.0/16"), "range", changelog),
} as const;

/** What a property is where a program leaves it out. */
export const defaultRanges = {
  podCidr: fact("f-overlay-podcidr", cidr("10.244.0.0/16"), "range", armReference),
  serviceCidr: fact("cidr-service-vs-subnets", cidr("10.0.0.0/16"), "range", armReference),
  dnsServiceIP: fact("dns-service-ip", address("10.0.0.10"), "address", armReference),
  podCidrIpv6: fact("f-overlay-v6", cidr("fd12:3456:789a::/64"), "range", dualStackPage),
  serviceCidrIpv6: fact(
    "cidr-service-size-v6",
    cidr("fd12:3456:789a:1::/108"),
    "range",
    dualStackPage,
  ),
  /**
   * What Cilium takes when it is installed without a pool of its own. Overlaps AKS's own service CIDR and most VNets.
   */
  ciliumPool: fact("cidr-cilium-default-pool", cidr("10.0.0.0/8"), "range", {
    page: "https://github.com/cilium/cilium/issues/31504",
    read: "2026-11-22",
  }),
  /** The same of Calico. */
  calicoPool: fact(
    "byo-podcidr",
    cidr("192.168.0.0/16"),
    "range",
    github("projectcalico/calico", 6237),
  ),
  /** The same of Flannel. */
  flannelPool: fact("byo-podcidr", cidr("10.244.0.0/16"), "range", {
    page: "https://github.com/flannel-io/flannel",
    read: "2026-11-22",
  }),
  /** The same of Weave Net: IPALLOC_RANGE in prog/weave-kube/launch.sh of v2.9.0. */
  weavePool: fact("byo-podcidr", cidr("10.32.0.0/12"), "range", {
    page: "https://github.com/rajch/weave",
    read: "2026-11-25",
  }),
};

/** The default that is not a range. */
export const defaultSettings = {
  outboundType: "loadBalancer",
} as const;

function address(text: string): IpAddress {
  const parsed = parseAddress(text);
  if (!parsed.ok) {
    throw new RangeError(parsed.problem);
  }
  return parsed.address;
}
