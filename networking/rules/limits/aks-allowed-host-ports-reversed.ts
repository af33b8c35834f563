import { mapValue, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import { eachPlace } from "../each-place";
import { poolCheck } from "../subject";

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
  (pool) =>
    eachPlace(pool, "networkProfile.allowedHostPorts[]", (ports) => {
      const start = pool.properties.number(`${ports}.portStart`);
      const end = pool.properties.number(`${ports}.portEnd`);
      const isReversed =
        start.state === "known"
          ? mapValue(end, (last) => start.value > last)
          : mapValue(start, () => false);
      return forbid(pool, isReversed, {
        path: `${ports}.portStart`,
        problem: `is more than portEnd ${valueOr(end, "")}`,
        action: "put the smaller one into portStart",
      });
    }),
);
