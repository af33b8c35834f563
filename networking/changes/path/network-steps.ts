import { learn } from "../../facts/fact";
import { nameIn, namesOf, update } from "../commands";
import { hasOwnVnet, outboundOptions, outboundTypeChanges } from "../outbound-changes";
import type { Planning } from "./planning";
import { subnetOptions } from "./preparing-steps";
import { type PathSubnet, subnetsOf } from "./surroundings";

const outboundPage = learn("egress-outboundtype");
const integrationPage = learn("api-server-vnet-integration");

export function outboundSteps(planning: Planning): void {
  const { from, to, side, blocks, warnings, steps, networks } = planning;
  const [old, now] = [from.outboundType, to.outboundType];
  if (old === now) {
    return;
  }
  const own = hasOwnVnet(side);
  const where = own ? "an own VNet" : "a VNet managed by AKS";
  const targets = outboundTypeChanges[own ? "customVnet" : "managedVnet"][old] ?? [];
  if (!targets.includes(now)) {
    const others = targets.filter((each) => each !== old);
    if (!own && old === "managedNATGateway" && now === "loadBalancer") {
      blocks.push(
        "managedNATGateway to loadBalancer: the page's table doesn't list it, and an example on the page shows it. Try it on another cluster first.",
      );
    } else {
      planning.refusals.push(
        `In ${where}, outboundType can't change from ${old} to ${now}${others.length > 0 ? `, only to ${others.join(", ")}` : ""}: create a new cluster for it.`,
      );
    }
    return;
  }
  prepareNetwork(planning, now);
  if (
    (now === "none" || now === "block") &&
    !side.settings.is("bootstrapProfile.artifactSource", "Cache")
  ) {
    blocks.push(`outboundType ${now} needs bootstrapProfile.artifactSource Cache.`);
  }
  const wasLoadBalancer = old === "loadBalancer";
  steps.push({
    title: `Change outboundType from ${old} to ${now}`,
    commands: [update(namesOf(side.settings), outboundOptions(now))],
    program: [
      ...(now === "managedNATGatewayV2"
        ? ['outboundType: "managedNATGateway"', 'natGatewayProfile: { sku: "StandardV2" }']
        : [`outboundType: "${now}"`]),
      ...(wasLoadBalancer ? ["no loadBalancerProfile"] : []),
    ],
    outsidePulumi: true,
    cost: { downtime: true, irreversible: now === "managedNATGatewayV2" },
    notes: [
      "Needs Azure CLI 2.91 or later, where older ones ask for --vnet-subnet-id.",
      ...(wasLoadBalancer && now === "userDefinedRouting"
        ? [
            "With the old loadBalancerProfile Azure refuses it (InvalidUserDefinedRoutingWithLoadBalancerProfile).",
          ]
        : []),
    ],
    page: outboundPage.page,
  });
  if (now === "loadBalancer") {
    freeSubnets(planning);
  }
  const ranges = side.settings.list("apiServerAccessProfile.authorizedIPRanges");
  warnings.push(
    `Connections break while outboundType changes, and traffic leaves from other addresses: change firewalls${ranges.length > 0 ? " and authorizedIPRanges" : ""} before.`,
  );
  if (networks.length === 0 && own) {
    warnings.push("The VNet is not set, so its route tables and NAT gateways weren't looked at.");
  }
}

/** Takes away what goes before the load balancer: a NAT gateway is of use for nothing else. */
function freeSubnets({ side, networks, steps, checks }: Planning): void {
  const { pools } = side.settings;
  const nodes = subnetsOf(pools, networks);
  for (const subnet of new Set([...nodes, ...subnetsOf(pools, networks, "podSubnetID")])) {
    if (subnet.natGatewayId !== undefined) {
      steps.push({
        title: `Detach NAT gateway ${nameIn(subnet.natGatewayId)} from subnet ${subnet.name}`,
        commands: [`az network vnet subnet update ${subnetOptions(subnet)} --remove natGateway`],
        program: [`no natGateway on subnet ${subnet.name}`],
        outsidePulumi: false,
        cost: { downtime: true },
        notes: ["Until then traffic leaves through the NAT gateway, not the load balancer."],
        page: learn("nat-gateway").page,
      });
    }
  }
  for (const { name, routeTableId } of nodes) {
    if (routeTableId !== undefined) {
      checks.push(
        `A route for 0.0.0.0/0 in route table ${nameIn(routeTableId)} of subnet ${name} still leads to its appliance: az network route-table route list.`,
      );
    }
  }
}

