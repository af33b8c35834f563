import { fact, learn } from "./fact";

const networkPage = learn("concepts-network");

/** The TCP ports on which nodes reach an API server in a subnet of its own. */
export const apiServerPorts = fact("x-nsg-overlay", [443, 4443], "ports", networkPage);

/** The TCP port on which Azure's load balancer reaches such an API server. */
export const apiServerProbePort = fact("x-nsg-overlay", 9988, "port", networkPage);

/** The UDP port of WireGuard, by which nodes encrypt what they send each other. */
export const wireGuardPort = fact(
  "x-acns",
  51871,
  "port",
  learn("advanced-container-networking-services-overview"),
);
