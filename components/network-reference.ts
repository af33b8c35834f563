import * as pulumi from "@pulumi/pulumi";
import type { NetworkDeclaration } from "./network-declaration";
import type { VirtualNetworkReference } from "./virtual-network-args";

/** The declaration travels with its component, so that two copies of this package in one program know it both. */
const marker = Symbol.for("aks-networking/network-declaration");

/** VNets of this process by the URNs of their components, and of the VNets that those made. */
const byUrn = new Map<string, NetworkDeclaration>();

/** Makes a VNet known to the clusters that are put into it. */
export function keepDeclaration(
  component: pulumi.ComponentResource,
  declaration: NetworkDeclaration,
  ...urns: pulumi.Output<string>[]
): void {
  Object.defineProperty(component, marker, { value: declaration });
  for (const urn of [component.urn, ...urns]) {
    urn.apply((text) => byUrn.set(text, declaration));
  }
}

/** What clusters add their subnets to; undefined for what is no VirtualNetwork of this program. */
export function declarationOf(network: VirtualNetworkReference): NetworkDeclaration | undefined {
  const own: NetworkDeclaration | undefined = Reflect.get(network, marker);
  const { virtualNetworkUrn } = network;
  return own ?? (virtualNetworkUrn === undefined ? undefined : byUrn.get(virtualNetworkUrn));
}

/** An output as the SDK has it beyond its types. */
interface WithResources {
  allResources?(): Promise<Set<pulumi.Resource>>;
}

/**
 * A reference with the URN that refers to the VNet, where only an output of it was passed: programs in other languages
 * have no component to pass. To be awaited before the cluster is constructed.
 */
export async function resolveReference(
  reference: VirtualNetworkReference,
): Promise<VirtualNetworkReference> {
  const id: unknown = reference.virtualNetworkId;
  if (declarationOf(reference) !== undefined || !pulumi.Output.isInstance(id)) {
    return reference;
  }
  for (const resource of (await (id as WithResources).allResources?.()) ?? []) {
    const urn = await new Promise<string>((resolve) => resource.urn.apply(resolve));
    if (byUrn.has(urn)) {
      return { ...reference, virtualNetworkUrn: urn };
    }
  }
  return reference;
}
