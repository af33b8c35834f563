import { isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf, anyOf, mapValue } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { clusterCheck, ofPools } from "../subject";
import { isAvailabilitySet } from "./shared/network-modes";

const proxy = "httpProxyConfig.httpProxy";

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
    for (const name of ["httpProxy", "httpsProxy"]) {
      const path = `httpProxyConfig.${name}`;
      yield* forbid(
        cluster,
        mapValue(properties.text(path), (url) => /^[a-z]+:\/\/[^\s/]*@/i.test(url)),
        {
          path,
          value: "",
          problem: "has a user or password, which isn't supported",
          action: "use a proxy without authentication",
        },
      );
    }
    const noProxy = properties.texts("httpProxyConfig.noProxy");
    yield* openQuestion(cluster, noProxy, "httpProxyConfig.noProxy");
    for (const [i, { text }] of (noProxy.state === "known" ? noProxy.value : []).entries()) {
      yield* forbid(
        cluster,
        mapValue(text, (host) => host.startsWith("*.")),
        {
          path: `httpProxyConfig.noProxy[${i}]`,
          problem: "has a wildcard, which isn't supported",
          action: "name the hosts or the domain without it",
        },
      );
    }
    const has = anyOf(properties.given(proxy), properties.given("httpProxyConfig.httpsProxy"));
    for (const pool of topology.poolsOf(cluster).pools) {
      yield* forbid(cluster, allOf(has, anyOf(isWindows(pool), isAvailabilitySet(pool))), {
        path: proxy,
        value: "",
        problem: `isn't supported with ${labelOf(pool)}, which is a Windows pool or an availability set`,
        action: "use Linux scale sets, or no proxy",
      });
    }
  },
);
