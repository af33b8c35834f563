import { labelOf } from "../../resources/topology";
import { isOn } from "../conditions";
import { forbidPoolIn } from "../forbid";
import { isIsolated } from "./shared/network-isolated";

export const rule = forbidPoolIn({
  id: "aks-network-isolated-node-public-ip",
  facts: ["x-netisolated"],
  title: "The nodes of a network isolated cluster should have no public IPs",
  description: "A public IP on a node lets it send outbound traffic again.",
  remediation: "Leave enableNodePublicIP out.",
  evidence: {
    grade: "advised",
    holds: "always",
    says: 'A node public IP "will allow outbound traffic with outbound type none".',
    sources: ["docs concepts-network-isolated#limitations (2026-06-15)"],
  },
  url: "aks/concepts-network-isolated#limitations",
  severity: "high",
  when: [isOn("enableNodePublicIP")],
  inCluster: [isIsolated],
  path: "enableNodePublicIP",
  problem: (cluster) =>
    `allows outbound traffic from the nodes of ${labelOf(cluster)}, which is network isolated`,
  action: "set it to false",
});
