import { poolSubnets } from "../../cluster/cluster-subnets";
import type { Entity } from "../../resources/topology";
import { throughLink } from "../answers";
import { check, ofSubnets } from "../subject";
import { delegated } from "./shared/subnet-duties";

/** Pod subnets belong to AKS, which writes the delegation itself. */
export const rule = check(
  {
    id: "subnet-pod-subnet-not-delegated",
    facts: ["dlg-pod-subnet"],
    title: "A pod subnet should be delegated to AKS",
    description:
      "AKS delegates the subnet itself, so a program that leaves the delegation out sees it as drift.",
    remediation:
      "Add a delegation to Microsoft.ContainerService/managedClusters, or ignore changes of delegations.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: "AKS delegates it itself; pre-declaring is common and works",
      sources: [
        "GH Azure/ARO-HCP#469/#471 (2024)",
        'CHANGELOG 2024-08-27 (fixed: "precondition failures … pod subnet delegation")',
        "azurerm acc test podSubnet and ARO-HCP bicep declare it (accepted)",
      ],
    },
    url: "aks/configure-azure-cni-dynamic-ip-allocation",
    subjects: ofSubnets,
  },
  function* ({ topology }) {
    const seen = new Set<Entity>();
    for (const cluster of topology.clusters) {
      for (const { pool, path, link } of poolSubnets(topology, cluster, ["podSubnetID"])) {
        for (const answer of throughLink(link, pool, path, (subnet) =>
          delegated(subnet, "holds the pods of", cluster),
        )) {
          if (!seen.has(answer.entity)) {
            yield answer;
          }
          seen.add(answer.entity);
        }
      }
    }
  },
);
