import { targetKey } from "../../../cluster/cluster-subnets";
import { ArmType } from "../../../resources/arm-resource";
import type { Entity, Topology } from "../../../resources/topology";
import { valueOr } from "../../../resources/value";
import { loadBalancer, natGateway } from "./outbound";

/** The public IPs that one resource is given. */
export interface OutboundAddresses {
  readonly user: Entity;
  readonly addresses: readonly { readonly path: string; readonly address: Entity | string }[];
  /** Where not all of them are known, why. */
  readonly open?: { readonly path: string; readonly reason: string };
}

/** Lists of public IPs, and where in each of their entries the id is. */
const lists: readonly (readonly [type: ArmType, list: string, idAt: string])[] = [
  [ArmType.managedCluster, `${loadBalancer}.outboundIPs.publicIPs`, ".id"],
  [ArmType.managedCluster, `${natGateway}.outboundIPs.publicIPs`, ""],
  [ArmType.natGateway, "publicIpAddresses", ".id"],
  [ArmType.natGateway, "publicIpAddressesV6", ".id"],
  [ArmType.applicationGateway, "frontendIPConfigurations", ".publicIPAddress.id"],
  [ArmType.networkInterface, "ipConfigurations", ".publicIPAddress.id"],
];

/** The public IPs of clusters, gateways and network interfaces, in the order of the program. */
export function outboundAddresses(topology: Topology): readonly OutboundAddresses[] {
  return lists.flatMap(([type, list, idAt]) =>
    topology.of(type).flatMap((user) => {
      const listed = user.properties.list(list);
      if (listed.state === "notKnown") {
        return { user, addresses: [], open: { path: list, reason: listed.reason } };
      }
      const paths = valueOr(listed, []).map(({ path }) => `${path}${idAt}`);
      return paths.length === 0 ? [] : addressesAt(topology, user, paths);
    }),
  );
}

function addressesAt(
  topology: Topology,
  user: Entity,
  paths: readonly string[],
): OutboundAddresses {
  const addresses: { path: string; address: Entity | string }[] = [];
  let open: OutboundAddresses["open"];
  for (const [i, path] of paths.entries()) {
    const link = topology.follow(user, path, ArmType.publicIPAddress);
    // As many entries as addresses: whichever is which, all of them are there.
    const areAll =
      link.state === "candidates" && !link.orOutside && link.targets.length <= paths.length;
    const address = areAll ? link.targets[i] : targetKey(link);
    if (address !== undefined) {
      addresses.push({ path, address });
    } else if (!areAll && (link.state === "candidates" || link.state === "notKnown")) {
      open = { path, reason: link.reason };
    }
  }
  return { user, addresses, ...(open && { open }) };
}
