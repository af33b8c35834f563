import { check } from "../subject";
import { routeTableOf, shared } from "./shared/kubenet-subnets";

export const rule = check(
  {
    id: "aks-route-table-shared-by-clusters",
    facts: ["rt-unique", "cidr-pod-reuse"],
    title: "The route table of a kubenet cluster must be its own",
    description:
      "kubenet writes a route for each node's pods; with the routes of two clusters in one table, traffic goes to wrong nodes.",
    remediation: "Give each kubenet cluster a route table of its own.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: 'accepted; "unexpected and broken routing scenarios", "isn\'t supported"',
      sources: ["docs configure-kubenet.md:238, :242, :244"],
    },
    url: "aks/configure-kubenet",
  },
  ({ topology }) =>
    shared(
      topology,
      (link) => routeTableOf(topology, link),
      "give the cluster's subnet a route table of its own",
    ),
);
