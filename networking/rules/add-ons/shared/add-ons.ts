import { addonPath } from "../../../cluster/cluster-settings";
import type { Entity } from "../../../resources/topology";
import { isOneOf, known, notKnown, type Value } from "../../../resources/value";

/** Whether a subnet is delegated to a service. */
export function isDelegatedTo(subnet: Entity, service: string): Value<boolean> {
  const path = subnet.properties.pathOf("delegations");
  const delegations = subnet.properties.list("delegations");
  if (delegations.state !== "known") {
    return delegations.state === "absent" ? known(false) : notKnown(delegations.reason, path);
  }
  const services = delegations.value.map((delegation) => delegation.text("serviceName"));
  if (services.some((name) => isOneOf(name, service))) {
    return known(true);
  }
  const open = services.find((name) => name.state === "notKnown");
  return open?.state === "notKnown" ? notKnown(open.reason, path) : known(false);
}

/** The key of an add-on's configuration. Azure doesn't mind its case. */
export function configKey(cluster: Entity, addon: string, name: string): string {
  const keys = cluster.properties.keys(`${addonPath(cluster, addon)}.config`);
  const same = (key: string) => key.toLowerCase() === name.toLowerCase();
  return (keys.state === "known" ? keys.value.find(same) : undefined) ?? name;
}

/** A path from the resource's root, seen from the entity. */
export function relative(entity: Entity, path: string): string {
  const { path: root } = entity.properties;
  return root !== "" && path.startsWith(`${root}.`) ? path.slice(root.length + 1) : path;
}

/** The service that a subnet is delegated to, where that is known and another one than `service`. */
export function otherDelegation(subnet: Entity, service: string): string | undefined {
  const delegations = subnet.properties.list("delegations");
  const names = (delegations.state === "known" ? delegations.value : []).flatMap((delegation) => {
    const name = delegation.text("serviceName");
    return name.state === "known" ? [name.value] : [];
  });
  return names.find((name) => name.toLowerCase() !== service.toLowerCase());
}
