import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, idOf, notYet, subnetIn } from "./answers";

type Case = readonly [
  reason: string,
  check: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [reason, check, resources, expected] of cases) {
      it(reason, () => assert.deepEqual(answersOf(check, resources), expected));
    }
  });
}

const udr = clusterIn({ networkProfile: { outboundType: "USERDEFINEDROUTING" } });
const nat = (ofPool: object = {}) =>
  clusterIn({ networkProfile: { outboundType: "userAssignedNATGateway" } }, ofPool);
const withTable = subnetIn("nodes", { routeTable: { id: notYet } }, { routeTable: ["egress"] });
const tableOf = (routes?: unknown) => arm(ArmType.routeTable, "egress", { routes });
const route = (properties: object, from = ["egress"]) =>
  arm(
    ArmType.route,
    "default",
    { routeTableName: notYet, ...properties },
    { routeTableName: from },
  );

const missing = "aks-route-table-default-route-missing";
const toInternet = "aks-route-table-default-route-internet";

table("default routes", [
  [
    "takes a route of its own, with host bits",
    missing,
    [hub(), withTable, tableOf(), udr, route({ addressPrefix: "0.0.0.1/0" })],
    [],
  ],
  [
    "is undecided about a route table outside the program",
    missing,
    [hub(), subnetIn("nodes", { routeTable: { id: "/tables/x" } }), udr],
    [
      'aks?: the routes of /tables/x, the route table of subnet "nodes", aren\'t part of the program',
    ],
  ],
  [
    "is undecided while a route may belong to the table",
    missing,
    [hub(), withTable, tableOf(), arm(ArmType.routeTable, "b"), udr, route({}, ["egress", "b"])],
    ['aks?: the routes of route table "egress" aren\'t all known'],
  ],
  [
    "is undecided about a subnet outside the program",
    missing,
    [udr],
    [`aks?: agentPoolProfiles[0].vnetSubnetID ${idOf("subnets/nodes")} isn't part of the program`],
  ],
  [
    "leaves a subnet without a table to its own check",
    missing,
    [hub(), subnetIn("nodes"), udr],
    [],
  ],
  [
    "asks nothing of other outbound types",
    missing,
    [hub(), withTable, tableOf([]), clusterIn()],
    [],
  ],
  [
    "reports a route of its own, in any case",
    toInternet,
    [
      hub(),
      withTable,
      tableOf(),
      udr,
      route({ addressPrefix: "0.0.0.0/0", nextHopType: "internet" }),
    ],
    [
      'default: nextHopType internet is the next hop of the default route of cluster "aks", and is not supported with outboundType userDefinedRouting; use VirtualAppliance with the address of a firewall, or VirtualNetworkGateway. Azure refuses it with RouteTableInvalidNextHop.',
    ],
  ],
  [
    "lets other routes go to the internet",
    toInternet,
    [
      hub(),
      withTable,
      tableOf([
        { name: "a", addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance" },
        { name: "b", addressPrefix: "20.0.0.0/8", nextHopType: "Internet" },
      ]),
      udr,
    ],
    [],
  ],
]);

const natMissing = "subnet-nat-gateway-missing";
const natId = { natGateway: { id: "/nat" } };

table("NAT gateways", [
  [
    "must be on the pod subnet too",
    natMissing,
    [hub(), subnetIn("nodes", natId), subnetIn("pods"), nat({ podSubnetID: idOf("subnets/pods") })],
    [
      'pods: natGateway is not set, but cluster "aks" with outboundType userAssignedNATGateway uses the subnet and requires a NAT gateway on it; set natGateway.id to a NAT gateway. Azure refuses it with SubnetNotAssociatedWithNATGateway.',
    ],
  ],
  [
    "are asked for once on a subnet of two clusters",
    natMissing,
    [
      hub(),
      subnetIn("nodes"),
      nat(),
      clusterIn({ networkProfile: { outboundType: "userAssignedNATGateway" } }, {}, "aks-b"),
    ],
    [
      'nodes: natGateway is not set, but cluster "aks" with outboundType userAssignedNATGateway uses the subnet and requires a NAT gateway on it; set natGateway.id to a NAT gateway. Azure refuses it with SubnetNotAssociatedWithNATGateway.',
    ],
  ],
  [
    "are undecided for AKS Automatic, which chooses its outbound type itself",
    "aks-outbound-type-subnet-has-nat-gateway",
    [hub(), subnetIn("nodes", natId), clusterIn({ sku: { name: "automatic" } })],
    ["aks?: networkProfile.outboundType is not set, and AKS Automatic chooses one by its VNet"],
  ],
]);

const alone = (properties: object) =>
  arm(ArmType.managedCluster, "aks", { agentPoolProfiles: [{ name: "system" }], ...properties });

table("outbound types", [
  [
    "takes block and managedNATGatewayV2, which previews have",
    "aks-outbound-type-unsupported",
    [alone({ networkProfile: { outboundType: "block" } })],
    [],
  ],
  [
    "compare in any case, and name what is allowed",
    "aks-outbound-type-unsupported",
    [
      alone({ networkProfile: { outboundType: "LoadBalancer" } }),
      clusterIn({ networkProfile: { outboundType: "nat" } }, {}, "aks-b"),
    ],
    [
      "aks-b: networkProfile.outboundType nat is not a valid value; use loadBalancer, userDefinedRouting, managedNATGateway, userAssignedNATGateway, none, managedNATGatewayV2 or block.",
    ],
  ],
  [
    "let AKS Automatic be network isolated",
    "aks-automatic-outbound-type",
    [alone({ sku: { name: "Automatic" }, networkProfile: { outboundType: "none" } })],
    [],
  ],
  [
    "let AKS Automatic use a load balancer in your own VNet",
    "aks-automatic-outbound-type",
    [clusterIn({ sku: { name: "Automatic" }, networkProfile: { outboundType: "loadBalancer" } })],
    [],
  ],
  [
    "refuse a managed NAT gateway there",
    "aks-automatic-outbound-type",
    [
      clusterIn({
        sku: { name: "Automatic" },
        networkProfile: { outboundType: "managedNATGateway" },
      }),
    ],
    [
      "aks: networkProfile.outboundType managedNATGateway isn't supported with AKS Automatic in your own VNet; use loadBalancer or userAssignedNATGateway or userDefinedRouting. Azure refuses it with AKSAutomaticSKUFeatureValidationError.",
    ],
  ],
  [
    "take AKS's own addresses beside an empty list",
    "aks-load-balancer-outbound-ip-missing",
    [
      alone({
        networkProfile: {
          loadBalancerProfile: { outboundIPs: { publicIPs: [] }, managedOutboundIPs: { count: 1 } },
        },
      }),
    ],
    [],
  ],
  [
    "are undecided about the SKU that a region has",
    "aks-nat-gateway-sku-mismatch",
    [
      arm(ArmType.publicIPAddress, "ip", { id: "/ip", sku: { name: "Standard" } }),
      alone({
        networkProfile: {
          outboundType: "managedNATGateway",
          natGatewayProfile: { outboundIPs: { publicIPs: ["/ip"] } },
        },
      }),
    ],
    [
      "aks?: networkProfile.natGatewayProfile.sku is not set, and defaults to StandardV2 where the region has it",
    ],
  ],
]);
