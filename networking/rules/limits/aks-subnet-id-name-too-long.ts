import { NetworkMode } from "../../network-modes";
import { parseArmId } from "../../resources/link";
import { type Entity, labelOf } from "../../resources/topology";
import { known, type Value } from "../../resources/value";
import { throughLink, undecided, violation } from "../answers";
import type { Answer, RuleContext } from "../rule";
import { poolNeedCheck } from "./shared/pools";

/** Resource group, VNet and subnet become labels of the nodes. */
export const rule = poolNeedCheck(
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
  },
  function* ({ pool, mode }, context) {
    if (mode.state === "known" && !labelModes.includes(mode.value)) {
      return;
    }
    const property = pool.properties.pathOf("vnetSubnetID");
    for (const answer of judgeNames(context, pool, property)) {
      yield mode.state === "notKnown" && answer.answer === "violation"
        ? undecided(pool, property, mode.reason)
        : answer;
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
  function* judge(named: Readonly<Record<string, Value<string>>>, where = ""): Generator<Answer> {
    for (const [what, name] of Object.entries(named)) {
      if (name.state === "notKnown") {
        yield undecided(pool, property, name.reason + where);
      } else if (name.state === "known" && name.value.length > most) {
        yield violation(pool, property, {
          problem: `names ${what} ${name.value}, which has ${name.value.length} characters, and the limit is ${most}`,
          action: `give it a name of ${most} characters or fewer`,
        });
      }
    }
  }
  const id = pool.properties.text("vnetSubnetID");
  const parsed = id.state === "known" ? parseArmId(id.value) : undefined;
  if (parsed !== undefined) {
    const [vnet = "", subnet = ""] = parsed.names;
    yield* judge({
      "resource group": known(parsed.resourceGroup),
      VNet: known(vnet),
      subnet: known(subnet),
    });
    return;
  }
  yield* throughLink(topology.subnetOf(pool, "vnetSubnetID"), pool, property, (subnet) => {
    const vnet = topology.virtualNetworkOfSubnet(subnet);
    const named = {
      subnet: subnet.name,
      "resource group": topology.resourceGroupNameOf(subnet),
      ...(vnet.state === "known" && { VNet: vnet.target.name }),
    };
    return judge(named, ` (${labelOf(subnet)})`);
  });
}
