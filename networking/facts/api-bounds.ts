/** The smallest and largest number that Azure accepts, both included. */
export interface NumberBounds {
  readonly min: number;
  readonly max?: number;
  readonly unit?: string;
}

const port: NumberBounds = { min: 1, max: 65_535 };

/**
 * Numbers with a minimum or maximum in the API, without those that a rule of their own judges, by their path: `[]` is
 * each element of a list. Read in the API specification of Microsoft.ContainerService 2025-09-01; those of security
 * rules and public IPs in Azure's answers, which the rule names.
 */
export const apiBounds = {
  cluster: {
    "networkProfile.loadBalancerProfile.managedOutboundIPs.countIPv6": { min: 0, max: 100 },
  },
  pool: {
    "upgradeSettings.drainTimeoutInMinutes": { min: 1, max: 1440, unit: "minutes" },
    "upgradeSettings.nodeSoakDurationInMinutes": { min: 0, max: 30, unit: "minutes" },
    "networkProfile.allowedHostPorts[].portStart": port,
    "networkProfile.allowedHostPorts[].portEnd": port,
    osDiskSizeGB: { min: 0, max: 2048, unit: "GB" },
    "kubeletConfig.containerLogMaxFiles": { min: 2 },
    "linuxOSConfig.sysctls.netIpv4TcpkeepaliveIntvl": { min: 10, max: 90, unit: "seconds" },
    "linuxOSConfig.sysctls.netNetfilterNfConntrackBuckets": { min: 65_536, max: 524_288 },
    "linuxOSConfig.sysctls.netNetfilterNfConntrackMax": { min: 131_072, max: 2_097_152 },
  },
  securityRule: { priority: { min: 100, max: 4096 } },
  publicIPAddress: { idleTimeoutInMinutes: { min: 4, max: 30, unit: "minutes" } },
} as const satisfies Record<string, Record<string, NumberBounds>>;
