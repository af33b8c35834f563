import { ArmType } from "../../resources/arm-resource";
import type { Entity } from "../../resources/topology";
import { openLink, throughLink, unknownPools, violation } from "../answers";
import { eachPlace } from "../each-place";
import { check, ofPools } from "../subject";
import { subscriptionsApart } from "../subnets/shared/associations";

const outboundPrefix =
  "networkProfile.loadBalancerProfile.outboundIPPrefixes.publicIPPrefixes[].id";

export const rule = check(
  {
    id: "aks-public-ip-prefix-in-other-subscription",
    facts: ["ob-lb-ip", "new-nodepublicip-v6"],
    title: "The public IP prefixes of a cluster must be in the cluster's subscription",
    description:
      "Azure refuses a prefix of another subscription, for nodes and for load balancers.",
    remediation: "Use prefixes of the cluster's subscription.",
    evidence: {
      grade: "refused",
      says: "AKS has an error code for each; of single public IPs none is on record",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): LoadBalancerProfileOutboundIPPrefixNotInTheSameSubscription, InvalidPublicIPPrefixDifferentSub",
      ],
    },
    url: "aks/configure-load-balancer-standard",
    subjects: ofPools,
  },
  function* ({ topology }) {
    function* compare(entity: Entity, path: string, cluster: Entity, errorCode: string) {
      const property = entity.properties.pathOf(path);
      const link = topology.follow(entity, path, ArmType.publicIPPrefix);
      yield* openLink(entity, property, link);
      const apart = subscriptionsApart(topology, cluster, link);
      if (apart !== undefined) {
        yield violation(entity, property, {
          problem: `is in subscription ${apart.other}, and the cluster is in ${apart.own}`,
          action: `use a prefix of subscription ${apart.own}`,
          errorCode,
        });
      }
    }
    yield* unknownPools(topology);
    for (const cluster of topology.clusters) {
      yield* eachPlace(cluster, outboundPrefix, (path) =>
        compare(cluster, path, cluster, "InvalidLoadBalancerProfileOutboundIPPrefixes"),
      );
    }
    for (const pool of topology.pools) {
      const path = "nodePublicIPPrefixID";
      if (pool.properties.has(path)) {
        yield* throughLink(topology.parentOf(pool), pool, pool.properties.pathOf(path), (cluster) =>
          compare(pool, path, cluster, "InvalidPublicIPPrefixDifferentSub"),
        );
      }
    }
  },
);
