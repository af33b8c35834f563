import { addonPath, hasAddon } from "../../cluster/cluster-settings";
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
      "The pods of virtual nodes are container groups, which have a delegated subnet of their own; what Azure does without isn't documented.",
    remediation: "Delegate the subnet to Microsoft.ContainerInstance/containerGroups.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: "accepted by AKS; the ACI connector then adds the delegation itself. It crash-loops where it can't: nodes are in the subnet, or it has a route table (and in some versions of mid-2024, where its PUT left the address prefix out)",
      sources: [
        'GH virtual-kubelet/azure-aci#634 (2024-08, Microsoft: delegation "is added to the payload in both create and update"; without a prefix Azure answers AddressPrefixStringCannotBeNullOrEmpty)',
        'GH azure-docs#22162 (2019, "the subnet is reconfigured when the add-on is enabled")',
        "GH virtual-kubelet#647 (2019, crash loop, quotes Azure)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/virtual-nodes",
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
        if (subnet !== undefined) {
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
