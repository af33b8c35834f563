import { factsOf } from "../facts/editions";
import { dcsv2 } from "../facts/sizes";
import type { Precondition } from "./change";
import type { ClusterSettings, PoolSettings } from "./settings";

/** The pools that overlay has no place for, by their Windows release. */
export function windows2019Pools({ pools }: ClusterSettings): readonly PoolSettings[] {
  return pools.filter((pool) => pool.is("osSKU", "Windows2019"));
}

/** The pools that overlay has no place for, by their machines. */
export function dcsv2Pools({ pools }: ClusterSettings): readonly PoolSettings[] {
  return pools.filter((pool) => dcsv2.test(pool.text("vmSize") ?? ""));
}

/** Names in `vnetSubnetID` that are too long for the labels which nodes get with overlay: "subnet … (70 characters)". */
export function longNames({ pools }: ClusterSettings): readonly string[] {
  const names = pools.flatMap((pool) => {
    const id = pool.text("vnetSubnetID") ?? "";
    const [, group, vnet, subnet] =
      /\/resourceGroups\/([^/]+)\/.*\/virtualNetworks\/([^/]+)\/subnets\/([^/]+)/i.exec(id) ?? [];
    return [
      ["resource group", group],
      ["VNet", vnet],
      ["subnet", subnet],
    ] as const;
  });
  const long = names.flatMap(([what, name]) =>
    name !== undefined && name.length > mostCharacters
      ? `${what} ${name} (${name.length} characters)`
      : [],
  );
  return [...new Set(long)];
}

/** Names of resource group, VNet and subnet become labels of the nodes. */
export const mostCharacters = factsOf().maxNetworkNameLength.value;

/** What must hold of the pools of a cluster that moves to overlay. */
export function overlayNeeds(settings: ClusterSettings): readonly Precondition[] {
  const none = (text: string, found: readonly string[], because: string): Precondition => ({
    text,
    holds: found.length === 0,
    because: `${found.join(" and ")}: ${because}`,
  });
  return [
    none(
      "no Windows2019 node pools",
      windows2019Pools(settings).map(({ poolName }) => poolName),
      "overlay has Windows2022 and Windows2025",
    ),
    none(
      "no machines of the DCsv2 series",
      dcsv2Pools(settings).map(({ poolName }) => poolName),
      "replace with a node pool of another size",
    ),
    none(
      `names of at most ${mostCharacters} characters of the nodes' resource group, VNet and subnet, which become labels of the nodes`,
      longNames(settings),
      "move the nodes to pools in a subnet with shorter names",
    ),
  ];
}
