import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { is, notKnown } from "../../resources/value";
import { forbid } from "../answers";
import { check } from "../subject";
import { eachAddress, natGateways } from "./shared/nat-gateways";

export const rule = check(
  {
    id: "aks-nat-gateway-basic-public-ip",
    facts: ["ob-user-nat"],
    title: "A NAT gateway must not have a public IP of SKU Basic",
    remediation: "Use a public IP of SKU Standard, or of StandardV2 for a gateway of that SKU.",
    evidence: {
      grade: "refused",
      says: 'the deployment of the gateway fails because of the Basic SKU of its public IP; "A NAT gateway can\'t be used with basic SKU public IP addresses."',
      sources: [
        "GitHub Azure/bicep#5914 (2022-02)",
        "docs nat-gateway-resource, static public IP addresses (2023-07-10)",
        "docs nat-gateway-v2-migrate (2026-01-13): nor with StandardV2",
      ],
    },
    url: "aks/nat-gateway",
    subjects: [ArmType.managedCluster, ArmType.natGateway],
    asked: "early",
  },
  function* ({ topology }) {
    for (const gateway of natGateways(topology)) {
      const { entity, isUsed } = gateway;
      yield* eachAddress(topology, gateway, isUsed, (address, path) => {
        const isBasic = is(address.properties.text("sku.name"), "Basic");
        return forbid(
          entity,
          isBasic.state === "notKnown"
            ? notKnown(`${isBasic.reason} (${labelOf(address)})`, path)
            : isBasic,
          {
            path,
            value: "",
            problem: `is ${labelOf(address)} of SKU Basic`,
            action: `give ${labelOf(address)} sku.name Standard`,
          },
        );
      });
    }
  },
);
