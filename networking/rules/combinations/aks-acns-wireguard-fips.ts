import { labelOf } from "../../resources/topology";
import { isOn } from "../conditions";
import { forbidPoolIn } from "../forbid";
import { hasEncryption } from "./shared/advanced-networking";

export const rule = forbidPoolIn({
  id: "aks-acns-wireguard-fips",
  facts: ["x-acns"],
  title: "Nodes that have to comply with FIPS should not be encrypted with WireGuard",
  description:
    "WireGuard isn't FIPS compliant: FIPS nodes run with it, and their traffic doesn't comply.",
  remediation: "Use another encryption where FIPS compliance is required.",
  evidence: {
    grade: "advised",
    holds: "always",
    says: "WireGuard isn't FIPS compliant, says the page; not that it isn't supported or fails on FIPS nodes.",
    sources: [
      "docs container-network-security-wireguard-encryption-concepts#considerations--limitations (2024-09-11)",
    ],
  },
  url: "aks/container-network-security-wireguard-encryption-concepts#considerations--limitations",
  when: [isOn("enableFIPS")],
  inCluster: [hasEncryption("WireGuard")],
  path: "enableFIPS",
  problem: (cluster) =>
    `has no effect on the traffic between nodes: ${labelOf(cluster)} encrypts it with WireGuard, which isn't FIPS compliant`,
  action: "use another encryption if FIPS compliance is required",
});
