import { type Entity, labelOf } from "../../resources/topology";
import { isOneOf, known } from "../../resources/value";
import { forbid, undecided } from "../answers";
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
    const uses = new Map<Entity | string, { pool: Entity; isStatic: boolean }>();
    for (const pool of topology.pools) {
      const link = topology.subnetOf(pool, "podSubnetID");
      const mode = pool.properties.text("podIPAllocationMode");
      if (link.state === "absent") {
        continue;
      }
      const unknown =
        mode.state === "notKnown" ? mode.reason : "reason" in link ? link.reason : undefined;
      const subnet =
        link.state === "known"
          ? link.target
          : link.state === "outside"
            ? link.id.toLowerCase()
            : undefined;
      if (unknown !== undefined || subnet === undefined) {
        const reason = unknown ?? "the pod subnet isn't known yet";
        yield undecided(pool, pool.properties.pathOf("podSubnetID"), reason);
        continue;
      }
      const isStatic = isOneOf(mode, "StaticBlock");
      const before = uses.get(subnet);
      if (before === undefined) {
        uses.set(subnet, { pool, isStatic });
      } else if (before.isStatic !== isStatic) {
        const label = typeof subnet === "string" ? subnet : labelOf(subnet);
        const [own, other] = isStatic
          ? ["StaticBlock", "DynamicIndividual"]
          : ["DynamicIndividual", "StaticBlock"];
        yield* forbid(pool, known(true), {
          path: "podIPAllocationMode",
          value: own,
          problem: `shares ${label} with ${labelOf(before.pool)}, which uses it with ${other}`,
          action: `give the pool a pod subnet of its own, or set podIPAllocationMode to ${other}`,
        });
      }
    }
  },
);
