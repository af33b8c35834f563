import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, anyOf, is, isFalse, isTrue } from "../../resources/value";
import { type Breach, forbid, openPools } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { encryption, hasEncryption } from "./shared/advanced-networking";

export const aksAcnsEncryptionCombination = clusterCheck(
  {
    id: "aks-acns-encryption-combination",
    facts: ["x-acns"],
    title: "Encryption of advanced networking must be used without what it excludes",
    description: "mTLS excludes the Istio add-on, and WireGuard excludes FIPS nodes.",
    remediation: "Leave transitEncryption out, or what it excludes.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: 'FIPS part: the page says only "WireGuard isn\'t FIPS compliant" – a statement on compliance, no word that it isn\'t supported or fails on FIPS nodes. mTLS + Istio part: "isn\'t supported" (documented, preview)',
      sources: [
        "docs container-network-security-wireguard-encryption-concepts.md#considerations--limitations (2024-09-11)",
        "docs container-network-security-cilium-mutual-tls-concepts.md#considerations-and-limitations (2026-03-16)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/advanced-container-networking-services-overview",
    severity: "high",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.agentPool],
  },
  function* (cluster, { topology }) {
    const breach: Pick<Breach, "path" | "action"> = {
      path: encryption,
      action: `set ${encryption} to None`,
    };
    yield* forbid(
      cluster,
      allOf(
        hasEncryption(cluster, "mTLS"),
        is(cluster.properties.text("serviceMeshProfile.mode"), "Istio"),
      ),
      { ...breach, problem: "isn't supported with serviceMeshProfile.mode Istio" },
    );
    const wireGuard = hasEncryption(cluster, "WireGuard");
    if (!isFalse(wireGuard)) {
      yield* openPools(topology, cluster);
    }
    const fips = topology
      .poolsOf(cluster)
      .pools.map((pool) => ({ pool, has: pool.properties.boolean("enableFIPS") }));
    const first = fips.find(({ has }) => isTrue(has));
    yield* forbid(cluster, allOf(wireGuard, anyOf(...fips.map(({ has }) => has))), {
      ...breach,
      problem: `isn't supported with FIPS nodes, which ${first === undefined ? "a pool" : labelOf(first.pool)} has`,
    });
  },
);
