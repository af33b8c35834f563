import type { Cidr } from "../../cidr";
import { hasAddon } from "../../cluster/cluster-settings";
import { poolSubnets } from "../../cluster/cluster-subnets";
import { managedNetwork } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots } from "../../resources/range-slot";
import { type Entity, labelOf, type RangedEntity, type Topology } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { forbid, undecided, unknownSlots, unknownValue } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import { agic, agicRanges } from "./shared/application-gateways";

const managedNodes = managedNetwork.nodes.value;

export const rule = clusterCheck(
  {
    id: "aks-agic-subnet-cidr-outside-vnet",
    facts: ["x-agic-overlay", "cidr-managed-vnet"],
    title: "The subnet CIDR of an application gateway must be a free part of the cluster's VNet",
    description:
      "The add-on makes the gateway's subnet in the VNet of the nodes, and Azure refuses a range outside it or over another subnet.",
    remediation: "Choose a free range inside the VNet's address space.",
    evidence: {
      grade: "refused",
      says: "Subnet prefix specified for IngressApplicationGateway addon is not contained within the virtual network, or overlaps an existing subnet of it.",
      sources: [
        "GitHub Azure/application-gateway-kubernetes-ingress#1386 (2022-04, quotes Azure)",
        "GitHub Azure/AKS-Construction#391 (2022), #222 (2022), quote Azure",
        "GitHub Azure/terraform-azurerm-aks#223 (2023)",
        "AKS CHANGELOG 2022-02-24: a managed VNet is 10.224.0.0/12, its node subnet 10.224.0.0/16",
      ],
    },
    url: "application-gateway/tutorial-ingress-controller-add-on-new",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, agic);
    for (const { path, text, cidr } of isFalse(enabled) ? [] : agicRanges(cluster)) {
      if (text.state === "notKnown") {
        yield undecided(cluster, path, text.reason);
      } else if (cidr.state === "known") {
        yield* judge(topology, cluster, path, cidr.value);
      } else {
        yield* forbid(cluster, enabled, {
          path,
          problem: "is not a range in CIDR notation",
          action: "use a free range of the VNet, such as a /24",
          errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDR",
        });
      }
    }
  },
);

function* judge(topology: Topology, cluster: Entity, path: string, range: Cidr): Generator<Answer> {
  const enabled = hasAddon(cluster, agic);
  const link = topology.virtualNetworkOf(cluster);
  const vnet: RangedEntity | undefined = link.state === "known" ? link.target : undefined;
  yield* unknownValue(cluster, path, link);
  if (vnet === undefined && link.state !== "absent") {
    return;
  }
  const slots = vnet?.ranges ?? [];
  const open = slots.find((slot) => slot.cidr.state !== "known");
  const space =
    vnet === undefined
      ? [managedNetwork.addressSpace.value]
      : knownSlots(slots).map((slot) => slot.cidr);
  const where =
    vnet === undefined ? "the VNet that AKS makes" : `${labelOf(vnet)}, whose address space is`;
  if (!space.some((part) => part.contains(range))) {
    if (open !== undefined) {
      yield undecided(
        cluster,
        path,
        `the address space of ${vnet ? labelOf(vnet) : ""} isn't known yet`,
      );
      return;
    }
    yield* forbid(cluster, enabled, {
      path,
      problem: `is outside ${where} ${space.join(", ")}`,
      action: "use a free range inside it",
      errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDRNotContainedWithinVirtualNetwork",
    });
    return;
  }
  if (vnet === undefined && managedNodes.overlaps(range)) {
    yield* forbid(cluster, enabled, {
      path,
      problem: `overlaps ${managedNodes}, the node subnet of the VNet that AKS makes`,
      action: "use a range of the VNet outside it, such as 10.225.0.0/24",
      errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDROverlapWithSubnet",
    });
  }
  const used = new Set(
    poolSubnets(topology, cluster).flatMap((use) =>
      use.link.state === "known" ? [use.link.target] : [],
    ),
  );
  for (const subnet of vnet === undefined ? [] : topology.subnetsOf(vnet)) {
    yield* unknownSlots(subnet, subnet.ranges);
    for (const slot of knownSlots(subnet.ranges)) {
      // The add-on's own subnet is there from the second deployment on.
      const isItsOwn = slot.cidr.equals(range) && !used.has(subnet);
      if (slot.cidr.overlaps(range) && !isItsOwn) {
        yield* forbid(cluster, enabled, {
          path,
          problem: `overlaps ${labelOf(subnet)} ${slot.cidr} of the same VNet`,
          action: "use a free range, or subnetId for a subnet that exists",
          errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDROverlapWithSubnet",
        });
      }
    }
  }
}
