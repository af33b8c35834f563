import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";
import { hasEncryption } from "./shared/advanced-networking";

export const aksAcnsWireguardFips = poolInClusterCheck(
  {
    id: "aks-acns-wireguard-fips",
    asked: "early",
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
  },
  (pool, cluster) =>
    forbid(
      pool,
      allOf(pool.properties.boolean("enableFIPS"), hasEncryption(cluster, "WireGuard")),
      {
        path: "enableFIPS",
        problem: `has no effect on the traffic between nodes: ${labelOf(cluster)} encrypts it with WireGuard, which isn't FIPS compliant`,
        action: "use another encryption if FIPS compliance is required",
      },
    ),
  (pool) => pool.properties.boolean("enableFIPS"),
);
