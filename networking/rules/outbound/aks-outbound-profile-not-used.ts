import { outboundTypeOf } from "../../cluster/network-profile";
import { allOf, anyOf, is, not } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import { loadBalancer } from "./shared/outbound";
import { managedNat } from "./shared/outbound-type";

const profiles = [
  {
    profile: "networkProfile.natGatewayProfile",
    names: ["managedOutboundIPProfile", "outboundIPs", "outboundIPPrefixes", "sku"],
    types: managedNat,
    wanted: "managedNATGateway",
  },
  {
    profile: loadBalancer,
    names: ["managedOutboundIPs", "outboundIPs", "outboundIPPrefixes"],
    // userDefinedRouting is refused, which is another rule.
    types: ["loadBalancer", "userDefinedRouting"],
    wanted: "loadBalancer",
  },
];

export const rule = clusterCheck(
  {
    id: "aks-outbound-profile-not-used",
    facts: ["lim-nat", "lim-lb-ips"],
    title: "A profile of outbound addresses should go with the outbound type",
    description:
      "loadBalancerProfile describes outboundType loadBalancer, and natGatewayProfile managedNATGateway.",
    severity: "medium",
    remediation: "Set the outbound type that the profile is for, or remove the profile.",
    evidence: {
      grade: "documented",
      says: "the profiles are documented for these outbound types; no refusal is on record, but for userDefinedRouting",
      sources: [
        "docs nat-gateway.md (2026-07-07)",
        "docs load-balancer-standard.md (2024-01-23)",
        "Azure CLI, managed_cluster_decorator.py: refuses both with another outbound type",
      ],
    },
    url: "aks/egress-outboundtype",
  },
  function* (cluster) {
    const { type, shown } = outboundTypeOf(cluster);
    for (const { profile, names, types, wanted } of profiles) {
      const given = anyOf(...names.map((name) => cluster.properties.given(`${profile}.${name}`)));
      yield* forbidAt(cluster, profile, allOf(given, not(is(type, ...types))), {
        problem: `is set, but outboundType is ${shown}`,
        action: `set outboundType to ${wanted}, or remove it`,
      });
    }
  },
);
