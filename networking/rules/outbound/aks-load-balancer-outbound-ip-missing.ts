import { hasOutboundType } from "../../cluster/cluster-settings";
import { allOf, anyOf, isFalse, isFilled, isTrue, mapValue } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import { loadBalancer, ownAddresses } from "./shared/outbound";

const lists = ownAddresses.map((list) => `${loadBalancer}.${list}`);

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
  (cluster) => {
    const { properties } = cluster;
    const isEmpty = (list: string) => mapValue(properties.list(list), ({ length }) => length === 0);
    const property = lists.find((list) => !isFalse(isEmpty(list)));
    const others = lists.map((list) => isFilled(properties.list(list)));
    const hasOther = anyOf(properties.given(`${loadBalancer}.managedOutboundIPs`), ...others);
    if (property === undefined || isTrue(hasOther)) {
      return [];
    }
    const condition = allOf(hasOutboundType(cluster, "loadBalancer"), isEmpty(property));
    return forbidAt(cluster, property, condition, {
      problem: "is empty, and outboundType loadBalancer needs at least 1 public IP or prefix",
      action: "list one, or leave the property out and AKS makes one",
    });
  },
);
