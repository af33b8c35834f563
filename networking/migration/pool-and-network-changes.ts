import { parseCidr } from "../cidr";
import { learn } from "../facts/fact";
import { defaultSettings } from "../facts/ranges";
import { defaultMaxPods, NetworkMode } from "../network-modes";
import {
  type Change,
  type Finding,
  newClusterWay,
  newPoolWay,
  type PoolSettings,
  same,
  Verdict,
} from "./change";

export function poolChanges({ before, after }: Change): Finding[] {
  return after.pools.flatMap((to): Finding[] => {
    const from = before.pools.find(({ name }) => name === to.name);
    if (!from) {
      return [];
    }
    const property = (name: string) => `agentPoolProfiles[name=${to.name}].${name}`;
    const changes: Finding[] = [];
    // A pool keeps what it was created with, also where the property is left out or the mode has another default.
    const maxPods = from.maxPods ?? (before.mode && defaultMaxPods(before.mode));
    if (maxPods !== undefined && to.maxPods !== undefined && maxPods !== to.maxPods) {
      changes.push({
        id: "immut-maxpods",
        property: property("maxPods"),
        from: maxPods,
        to: to.maxPods,
        verdict: Verdict.NewPool,
        reason: "maxPods is fixed when a pool is created.",
        source: learn("create-node-pools"),
      });
    }
    const allocation = [allocationOf(from), allocationOf(to)] as const;
    if (
      allocation[0] !== undefined &&
      allocation[1] !== undefined &&
      allocation[0] !== allocation[1]
    ) {
      changes.push({
        id: "x-one-allocmode-per-subnet",
        property: property("podIPAllocationMode"),
        from: allocation[0],
        to: allocation[1],
        verdict: Verdict.NewPool,
        reason:
          "A pod subnet serves one allocation mode only: the other takes a new pool with a pod subnet of its own.",
        source: learn("configure-azure-cni-static-block-allocation"),
      });
    }
    for (const name of ["vnetSubnetID", "podSubnetID"] as const) {
      // Adding or removing a pod subnet is a change of mode, which is said once, for the cluster.
      if (from[name] !== undefined && to[name] !== undefined && from[name] !== to[name]) {
        changes.push({
          id: "new-per-pool-subnet",
          property: property(name),
          from: from[name],
          to: to[name],
          verdict: Verdict.Undocumented,
          reason: `Changing ${name} of an existing pool is not documented.`,
          wayOut: newPoolWay,
          source: learn("node-pool-unique-subnet"),
        });
      }
    }
    return changes;
  });
}

function allocationOf(pool: PoolSettings): string | undefined {
  return pool.podSubnetID === undefined
    ? undefined
    : (pool.podIPAllocationMode ?? defaultSettings.podIPAllocationMode);
}

export function apiServerChange({ before, after }: Change): Finding[] {
  const from = before.cluster.apiServerAccessProfile;
  const to = after.cluster.apiServerAccessProfile;
  const source = learn("api-server-vnet-integration");
  const enabled = [
    from?.enableVnetIntegration ?? false,
    to?.enableVnetIntegration ?? false,
  ] as const;
  if (enabled[0] !== enabled[1]) {
    const found = {
      id: "immut-apiserver-vnet",
      property: "apiServerAccessProfile.enableVnetIntegration",
      from: enabled[0],
      to: enabled[1],
      source,
    } as const;
    return [
      enabled[1]
        ? {
            ...found,
            verdict: Verdict.OneWay,
            reason: "API server VNet integration can be switched on, and never off again.",
            conditions: [
              ["The API server's subnet is empty.", true],
              ["The cluster is stopped and started afterwards.", true],
            ],
          }
        : {
            ...found,
            verdict: Verdict.NewCluster,
            reason: "API server VNet integration can't be switched off.",
          },
    ];
  }
  if (from?.subnetId !== undefined && to?.subnetId !== undefined && from.subnetId !== to.subnetId) {
    return [
      {
        id: "immut-apiserver-vnet",
        property: "apiServerAccessProfile.subnetId",
        from: from.subnetId,
        to: to.subnetId,
        verdict: Verdict.Undocumented,
        reason: "Moving the API server to another subnet is not documented.",
        source,
      },
    ];
  }
  return [];
}

export function networkChanges({ before, context }: Change): Finding[] {
  const changes: Finding[] = [];
  const { routeTableId, addressPrefixes } = context;
  if (
    before.mode === NetworkMode.Kubenet &&
    routeTableId &&
    routeTableId.before !== routeTableId.after
  ) {
    changes.push({
      id: "immut-route-table",
      property: "routeTable.id",
      from: routeTableId.before,
      to: routeTableId.after,
      verdict: Verdict.NewCluster,
      reason:
        "The route table of a kubenet cluster's subnet is associated before the cluster is created and can't be swapped.",
      wayOut: `Keep the table and change the routes in it. Or: ${newClusterWay}`,
      source: learn("configure-kubenet"),
    });
  }
  if (addressPrefixes && !same(addressPrefixes.before, addressPrefixes.after)) {
    const grows = addressPrefixes.before.every((old) => covers(addressPrefixes.after, old));
    changes.push({
      id: "vnet-expand",
      property: "addressSpace.addressPrefixes",
      from: addressPrefixes.before,
      to: addressPrefixes.after,
      verdict: grows ? Verdict.InPlace : Verdict.Undocumented,
      reason: grows
        ? "The VNet can grow; AKS learns of it with the next update of the cluster."
        : "Taking address space away from a VNet with a cluster is not documented.",
      wayOut: grows
        ? "Update the cluster once before adding a pool in a subnet of the new range, even with nothing changed: else adding the pool fails."
        : "Keep the old prefixes and add the new one.",
      source: learn("node-pool-unique-subnet"),
    });
  }
  return changes;
}

function covers(ranges: readonly string[], text: string): boolean {
  const inner = parseCidr(text);
  return ranges.some((range) => {
    const outer = parseCidr(range);
    return range === text || (inner.ok && outer.ok && outer.cidr.contains(inner.cidr));
  });
}
