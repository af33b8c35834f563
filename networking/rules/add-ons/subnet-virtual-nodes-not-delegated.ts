import { addonPath, hasAddon } from "../../cluster/cluster-settings";
import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, isFalse, isOneOf, not } from "../../resources/value";
import { forbid, throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { configKey, isDelegatedTo } from "./shared/add-ons";

export const subnetVirtualNodesNotDelegated = clusterCheck(
  {
    id: "subnet-virtual-nodes-not-delegated",
    facts: ["x-virtualnodes"],
    title: "The subnet of virtual nodes should be delegated to Azure Container Instances",
    description:
      "The connector delegates the subnet itself, so a program that leaves the delegation out sees it as drift.",
    remediation: "Delegate the subnet to Microsoft.ContainerInstance/containerGroups.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: "AKS accepts it, and the connector adds the delegation itself, which the program then lacks.",
      sources: [
        "GitHub virtual-kubelet/azure-aci#634 (2024-08, Microsoft)",
        "GitHub MicrosoftDocs/azure-docs#22162 (2019)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/virtual-nodes#network-requirements",
    severity: "high",
    asked: "stack",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, "aciConnectorLinux");
    if (isFalse(enabled)) {
      return;
    }
    const path = `${addonPath(cluster, "aciConnectorLinux")}.config.${configKey(cluster, "aciConnectorLinux", "SubnetName")}`;
    const name = cluster.properties.text(path);
    if (name.state === "notKnown") {
      yield undecided(cluster, path, name.reason);
    }
    if (name.state !== "known") {
      return;
    }
    yield* throughLink(
      topology.virtualNetworkOf(cluster),
      cluster,
      "agentPoolProfiles",
      function* (vnet) {
        const subnets = topology.subnetsOf(vnet);
        const subnet = subnets.find((one) => isOneOf(one.name, name.value));
        const unnamed = subnets.find((one) => one.name.state !== "known");
        if (subnet === undefined && unnamed !== undefined) {
          yield undecided(cluster, path, `whether it is ${labelOf(unnamed)} isn't known yet`);
        }
        const isInUse = poolSubnets(topology, cluster).some(
          ({ link }) => link.state === "known" && link.target === subnet,
        );
        // One that the pools use can't be delegated: see aks-virtual-nodes-subnet-has-nodes.
        if (subnet !== undefined && !isInUse) {
          const delegated = isDelegatedTo(subnet, containerGroups);
          yield* forbid(subnet, allOf(enabled, not(delegated)), {
            path: "delegations",
            problem: `don't name ${containerGroups}, which the virtual nodes of ${labelOf(cluster)} need`,
            action: `delegate the subnet to ${containerGroups}`,
          });
        }
      },
    );
  },
);

const containerGroups = "Microsoft.ContainerInstance/containerGroups";
