import { targetKey } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import type { Link } from "../../resources/link";
import { type Entity, labelOf } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { openLink, violation } from "../answers";
import type { Answer } from "../rule";
import { check, ofPools } from "../subject";

export const rule = check(
  {
    id: "subnet-pod-subnet-holds-virtual-machines",
    facts: ["x-pod-subnet-no-vms"],
    title: "A pod subnet must hold no virtual machines",
    description:
      "AKS delegates a pod subnet to itself, and Azure refuses network interfaces in a delegated subnet.",
    remediation: "Put nodes and other virtual machines in a subnet of their own.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "The pod subnet is delegated: Azure refuses network interfaces in it, and the delegation of a subnet that has some.",
      sources: [
        "docs concepts-network-legacy-cni, questions (2026-04-16)",
        "support error code SubnetWithExternalResourcesCannotBeUsedByOtherResources (2024-11-18)",
        "GitHub Azure/AKS#3013, virtual-kubelet/virtual-kubelet#647 (quotes the code)",
      ],
    },
    url: "aks/concepts-network-legacy-cni",
    subjects: [...ofPools, ArmType.networkInterface],
  },
  function* ({ topology }) {
    const podSubnets = new Map<Entity | string, Entity>();
    for (const pool of topology.pools) {
      const subnet = targetKey(topology.subnetOf(pool, "podSubnetID"));
      if (subnet !== undefined && !podSubnets.has(subnet)) {
        podSubnets.set(subnet, pool);
      }
    }
    if (podSubnets.size === 0) {
      return;
    }
    function* inPodSubnet(entity: Entity, path: string, link: Link<Entity>): Generator<Answer> {
      const property = entity.properties.pathOf(path);
      const subnet = targetKey(link);
      const pool = subnet && podSubnets.get(subnet);
      if (subnet && pool) {
        const label = typeof subnet === "string" ? subnet : labelOf(subnet);
        yield violation(entity, property, {
          problem: `is ${label}, the pod subnet of ${labelOf(pool)}, which can't hold virtual machines`,
          action: "use another subnet of the VNet",
        });
      }
      yield* openLink(entity, property, link);
    }
    for (const pool of topology.pools) {
      yield* inPodSubnet(pool, "vnetSubnetID", topology.subnetOf(pool, "vnetSubnetID"));
    }
    for (const nic of topology.of(ArmType.networkInterface)) {
      const configurations = valueOr(nic.properties.list("ipConfigurations"), []);
      for (const { path } of configurations) {
        const id = `${path}.subnet.id`;
        yield* inPodSubnet(nic, id, topology.follow(nic, id, ArmType.subnet));
      }
    }
  },
);
