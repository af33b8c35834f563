import { differentRegions, regionOf } from "../../cluster/regions";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { is } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { eachPlace } from "../each-place";
import { clusterCheck } from "../subject";
import { loadBalancer } from "./shared/outbound";

const lists = [
  ["outboundIPs.publicIPs", ArmType.publicIPAddress, "InvalidLoadBalancerProfileOutboundIPs"],
  [
    "outboundIPPrefixes.publicIPPrefixes",
    ArmType.publicIPPrefix,
    "InvalidLoadBalancerProfileOutboundIPPrefixes",
  ],
] as const;

export const rule = clusterCheck(
  {
    id: "aks-load-balancer-outbound-ip-unsuitable",
    facts: ["ob-lb-ip"],
    title:
      "Outbound public IPs must be of SKU Standard, and they and prefixes in the cluster's region",
    description:
      "Azure refuses a load balancer profile with a Basic public IP, or with one of another region.",
    remediation: "Use Standard public IPs and prefixes of the cluster's region.",
    evidence: {
      grade: "refused",
      says: "InvalidLoadBalancerProfileOutboundIPs with the details LoadBalancerProfileOutboundIPNotStandardSKU or …NotInTheSameRegion; for prefixes …OutboundIPPrefixNotInTheSameRegion",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022)",
        "GitHub Azure/AKS#3247 (2022, quotes the code with another detail)",
        "GitHub hashicorp/terraform-provider-azurerm#5685 (2020): a public IP without SKU, which was Basic then",
      ],
    },
    url: "aks/configure-load-balancer-standard",
    asked: "early",
  },
  function* (cluster, { topology }) {
    for (const [list, type, errorCode] of lists) {
      yield* eachPlace(cluster, `${loadBalancer}.${list}[].id`, (path) =>
        throughLink(topology.follow(cluster, path, type), cluster, path, function* (address) {
          const what = `is ${labelOf(address)}`;
          const common = { path, value: "", errorCode };
          yield* forbid(cluster, is(address.properties.text("sku.name"), "Basic"), {
            ...common,
            problem: `${what} of SKU Basic`,
            action: "use a public IP of SKU Standard",
          });
          const [own, other] = [regionOf(cluster), regionOf(address)];
          yield* forbid(cluster, differentRegions(cluster, address), {
            ...common,
            problem: `${what} in ${other}, and the cluster is in ${own}`,
            action: `use one in ${own}`,
          });
        }),
      );
    }
  },
);
