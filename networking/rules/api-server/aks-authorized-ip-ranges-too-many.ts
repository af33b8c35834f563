import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { isFalse, valueOr } from "../../resources/value";
import { unknownValue, violation } from "../answers";
import { clusterCheck } from "../subject";
import { authorizedRanges } from "./shared/authorized-ranges";

/** How many ranges may reach the API server. */
export const rule = clusterCheck(
  {
    id: "aks-authorized-ip-ranges-too-many",
    facts: ["lim-authorized-ranges"],
    title:
      "A cluster must not have more than 200 authorized IP ranges, 2,000 with VNet integration",
    description: "Azure refuses more ranges.",
    remediation: "Merge adjacent ranges, or use API server VNet integration or a private cluster.",
    severity: "high",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"The number of APIServer Authorized IP Ranges is greater than the allowed value 200."',
      sources: [
        "GitHub StatCan/aaw#545 (2021-06-15), neumanndaniel/terraform#1 (2021-01-18), quote Azure",
        "docs api-server-authorized-ip-ranges (2026-08-03): 2,000 with VNet integration",
      ],
    },
    url: "aks/api-server-authorized-ip-ranges#limitations-and-considerations",
  },
  function* (cluster, { facts }) {
    const few = facts.authorizedIpRanges.value;
    const many = facts.authorizedIpRangesVnetIntegration.value;
    const ranges = cluster.properties.list(authorizedRanges);
    yield* unknownValue(cluster, authorizedRanges, ranges);
    const count = valueOr(ranges, []).length;
    const integrated = isVnetIntegrated(cluster);
    const most = isFalse(integrated) ? few : many;
    const remove = `remove or merge ${count - most}`;
    if (count > most) {
      yield violation(cluster, authorizedRanges, {
        problem: `has ${count} ranges, more than the ${most} that Azure allows`,
        action:
          most === few && count <= many
            ? `${remove}, or set apiServerAccessProfile.enableVnetIntegration, with which ${many} are allowed`
            : remove,
      });
    } else if (count > few) {
      yield* unknownValue(cluster, authorizedRanges, integrated);
    }
  },
);
