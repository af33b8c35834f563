import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../topology/arm-resource";
import { parseArmId } from "../../topology/link";
import { type Entity, labelOf } from "../../topology/topology";
import { isOneOf, type Value } from "../../topology/value";
import { throughLink, undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { modeOfPool } from "./pool-need";

const subjects = [ArmType.managedCluster, ArmType.agentPool];

/** Resource group, VNet and subnet become labels of the nodes. */
export const subnetIdNameTooLong: Check = {
  id: "aks-subnet-id-name-too-long",
  facts: ["lim-names"],
  title: "The names in vnetSubnetID must have at most 63 characters with overlay and pod subnets",
  description:
    "The names of resource group, VNet and subnet become labels of the nodes, which are no longer.",
  remediation: "Give resource group, VNet and subnet shorter names.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations",
  subjects,
  needs: "stack",
  *run(context) {
    const { topology } = context;
    yield* unknownPools(context.topology);
    for (const cluster of topology.clusters) {
      for (const pool of topology.poolsOf(cluster).pools) {
        const mode = modeOfPool(cluster, pool);
        if (mode.state === "known" && !labelModes.includes(mode.value)) {
          continue;
        }
        const property = pool.properties.pathOf("vnetSubnetID");
        for (const answer of judgeNames(context, pool, property)) {
          yield mode.state === "known" || answer.answer === "undecided"
            ? answer
            : undecided(pool, property, mode.state === "notKnown" ? mode.reason : "");
        }
      }
    }
  },
};

const labelModes: readonly NetworkMode[] = [
  NetworkMode.AzureCniOverlay,
  NetworkMode.AzureCniOverlayDualStack,
  NetworkMode.AzureCniPodSubnetDynamic,
  NetworkMode.AzureCniPodSubnetStatic,
];

function* judgeNames(context: CheckContext, pool: Entity, property: string): Generator<Answer> {
  const { topology } = context;
  const most = context.facts.maxNetworkNameLength.value;
  const tooLong = (what: string, name: string): Answer => ({
    answer: "violation",
    entity: pool,
    property,
    problem: `leads to ${what} ${name}, whose name has ${name.length} characters, and a label of a node has ${most} at most`,
    action: `give it a name of ${most} characters or fewer`,
  });
  const id = pool.properties.text("vnetSubnetID");
  const parsed = id.state === "known" ? parseArmId(id.value) : undefined;
  if (parsed !== undefined) {
    const [vnet = "", subnet = ""] = parsed.names;
    const named = { "resource group": parsed.resourceGroup, VNet: vnet, subnet };
    for (const [what, name] of Object.entries(named)) {
      if (name.length > most) {
        yield tooLong(what, name);
      }
    }
    return;
  }
  yield* throughLink(topology.subnetOf(pool, "vnetSubnetID"), pool, property, function* (subnet) {
    const vnet = topology.virtualNetworkOfSubnet(subnet);
    const named: [string, Value<string>][] = [
      ["subnet", subnet.name],
      ["resource group", topology.resourceGroupNameOf(subnet)],
      ...(vnet.state === "known" ? [["VNet", vnet.target.name] as [string, Value<string>]] : []),
    ];
    for (const [what, name] of named) {
      if (name.state === "known" && name.value.length > most) {
        yield tooLong(what, name.value);
      } else if (name.state === "notKnown") {
        yield undecided(pool, property, `${name.reason} (${labelOf(subnet)})`);
      }
    }
  });
}

/** Pool names become parts of the names of the nodes. */
export const poolNameMalformed: Check = {
  id: "aks-pool-name-malformed",
  facts: ["lim-poolname"],
  title:
    "A pool name must be 1 to 12 lowercase letters and digits, on Windows 1 to 6, and start with a letter",
  description: "The name becomes a part of the names of the nodes, and Azure refuses others.",
  remediation: "Choose a shorter name of lowercase letters and digits.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/create-node-pools",
  subjects,
  needs: "resource",
  *run(context) {
    const { topology, facts } = context;
    yield* unknownPools(context.topology);
    const longest = facts.maxPoolNameLengthLinux.value;
    const longestWindows = facts.maxPoolNameLengthWindows.value;
    for (const pool of topology.pools) {
      const { name } = pool;
      const own = pool.inlineIn === undefined && pool.properties.has("agentPoolName");
      const property = own ? "agentPoolName" : pool.properties.pathOf("name");
      if (name.state === "notKnown") {
        yield undecided(pool, property, name.reason);
      }
      if (name.state !== "known") {
        continue;
      }
      const osType = pool.properties.text("osType");
      const most = isOneOf(osType, "Windows") ? longestWindows : longest;
      const violation = { answer: "violation", entity: pool, property, value: name.value } as const;
      if (!/^[a-z][a-z0-9]*$/.test(name.value)) {
        const better = name.value.toLowerCase().replaceAll(/^[^a-z]+|[^a-z0-9]/g, "");
        yield {
          ...violation,
          problem: "is not lowercase letters and digits that start with a letter",
          action: `use ${better.slice(0, most) || "a name such as user"}`,
        };
      } else if (name.value.length > most) {
        yield {
          ...violation,
          problem: `has ${name.value.length} characters, and ${isOneOf(osType, "Windows") ? "a Windows" : "a"} pool's name has ${most} at most`,
          action: `use ${name.value.slice(0, most)}`,
        };
      } else if (name.value.length > longestWindows && osType.state === "notKnown") {
        yield undecided(pool, property, osType.reason);
      }
    }
  },
};
