import { ArmType } from "../../topology/arm-resource";
import { isOneOf, valueOr } from "../../topology/value";
import { undecided } from "../answers";
import { type Check, CheckSeverity, Enforcement } from "../check";

const property = "apiServerAccessProfile.authorizedIPRanges";
const url = "https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges";
const subjects = [ArmType.managedCluster];

/** How many ranges may reach the API server. */
export const authorizedIpRangesTooMany: Check = {
  id: "aks-authorized-ip-ranges-too-many",
  facts: ["lim-authorized-ranges"],
  title: "A cluster must not have more than 200 authorized IP ranges, 2,000 with VNet integration",
  description: "Azure refuses more ranges.",
  remediation: "Merge adjacent ranges, or use API server VNet integration or a private cluster.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run({ topology, facts }) {
    const few = facts.authorizedIpRanges.value;
    const many = facts.authorizedIpRangesVnetIntegration.value;
    for (const cluster of topology.clusters) {
      const ranges = cluster.properties.list(property);
      const integration = cluster.properties.boolean(
        "apiServerAccessProfile.enableVnetIntegration",
      );
      if (ranges.state === "notKnown") {
        yield undecided(cluster, property, ranges.reason);
      }
      const count = valueOr(ranges, []).length;
      if (count <= few) {
        continue;
      }
      const most = valueOr(integration, integration.state === "notKnown") ? many : few;
      if (count > most) {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          problem: `has ${count} ranges, and Azure takes ${most} at most`,
          action:
            most === few && count <= many
              ? `remove or merge ${count - most}, or set apiServerAccessProfile.enableVnetIntegration, with which Azure takes ${many}`
              : `remove or merge ${count - most}`,
        };
      } else if (integration.state === "notKnown") {
        yield undecided(cluster, property, integration.reason);
      }
    }
  },
};

/** A Basic load balancer can't filter who reaches the API server. */
export const authorizedIpRangesBasicLoadBalancer: Check = {
  id: "aks-authorized-ip-ranges-basic-load-balancer",
  facts: ["lim-authorized-ranges"],
  title: "Authorized IP ranges must have a Standard load balancer",
  description: "Azure refuses authorized IP ranges on a cluster with a Basic load balancer.",
  remediation: "Set networkProfile.loadBalancerSku to standard.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const ranges = cluster.properties.list(property);
      const sku = cluster.properties.text("networkProfile.loadBalancerSku");
      const possible = ranges.state === "notKnown" || valueOr(ranges, []).length > 0;
      if (!possible || (sku.state !== "notKnown" && !isOneOf(sku, "basic"))) {
        continue;
      }
      if (ranges.state === "notKnown" || sku.state !== "known") {
        const open = [ranges, sku].find(({ state }) => state === "notKnown");
        yield undecided(cluster, property, open?.state === "notKnown" ? open.reason : "");
        continue;
      }
      yield {
        answer: "violation",
        entity: cluster,
        property,
        problem: `can't be used with networkProfile.loadBalancerSku ${sku.value}`,
        action: "set loadBalancerSku to standard",
      };
    }
  },
};
