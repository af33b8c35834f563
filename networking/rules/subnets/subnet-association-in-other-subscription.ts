import { violation } from "../answers";
import { check, ofSubnets } from "../subject";
import { associationsOf, subscriptionsApart } from "./shared/associations";

export const rule = check(
  {
    id: "subnet-association-in-other-subscription",
    asked: "early",
    facts: ["vnet-same-region"],
    title: "A subnet's route table and security group should be in its VNet's subscription",
    description:
      "Azure associates a route table or a security group only with subnets of its own subscription.",
    remediation: "Use ones in the subscription of the VNet.",
    evidence: {
      grade: "documented",
      says: '"Network security groups can only be associated to subnets whose virtual network is in the same subscription and region."; "subnets under different subs cannot be directly associated with routing tables"',
      sources: [
        "Azure portal, quoted in MicrosoftLearning/Secure-Azure-with-Microsoft-Defender-Cloud-Compliance-Controls#13 (2023-10)",
        "GitHub ansible-collections/azure#971 (2022-09, by a maintainer)",
      ],
    },
    url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error",
    subjects: ofSubnets,
  },
  function* ({ topology }) {
    for (const subnet of topology.subnets) {
      for (const { path, link } of associationsOf(topology, subnet)) {
        const apart = subscriptionsApart(topology, subnet, link);
        if (path !== "natGateway.id" && apart !== undefined) {
          yield violation(subnet, subnet.properties.pathOf(path), {
            problem: `is in subscription ${apart.other}, and the subnet is in ${apart.own}`,
            action: `use one in subscription ${apart.own}`,
          });
        }
      }
    }
  },
);
