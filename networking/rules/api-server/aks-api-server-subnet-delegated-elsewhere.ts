import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { is, not } from "../../resources/value";
import { forbid, throughLink, undecided } from "../answers";
import { clusterCheck } from "../subject";

const subnetIdPath = "apiServerAccessProfile.subnetId";
const service = "Microsoft.ContainerService/managedClusters";

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
    throughLink(
      topology.follow(cluster, subnetIdPath, ArmType.subnet),
      cluster,
      subnetIdPath,
      function* (subnet) {
        const delegations = subnet.properties.list("delegations");
        if (delegations.state === "notKnown") {
          yield undecided(cluster, subnetIdPath, `${delegations.reason} (${labelOf(subnet)})`);
        }
        for (const delegation of delegations.state === "known" ? delegations.value : []) {
          const name = delegation.text("serviceName");
          yield* forbid(cluster, not(is(name, service)), {
            path: subnetIdPath,
            value: "",
            problem: `refers to ${labelOf(subnet)}, which is delegated to ${name.state === "known" ? name.value : "another service"}`,
            action: `delegate it to ${service}, or use another subnet`,
          });
        }
      },
    ),
);