/** What the subnets need before the outbound type changes. */
function prepareNetwork({ side, networks, blocks, steps }: Planning, type: string): void {
  const { pools } = side.settings;
  const nodes = subnetsOf(pools, networks);
  const missing = (subnets: readonly PathSubnet[], key: "natGatewayId" | "routeTableId") =>
    subnets.filter((subnet) => subnet[key] === undefined);
  if (type === "userAssignedNATGateway") {
    const all = [...nodes, ...subnetsOf(pools, networks, "podSubnetID")];
    for (const subnet of missing([...new Set(all)], "natGatewayId")) {
      blocks.push(`Subnet ${subnet.name} has no NAT gateway, which userAssignedNATGateway needs.`);
      steps.push({
        title: `Attach a NAT gateway to subnet ${subnet.name}`,
        commands: [
          `az network vnet subnet update ${subnetOptions(subnet)} --nat-gateway <nat-gateway-id>`,
        ],
        program: [`natGateway on subnet ${subnet.name}`],
        outsidePulumi: false,
        cost: { downtime: true },
        notes: [],
        page: learn("nat-gateway").page,
      });
    }
  }
  if (type === "userDefinedRouting") {
    for (const subnet of missing(nodes, "routeTableId")) {
      blocks.push(
        `Subnet ${subnet.name} has no route table, and userDefinedRouting needs a route for 0.0.0.0/0 to an appliance.`,
      );
      steps.push({
        title: `Attach a route table to subnet ${subnet.name}`,
        commands: [
          `az network vnet subnet update ${subnetOptions(subnet)} --route-table <route-table-id>`,
        ],
        program: [`routeTable on subnet ${subnet.name}`],
        outsidePulumi: false,
        cost: { downtime: true },
        notes: ["With a route for 0.0.0.0/0 to the appliance in it."],
        page: learn("egress-udr").page,
      });
    }
  }
}

export function networkSteps({ request, side, steps, checks, refusals }: Planning): void {
  const { settings } = side;
  const names = namesOf(settings);
  const integrated = settings.flag("apiServerAccessProfile.enableVnetIntegration") === true;
  const isPrivate = settings.flag("apiServerAccessProfile.enablePrivateCluster") === true;
  const { enableVnetIntegration, enablePrivateCluster } = request.wanted;
  if (integrated && enableVnetIntegration === false) {
    refusals.push("API server VNet integration can't be disabled once it is enabled.");
  }
  const changesPrivate = enablePrivateCluster !== undefined && enablePrivateCluster !== isPrivate;
  if (!integrated && (enableVnetIntegration === true || changesPrivate)) {
    checks.push(
      "An empty subnet, delegated to Microsoft.ContainerService/managedClusters, in the VNet: az network vnet subnet show.",
    );
    steps.push({
      title: "Enable API server VNet integration",
      commands: [
        update(
          names,
          `--enable-apiserver-vnet-integration${hasOwnVnet(side) ? " --apiserver-subnet-id <subnet-id>" : ""}`,
        ),
        `az aks stop -g ${names.group} -n ${names.cluster}`,
        `az aks start -g ${names.group} -n ${names.cluster}`,
      ],
      program: ["apiServerAccessProfile: { enableVnetIntegration: true, subnetId }"],
      outsidePulumi: false,
      cost: { reimage: true, downtime: true, irreversible: true },
      notes: ["Stop and start the cluster at once. The API server gets another address."],
      page: integrationPage.page,
    });
  }
  if (changesPrivate) {
    steps.push({
      title: enablePrivateCluster ? "Make the cluster private" : "Make the cluster public",
      commands: [update(names, `--${enablePrivateCluster ? "enable" : "disable"}-private-cluster`)],
      program: [`apiServerAccessProfile: { enablePrivateCluster: ${enablePrivateCluster} }`],
      outsidePulumi: false,
      cost: { downtime: true },
      notes: enablePrivateCluster ? [] : ["--disable-private-cluster is a preview."],
      page: integrationPage.page,
    });
  }
}
