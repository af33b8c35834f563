import {
  type AddressPlan,
  type ClusterDraft,
  Feature,
  type NetworkMode,
  networkModes,
} from "@aks-networking/networking";
import type { ClusterNeeds } from "./needs";
import { poolsOf, slotNames } from "./slots";

/** The planned cluster and its network, as the networking room puts it in ARM's form. */
export function draftOf(needs: ClusterNeeds, mode: NetworkMode, plan: AddressPlan): ClusterDraft {
  const slots = new Map(plan.slots.map((slot) => [slot.name, slot]));
  const names = slotNames(needs);
  const list = (...of: readonly string[]) =>
    of.flatMap((name) => slots.get(name)?.cidr ?? []).map(String);
  const hasPodSubnet = slots.get(names.pods)?.kind === "subnet";
  const isCilium = needs.cilium && networkModes[mode].arm.networkDataplanes.includes("cilium");
  const others = `${needs.name}/others/`;
  return {
    name: needs.name,
    mode,
    features: new Set(isCilium ? [Feature.CiliumDataplane] : []),
    pools: poolsOf(needs),
    ranges: {
      vnet: list(names.vnet, names.vnetIpv6),
      nodes: list(names.nodes, names.nodesIpv6),
      podSubnet: hasPodSubnet ? list(names.pods) : [],
      virtualNodes: [],
      pods: hasPodSubnet ? [] : list(names.pods, names.podsIpv6),
      services: list(names.services, names.servicesIpv6),
    },
    otherSubnets: Object.fromEntries(
      plan.slots
        .filter(({ name }) => name.startsWith(others))
        .map(({ name, cidr }) => [name.slice(others.length), [`${cidr}`]]),
    ),
  };
}
