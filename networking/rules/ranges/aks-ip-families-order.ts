import { violation } from "../answers";
import { clusterCheck } from "../subject";
import { familiesOf, ipFamiliesPath, listedRanges } from "./shared/ip-families";

/** The order that the documentation has for families and ranges, which Azure doesn't seem to ask for. */
export const rule = clusterCheck(
  {
    id: "aks-ip-families-order",
    partOf: "aks-ip-families-unsupported",
    facts: ["lim-dualstack"],
    title: "IP families and their ranges should be listed with IPv4 first",
    description: "The documentation lists IPv4 before IPv6, in ipFamilies and in the ranges.",
    severity: "low",
    remediation: "List IPv4 first, in ipFamilies, podCidrs and serviceCidrs.",
    evidence: {
      grade: "documented",
      says: '"count and order … must match"; a Microsoft author says that the order doesn\'t matter, and AKS mended a crash with IPv6 first',
      sources: [
        "AKS docs, configure-dual-stack (2026-07-31)",
        "https://github.com/hashicorp/terraform-provider-azurerm/pull/16657 (2022-08)",
        "Azure/AKS CHANGELOG 2022-11-27",
      ],
    },
    url: "aks/configure-dual-stack",
  },
  function* (cluster) {
    const families = familiesOf(cluster);
    if (families.state === "known" && families.value.join() === "IPv6,IPv4") {
      yield violation(cluster, ipFamiliesPath, {
        value: "[IPv6, IPv4]",
        problem: "has IPv6 first",
        action: "use [IPv4, IPv6], and list the ranges in the same order",
      });
      return;
    }
    for (const list of ["networkProfile.podCidrs", "networkProfile.serviceCidrs"]) {
      const ranges = listedRanges(cluster, list);
      if (ranges.map(({ family }) => family).join() === "6,4") {
        yield violation(cluster, list, {
          value: `[${ranges.join(", ")}]`,
          problem: "has the IPv6 range first",
          action: `use [${ranges.toReversed().join(", ")}]`,
        });
      }
    }
  },
);
