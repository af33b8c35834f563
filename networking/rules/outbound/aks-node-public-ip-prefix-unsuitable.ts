import { targetKey } from "../../cluster/cluster-subnets";
import { differentRegions, regionOf } from "../../cluster/regions";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { known, valueOr } from "../../resources/value";
import { forbid, forbidAt, openLink, throughLink, unknownValue } from "../answers";
import { poolInClusterCheck } from "../subject";
import { loadBalancer } from "./shared/outbound";

const nodePrefixPath = "nodePublicIPPrefixID";
const outbound = `${loadBalancer}.outboundIPPrefixes.publicIPPrefixes`;

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
    if (link.state !== "outside") {
      yield* throughLink(link, pool, at, (prefix) => {
        const [own, other] = [regionOf(cluster), regionOf(prefix)];
        return forbid(pool, differentRegions(cluster, prefix), {
          path: nodePrefixPath,
          value: "",
          problem: `is ${labelOf(prefix)} in ${other}, and the cluster is in ${own}`,
          action: `use a prefix in ${own}`,
          errorCode: "InvalidPublicIPPrefixDifferentLocation",
        });
      });
    }
    const key = targetKey(link);
    if (key === undefined) {
      return;
    }
    const listed = cluster.properties.list(outbound);
    yield* unknownValue(pool, at, listed);
    for (const { path } of valueOr(listed, [])) {
      const used = topology.follow(cluster, `${path}.id`, ArmType.publicIPPrefix);
      yield* openLink(pool, at, used);
      yield* forbidAt(pool, at, known(targetKey(used) === key), {
        problem: `is ${typeof key === "string" ? key : labelOf(key)}, which the load balancer has as ${path}`,
        action: "use another prefix",
        errorCode: "PublicIPPrefixIsAttachedToLoadBalancer",
      });
    }
  },
  (pool) => pool.properties.given(nodePrefixPath),
);
