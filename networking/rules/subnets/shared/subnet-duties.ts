import { type Entity, labelOf } from "../../../resources/topology";
import { anyOf, is, mapValue, not, valueOr } from "../../../resources/value";
import { forbidAt } from "../../answers";
import type { Answer } from "../../rule";

export const service = "Microsoft.ContainerService/managedClusters";

/** A violation where a subnet isn't delegated to AKS. */
export function delegated(subnet: Entity, use: string, cluster: Entity): Iterable<Answer> {
  const list = subnet.properties.list("delegations");
  const isToAks = valueOr(list, []).map((one) => is(one.text("serviceName"), service));
  const others = delegatedTo(subnet).join(", ");
  return forbidAt(
    subnet,
    subnet.properties.pathOf("delegations"),
    not(
      anyOf(
        mapValue(list, () => false),
        ...isToAks,
      ),
    ),
    {
      value: others || undefined,
      problem: `${others ? "is to another service" : "is not set"}, but the subnet ${use} ${labelOf(cluster)}`,
      action: `add a delegation with serviceName ${service}`,
    },
  );
}

/** The services that a subnet is delegated to, as far as they are known. */
export function delegatedTo({ properties }: Entity): readonly string[] {
  return valueOr(properties.list("delegations"), []).flatMap((delegation) =>
    valueOr(delegation.text("serviceName"), []),
  );
}
