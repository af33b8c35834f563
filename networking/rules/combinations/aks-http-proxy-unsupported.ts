import { isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf, anyOf, mapValue } from "../../resources/value";
import { forbid } from "../answers";
import { eachPlace } from "../each-place";
import { clusterCheck, ofPools } from "../subject";
import { isAvailabilitySet } from "./shared/network-modes";

const proxies = ["httpProxyConfig.httpProxy", "httpProxyConfig.httpsProxy"] as const;

export const rule = clusterCheck(
  {
    id: "aks-http-proxy-unsupported",
    asked: "stack",
    subjects: ofPools,
    facts: ["x-http-proxy"],
    title:
      "An HTTP proxy should have no password, no wildcard in noProxy, and a cluster with Linux scale sets",
    description: "The page lists these as not supported.",
    remediation: "Leave out what the message names.",
    evidence: {
      grade: "documented",
      says: 'not supported: user and password, Windows pools, availability sets, "Using * as wildcard attached to a domain suffix for noProxy"',
      sources: ["docs http-proxy, limitations and considerations"],
    },
    url: "aks/http-proxy",
  },
  function* (cluster, { topology }) {
    const { properties } = cluster;
    for (const path of proxies) {
      const hasUser = mapValue(properties.text(path), (url) => /^[a-z]+:\/\/[^\s/]*@/i.test(url));
      yield* forbid(cluster, hasUser, {
        path,
        value: "",
        problem: "has a user or password, which isn't supported",
        action: "use a proxy without authentication",
      });
    }
    yield* eachPlace(cluster, "httpProxyConfig.noProxy[]", (path) => {
      const isWildcard = mapValue(properties.text(path), (host) => host.startsWith("*."));
      return forbid(cluster, isWildcard, {
        path,
        problem: "has a wildcard, which isn't supported",
        action: "name the hosts or the domain without it",
      });
    });
    const has = anyOf(...proxies.map((path) => properties.given(path)));
    for (const pool of topology.poolsOf(cluster).pools) {
      yield* forbid(cluster, allOf(has, anyOf(isWindows(pool), isAvailabilitySet(pool))), {
        path: proxies[0],
        value: "",
        problem: `isn't supported with ${labelOf(pool)}, which is a Windows pool or an availability set`,
        action: "use Linux scale sets, or no proxy",
      });
    }
  },
);
