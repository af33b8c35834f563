import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { throughLink, undecided, violation } from "../answers";
import { check } from "../subject";
import { gatewaySubnets, subnetUses } from "./shared/application-gateways";

export const rule = check(
  {
    id: "subnet-application-gateway-shared",
    facts: ["x-agic-overlay"],
    title: "An application gateway must have a subnet without nodes, pods or API servers",
    description: "Azure puts an application gateway only into a subnet for application gateways.",
    remediation: "Give the gateway a subnet of its own.",
    evidence: {
      grade: "refused",
      says: 'ApplicationGatewaySubnetCannotHaveOtherResources: "Subnet … cannot be used for application gateway" as it holds other resources',
      sources: [
        "several public Terraform logs quote Azure, such as appgw-vnet/appgw-subnet with a NIC",
        "docs application-gateway configuration-infrastructure: a dedicated subnet is required",
      ],
    },
    url: "application-gateway/configuration-infrastructure",
    subjects: [ArmType.applicationGateway],
  },
  function* ({ topology }) {
    const gateways = gatewaySubnets(topology);
    const others =
      gateways.length === 0
        ? []
        : topology.clusters.flatMap((one) => subnetUses(topology, one, ` of ${labelOf(one)}`));
    for (const { gateway, path, link } of gateways) {
      yield* throughLink(link, gateway, path, function* (subnet) {
        const found = others.find(
          (other) => other.link.state === "known" && other.link.target === subnet,
        );
        const open = others.find(
          (other) =>
            other.link.state === "notKnown" ||
            (other.link.state === "candidates" && other.link.targets.includes(subnet)),
        );
        if (found !== undefined) {
          yield violation(gateway, path, {
            problem: `is ${labelOf(subnet)}, which ${found.use}`,
            action: "use a subnet that nothing else is in",
            errorCode: "ApplicationGatewaySubnetCannotHaveOtherResources",
          });
        } else if (open?.link.state === "notKnown" || open?.link.state === "candidates") {
          yield undecided(gateway, path, open.link.reason);
        }
      });
    }
  },
);
