import { isAutomatic, outboundTypePath } from "../../cluster/network-profile";
import { allOf, is, isFalse, not, valueOr } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import { hasSubnetOfItsOwn, managedNat } from "./shared/outbound-type";

/** AKS Automatic takes one outbound type in its own VNet and three in yours. */
export const rule = clusterCheck(
  {
    id: "aks-automatic-outbound-type",
    facts: ["ob-automatic", "new-automatic"],
    title: "AKS Automatic must have an outbound type of its VNet's kind",
    description:
      "In a VNet that AKS makes, AKS Automatic leaves through a managed NAT gateway; in yours through a load balancer, your NAT gateway or your routes.",
    remediation: "Leave outboundType out, or use one that fits the VNet.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "refuses loadBalancer in the managed VNet",
      sources: [
        "GH terraform-azurerm-avm-res-containerservice-managedcluster#261, live API 2026-03-01",
        "docs intro-aks-automatic.md:107 (2026-07-07)",
        "managed NAT in own VNet: GH CAPZ#5429",
      ],
    },
    url: "aks/intro-aks-automatic",
  },
  function* (cluster, { topology }) {
    const type = cluster.properties.text(outboundTypePath);
    const automatic = isAutomatic(cluster);
    if (isFalse(automatic)) {
      return;
    }
    // none and block are not spoken of for AKS Automatic.
    const isCustom = hasSubnetOfItsOwn(topology, cluster);
    const inCustom = ["loadBalancer", "userAssignedNATGateway", "userDefinedRouting"];
    for (const [place, condition, wrong, right] of [
      ["a VNet that AKS makes", not(isCustom), inCustom, managedNat.slice(0, 1)],
      ["your own VNet", isCustom, managedNat, inCustom],
    ] as const) {
      yield* forbidAt(cluster, outboundTypePath, allOf(automatic, is(type, ...wrong), condition), {
        value: valueOr(type, ""),
        problem: `isn't supported with AKS Automatic in ${place}`,
        action: `use ${right.join(" or ")}`,
        errorCode: "AKSAutomaticSKUFeatureValidationError",
      });
    }
  },
);
