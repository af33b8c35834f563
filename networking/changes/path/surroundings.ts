import type { Cidr } from "../../cidr";
import { lookUp, type PoolSettings, readRanges } from "../settings";

/** A subnet, as far as a path depends on it. */
export interface PathSubnet {
  readonly name: string;
  readonly id: string | undefined;
  readonly network: string | undefined;
  readonly ranges: readonly Cidr[];
  readonly routeTableId: string | undefined;
  readonly natGatewayId: string | undefined;
}

export interface PathNetwork {
  readonly name: string | undefined;
  readonly addressSpace: readonly Cidr[];
  readonly subnets: readonly PathSubnet[];
}

/**
 * Reads what `az network vnet show` and `list` print, or ARM's answer; what can't be read is left out. The ids of the
 * pools' subnets tell those of other subnets of the same VNet, where they are not set.
 */
export function readNetworks(
  value: unknown,
  poolSubnets: readonly string[],
): readonly PathNetwork[] {
  return [value ?? []].flat().map((network): PathNetwork => {
    const name = textAt(network, "name");
    const subnets = lookUp(network, "subnets");
    return {
      name,
      addressSpace: rangesAt(network, "addressSpace.addressPrefixes"),
      subnets: (Array.isArray(subnets) ? subnets : []).flatMap((subnet) => {
        const subnetName = textAt(subnet, "name");
        if (subnetName === undefined) {
          return [];
        }
        return {
          name: subnetName,
          id: textAt(subnet, "id") ?? idLike(poolSubnets, name, subnetName),
          network: name,
          ranges: [...rangesAt(subnet, "addressPrefix"), ...rangesAt(subnet, "addressPrefixes")],
          routeTableId: textAt(subnet, "routeTable.id"),
          natGatewayId: textAt(subnet, "natGateway.id"),
        };
      }),
    };
  });
}

function idLike(
  ids: readonly string[],
  network: string | undefined,
  subnet: string,
): string | undefined {
  const like = ids.find(
    (id) =>
      id.startsWith("/subscriptions/") &&
      network !== undefined &&
      id.toLowerCase().includes(`/virtualnetworks/${network.toLowerCase()}/subnets/`),
  );
  return like?.replace(/[^/]+\/?$/, subnet);
}

function textAt(value: unknown, path: string): string | undefined {
  const found = lookUp(value, path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

function rangesAt(value: unknown, path: string): readonly Cidr[] {
  return readRanges([lookUp(value, path)].flat());
}

/** The subnets that pools have their nodes or pods in, each once. */
export function subnetsOf(
  pools: readonly PoolSettings[],
  networks: readonly PathNetwork[],
  property: "vnetSubnetID" | "podSubnetID" = "vnetSubnetID",
): readonly PathSubnet[] {
  const found = pools.flatMap((pool) => subnetOf(pool, networks, property) ?? []);
  return [...new Set(found)];
}

/** The subnet of a pool: by its whole id, else by its name and that of its VNet. */
export function subnetOf(
  pool: PoolSettings,
  networks: readonly PathNetwork[],
  property: "vnetSubnetID" | "podSubnetID" = "vnetSubnetID",
): PathSubnet | undefined {
  const id = pool.text(property)?.toLowerCase();
  if (id === undefined) {
    return undefined;
  }
  const all = networks.flatMap(({ subnets }) => subnets);
  const [, network, name] = /(?:\/virtualnetworks\/([^/]+))?\/subnets\/([^/]+)\/?$/.exec(id) ?? [];
  return (
    all.find((subnet) => subnet.id?.toLowerCase() === id) ??
    all.find(
      (subnet) =>
        subnet.name.toLowerCase() === name &&
        (network === undefined ||
          subnet.network === undefined ||
          subnet.network.toLowerCase() === network),
    )
  );
}

/** The resource group in an ARM id, in lower case. */
export function groupIn(id: string | undefined): string | undefined {
  const [, group] = /\/resourcegroups\/([^/]+)/i.exec(id ?? "") ?? [];
  return group?.toLowerCase();
}
