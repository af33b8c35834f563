import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { isOneOf } from "../../resources/value";
import { throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { poolCheck } from "../subject";
import { countPath } from "./shared/pools";

/** Each node takes an address of the prefix. */
export const rule = poolCheck(
  {
    id: "aks-node-public-ip-prefix-too-small",
    facts: ["new-nodepublicip-v6"],
    title: "A prefix for node public IPs must have an address for each node",
    description:
      "Nodes without an address in the prefix, surge nodes of an upgrade included, fail to provision.",
    remediation: "Use a larger prefix, or fewer nodes.",
    severity: "medium",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: 'the instance fails to provision: the prefix "doesn\'t have enough available addresses for the requested node count … including upgrade surge capacity"',
      sources: [
        "Microsoft troubleshooting page (date not shown)",
        "cloud-provider-azure/AKS gateway code checks that very code",
        "docs use-node-public-ips.md:191",
      ],
    },
    url: "aks/use-node-public-ips",
    asked: "stack",
  },
  function* (pool, { topology }) {
    const property = pool.properties.pathOf("nodePublicIPPrefixID");
    const link = topology.follow(pool, "nodePublicIPPrefixID", ArmType.publicIPPrefix);
    yield* throughLink(link, pool, property, (prefix) => judgePrefix(pool, prefix, property));
  },
);

function* judgePrefix(pool: Entity, prefix: Entity, property: string): Generator<Answer> {
  const length = prefix.properties.number("prefixLength");
  const version = prefix.properties.text("publicIPAddressVersion");
  const autoscaled = pool.properties.boolean("enableAutoScaling");
  const count = pool.properties.number(countPath(pool));
  const path = pool.properties.pathOf(countPath(pool));
  const open = [length, version, autoscaled, count].find(({ state }) => state === "notKnown");
  if (open?.state === "notKnown") {
    yield undecided(pool, property, open.reason);
  } else if (length.state !== "known" || count.state !== "known") {
    const missing = length.state === "known" ? path : "prefixLength";
    yield undecided(pool, property, `${missing} is not set (${labelOf(prefix)})`);
  } else {
    const bits = isOneOf(version, "IPv6") ? 128 : 32;
    const addresses = 2 ** (bits - length.value);
    if (count.value > addresses) {
      const fits = bits - Math.ceil(Math.log2(count.value));
      yield violation(pool, property, {
        problem: `is ${labelOf(prefix)}, a /${length.value} with ${addresses} addresses, but ${path} is ${count.value}`,
        action: `use a /${fits}, or at most ${addresses} nodes`,
        errorCode: "PublicIpPrefixOutOfIpAddressesForVMScaleSet",
      });
    }
  }
}
