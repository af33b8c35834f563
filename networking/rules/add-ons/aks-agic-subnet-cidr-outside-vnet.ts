import { managedNetwork } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { undecided, unknownSlots, unknownValue } from "../answers";
import { holdsPools } from "./shared/add-ons";
import { agicRangeCheck } from "./shared/application-gateways";

export const rule = agicRangeCheck(
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
  function* ({ cluster, path, range, forbidRange }, { topology }) {
    const link = topology.virtualNetworkOf(cluster);
    if (range === undefined) {
      yield* forbidRange({
        problem: "is not a range in CIDR notation",
        action: "use a free range of the VNet, such as a /24",
        errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDR",
      });
      return;
    }
    if (link.state === "absent") {
      const { addressSpace, nodes } = managedNetwork;
      if (!addressSpace.value.contains(range)) {
        yield* forbidRange(outside(`the VNet that AKS makes ${addressSpace.value}`));
      } else if (nodes.value.overlaps(range)) {
        yield* forbidRange({
          problem: `overlaps ${nodes.value}, the node subnet of the VNet that AKS makes`,
          action: "use a range of the VNet outside it, such as 10.225.0.0/24",
          errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDROverlapWithSubnet",
        });
      }
      return;
    }
    yield* unknownValue(cluster, path, link);
    if (link.state !== "known") {
      return;
    }
    const vnet = link.target;
    const space = knownSlots(vnet.ranges).map(({ cidr }) => cidr);
    if (!space.some((part) => part.contains(range))) {
      yield* space.length < vnet.ranges.length
        ? [undecided(cluster, path, `the address space of ${labelOf(vnet)} isn't known yet`)]
        : forbidRange(outside(`${labelOf(vnet)}, whose address space is ${space.join(", ")}`));
      return;
    }
    for (const subnet of topology.subnetsOf(vnet)) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { cidr } of knownSlots(subnet.ranges)) {
        // The add-on's own subnet is there from the second deployment on.
        const isItsOwn = cidr.equals(range) && !holdsPools(topology, cluster, subnet);
        if (cidr.overlaps(range) && !isItsOwn) {
          yield* forbidRange({
            problem: `overlaps ${labelOf(subnet)} ${cidr} of the same VNet`,
            action: "use a free range, or subnetId for a subnet that exists",
            errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDROverlapWithSubnet",
          });
        }
      }
    }
  },
);

function outside(where: string) {
  return {
    problem: `is outside ${where}`,
    action: "use a free range inside it",
    errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDRNotContainedWithinVirtualNetwork",
  };
}
