import { targetsOf } from "../../resources/link";
import { isOneOf, isTrue } from "../../resources/value";
import { roleCheck } from "./shared/roles";

/** Virtual nodes are put into their subnet by an identity that the add-on makes. */
export const rule = roleCheck({
  id: "aks-identity-virtual-nodes-role-missing",
  facts: ["id-vnode"],
  title: "The identity of virtual nodes should have Network Contributor on their subnet",
  description:
    "The add-on's own identity, aciconnectorlinux-<cluster>, joins container instances to the subnet.",
  remediation: "Assign Network Contributor on the subnet to the identity of the add-on.",
  evidence: {
    grade: "breaksFeature",
    holds: "always",
    says: "add-on is enabled; pod aci-connector-linux crash-loops, no virtual node appears",
    sources: [
      "GH azurerm#10966 (2021), #9733 (2020), Azure/AKS#1894 (2020)",
      "docs virtual-nodes-cli.md:131-138",
      "az gives the role itself (azure-cli add_virtual_node_role_assignment)",
    ],
  },
  url: "aks/virtual-nodes-cli",
  // The add-on's identity exists only after the cluster does, so its role may well be given by other hands.
  holder: (_, cluster) => ({
    principals: [cluster],
    label: "the add-on's identity (addonProfiles.aciConnectorLinux.identity)",
  }),
  *needsOf(topology, cluster) {
    const addon = "addonProfiles.aciConnectorLinux";
    if (!isTrue(cluster.properties.boolean(`${addon}.enabled`))) {
      return;
    }
    const path = `${addon}.config.SubnetName`;
    const name = cluster.properties.text(path);
    const sources = topology.sourcesOf(cluster, path);
    const target = targetsOf(topology.virtualNetworkOf(cluster))
      .flatMap((vnet) => topology.subnetsOf(vnet))
      .find((subnet) =>
        name.state === "known" ? isOneOf(subnet.name, name.value) : sources.includes(subnet),
      );
    if (target !== undefined) {
      yield { path, link: { state: "known", target } };
    }
  },
});
