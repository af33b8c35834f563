import { judgeValue } from "../answers";
import { clusterCheck } from "../subject";
import { portsPath } from "./shared/outbound";

/** Ports are allocated in steps. */
export const rule = clusterCheck(
  {
    id: "aks-allocated-outbound-ports-not-multiple-of-8",
    facts: ["f-lb-snat"],
    title: "Allocated outbound ports must be a multiple of 8",
    description: "Azure allocates outbound ports in steps of 8.",
    remediation: "Use the next multiple of 8, or 0 for Azure's own allocation.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"Load balancer profile allocated ports must be a multiple of 8."',
      sources: [
        "GH jenkins-infra/azure#582 (2024-01-17)",
        "docs configure-load-balancer-standard.md:227 (2024-01-23)",
        "az _validators.py:323",
      ],
    },
    url: "aks/configure-load-balancer-standard",
  },
  (cluster, context) =>
    judgeValue(cluster, portsPath, cluster.properties.number(portsPath), (ports) => {
      const step = context.facts.allocatedOutboundPortsStep.value;
      const lower = Math.floor(ports / step) * step;
      return ports === lower
        ? undefined
        : {
            problem: `is not a multiple of ${step}`,
            action: `use ${lower} or ${lower + step}`,
            errorCode: "InvalidLoadBalancerProfileAllocatedOutboundPorts",
          };
    }),
);
