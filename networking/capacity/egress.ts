import type { Facts } from "../facts/editions";
import { usableAddressCount } from "./addresses";

/**
 * The clusters whose API servers fit in one subnet: at least 9 addresses each, so 1 in a /28, 3 in a /27, 6 in a /26;
 * 0 in a subnet smaller than /28.
 * https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 */
export function apiServerSubnetClusterCount(facts: Facts, prefixLength: number): number {
  return Math.floor(
    usableAddressCount(facts, prefixLength) / facts.apiServerAddressesPerCluster.value,
  );
}

/**
 * The nodes, surge nodes included, that the load balancer's outbound ports allow: ⌊64,000 × public IPs / ports⌋.
 * Undefined for 0 ports, which means that Azure shares them out: see `automaticOutboundPorts`.
 * https://learn.microsoft.com/azure/aks/configure-load-balancer-standard
 */
export function maxNodesByOutboundPorts(
  facts: Facts,
  publicIps: number,
  allocatedOutboundPorts: number,
): number | undefined {
  return allocatedOutboundPorts === 0
    ? undefined
    : Math.floor((facts.loadBalancerPortsPerPublicIp.value * publicIps) / allocatedOutboundPorts);
}

/** The ports of a node when Azure shares them out, by the number of nodes, surge nodes included. */
export function automaticOutboundPorts(facts: Facts, nodes: number): number {
  const steps = facts.automaticOutboundPorts.value;
  return steps.find((step) => nodes <= step.maxNodes)?.ports ?? 0;
}

/** The outbound ports of a NAT gateway: 64,512 for each public IP. */
export function natGatewayPortCount(facts: Facts, publicIps: number): number {
  return facts.natGatewayPortsPerPublicIp.value * publicIps;
}

/**
 * The nodes that a gateway pool may have: the addresses of its public IP prefix, 16 of a /28 to 2 of a /31; 0 for
 * another size.
 * https://learn.microsoft.com/azure/aks/configure-static-egress-gateway
 */
export function gatewayPoolMaxNodes(facts: Facts, publicIPPrefixSize: number): number {
  const { min, max } = facts.gatewayPrefixLength.value;
  return publicIPPrefixSize < min || publicIPPrefixSize > max ? 0 : 2 ** (32 - publicIPPrefixSize);
}

/** The nodes that a front end of a Standard load balancer has backend configurations for: ports × nodes ≤ 10,000. */
export function maxNodesByBackendConfigurations(facts: Facts, ports: number): number {
  return Math.floor(facts.backendConfigurationsPerFrontend.value / ports);
}
