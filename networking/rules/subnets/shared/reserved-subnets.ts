/** The names by which Azure makes a subnet a service's own. */
const reservedSubnets: Readonly<Record<string, string>> = {
  GatewaySubnet: "VPN and ExpressRoute gateways",
  AzureFirewallSubnet: "Azure Firewall",
  AzureFirewallManagementSubnet: "Azure Firewall",
  AzureBastionSubnet: "Azure Bastion",
  RouteServerSubnet: "Azure Route Server",
};

/** Which of these names one is, and the service it is for; undefined for all others. Azure doesn't mind the case. */
export function reservedSubnet(name: string): { name: string; service: string } | undefined {
  const found = Object.entries(reservedSubnets).find(
    ([reserved]) => reserved.toLowerCase() === name.toLowerCase(),
  );
  return found && { name: found[0], service: found[1] };
}
