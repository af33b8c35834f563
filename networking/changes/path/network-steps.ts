import { learn } from "../../facts/fact";
import { nameIn, namesOf, update } from "../commands";
import { hasOwnVnet, outboundMoves, outboundOptions } from "../outbound-changes";
import { addStep, addSubnetUpdate, addUpdate, type Planning } from "./planning";
import { subnetsOf } from "./surroundings";

const outboundPage = learn("egress-outboundtype");
const integrationPage = learn("api-server-vnet-integration");

export function outboundSteps(planning: Planning): void {
  const { from, to, side, blocks, warnings, networks } = planning;
  const [old, now] = [from.outboundType, to.outboundType];
  if (old === now) {
    return;
  }
  const { own, where, targets, others } = outboundMoves(side, old);
  if (!targets.includes(now)) {
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
  addUpdate(planning, outboundOptions(now), {
    title: `Change outboundType from ${old} to ${now}`,
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
function freeSubnets(planning: Planning): void {
  const { nodes, all } = clusterSubnets(planning);
  for (const subnet of all) {
    if (subnet.natGatewayId !== undefined) {
      addSubnetUpdate(planning, subnet, "--remove natGateway", {
        title: `Detach NAT gateway ${nameIn(subnet.natGatewayId)} from`,
        program: "no natGateway",
        notes: ["Until then traffic leaves through the NAT gateway, not the load balancer."],
        page: learn("nat-gateway").page,
      });
    }
  }
  for (const { name, routeTableId } of nodes) {
    if (routeTableId !== undefined) {
      planning.checks.push(
        `A route for 0.0.0.0/0 in route table ${nameIn(routeTableId)} of subnet ${name} still leads to its appliance: az network route-table route list.`,
      );
    }
  }
}

/** What the subnets need before the outbound type changes. */
function prepareNetwork(planning: Planning, type: string): void {
  const { nodes, all } = clusterSubnets(planning);
  if (type === "userAssignedNATGateway") {
    for (const subnet of all.filter(({ natGatewayId }) => natGatewayId === undefined)) {
      planning.blocks.push(
        `Subnet ${subnet.name} has no NAT gateway, which userAssignedNATGateway needs.`,
      );
      addSubnetUpdate(planning, subnet, "--nat-gateway <nat-gateway-id>", {
        title: "Attach a NAT gateway to",
        program: "natGateway",
        page: learn("nat-gateway").page,
      });
    }
  }
  if (type === "userDefinedRouting") {
    for (const subnet of nodes.filter(({ routeTableId }) => routeTableId === undefined)) {
      planning.blocks.push(
        `Subnet ${subnet.name} has no route table, and userDefinedRouting needs a route for 0.0.0.0/0 to an appliance.`,
      );
      addSubnetUpdate(planning, subnet, "--route-table <route-table-id>", {
        title: "Attach a route table to",
        program: "routeTable",
        notes: ["With a route for 0.0.0.0/0 to the appliance in it."],
        page: learn("egress-udr").page,
      });
    }
  }
}

/** The subnets of the nodes, and those together with the subnets of the pods. */
function clusterSubnets({ side, networks }: Planning) {
  const { pools } = side.settings;
  const nodes = subnetsOf(pools, networks);
  return { nodes, all: [...new Set([...nodes, ...subnetsOf(pools, networks, "podSubnetID")])] };
}

export function networkSteps(planning: Planning): void {
  const { request, side, checks, refusals } = planning;
  const { settings } = side;
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
    const { group, cluster } = namesOf(settings);
    const subnet = hasOwnVnet(side) ? " --apiserver-subnet-id <subnet-id>" : "";
    addStep(planning, {
      title: "Enable API server VNet integration",
      commands: [
        update(settings, `--enable-apiserver-vnet-integration${subnet}`),
        `az aks stop -g ${group} -n ${cluster}`,
        `az aks start -g ${group} -n ${cluster}`,
      ],
      program: ["apiServerAccessProfile: { enableVnetIntegration: true, subnetId }"],
      cost: { reimage: true, downtime: true, irreversible: true },
      notes: ["Stop and start the cluster at once. The API server gets another address."],
      page: integrationPage.page,
    });
  }
  if (changesPrivate) {
    addUpdate(planning, `--${enablePrivateCluster ? "enable" : "disable"}-private-cluster`, {
      title: `Make the cluster ${enablePrivateCluster ? "private" : "public"}`,
      program: [`apiServerAccessProfile: { enablePrivateCluster: ${enablePrivateCluster} }`],
      cost: { downtime: true },
      notes: enablePrivateCluster ? [] : ["--disable-private-cluster is a preview."],
      page: integrationPage.page,
    });
  }
}
