import { type ArgProblem, nameTypeProblems } from "./args/read-args";
import { rangeProblems } from "./judgement";
import { declarationOf } from "./network-reference";
import type { VirtualNetworkArgs } from "./virtual-network-args";

/** Azure allows 64 characters for a VNet, of which eight are added. */
const longestName = 64 - 8;

export function networkNameProblems(name: string): ArgProblem[] {
  const unread = nameTypeProblems(name);
  if (unread.length > 0) {
    return unread;
  }
  if (name.length > longestName) {
    return [
      {
        path: "name",
        message: `name ${JSON.stringify(name)} has ${name.length} characters, and with the 8 that are added the VNet's name would have more than the 64 that Azure allows; use at most ${longestName}.`,
      },
    ];
  }
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
    ? []
    : [
        {
          path: "name",
          message: `name ${JSON.stringify(name)} can't be part of a VNet's name in Azure, which has letters, digits, dots, hyphens and underscores and starts with a letter or digit; use such a name.`,
        },
      ];
}

/** `misread` are the args that can't be used and were left out. */
export function problemsOf(args: VirtualNetworkArgs, misread: readonly ArgProblem[]): ArgProblem[] {
  const problems: ArgProblem[] = [];
  const add = (path: string, about: string) => problems.push({ path, message: `${path}${about}` });
  const isUnread = misread.some(({ path }) => /^(addressSpace|ipamPoolAllocations)$/.test(path));
  if (!isUnread && (args.addressSpace === undefined) === (args.ipamPoolAllocations === undefined)) {
    problems.push({
      path: "addressSpace",
      message:
        'addressSpace and ipamPoolAllocations: exactly one is required; set ranges, such as addressSpace: ["10.1.0.0/16"], or pools.',
    });
  }
  const ranges: Record<string, string> = {};
  for (const [i, range] of (args.addressSpace ?? []).entries()) {
    ranges[`addressSpace[${i}]`] = range;
  }
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
    if (subnet.addressPrefix !== undefined) {
      ranges[`${path}.addressPrefix`] = subnet.addressPrefix;
    }
    for (const [i, range] of (subnet.addressPrefixes ?? []).entries()) {
      ranges[`${path}.addressPrefixes[${i}]`] = range;
    }
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
    for (const [i, range] of (peering.remoteAddressSpace ?? []).entries()) {
      ranges[`${path}.remoteAddressSpace[${i}]`] = range;
    }
  }
  return [...problems, ...rangeProblems(ranges)];
}

/** What to say of a VNet that is not a component of this program. */
export const foreignNetwork =
  "is not a VirtualNetwork component of this program; pass the component itself";
