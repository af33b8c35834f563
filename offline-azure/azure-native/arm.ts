import type { Subject } from "../provider/resource-type";
import type { Shape } from "../provider/shape";
import { uuidOf, type Value } from "../provider/values";

/** The id template of a resource in a resource group. `path` begins with the resource provider. */
export function inGroup(path: string): string {
  return `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/${path}`;
}

/** A reference to another resource, as ARM writes it. */
export const reference: Shape = { id: "string" };

/** The outputs of nearly every network resource. */
export const networkOutputs: { readonly [property: string]: (subject: Subject) => Value } = {
  azureApiVersion: () => "2024-05-01",
  etag: ({ id }) => `W/"${uuidOf(`${id} etag`)}"`,
  provisioningState: () => "Succeeded",
  resourceGuid: ({ id }) => uuidOf(id),
};

/** The id of the VNet that a subnet id belongs to; undefined for another text. */
export function virtualNetworkIdOf(subnetId: string): string | undefined {
  return /^(.+\/virtualNetworks\/[^/]+)\/subnets\/[^/]+$/i.exec(subnetId)?.[1];
}
