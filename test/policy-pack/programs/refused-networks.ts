import {
  applicationGateway,
  idOf,
  natGateway,
  publicIPAddress,
} from "../../../policy-pack/testing";
import { cliCluster, overlay, type Program, vnet, within } from "./program";

const refused = (azure: string, source: string) => ({ azure, source });
const network = [vnet("10.1.0.0/16"), within("nodes", "10.1.0.0/22")];
const services = { serviceCidr: "172.16.0.0/16", dnsServiceIP: "172.16.0.10" };
const inNodes = { vnetSubnetID: idOf("nodes") };

/** What Azure refused about the subnets and addresses that stand beside a cluster. */
export const refusedNetworks: readonly Program[] = [
  {
    what: "a /16 for the application gateway of an overlay cluster",
    ...refused(
      "IngressAppGwAddonConfigInvalidSubnetCIDR",
      "the incident report of a public Terraform module (2026-10-08)",
    ),
    stack: () => [
      cliCluster(
        overlay,
        {},
        {
          addonProfiles: {
            ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.225.0.0/16" } },
          },
        },
      ),
    ],
    reports: ["mandatory aks-agic-overlay-subnet-cidr-too-large"],
  },
  {
    what: "an application gateway in the node subnet",
    ...refused(
      "ApplicationGatewaySubnetCannotHaveOtherResources",
      "public Terraform logs, such as appgw-vnet/appgw-subnet",
    ),
    stack: () => [
      ...network,
      cliCluster({ ...overlay, ...services }, inNodes),
      applicationGateway("ingress", {
        sku: { name: "Standard_v2", tier: "Standard_v2", capacity: 2 },
        gatewayIPConfigurations: [{ name: "instances", subnet: { id: idOf("nodes") } }],
      }),
    ],
    reports: ["mandatory subnet-application-gateway-shared"],
  },
  {
    what: "a Basic public IP as outbound address",
    ...refused(
      "InvalidLoadBalancerProfileOutboundIPs",
      "hashicorp/terraform-provider-azurerm#5685",
    ),
    stack: () => [
      publicIPAddress("egress", { sku: { name: "Basic" }, publicIPAllocationMethod: "Static" }),
      cliCluster({
        ...overlay,
        loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: idOf("egress") }] } },
      }),
    ],
    reports: ["mandatory aks-load-balancer-outbound-ip-unsuitable"],
  },
  {
    what: "one public IP on two NAT gateways",
    ...refused("PublicIPAddressInUse", "gardener/gardener-extension-provider-azure#757"),
    stack: () => [
      publicIPAddress("egress", { sku: { name: "Standard" } }),
      natGateway("nat", { publicIpAddresses: [{ id: idOf("egress") }] }),
      natGateway("nat-2", { publicIpAddresses: [{ id: idOf("egress") }] }),
    ],
    reports: ["mandatory aks-outbound-ip-used-twice"],
  },
  {
    what: "a NAT gateway without an address",
    ...refused(
      "NATGatewayNotAssociatedWithPublicIPOrIPPrefix",
      "the list of error codes of AKS (package apierror)",
    ),
    stack: () => [
      vnet("10.1.0.0/16"),
      natGateway("nat", { sku: { name: "Standard" } }),
      within("nodes", "10.1.0.0/22", { natGateway: { id: idOf("nat") } }),
      cliCluster({ ...overlay, ...services, outboundType: "userAssignedNATGateway" }, inNodes),
    ],
    reports: ["mandatory aks-nat-gateway-without-address"],
  },
];
