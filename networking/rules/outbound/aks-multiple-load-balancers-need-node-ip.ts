import { allOf, is, not, notKnown, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-multiple-load-balancers-need-node-ip",
    facts: ["x-multislb-pls"],
    title: "Multiple Standard load balancers should have backendPoolType NodeIP",
    description:
      "AKS spreads services over several load balancers by the addresses of nodes, not by their network interfaces.",
    remediation: "Set networkProfile.loadBalancerProfile.backendPoolType to NodeIP.",
    evidence: {
      grade: "documented",
      says: "Prerequisite of the preview: the backend pool type is nodeIP.",
      sources: ["docs use-multiple-standard-load-balancer#prerequisites (2025-05-13)"],
    },
    url: "aks/use-multiple-standard-load-balancer#prerequisites",
  },
  (cluster) => {
    const profile = "networkProfile.loadBalancerProfile";
    const path = `${profile}.backendPoolType`;
    const notGiven = notKnown(`${path} is not set`, path);
    return forbid(
      cluster,
      allOf(
        cluster.properties.boolean(`${profile}.enableMultipleStandardLoadBalancers`),
        not(orElse(is(cluster.properties.text(path), "NodeIP"), notGiven)),
      ),
      {
        path,
        problem: "isn't supported with enableMultipleStandardLoadBalancers",
        action: "set it to NodeIP",
      },
    );
  },
);
