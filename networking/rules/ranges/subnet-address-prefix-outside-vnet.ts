import { coveredBy } from "../../address-ranges";
import { knownSlots, showRange } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { throughLink, undecided, unknownSlots, violation } from "../answers";
import { check, ofSubnets } from "../subject";
import { freePrefix } from "./shared/subnet-ranges";

/** Each subnet against the address space of its VNet. */
export const rule = check(
  {
    id: "subnet-address-prefix-outside-vnet",
    facts: ["cidr-subnets-in-vnet"],
    title: "A subnet must lie inside the address space of its VNet",
    description: "Azure refuses a subnet that isn't covered by the VNet's address space.",
    remediation: "Choose a prefix inside the VNet's address space, or add a range to the VNet.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"not valid because its IP address range is outside the IP address range of virtual network"',
      sources: [
        "https://github.com/MicrosoftDocs/azure-docs/pull/123869 (2024-07, quotes it)",
        "https://github.com/hashicorp/terraform-provider-azurerm/issues/10826 (2021)",
      ],
    },
    url: "virtual-network/virtual-networks-faq",
    subjects: ofSubnets,
  },
  function* (context) {
    const { topology } = context;
    for (const subnet of topology.subnets) {
      const parent = topology.virtualNetworkOfSubnet(subnet);
      const path = subnet.properties.pathOf("addressPrefix");
      yield* unknownSlots(subnet, subnet.ranges);
      yield* throughLink(
        parent,
        subnet,
        subnet.properties.pathOf("virtualNetworkName"),
        function* (vnet) {
          const space = vnet.ranges;
          // Without prefixes the address space comes from an IPAM pool and is only known after deployment.
          if (space.length === 0 || space.some((slot) => slot.cidr.state !== "known")) {
            yield undecided(subnet, path, `the address space of ${labelOf(vnet)} isn't known yet`);
            return;
          }
          const ranges = knownSlots(space).map(({ cidr }) => cidr);
          for (const { slot, cidr } of knownSlots(subnet.ranges)) {
            if (!coveredBy(cidr, ranges)) {
              yield violation(subnet, slot.path, {
                value: showRange(slot, cidr),
                problem: `is outside the address space ${ranges.join(", ")} of ${labelOf(vnet)}`,
                action: freePrefix(
                  context,
                  { entity: subnet, path: slot.path, like: cidr },
                  "use a free prefix of the VNet",
                ),
                errorCode: "NetcfgSubnetRangeOutsideVnet",
              });
            }
          }
        },
      );
    }
  },
);
