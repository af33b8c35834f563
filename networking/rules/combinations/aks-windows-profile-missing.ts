import { hasBasicLoadBalancer, isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf, anyOf, isTrue } from "../../resources/value";
import { forbid, openPools } from "../answers";
import { clusterCheck, ofPools } from "../subject";
import { isAvailabilitySet } from "./shared/network-modes";

export const rule = clusterCheck(
  {
    id: "aks-windows-profile-missing",
    facts: ["x-windows-first"],
    title:
      "A cluster with Windows pools and a Basic load balancer or availability sets must have a windowsProfile",
    description:
      "AKS makes the administrator of Windows nodes itself, except with a Basic load balancer or availability sets.",
    remediation:
      "Use a Standard load balancer and scale sets, or set windowsProfile when the cluster is created.",
    evidence: {
      grade: "refused",
      says: "With a Basic load balancer or availability sets AKS makes no windowsProfile, and adding a Windows pool is refused. Elsewhere AKS makes one itself since 2020.",
      sources: [
        "AKS CHANGELOG 2020-03-09",
        "GitHub Azure/AKS#1545, #2101 (AKS engineer), #4489 (2024)",
        "accepted without: azurerm acceptance test windowsProfileOutboundNatEnabled (2026-01), Cluster API Azure CI prow-aks-aso",
      ],
    },
    url: "aks/create-node-pools",
    asked: "stack",
    subjects: ofPools,
  },
  function* (cluster, { topology }) {
    if (cluster.properties.has("windowsProfile")) {
      return;
    }
    if (isTrue(hasBasicLoadBalancer(cluster))) {
      yield* openPools(topology, cluster);
    }
    const { pools } = topology.poolsOf(cluster);
    const windows = pools.find((pool) => isTrue(isWindows(pool)));
    const without = anyOf(hasBasicLoadBalancer(cluster), ...pools.map(isAvailabilitySet));
    yield* forbid(cluster, allOf(anyOf(...pools.map(isWindows)), without), {
      path: "windowsProfile",
      problem: `is not set, but ${windows === undefined ? "a pool" : labelOf(windows)} runs Windows, and AKS makes no profile itself with a Basic load balancer or availability sets`,
      action:
        "use a Standard load balancer and scale sets, or set windowsProfile when the cluster is created",
      errorCode: "WindowsProfileMissing",
    });
  },
);
