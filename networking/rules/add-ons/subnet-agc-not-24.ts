import { isOverlay } from "../../cluster/network-profile";
import { addTo } from "../../lists-by-key";
import { once } from "../../once";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { allOf, isFalse, isTrue, notKnown } from "../../resources/value";
import { check } from "../subject";
import { isDelegatedTo, judgeLengths } from "./shared/add-ons";

const trafficControllers = "Microsoft.ServiceNetworking/trafficControllers";

export const rule = check(
  {
    id: "subnet-agc-not-24",
    asked: "early",
    facts: ["x-agc"],
    title:
      "The subnet of Application Gateway for Containers must be a /24 beside an overlay cluster",
    description:
      "With Azure CNI Overlay the gateway's subnet is a /24; with another size its association fails.",
    remediation: "Give the gateway a /24 of its own.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "The ALB controller's OverlayExtensionConfig fails with \"prefix length too short (/22). Must be 24 or higher\", and the gateway's association fails in a smaller subnet.",
      sources: ["GitHub Azure/AKS#5123 (2025-07), #5170 (2025-08)", "AKS CHANGELOG 2026-01-04"],
    },
    url: "application-gateway/for-containers/container-networking",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  function* ({ topology, facts }) {
    const wanted = facts.agcSubnetPrefixLength.value;
    for (const subnet of topology.subnets) {
      const delegated = isDelegatedTo(subnet, trafficControllers);
      if (isFalse(delegated)) {
        continue;
      }
      const parent = topology.virtualNetworkOfSubnet(subnet);
      const inVnet =
        parent.state === "known" ? (clustersByVnet(topology).get(parent.target) ?? []) : [];
      const [first] = inVnet;
      if (first === undefined) {
        continue;
      }
      const overlays = inVnet.map(isOverlay);
      const mixed = notKnown(
        "which of the clusters in the VNet the gateway serves isn't known before deployment",
        subnet.properties.pathOf("delegations"),
      );
      // The gateway is in the VNet of its clusters: when all of them are overlay clusters, it serves one.
      const serves =
        overlays.every(isTrue) || overlays.every(isFalse)
          ? isOverlay(first)
          : (overlays.find(({ state }) => state === "notKnown") ?? mixed);
      yield* judgeLengths(subnet, allOf(delegated, serves), (prefixLength) =>
        prefixLength === wanted
          ? undefined
          : {
              problem: `has prefix length ${prefixLength}, but Application Gateway for Containers needs exactly a /${wanted} with ${labelOf(first)}, an overlay cluster`,
              action: `use a /${wanted}`,
            },
      );
    }
  },
);

const clustersByVnet = once((topology: Topology) => {
  const found = new Map<Entity, Entity[]>();
  for (const cluster of topology.clusters) {
    const link = topology.virtualNetworkOf(cluster);
    if (link.state === "known") {
      addTo(found, link.target, cluster);
    }
  }
  return found;
});
