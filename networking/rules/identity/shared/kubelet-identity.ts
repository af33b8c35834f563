import { parseArmId } from "../../../resources/link";
import type { Entity } from "../../../resources/topology";

export const kubeletPath = "identityProfile.kubeletidentity.resourceId";

/** Whether AKS made the identity itself, in the resource group of the nodes: what Azure answers names it then. */
export function isKubeletMadeByAks({ properties }: Entity): boolean {
  const id = properties.text(kubeletPath);
  const group = properties.text("nodeResourceGroup");
  return (
    id.state === "known" &&
    group.state === "known" &&
    parseArmId(id.value)?.resourceGroup === group.value.toLowerCase()
  );
}
