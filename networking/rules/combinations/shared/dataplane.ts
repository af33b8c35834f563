import { allOf, is, known, orElse } from "../../../resources/value";
import type { Condition } from "../../conditions";

export const kubeProxy = "networkProfile.kubeProxyConfig";

/** Whether kube-proxy runs in one of these modes: what is configured but switched off does not run. */
export function hasKubeProxyMode(...modes: readonly string[]): Condition {
  return ({ properties }) =>
    allOf(
      is(properties.text(`${kubeProxy}.mode`), ...modes),
      orElse(properties.boolean(`${kubeProxy}.enabled`), known(true)),
    );
}
