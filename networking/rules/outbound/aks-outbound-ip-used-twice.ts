import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { undecided, violation } from "../answers";
import { check } from "../subject";
import { outboundAddresses } from "./shared/addresses";

export const rule = check(
  {
    id: "aks-outbound-ip-used-twice",
    facts: ["ob-lb-ip"],
    title: "A public IP must belong to one cluster, gateway or network interface only",
    description: "Azure attaches a public IP to one load balancer or NAT gateway only.",
    remediation: "Give each of them a public IP of its own.",
    evidence: {
      grade: "refused",
      says: 'PublicIPAddressInUse: "… is referencing public IP address … that is already allocated to resource …/natGateways/…"; AKS has the code LoadBalancerProfileOutboundIPAttachedToAnotherIPConfiguration. Prefixes aren\'t on record',
      sources: [
        "GitHub gardener/gardener-extension-provider-azure#757 (2023-11, quotes Azure): two NAT gateways",
        "AKS resource provider's list of error codes (package apierror, about 2022): load balancers, of an address that is attached to another IP configuration",
      ],
    },
    url: "aks/configure-load-balancer-standard",
    subjects: [
      ArmType.managedCluster,
      ArmType.natGateway,
      ArmType.applicationGateway,
      ArmType.networkInterface,
    ],
  },
  function* ({ topology }) {
    const uses = outboundAddresses(topology);
    const users = new Map<Entity | string, Entity>();
    for (const { user, addresses, open } of uses) {
      for (const { path, address } of addresses) {
        const first = users.get(address);
        if (first === undefined) {
          users.set(address, user);
        } else if (first !== user) {
          yield violation(user, path, {
            problem: `is ${typeof address === "string" ? address : labelOf(address)}, which ${labelOf(first)} has too`,
            action: "use another public IP",
            errorCode:
              user.type === ArmType.managedCluster
                ? "InvalidLoadBalancerProfileOutboundIPs"
                : "PublicIPAddressInUse",
          });
        }
      }
      if (open !== undefined && uses.some((other) => other.user !== user)) {
        yield undecided(user, open.path, open.reason);
      }
    }
  },
);
