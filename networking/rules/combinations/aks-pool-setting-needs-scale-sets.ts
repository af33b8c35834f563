import type { Entity } from "../../resources/topology";
import { allOf, is, isFilled, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import { isOn } from "../conditions";
import { poolCheck } from "../subject";

/** What only scale sets can have, and which other types are on record to be refused with it. */
const scaleSetSettings = [
  {
    path: "availabilityZones",
    has: ({ properties }: Entity) => isFilled(properties.list("availabilityZones")),
    types: ["AvailabilitySet", "VirtualMachines"],
    errorCode: "VMSSRequiredForAvailabilityZone",
  },
  {
    path: "enableNodePublicIP",
    has: isOn("enableNodePublicIP"),
    types: ["AvailabilitySet"],
    errorCode: "NodePublicIPRequiresVMSS",
  },
];

export const rule = poolCheck(
  {
    id: "aks-pool-setting-needs-scale-sets",
    facts: ["x-vmss-lb"],
    title:
      "A pool with availability zones or node public IPs must be of type VirtualMachineScaleSets",
    description: "Azure refuses zones and node public IPs on pools of another type.",
    remediation: "Use type VirtualMachineScaleSets, or leave the setting out.",
    evidence: {
      grade: "refused",
      says: "the API says of availabilityZones \"This can only be specified if the AgentPoolType property is 'VirtualMachineScaleSets'\"; AKS has the codes VMSSRequiredForAvailabilityZone and NodePublicIPRequiresVMSS",
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters: availabilityZones",
        "AKS resource provider's list of error codes (package apierror, about 2022)",
        "docs virtual-machines-node-pools: availability zones aren't supported",
      ],
    },
    url: "aks/virtual-machines-node-pools",
  },
  function* (pool, context) {
    const type = pool.properties.text("type");
    for (const { path, has, types, errorCode } of scaleSetSettings) {
      yield* forbid(pool, allOf(has(pool, context), is(type, ...types)), {
        path,
        problem: `requires type VirtualMachineScaleSets, and the pool has ${valueOr(type, "another")}`,
        action: "use type VirtualMachineScaleSets, or leave it out",
        errorCode,
      });
    }
  },
);
