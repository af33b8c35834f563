import { mapValue } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { poolCheck } from "../subject";

const hostPorts = "networkProfile.allowedHostPorts";

export const rule = poolCheck(
  {
    id: "aks-allowed-host-ports-reversed",
    facts: ["new-nodepublicip-v6"],
    title: "The portStart of allowed host ports must not be more than portEnd",
    remediation: "Put the smaller port into portStart.",
    evidence: {
      grade: "refused",
      says: 'of portStart the API says "It should be ranged from 1 to 65535, and be less than or equal to portEnd"',
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters/agentPools: allowedHostPorts",
      ],
    },
    url: "aks/use-node-public-ips",
  },
  function* (pool) {
    const ports = pool.properties.list(hostPorts);
    yield* openQuestion(pool, ports, hostPorts);
    for (const [i, port] of (ports.state === "known" ? ports.value : []).entries()) {
      const [start, end] = [port.number("portStart"), port.number("portEnd")];
      const isReversed =
        start.state === "known"
          ? mapValue(end, (last) => start.value > last)
          : mapValue(start, () => false);
      yield* forbid(pool, isReversed, {
        path: `${hostPorts}[${i}].portStart`,
        problem: `is more than portEnd ${end.state === "known" ? end.value : ""}`,
        action: "put the smaller one into portStart",
      });
    }
  },
);
