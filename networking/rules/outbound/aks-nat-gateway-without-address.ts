import { hasOutboundType } from "../../cluster/cluster-settings";
import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { anyOf, isFalse, isFilled, not } from "../../resources/value";
import { forbid, onlyIf, throughLink } from "../answers";
import { clusterCheck } from "../subject";
import { subnetsByUse } from "./shared/subnet-egress";

const lists = [
  "publicIpAddresses",
  "publicIpPrefixes",
  "publicIpAddressesV6",
  "publicIpPrefixesV6",
];

export const rule = clusterCheck(
  {
    id: "aks-nat-gateway-without-address",
    facts: ["ob-user-nat"],
    title: "The NAT gateway of a cluster must have a public IP or prefix",
    description:
      "Azure creates a NAT gateway without an address, but refuses a cluster whose outbound traffic uses it.",
    remediation: "Give the NAT gateway a public IP or a prefix.",
    evidence: {
      grade: "refused",
      says: "AKS has an error code for it: the NAT gateway is not associated with any public IP or IP prefix",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): NATGatewayNotAssociatedWithPublicIPOrIPPrefix",
        "GitHub Azure/azure-cli#21069 (2022): the gateway itself is made without an error, and nothing gets out",
      ],
    },
    url: "aks/nat-gateway",
    asked: "stack",
    subjects: [ArmType.managedCluster, ArmType.natGateway],
  },
  function* (cluster, { topology }) {
    const throughGateway = hasOutboundType(cluster, "userAssignedNATGateway");
    // An address may say its gateway instead.
    const attached = topology
      .of(ArmType.publicIPAddress)
      .some(({ properties }) => properties.has("natGateway.id"));
    if (isFalse(throughGateway) || attached) {
      return;
    }
    const said = new Set<Entity>();
    // A subnet or a gateway outside the program has what it has.
    const uses = subnetsByUse(poolSubnets(topology, cluster)).filter(
      ({ link }) => link.state !== "outside",
    );
    for (const { link, path, pool } of uses) {
      const answers = throughLink(link, pool, path, function* (subnet) {
        const gateways = topology.follow(subnet, "natGateway.id", ArmType.natGateway);
        if (gateways.state === "outside") {
          return;
        }
        yield* throughLink(gateways, pool, path, function* (gateway) {
          if (!said.has(gateway)) {
            said.add(gateway);
            const addresses = lists.map((list) => isFilled(gateway.properties.list(list)));
            yield* forbid(gateway, not(anyOf(...addresses)), {
              path: "publicIpAddresses",
              problem: `is not set, and neither is publicIpPrefixes, but ${labelOf(cluster)} in ${labelOf(subnet)} has outboundType userAssignedNATGateway`,
              action: "give the NAT gateway a public IP or a prefix",
              errorCode: "NATGatewayNotAssociatedWithPublicIPOrIPPrefix",
            });
          }
        });
      });
      yield* onlyIf(throughGateway, cluster, "networkProfile.outboundType", () => answers);
    }
  },
);
