import { is, not, notKnown, orElse } from "../../resources/value";
import { isOn } from "../conditions";
import { forbidCluster } from "../forbid";
import { loadBalancer } from "./shared/outbound";

const path = `${loadBalancer}.backendPoolType`;
const notGiven = notKnown(`${path} is not set`, path);

export const rule = forbidCluster({
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
  when: [
    isOn(`${loadBalancer}.enableMultipleStandardLoadBalancers`),
    ({ properties }) => not(orElse(is(properties.text(path), "NodeIP"), notGiven)),
  ],
  path,
  problem: "isn't supported with enableMultipleStandardLoadBalancers",
  action: "set it to NodeIP",
});
