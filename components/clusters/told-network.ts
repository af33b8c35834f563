import * as pulumi from "@pulumi/pulumi";
import { networkOfSubnet } from "../arm-ids";
import type { ClusterArgs } from "./cluster-args";
import type { ExistingPodSubnetNetworkArgs } from "./cluster-network";

/** A subnet that a component was told of. */
interface ToldSubnet {
  name?: string;
  id?: pulumi.Input<string>;
  addressPrefix: string;
}

/** What a component was told of a VNet that exists, as its output `network`: a policy pack reads it there. */
export interface ToldNetwork {
  virtualNetworkId?: pulumi.Input<string>;
  addressSpace: string[];
  subnets: ToldSubnet[];
}

export function toldNetwork(args: ClusterArgs): ToldNetwork | undefined {
  const existing: ExistingPodSubnetNetworkArgs | undefined = args.existingNetwork;
  if (existing === undefined) {
    return undefined;
  }
  const { nodeSubnetId, podSubnetId, apiServerSubnetId } = existing;
  const own: [pulumi.Input<string> | undefined, string | undefined][] = [
    [nodeSubnetId, existing.nodeSubnetPrefix],
    [podSubnetId, existing.podSubnetPrefix],
    [apiServerSubnetId, args.apiServer?.subnetPrefix],
  ];
  const virtualNetworkId =
    existing.virtualNetworkId ??
    (nodeSubnetId && pulumi.output(nodeSubnetId).apply(networkOfSubnet));
  return {
    ...(virtualNetworkId !== undefined && { virtualNetworkId }),
    addressSpace: existing.addressSpace ?? [],
    subnets: [
      ...own.flatMap(([id, addressPrefix]) =>
        id === undefined || addressPrefix === undefined ? [] : [{ id, addressPrefix }],
      ),
      ...Object.entries(existing.otherSubnets ?? {}).map(([name, addressPrefix]) => ({
        name,
        addressPrefix,
      })),
    ],
  };
}
