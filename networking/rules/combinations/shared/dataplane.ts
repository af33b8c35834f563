import type { Entity } from "../../../resources/topology";
import { allOf, is, known, orElse } from "../../../resources/value";

export const kubeProxy = "networkProfile.kubeProxyConfig";

/** Whether kube-proxy runs in one of these modes: what is configured but switched off does not run. */
export function hasKubeProxyMode(cluster: Entity, ...modes: readonly string[]) {
  return allOf(
    is(cluster.properties.text(`${kubeProxy}.mode`), ...modes),
    orElse(cluster.properties.boolean(`${kubeProxy}.enabled`), known(true)),
  );
}
