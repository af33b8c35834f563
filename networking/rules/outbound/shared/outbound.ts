import type { Bounds, Fact } from "../../../facts/fact";
import { judgeValue } from "../../answers";
import type { Evidence } from "../../evidence";
import type { Rule, RuleContext } from "../../rule";
import { type About, clusterCheck } from "../../subject";

export const loadBalancer = "networkProfile.loadBalancerProfile";
export const natGateway = "networkProfile.natGatewayProfile";

export const portsPath = `${loadBalancer}.allocatedOutboundPorts`;

/** What a load balancer gets its outbound addresses from. */
export const outboundKinds = ["managedOutboundIPs", "outboundIPs", "outboundIPPrefixes"];

/** Where your own addresses stand in the profile of a load balancer or of a managed NAT gateway. */
export const ownAddresses = ["outboundIPs.publicIPs", "outboundIPPrefixes.publicIPPrefixes"];

interface Bounded extends Pick<About, "id" | "facts" | "title" | "url"> {
  readonly evidence: Pick<Evidence, "says" | "sources">;
  readonly paths: readonly string[];
  readonly bounds: (context: RuleContext) => Fact<Bounds>;
}

/** Numbers that Azure accepts between two bounds, both included; it refuses any other. */
export function boundsCheck({ evidence, paths, bounds, ...about }: Bounded): Rule {
  return clusterCheck(
    {
      ...about,
      remediation: "Use a number within the bounds.",
      evidence: { ...evidence, grade: "refused", holds: "always" },
    },
    function* (cluster, context) {
      const { unit, value } = bounds(context);
      for (const path of paths) {
        yield* judgeValue(cluster, path, cluster.properties.number(path), (number) => {
          const nearest = Math.min(Math.max(number, value.min), value.max);
          return number === nearest
            ? undefined
            : {
                problem: `is not between ${value.min} and ${value.max} ${unit}`,
                action: `use ${nearest}`,
              };
        });
      }
    },
  );
}
