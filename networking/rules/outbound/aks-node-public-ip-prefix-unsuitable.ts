import { targetKey } from "../../cluster/cluster-subnets";
import { differentRegions, regionOf } from "../../cluster/regions";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { forbid, throughLink, undecided, unknownValue, violation } from "../answers";
import type { Answer } from "../rule";
import { poolInClusterCheck } from "../subject";

const nodePrefixPath = "nodePublicIPPrefixID";
const outbound = "networkProfile.loadBalancerProfile.outboundIPPrefixes.publicIPPrefixes";

export const rule = poolInClusterCheck(
  {
    id: "aks-node-public-ip-prefix-unsuitable",
    asked: "stack",
    facts: ["new-nodepublicip-v6"],
    title:
      "A prefix of node public IPs must be in the cluster's region, and not the load balancer's",
    description:
      "Azure refuses a pool with a prefix of another region, or with one that a load balancer has.",
    remediation: "Use a prefix of its own in the cluster's region.",
    evidence: {
      grade: "refused",
      says: "AKS has an error code for each",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): InvalidPublicIPPrefixDifferentLocation, PublicIPPrefixIsAttachedToLoadBalancer",
      ],
    },
    url: "aks/use-node-public-ips",
  },
  function* (pool, cluster, { topology }) {
    const link = topology.follow(pool, nodePrefixPath, ArmType.publicIPPrefix);
    const at = pool.properties.pathOf(nodePrefixPath);
    if (link.state === "known") {
      yield* judgeRegion(pool, cluster, link.target);
    } else if (link.state !== "outside") {
      yield* throughLink(link, pool, at, (prefix) => judgeRegion(pool, cluster, prefix));
    }
    const key = targetKey(link);
    if (key !== undefined) {
      yield* judgeOwner(topology, pool, cluster, key);
    }
  },
  (pool) => pool.properties.given(nodePrefixPath),
);

function* judgeRegion(pool: Entity, cluster: Entity, prefix: Entity): Generator<Answer> {
  const [own, other] = [regionOf(cluster), regionOf(prefix)];
  yield* forbid(pool, differentRegions(cluster, prefix), {
    path: nodePrefixPath,
    value: "",
    problem: `is ${labelOf(prefix)} in ${other}, and the cluster is in ${own}`,
    action: `use a prefix in ${own}`,
    errorCode: "InvalidPublicIPPrefixDifferentLocation",
  });
}

function* judgeOwner(
  topology: Topology,
  pool: Entity,
  cluster: Entity,
  key: Entity | string,
): Generator<Answer> {
  const at = pool.properties.pathOf(nodePrefixPath);
  const listed = cluster.properties.list(outbound);
  yield* unknownValue(pool, at, listed);
  for (const { path } of listed.state === "known" ? listed.value : []) {
    const used = topology.follow(cluster, `${path}.id`, ArmType.publicIPPrefix);
    if (targetKey(used) === key) {
      yield violation(pool, at, {
        problem: `is ${typeof key === "string" ? key : labelOf(key)}, which the load balancer has as ${path}`,
        action: "use another prefix",
        errorCode: "PublicIPPrefixIsAttachedToLoadBalancer",
      });
    } else if (used.state === "notKnown" || used.state === "candidates") {
      yield undecided(pool, at, used.reason);
    }
  }
}
