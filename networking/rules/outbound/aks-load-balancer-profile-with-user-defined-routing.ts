import { outboundTypeOf } from "../../cluster/network-profile";
import { allOf, is } from "../../resources/value";
import { onlyIf } from "../answers";
import { clusterCheck } from "../subject";
import { loadBalancer } from "./shared/outbound";

/** A load balancer profile describes how a load balancer leads out. */
export const rule = clusterCheck(
  {
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
  },
  function* (cluster) {
    // What Azure answers has a profile of its own; only what asks for outbound addresses is refused.
    const asks = ["managedOutboundIPs", "outboundIPs", "outboundIPPrefixes"].map((name) =>
      cluster.properties.given(`${loadBalancer}.${name}`),
    );
    const isRouted = is(outboundTypeOf(cluster).type, "userDefinedRouting");
    for (const given of asks) {
      const found = [
        ...onlyIf(allOf(isRouted, given), cluster, loadBalancer, () => [
          {
            answer: "violation" as const,
            entity: cluster,
            property: loadBalancer,
            problem: "is set, and is not supported with outboundType userDefinedRouting",
            action: "remove it",
            errorCode: "InvalidUserDefinedRoutingWithLoadBalancerProfile",
          },
        ]),
      ];
      yield* found;
      if (found.length > 0) {
        break;
      }
    }
  },
);
