import { type Entity, labelOf } from "../../../resources/topology";
import { isOneOf } from "../../../resources/value";
import { undecided, violation } from "../../answers";
import type { Answer } from "../../rule";

export const service = "Microsoft.ContainerService/managedClusters";

export function* delegated(subnet: Entity, use: string, cluster: Entity): Generator<Answer> {
  const property = subnet.properties.pathOf("delegations");
  const list = subnet.properties.list("delegations");
  if (list.state === "notKnown") {
    yield undecided(subnet, property, list.reason);
    return;
  }
  const services = (list.state === "known" ? list.value : []).map((delegation) =>
    delegation.text("serviceName"),
  );
  if (services.some((name) => isOneOf(name, service))) {
    return;
  }
  const open = services.find(({ state }) => state === "notKnown");
  if (open?.state === "notKnown") {
    yield undecided(subnet, property, open.reason);
    return;
  }
  const others = services.flatMap((name) => (name.state === "known" ? [name.value] : []));
  yield violation(subnet, property, {
    ...(others.length > 0 ? { value: others.join(", ") } : {}),
    problem: `${others.length > 0 ? "is to another service" : "is not set"}, but the subnet ${use} ${labelOf(cluster)}`,
    action: `add a delegation with serviceName ${service}`,
  });
}
