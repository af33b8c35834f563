import {
  podSubnetAddressCount,
  podSubnetAddressesPerNode,
  podSubnetUsableAddressCount,
  staticBlocksPerNode,
  sum,
  usableAddressCount,
} from "../../capacity/addresses";
import type { PoolSize } from "../../capacity/pools";
import { smallestPodSubnetPrefixLength } from "../../capacity/smallest-prefix";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../topology/arm-resource";
import { labelOf, type RangedEntity } from "../../topology/topology";
import { allOf, is, type Value } from "../../topology/value";
import { forbid, undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { lacksFeature, showVersion } from "../combinations/cluster-settings";
import { fit, largest, showSum } from "./fit";
import { modeOfPool, type PoolNeed, showNodes, sizeProperty } from "./pool-need";
import { judgeSubnets, largerSubnet, subnetSize } from "./subnet-load";

const dynamicPage =
  "https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation";
const staticPage =
  "https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation";
const subjects = [ArmType.managedCluster, ArmType.agentPool];

/** The addresses that nodes take from a pod subnet before any pod runs: a batch of 16, or all blocks of maxPods. */
export const podSubnetTooSmall: Check = {
  id: "aks-pod-subnet-too-small",
  facts: ["f-pod-dynamic", "f-pod-static"],
  title: "A pod subnet must have the addresses that every node takes",
  description:
    "A node takes a batch of 16 addresses, or with static blocks all that maxPods needs, and can't run pods without.",
  remediation: "Use a larger pod subnet, lower maxPods or the number of nodes.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: dynamicPage,
  subjects,
  needs: "stack",
  *run(context) {
    yield* judgeSubnets(
      context,
      "podSubnetID",
      (subnet, needs, more) => judge(context, subnet, needs, more, atStart),
      takesPodAddresses,
    );
  },
};

/** The same when every node runs as many pods as it may. */
export const podSubnetFullAtMaxPods: Check = {
  id: "aks-pod-subnet-full-at-max-pods",
  facts: ["f-pod-dynamic", "f-pod-static"],
  title: "A pod subnet should hold maxPods on every node",
  description:
    "When the pod subnet has no batch or block left, pods and nodes wait for an address although maxPods isn't reached.",
  remediation: "Use a larger pod subnet, or lower maxPods to what the pods need.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: dynamicPage,
  subjects,
  needs: "stack",
  *run(context) {
    yield* judgeSubnets(
      context,
      "podSubnetID",
      (subnet, needs, more) => judge(context, subnet, needs, more, atMaxPods),
      takesPodAddresses,
    );
  },
};

/** With static blocks the pod subnet has a largest size. */
export const podSubnetTooLarge: Check = {
  id: "aks-pod-subnet-too-large",
  facts: ["lim-pods-podsubnet-static"],
  title: "A pod subnet with static block allocation must not be larger than /12",
  description: "Static block allocation takes pod subnets up to /12.",
  remediation: "Use a /12 or smaller.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: staticPage,
  subjects,
  needs: "stack",
  *run(context) {
    const shortest = context.facts.podSubnetPrefixLengthStatic.value;
    yield* judgeSubnets(
      context,
      "podSubnetID",
      (subnet, needs) =>
        tooLarge(subnet, needs, shortest, "is larger than static block allocation takes"),
      (need) => mayBe(need, NetworkMode.AzureCniPodSubnetStatic),
    );
  },
};

/** With dynamic allocation the VNet's own limit of addresses makes a larger pod subnet useless. */
export const podSubnetLargerThanVnetLimit: Check = {
  id: "aks-pod-subnet-larger-than-vnet-limit",
  facts: ["lim-pods-podsubnet-dyn"],
  title: "A pod subnet with dynamic IP allocation should not be larger than /16",
  description:
    "A VNet maps 65,536 private addresses, so what a pod subnet has beyond a /16 is never used.",
  remediation: "Use a /16 or smaller, or static block allocation.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: staticPage,
  subjects,
  needs: "stack",
  *run(context) {
    const shortest = context.facts.podSubnetPrefixLengthDynamic.value;
    const most = context.facts.addressesPerVnet.value;
    yield* judgeSubnets(
      context,
      "podSubnetID",
      (subnet, needs) =>
        tooLarge(
          subnet,
          needs,
          shortest,
          `is larger than the ${most} addresses that a VNet maps to pods and nodes`,
        ),
      (need) => mayBe(need, NetworkMode.AzureCniPodSubnetDynamic),
    );
  },
};

/** Blocks of 16 with one address kept: 16n − 1 pods waste nothing. */
export const maxPodsWastesStaticBlock: Check = {
  id: "aks-max-pods-wastes-static-block",
  facts: ["f-pod-static"],
  title: "Static block allocation should have maxPods of 16n − 1",
  description:
    "A node takes whole blocks of 16 addresses, of which one is kept: what maxPods leaves of the last block is lost.",
  remediation: "Set maxPods to 31, 47, 63 … 239.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet",
  subjects,
  needs: "stack",
  *run(context) {
    const { topology } = context;
    yield* unknownPools(context.topology);
    const block = 2 ** (32 - context.facts.staticBlockPrefixLength.value);
    for (const cluster of topology.clusters) {
      for (const pool of topology.poolsOf(cluster).pools) {
        const maxPods = pool.properties.number("maxPods");
        const mode = modeOfPool(cluster, pool);
        const isStatic =
          mode.state === "known" && mode.value === NetworkMode.AzureCniPodSubnetStatic;
        const path = pool.properties.pathOf("maxPods");
        const uses = pool.properties.has("podSubnetID");
        if (mode.state === "notKnown" && uses) {
          yield undecided(pool, path, mode.reason);
        }
        if (maxPods.state !== "known" || !isStatic) {
          if (maxPods.state === "notKnown" && isStatic) {
            yield undecided(pool, path, maxPods.reason);
          }
          continue;
        }
        const blocks = staticBlocksPerNode(maxPods.value);
        const wasted = podSubnetAddressesPerNode(mode.value, maxPods.value) - maxPods.value - 1;
        const better = [blocks * block - 1, (blocks - 1) * block - 1].filter(
          (pods) =>
            pods >= context.facts.maxPods.value.min && pods <= context.facts.maxPods.value.max,
        );
        if (wasted > 0) {
          yield {
            answer: "violation",
            entity: pool,
            property: path,
            value: String(maxPods.value),
            problem: `takes ${blocks} blocks of ${block} addresses on each node and leaves ${wasted} of them unused`,
            action: `use ${better.join(" or ")}`,
          };
        }
      }
    }
  },
};

/** Static blocks came with a Kubernetes version. */
export const podIpAllocationModeKubernetesVersion: Check = {
  id: "aks-pod-ip-allocation-mode-kubernetes-version",
  facts: ["lim-pods-podsubnet-static"],
  title: "Static block allocation must have Kubernetes 1.28 or later",
  description: "Older nodes can't take their addresses in blocks.",
  remediation: "Upgrade the cluster, or leave podIPAllocationMode at DynamicIndividual.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: staticPage,
  subjects,
  needs: "stack",
  *run(context) {
    const { topology } = context;
    yield* unknownPools(context.topology);
    const feature = kubernetesVersions.podSubnetStaticBlock;
    for (const cluster of topology.clusters) {
      for (const pool of topology.poolsOf(cluster).pools) {
        const isStatic = is(pool.properties.text("podIPAllocationMode"), "StaticBlock");
        yield* forbid(pool, allOf(isStatic, lacksFeature(feature, cluster, pool)), {
          path: "podIPAllocationMode",
          problem: `needs Kubernetes ${feature.min} or later, but the pool has ${showVersion(cluster, pool)}`,
          action: `use Kubernetes ${feature.min} or later, or DynamicIndividual`,
        });
      }
    }
  },
};

/** How much of a pod subnet a judgement counts. */
interface Count {
  readonly needed: (sizes: readonly PoolSize[]) => number;
  readonly available: (mode: NetworkMode, prefixLength: number) => number;
  readonly of: (size: PoolSize) => PoolSize;
  readonly when: string;
}

// A node starts with one batch, which is what 8 pods take by the formula of the worst case.
const podsOfFirstBatch = 8;

const atStart: Count = {
  needed: (sizes) => podSubnetAddressCount(assumedMode, sizes.map(firstBatch)),
  // That the blocks around Azure's own five addresses are lost is an inference.
  available: (_mode, prefixLength) => usableAddressCount(prefixLength),
  of: firstBatch,
  when: "when they start",
};

const atMaxPods: Count = {
  needed: (sizes) => podSubnetAddressCount(assumedMode, sizes),
  available: podSubnetUsableAddressCount,
  of: (size) => size,
  when: "with maxPods on each",
};

/** Each pool has its own mode. */
const assumedMode = NetworkMode.AzureCniPodSubnetDynamic;

/** What a pool takes before any pod runs. */
export function firstBatch(size: PoolSize): PoolSize {
  return size.mode === undefined || size.mode === NetworkMode.AzureCniPodSubnetDynamic
    ? { ...size, maxPods: podsOfFirstBatch }
    : size;
}

function* judge(
  context: CheckContext,
  subnet: RangedEntity,
  needs: readonly PoolNeed[],
  more: string | undefined,
  count: Count,
): Generator<Answer> {
  const size = subnetSize(subnet);
  const one = (pool: PoolSize) => count.needed([pool]);
  const found = largest(needs, one);
  if (found === undefined) {
    return;
  }
  const path = found.pool.properties.pathOf("podSubnetID");
  if (!size.known || found.mode.state !== "known") {
    const reason = size.known ? reasonOf(found.mode) : `${size.reason} (${labelOf(subnet)})`;
    yield undecided(found.pool, path, reason);
    return;
  }
  const mode = found.mode.value;
  const available = sum(size.cidrs, ({ prefixLength }) => count.available(mode, prefixLength));
  const result = fit(needs, available, count.needed, more);
  if (result.state === "open") {
    yield undecided(found.pool, path, result.reason);
  }
  if (result.state !== "over" || alreadySaid(needs, size.cidrs, count)) {
    return;
  }
  const wanted = smallestPodSubnetPrefixLength(
    mode,
    needs.map(({ least }) => count.of(least)),
  );
  const show = (pool: PoolSize) => arithmetic(count.of(pool));
  const where = `${labelOf(subnet)} ${size.cidrs.join(", ")} has ${available} usable`;
  const problem =
    needs.length === 1
      ? `needs ${show(found.least)} = ${result.needed} pod addresses ${count.when}, but ${where}`
      : `shares its pod subnet, and the pools of it need ${result.needed} addresses ${count.when} (${showSum(needs, one, show)}), but ${where}`;
  yield {
    answer: "violation",
    entity: found.pool,
    ...sizeProperty(found, found.least),
    problem,
    action: largerSubnet(context, subnet, wanted) ?? "give the pools pod subnets of their own",
  };
}

/** What is short from the start is not reported a second time for maxPods. */
function alreadySaid(
  needs: readonly PoolNeed[],
  cidrs: readonly { prefixLength: number }[],
  count: Count,
): boolean {
  if (count === atStart) {
    return false;
  }
  const available = sum(cidrs, ({ prefixLength }) => usableAddressCount(prefixLength));
  return atStart.needed(needs.map(({ least }) => least)) > available;
}

/** "(10 nodes + 1 surge) × 48 addresses" */
function arithmetic(size: PoolSize): string {
  const perNode = podSubnetAddressesPerNode(size.mode ?? assumedMode, size.maxPods);
  return `(${showNodes(size)}) × ${perNode} addresses`;
}

function* tooLarge(
  subnet: RangedEntity,
  needs: readonly PoolNeed[],
  shortest: number,
  problem: string,
): Generator<Answer> {
  const size = subnetSize(subnet);
  const judged = needs.find(({ mode }) => mode.state === "known") ?? needs[0];
  for (const { pool, mode } of judged ? [judged] : []) {
    const path = pool.properties.pathOf("podSubnetID");
    if (!size.known) {
      yield undecided(pool, path, `${size.reason} (${labelOf(subnet)})`);
      continue;
    }
    for (const cidr of size.cidrs.filter(({ prefixLength }) => prefixLength < shortest)) {
      if (mode.state !== "known") {
        yield undecided(pool, path, reasonOf(mode));
        continue;
      }
      yield {
        answer: "violation",
        entity: pool,
        property: path,
        problem: `leads to ${labelOf(subnet)} ${cidr}, which ${problem}`,
        action: `use a /${shortest} or smaller, such as ${cidr.subnets(shortest).next().value}`,
      };
    }
  }
}

function takesPodAddresses({ mode }: PoolNeed): boolean {
  return (
    mode.state !== "known" ||
    mode.value === NetworkMode.AzureCniPodSubnetDynamic ||
    mode.value === NetworkMode.AzureCniPodSubnetStatic
  );
}

function mayBe({ mode }: PoolNeed, wanted: NetworkMode): boolean {
  return mode.state !== "known" || mode.value === wanted;
}

function reasonOf(value: Value<unknown>): string {
  return value.state === "notKnown" ? value.reason : "the network mode isn't known";
}
