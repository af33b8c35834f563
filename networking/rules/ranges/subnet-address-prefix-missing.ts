import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { check, ofSubnets } from "../subject";

/** Each subnet has a range, its own or one from an IPAM pool. */
export const rule = check(
  {
    id: "subnet-address-prefix-missing",
    facts: ["cidr-syntax"],
    title: "A subnet must have an address prefix",
    description: "Azure refuses a subnet without a range.",
    remediation: "Set addressPrefix, addressPrefixes or ipamPoolPrefixAllocations.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "AddressPrefixStringCannotBeNullOrEmpty",
      sources: ["GitHub virtual-kubelet/azure-aci#634 (2024-08, quotes Azure)"],
    },
    url: "templates/microsoft.network/virtualnetworks",
    subjects: ofSubnets,
    asked: "resource",
  },
  function* ({ topology }) {
    for (const subnet of topology.subnets) {
      const without = ["addressPrefix", "addressPrefixes", "ipamPoolPrefixAllocations"].map(
        (path) => not(subnet.properties.given(path)),
      );
      yield* forbid(subnet, allOf(...without), {
        path: "addressPrefix",
        problem: "is not set",
        action: "set it to a free range of the VNet",
        errorCode: "AddressPrefixStringCannotBeNullOrEmpty",
      });
    }
  },
);
