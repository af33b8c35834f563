import { differentRegions, regionOf } from "../../cluster/regions";
import { labelOf } from "../../resources/topology";
import { forbid, throughLink } from "../answers";
import { check, ofSubnets } from "../subject";
import { associationsOf } from "./shared/associations";

export const rule = check(
  {
    id: "subnet-association-in-other-region",
    asked: "early",
    facts: ["vnet-same-region"],
    title: "A subnet's route table, security group and NAT gateway must be in its VNet's region",
    description: "Azure looks for them in the region of the VNet alone.",
    remediation: "Use ones in the region of the VNet.",
    evidence: {
      grade: "refused",
      says: 'InvalidResourceReference: "Please make sure that the referenced resource exists, and that both resources are in the same region."',
      sources: [
        "GitHub Azure/azure-cli#9354 (2019-05, quotes Azure for a subnet and its security group)",
        "GitHub hashicorp/terraform-provider-azurerm#14344 (2021-11, the same)",
        "GitHub MicrosoftDocs/azure-docs#32363 (2019-05, for a subnet and its route table)",
      ],
    },
    url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error",
    subjects: ofSubnets,
  },
  function* ({ topology }) {
    for (const subnet of topology.subnets) {
      const vnets = topology.virtualNetworkOfSubnet(subnet);
      for (const { path, link } of associationsOf(topology, subnet)) {
        const property = subnet.properties.pathOf(path);
        // What is outside the program has what it has.
        if (link.state !== "outside" && vnets.state !== "outside") {
          yield* throughLink(link, subnet, property, (other) =>
            throughLink(vnets, subnet, property, (vnet) =>
              forbid(subnet, differentRegions(vnet, other), {
                path,
                value: "",
                problem: `is ${labelOf(other)} in ${regionOf(other)}, and ${labelOf(vnet)} is in ${regionOf(vnet)}`,
                action: `use one in ${regionOf(vnet)}`,
                errorCode: "InvalidResourceReference",
              }),
            ),
          );
        }
      }
    }
  },
);
