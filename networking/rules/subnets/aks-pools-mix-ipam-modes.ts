import { hasPlugin, isOverlay } from "../../cluster/network-profile";
import { type Entity, labelOf } from "../../resources/topology";
import { allOf, anyOf, isFalse, isTrue, not } from "../../resources/value";
import { forbid, openPools, openQuestion } from "../answers";
import { clusterCheck, ofPools } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-pools-mix-ipam-modes",
    facts: ["x-overlay-podsubnet"],
    title: "The pools of a cluster must all have a pod subnet, or none",
    description:
      "A cluster has one way of giving addresses to pods. Pools may mix both allocation modes of pod subnets.",
    remediation: "Give every pool a pod subnet, or none.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"All or none of the agentpools should set podsubnet."',
      sources: [
        "public notes that quote Azure (Kubernetes 1.33, 2025 to 2026)",
        "docs configure-azure-cni-dynamic-ip-allocation, questions (2024-07-09)",
      ],
    },
    url: "aks/configure-azure-cni-dynamic-ip-allocation",
    asked: "early",
    subjects: ofPools,
  },
  function* (cluster, { topology }) {
    const flat = allOf(hasPlugin(cluster, "azure"), not(isOverlay(cluster)));
    if (!isFalse(flat)) {
      yield* openPools(topology, cluster);
    }
    const { pools } = topology.poolsOf(cluster);
    const given = ({ properties }: Entity) => properties.given("podSubnetID");
    const first = pools.find((pool) => isTrue(given(pool)));
    if (first === undefined) {
      yield* openQuestion(cluster, allOf(flat, anyOf(...pools.map(given))));
      return;
    }
    for (const pool of pools) {
      yield* forbid(pool, allOf(not(given(pool)), flat), {
        path: "podSubnetID",
        problem: `is not set, but ${labelOf(first)} of the same cluster has one`,
        action: "give the pool a pod subnet in the same VNet",
        errorCode: "InvalidParameter",
      });
    }
  },
);
