import { outboundTypeOf } from "../../cluster/network-profile";
import { is, isTrue } from "../../resources/value";
import { forbidAt, undecided } from "../answers";
import { clusterCheck } from "../subject";

/** A load balancer without an address lets nothing out. */
export const rule = clusterCheck(
  {
    id: "aks-load-balancer-outbound-ip-missing",
    facts: ["ob-lb-ip"],
    title: "Outbound type loadBalancer should have a public IP or prefix",
    description: "At least one public IP or IP prefix is required.",
    remediation: "List a public IP or prefix, or leave the profile out: AKS then makes one.",
    evidence: {
      grade: "documented",
      says: '"At least one public IP or IP prefix is required"',
      sources: ["docs load-balancer-standard.md:39 (2024-01-23)", "GH azurerm#6525 (2020-05-19)"],
    },
    url: "aks/load-balancer-standard",
  },
  function* (cluster) {
    const { type } = outboundTypeOf(cluster);
    const lists = ["outboundIPs.publicIPs", "outboundIPPrefixes.publicIPPrefixes"].map(
      (list) => `networkProfile.loadBalancerProfile.${list}`,
    );
    const empty = lists.filter((list) => {
      const listed = cluster.properties.list(list);
      return listed.state === "notKnown" || (listed.state === "known" && listed.value.length === 0);
    });
    const [property] = empty;
    const others = [...lists, "networkProfile.loadBalancerProfile.managedOutboundIPs"].filter(
      (path) => !empty.includes(path) && isTrue(cluster.properties.given(path)),
    );
    if (property === undefined || others.length > 0) {
      return;
    }
    const listed = cluster.properties.list(property);
    const condition = is(type, "loadBalancer");
    if (listed.state === "notKnown" && isTrue(condition)) {
      yield undecided(cluster, property, listed.reason);
    } else {
      yield* forbidAt(cluster, property, condition, {
        problem: "is empty, and outboundType loadBalancer needs at least 1 public IP or prefix",
        action: "list one, or leave the property out and AKS makes one",
      });
    }
  },
);
