import { apiServerSubnet } from "../../cluster/cluster-subnets";
import { labelOf } from "../../resources/topology";
import { is, not, valueOr } from "../../resources/value";
import { forbidAt, throughLink, unknownValue } from "../answers";
import { valueIn } from "../links";
import { clusterCheck } from "../subject";
import { service } from "../subnets/shared/subnet-duties";
import { subnetPath } from "./shared/private-cluster";

export const rule = clusterCheck(
  {
    id: "aks-api-server-subnet-delegated-elsewhere",
    asked: "early",
    facts: ["dlg-apiserver-subnet"],
    title: "The subnet of an API server should be delegated to no other service",
    description: "AKS wants the subnet delegated to itself, and a subnet is delegated once.",
    remediation: "Remove the delegation, or use another subnet.",
    evidence: {
      grade: "documented",
      says: 'the subnet must be "delegated to Microsoft.ContainerService/managedClusters"; AKS has the code ApiserverSubnetConfigError',
      sources: [
        "docs api-server-vnet-integration (2026-04-15)",
        "AKS resource provider's list of error codes (package apierror, about 2022)",
      ],
    },
    url: "aks/api-server-vnet-integration#prerequisites",
  },
  (cluster, { topology }) =>
    throughLink(apiServerSubnet(topology, cluster), cluster, subnetPath, function* (subnet) {
      const delegations = subnet.properties.list("delegations");
      yield* unknownValue(cluster, subnetPath, valueIn(subnet, delegations));
      for (const delegation of valueOr(delegations, [])) {
        const name = delegation.text("serviceName");
        yield* forbidAt(cluster, subnetPath, not(is(name, service)), {
          problem: `refers to ${labelOf(subnet)}, which is delegated to ${valueOr(name, "another service")}`,
          action: `delegate it to ${service}, or use another subnet`,
        });
      }
    }),
);
