import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, is, isFalse, not, notKnown, orElse, valueOr } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { clusterCheck } from "../subject";
import { isIsolated } from "./shared/network-isolated";

export const rule = clusterCheck(
  {
    id: "aks-network-isolated-registry",
    facts: ["x-netisolated"],
    title: "The registry of a network isolated cluster should be of SKU Premium",
    description:
      "The nodes reach your own registry by a private endpoint, which needs SKU Premium.",
    remediation: "Use a Premium registry with a private endpoint, or leave the registry to AKS.",
    evidence: {
      grade: "documented",
      says: "The registry has to be of the Premium tier: private endpoints are a Premium feature.",
      sources: ["docs network-isolated#before-you-begin (2025-06-20)"],
    },
    url: "aks/network-isolated#before-you-begin",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.containerRegistry],
  },
  function* (cluster, { topology }) {
    const path = "bootstrapProfile.containerRegistryId";
    const isolated = isIsolated(cluster);
    if (isFalse(isolated)) {
      return;
    }
    const link = topology.follow(cluster, path, ArmType.containerRegistry);
    yield* throughLink(link, cluster, path, (registry) => {
      const sku = registry.properties.text("sku.name");
      const notGiven = notKnown(`sku.name of ${labelOf(registry)} is not set`, path);
      const isOther = not(orElse(is(sku, "Premium"), notGiven));
      return forbid(cluster, allOf(isolated, isOther), {
        path,
        value: "",
        problem: `is ${labelOf(registry)} of SKU ${valueOr(sku, "unknown")}, which can't have a private endpoint`,
        action: "use SKU Premium",
      });
    });
  },
);
