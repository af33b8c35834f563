import { gatewayPoolMaxNodes } from "../../capacity/egress";
import { ArmType } from "../../topology/arm-resource";
import type { Entity } from "../../topology/topology";
import { isOneOf, type Value } from "../../topology/value";
import { undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";

const url = "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway";
const subjects = [ArmType.managedCluster, ArmType.agentPool];
const sizePath = "gatewayProfile.publicIPPrefixSize";

/** Each node of a gateway pool takes an address of its public IP prefix. */
export const gatewayPoolPrefixTooSmall: Check = {
  id: "aks-gateway-pool-prefix-too-small",
  facts: ["f-gateway-pool"],
  title: "A gateway pool must not have more nodes than its public IP prefix has addresses",
  description:
    "Each node of a gateway pool takes one address of the prefix: a /31 has 2, a /28 has 16.",
  remediation: "Set publicIPPrefixSize to a larger prefix, or lower the number of nodes.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    const { min, max, default: otherwise = max } = context.facts.gatewayPrefixLength.value;
    yield* gatewayPools(context, function* (pool, count) {
      const size = pool.properties.number(sizePath);
      const property = pool.properties.pathOf(sizePath);
      if (size.state === "notKnown") {
        yield undecided(pool, property, size.reason);
        return;
      }
      const prefix = size.state === "known" ? size.value : otherwise;
      const room = gatewayPoolMaxNodes(prefix);
      // Sizes outside 28 to 31 are another check's violation.
      if (room === 0 || count <= room) {
        return;
      }
      const wanted = max + 1 - Math.ceil(Math.log2(count));
      yield {
        answer: "violation",
        entity: pool,
        property,
        value: size.state === "known" ? String(prefix) : `${prefix} (Azure's default)`,
        problem: `has ${room} addresses, fewer than the ${count} nodes of the gateway pool`,
        action:
          wanted < min
            ? `lower count to ${gatewayPoolMaxNodes(min)} and use ${min}, or add a second gateway pool`
            : `use ${wanted} or lower count to ${room}`,
      };
    });
  },
};

/** A single gateway node is a single point of failure. */
export const gatewayPoolSingleNode: Check = {
  id: "aks-gateway-pool-single-node",
  facts: ["f-gateway-pool"],
  title: "A gateway pool should have 2 nodes or more",
  description:
    "With a single node all egress through the gateway stops when that node is replaced.",
  remediation: "Set count to 2 or more.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url,
  subjects,
  needs: "resource",
  *run(context) {
    const wanted = context.facts.gatewayPoolNodesForAvailability.value;
    yield* gatewayPools(context, function* (pool, count, property) {
      if (count < wanted) {
        yield {
          answer: "violation",
          entity: pool,
          property,
          value: String(count),
          problem: `is fewer than the ${wanted} nodes that keep egress up while one is replaced`,
          action: `use ${wanted} or more`,
        };
      }
    });
  },
};

function* gatewayPools(
  context: CheckContext,
  judge: (pool: Entity, count: number, property: string) => Iterable<Answer>,
): Generator<Answer> {
  yield* unknownPools(context.topology);
  for (const pool of context.topology.pools) {
    const mode: Value<string> = pool.properties.text("mode");
    const property = pool.properties.pathOf("count");
    const count = pool.properties.number("count");
    if (mode.state === "notKnown") {
      yield undecided(pool, pool.properties.pathOf("mode"), mode.reason);
    } else if (isOneOf(mode, "Gateway")) {
      if (count.state === "known") {
        yield* judge(pool, count.value, property);
      } else {
        const reason = count.state === "notKnown" ? count.reason : `${property} isn't given`;
        yield undecided(pool, property, reason);
      }
    }
  }
}
