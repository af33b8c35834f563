import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { routeTableOf, shared } from "./shared/kubenet-subnets";

/** A route table holds the node routes of one kubenet cluster. */
export const aksRouteTableSharedByClusters: Rule = {
  id: "aks-route-table-shared-by-clusters",
  facts: ["rt-unique", "cidr-pod-reuse"],
  title: "The route table of a kubenet cluster must be its own",
  description:
    "kubenet writes a route for each node's pods; with the routes of two clusters in one table, traffic goes to wrong nodes.",
  remediation: "Give each kubenet cluster a route table of its own.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.always,
    says: 'accepted; "unexpected and broken routing scenarios", "isn\'t supported"',
    sources: ["docs configure-kubenet.md:238, :242, :244"],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  run: ({ topology }) =>
    shared(
      topology,
      (link) => routeTableOf(topology, link),
      "give the cluster's subnet a route table of its own",
    ),
};
