import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { isTrue } from "../../resources/value";
import { forbidAt } from "../answers";
import { leadsTo } from "../links";
import { check } from "../subject";
import { eachGatewaySubnet, subnetUses } from "./shared/application-gateways";

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
    if (topology.of(ArmType.applicationGateway).length === 0) {
      return;
    }
    const others = topology.clusters.flatMap((one) =>
      subnetUses(topology, one, ` of ${labelOf(one)}`),
    );
    yield* eachGatewaySubnet(topology, (subnet, gateway, path) => {
      const uses = others.map(({ link, use }) => ({ use, isHere: leadsTo(link, subnet) }));
      const found =
        uses.find(({ isHere }) => isTrue(isHere)) ??
        uses.find(({ isHere }) => isHere.state === "notKnown");
      return found === undefined
        ? []
        : forbidAt(gateway, path, found.isHere, {
            problem: `is ${labelOf(subnet)}, which ${found.use}`,
            action: "use a subnet that nothing else is in",
            errorCode: "ApplicationGatewaySubnetCannotHaveOtherResources",
          });
    });
  },
);
