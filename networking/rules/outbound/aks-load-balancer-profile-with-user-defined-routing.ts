import { hasOutboundType } from "../../cluster/cluster-settings";
import { any, isGiven } from "../conditions";
import { forbidCluster } from "../forbid";
import { loadBalancer, outboundKinds } from "./shared/outbound";

/** A load balancer profile describes how a load balancer leads out. */
export const rule = forbidCluster({
  id: "aks-load-balancer-profile-with-user-defined-routing",
  facts: ["ob-udr"],
  title: "Outbound type userDefinedRouting must have no load balancer profile",
  description: "Azure refuses a load balancer profile together with your own routes.",
  remediation: "Remove networkProfile.loadBalancerProfile.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "a cluster moved to userDefinedRouting is refused while the old loadBalancerProfile is sent along",
    sources: ["GH azurerm#25021 (2024-03-20, quotes the code)"],
  },
  url: "aks/egress-outboundtype",
  when: [
    (cluster) => hasOutboundType(cluster, "userDefinedRouting"),
    // What Azure answers has a profile of its own; only what asks for outbound addresses is refused.
    any(...outboundKinds.map((kind) => isGiven(`${loadBalancer}.${kind}`))),
  ],
  path: loadBalancer,
  problem: "is set, and is not supported with outboundType userDefinedRouting",
  action: "remove it",
  errorCode: "InvalidUserDefinedRoutingWithLoadBalancerProfile",
});
