import { ArmType } from "../../resources/arm-resource";
import type { Entity, Topology } from "../../resources/topology";
import { throughLink, undecided, unknownPools, unknownValue, violation } from "../answers";
import type { Answer } from "../rule";
import { check, ofPools } from "../subject";
import { subscriptionBehind } from "../subnets/shared/associations";

const outboundPrefixes = "networkProfile.loadBalancerProfile.outboundIPPrefixes.publicIPPrefixes";

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
    yield* unknownPools(topology);
    for (const cluster of topology.clusters) {
      const listed = cluster.properties.list(outboundPrefixes);
      yield* unknownValue(cluster, outboundPrefixes, listed);
      for (const { path } of listed.state === "known" ? listed.value : []) {
        yield* compare(
          topology,
          cluster,
          `${path}.id`,
          cluster,
          "InvalidLoadBalancerProfileOutboundIPPrefixes",
        );
      }
    }
    for (const pool of topology.pools) {
      const path = "nodePublicIPPrefixID";
      if (pool.properties.has(path)) {
        yield* throughLink(topology.parentOf(pool), pool, pool.properties.pathOf(path), (cluster) =>
          compare(topology, pool, path, cluster, "InvalidPublicIPPrefixDifferentSub"),
        );
      }
    }
  },
);

function* compare(
  topology: Topology,
  entity: Entity,
  path: string,
  cluster: Entity,
  errorCode: string,
): Generator<Answer> {
  const link = topology.follow(entity, path, ArmType.publicIPPrefix);
  const [own, other] = [topology.subscriptionOf(cluster), subscriptionBehind(topology, link)];
  if (link.state === "notKnown" || link.state === "candidates") {
    yield undecided(entity, entity.properties.pathOf(path), link.reason);
  } else if (
    own !== undefined &&
    other !== undefined &&
    own.toLowerCase() !== other.toLowerCase()
  ) {
    yield violation(entity, entity.properties.pathOf(path), {
      problem: `is in subscription ${other}, and the cluster is in ${own}`,
      action: `use a prefix of subscription ${own}`,
      errorCode,
    });
  }
}
