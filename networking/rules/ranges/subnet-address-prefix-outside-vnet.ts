import { coveredBy } from "../../address-ranges";
import { knownSlots } from "../../resources/range-slot";
import { labelOf } from "../../resources/topology";
import { throughLink, undecided } from "../answers";
import { check, ofSubnets } from "../subject";
import { openRanges, placedRanges, wrongRange } from "./shared/placed-ranges";

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
      const { properties } = subnet;
      const parent = topology.virtualNetworkOfSubnet(subnet);
      yield* openRanges("subnet", subnet);
      yield* throughLink(parent, subnet, properties.pathOf("virtualNetworkName"), function* (vnet) {
        const space = knownSlots(vnet.ranges).map(({ cidr }) => cidr);
        // Without prefixes the address space comes from an IPAM pool and is only known after deployment.
        if (space.length === 0 || space.length < vnet.ranges.length) {
          const reason = `the address space of ${labelOf(vnet)} isn't known yet`;
          yield undecided(subnet, properties.pathOf("addressPrefix"), reason);
          return;
        }
        for (const range of placedRanges("subnet", subnet)) {
          if (!coveredBy(range.cidr, space)) {
            yield wrongRange(context, range, {
              problem: `is outside the address space ${space.join(", ")} of ${labelOf(vnet)}`,
              action: "use a free prefix of the VNet",
              errorCode: "NetcfgSubnetRangeOutsideVnet",
            });
          }
        }
      });
    }
  },
);
