import { ArmType } from "../../../resources/arm-resource";
import type { Topology } from "../../../resources/topology";
import { openQuestion } from "../../answers";
import type { Answer } from "../../rule";

/** The types of network resources that rules about plain values report on. */
export const ofNetworks: readonly ArmType[] = [
  ArmType.virtualNetwork,
  ArmType.networkSecurityGroup,
  ArmType.securityRule,
  ArmType.routeTable,
  ArmType.route,
  ArmType.publicIPAddress,
];

const inline = [
  [ArmType.networkSecurityGroup, "securityRules"],
  [ArmType.routeTable, "routes"],
] as const;

/** Undecided for each list of rules or routes that isn't known. */
export function* openLists(topology: Topology): Generator<Answer> {
  for (const [type, list] of inline) {
    for (const owner of topology.of(type)) {
      yield* openQuestion(owner, owner.properties.list(list), list);
    }
  }
}
