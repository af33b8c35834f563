import { modeOfPool } from "../../cluster/network-mode";
import { NetworkMode } from "../../network-modes";
import { parseArmId } from "../../resources/link";
import { type Entity, labelOf } from "../../resources/topology";
import type { Value } from "../../resources/value";
import { throughLink, undecided, unknownPools, violation } from "../answers";
import type { Answer, RuleContext } from "../rule";
import { check, ofPools } from "../subject";

/** Resource group, VNet and subnet become labels of the nodes. */
export const rule = check(
  {
    id: "aks-subnet-id-name-too-long",
    facts: ["lim-names"],
    title: "The names in vnetSubnetID must have at most 63 characters with overlay and pod subnets",
    description:
      "The names of resource group, VNet and subnet become labels of the nodes, which are no longer.",
    severity: "high",
    remediation: "Give resource group, VNet and subnet shorter names.",
    evidence: {
      grade: "refused",
      says: '400 "The name … used in subnet ID (…)" at creation, with overlay and pod subnets; that static blocks count too is an inference',
      sources: [
        "Azure/AKS CHANGELOG 2023-11-28",
        "https://github.com/jenkins-infra/azure/issues/715 (2024-06, quotes it)",
        "AKS docs, concepts-network-azure-cni-overlay (2026-07-31)",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay",
    subjects: ofPools,
  },
  function* (context) {
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
);

const labelModes: readonly NetworkMode[] = [
  NetworkMode.AzureCniOverlay,
  NetworkMode.AzureCniOverlayDualStack,
  NetworkMode.AzureCniPodSubnetDynamic,
  NetworkMode.AzureCniPodSubnetStatic,
];

function* judgeNames(context: RuleContext, pool: Entity, property: string): Generator<Answer> {
  const { topology } = context;
  const most = context.facts.maxNetworkNameLength.value;
  const tooLong = (what: string, name: string): Answer =>
    violation(pool, property, {
      problem: `names ${what} ${name}, which has ${name.length} characters, and the limit is ${most}`,
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
