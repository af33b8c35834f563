import { check } from "../subject";
import { shared } from "./shared/kubenet-subnets";

export const rule = check(
  {
    id: "aks-node-subnet-shared-kubenet",
    facts: ["subnet-exclusive-kubenet", "cidr-pod-reuse", "x-kubenet-windows"],
    title: "The subnet of a kubenet cluster must be its own",
    description:
      "The subnet has one route table, and kubenet fills it with the routes of one cluster's nodes.",
    remediation: "Give each kubenet cluster a subnet and a route table of its own.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: "both are made; only one table can be on the subnet, sporadic loss between nodes without an error",
      sources: [
        'GH azure-docs#37462 (2019), Azure/AKS#1639 (2020, maintainer: clusters "would conflict for updates")',
        "docs configure-kubenet.md:26, :60",
      ],
    },
    url: "aks/configure-kubenet",
  },
  ({ topology }) => shared(topology, (link) => link, "give the cluster a subnet of its own"),
);
