import { targetKey } from "../../cluster/cluster-subnets";
import { type Entity, labelOf } from "../../resources/topology";
import { isOneOf } from "../../resources/value";
import { openLink, violation } from "../answers";
import { check, ofPools } from "../subject";

export const rule = check(
  {
    id: "aks-pod-subnet-mixes-allocation-modes",
    facts: ["x-one-allocmode-per-subnet"],
    title: "A pod subnet should be used with one allocation mode",
    description:
      "A subnet with static blocks can't serve pools with dynamic allocation, in any cluster.",
    remediation: "Give pools of each allocation mode pod subnets of their own.",
    evidence: {
      grade: "documented",
      says: 'A subnet that is used in one mode "cannot use" the other in another cluster or pool.',
      sources: ["docs configure-azure-cni-static-block-allocation#limitations (2024-03-18)"],
    },
    url: "aks/configure-azure-cni-static-block-allocation#limitations",
    subjects: ofPools,
  },
  function* ({ topology }) {
    const uses = new Map<Entity | string, { pool: Entity; mode: string }>();
    for (const pool of topology.pools) {
      const link = topology.subnetOf(pool, "podSubnetID");
      const written = pool.properties.text("podIPAllocationMode");
      const subnet = targetKey(link);
      if (link.state === "absent") {
        continue;
      }
      if (written.state === "notKnown" || subnet === undefined) {
        const open = written.state === "notKnown" ? written : link;
        yield* openLink(pool, pool.properties.pathOf("podSubnetID"), open);
        continue;
      }
      const mode = isOneOf(written, "StaticBlock") ? "StaticBlock" : "DynamicIndividual";
      const first = uses.get(subnet);
      if (first === undefined) {
        uses.set(subnet, { pool, mode });
      } else if (first.mode !== mode) {
        const label = typeof subnet === "string" ? subnet : labelOf(subnet);
        yield violation(pool, pool.properties.pathOf("podIPAllocationMode"), {
          value: mode,
          problem: `shares ${label} with ${labelOf(first.pool)}, which uses it with ${first.mode}`,
          action: `give the pool a pod subnet of its own, or set podIPAllocationMode to ${first.mode}`,
        });
      }
    }
  },
);
