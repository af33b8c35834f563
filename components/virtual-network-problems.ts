import { type ArgProblem, nameProblems } from "./args/read-args";
import { listed, rangeProblems } from "./judgement";
import { declarationOf } from "./network-reference";
import type { VirtualNetworkArgs } from "./virtual-network-args";

export function networkNameProblems(name: string): ArgProblem[] {
  return nameProblems(name, {
    of: "VNet",
    longest: 64,
    form: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    characters: "letters, digits, dots, hyphens and underscores",
  });
}

/** `misread` are the args that can't be used and were left out. */
export function problemsOf(args: VirtualNetworkArgs, misread: readonly ArgProblem[]): ArgProblem[] {
  const problems: ArgProblem[] = [];
  const add = (path: string, about: string) => problems.push({ path, message: `${path}${about}` });
  const isUnread = misread.some(({ path }) => /^(addressSpace|ipamPoolAllocations)$/.test(path));
  if (!isUnread && (args.addressSpace === undefined) === (args.ipamPoolAllocations === undefined)) {
    add(
      "addressSpace",
      ' and ipamPoolAllocations: exactly one is required; set ranges, such as addressSpace: ["10.1.0.0/16"], or pools.',
    );
  }
  const ranges = listed("addressSpace", args.addressSpace);
  for (const [name, subnet] of Object.entries(args.subnets ?? {})) {
    const path = `subnets[${JSON.stringify(name)}]`;
    if (name.length > 80 || !/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?$/.test(name)) {
      add(
        path,
        ": the name of a subnet in Azure has at most 80 letters, digits, dots, hyphens and underscores, starts with a letter or digit and ends with one or an underscore; use such a name.",
      );
    }
    const given = [subnet.addressPrefix, subnet.addressPrefixes, subnet.ipamPoolAllocations];
    if (given.filter((range) => range !== undefined).length !== 1) {
      add(
        path,
        ": exactly one of addressPrefix, addressPrefixes and ipamPoolAllocations is required; set one range.",
      );
    }
    if (subnet.natGateway && args.natGateway === undefined) {
      add(
        `${path}.natGateway`,
        " is true, but the VNet has no NAT gateway; add natGateway: {} to the VNet.",
      );
    }
    ranges.push([`${path}.addressPrefix`, subnet.addressPrefix]);
    ranges.push(...listed(`${path}.addressPrefixes`, subnet.addressPrefixes));
  }
  for (const [name, peering] of Object.entries(args.peerings ?? {})) {
    const { remoteVirtualNetwork, remoteVirtualNetworkId } = peering;
    const path = `peerings[${JSON.stringify(name)}]`;
    if ((remoteVirtualNetwork === undefined) === (remoteVirtualNetworkId === undefined)) {
      add(
        path,
        ": exactly one of remoteVirtualNetwork and remoteVirtualNetworkId is required; name the other VNet once.",
      );
    } else if (
      remoteVirtualNetwork !== undefined &&
      declarationOf(remoteVirtualNetwork) === undefined
    ) {
      add(`${path}.remoteVirtualNetwork`, ` ${foreignNetwork}, or use remoteVirtualNetworkId.`);
    }
    ranges.push(...listed(`${path}.remoteAddressSpace`, peering.remoteAddressSpace));
  }
  return [...problems, ...rangeProblems(ranges)];
}

/** What to say of a VNet that is not a component of this program. */
export const foreignNetwork =
  "is not a VirtualNetwork component of this program; pass the component itself";
