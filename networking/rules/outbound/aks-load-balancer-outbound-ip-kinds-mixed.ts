import { anyOf, known, mapValue } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import { loadBalancer, outboundKinds } from "./shared/outbound";

/** The load balancer's outbound addresses come from one source. */
export const rule = clusterCheck(
  {
    id: "aks-load-balancer-outbound-ip-kinds-mixed",
    facts: ["lim-lb-ips"],
    title: "A load balancer should have outbound IPs of one kind",
    description:
      "The documentation describes one kind at a time; Azure has accepted a mix since 2023-09-03.",
    severity: "critical",
    remediation: "Leave one of managedOutboundIPs, outboundIPs and outboundIPPrefixes.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: 'since 2023-09-03 takes a mix; before, InvalidLoadBalancerProfile "must specify exactly one of"',
      sources: [
        'CHANGELOG 2023-09-03 "Outbound IP can now be a combination of ip/ipprefix and managed ones"',
        'az _loadbalancer.py: sends all that are given, no check (it refuses the same mix for NAT gateways, "mirrors the RP contract")',
        "older refusal: GH azure-cli-extensions#4205 (2021-12-09), azurerm#6525 (2020-05-19)",
      ],
    },
    url: "aks/configure-load-balancer-standard",
  },
  (cluster) => {
    const profile = cluster.properties.child(loadBalancer);
    const present = outboundKinds.filter((name) => profile.keys(name).state === "known");
    const open = outboundKinds.map((name) => mapValue(profile.keys(name), () => false));
    return forbidAt(cluster, loadBalancer, anyOf(known(present.length > 1), ...open), {
      problem: `has ${present.join(" and ")}`,
      action: `keep ${present.at(-1)} and remove the rest`,
    });
  },
);
