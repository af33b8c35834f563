import { apiServerSubnet } from "../../cluster/cluster-subnets";
import { firstOfEach, throughLink } from "../answers";
import { check, ofSubnets } from "../subject";
import { delegated } from "../subnets/shared/subnet-duties";
import { subnetPath } from "./shared/private-cluster";

/** The API server's subnet is AKS's own. */
export const rule = check(
  {
    id: "subnet-api-server-not-delegated",
    facts: ["dlg-apiserver-subnet"],
    title: "The subnet of an API server should be delegated to AKS",
    description:
      "AKS delegates the subnet itself, so a program that leaves the delegation out sees it as drift.",
    remediation: "Add a delegation to Microsoft.ContainerService/managedClusters.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: "AKS delegates the subnet itself; clusters with a subnet that isn't delegated are created.",
      sources: [
        "docs automatic/quick-automatic-custom-network: AKS delegates the subnet on your behalf",
        "AVM examples waf-aligned and automatic-private: made without a delegation",
        "docs api-server-vnet-integration (2026-04-15): create and delegate",
      ],
    },
    url: "aks/api-server-vnet-integration#prerequisites",
    subjects: ofSubnets,
  },
  ({ topology }) =>
    firstOfEach(
      topology.clusters.flatMap((cluster) => [
        ...throughLink(apiServerSubnet(topology, cluster), cluster, subnetPath, (subnet) =>
          delegated(subnet, "holds the API server of", cluster),
        ),
      ]),
    ),
);
