import { retirements } from "../../facts/retirements";
import { ArmType } from "../../topology/arm-resource";
import { hasCustomVirtualNetwork, poolSubnets } from "../../topology/cluster-subnets";
import { isAutomatic, outboundTypeOf, outboundTypePath } from "../../topology/network-profile";
import { type Entity, labelOf, type Topology } from "../../topology/topology";
import {
  allOf,
  is,
  isFalse,
  isOneOf,
  isTrue,
  known,
  not,
  notKnown,
  type Value,
} from "../../topology/value";
import { onlyIf, throughLink, undecided } from "../answers";
import { type Check, CheckSeverity, Enforcement } from "../check";

const page = "https://learn.microsoft.com/azure/aks/egress-outboundtype";
const natPage = "https://learn.microsoft.com/azure/aks/nat-gateway";

const stableTypes = [
  "loadBalancer",
  "userDefinedRouting",
  "managedNATGateway",
  "userAssignedNATGateway",
  "none",
];
const managedNat = ["managedNATGateway", "managedNATGatewayV2"];

/** Outbound types that no stable API version has. */
export const outboundTypeUnsupported: Check = {
  id: "aks-outbound-type-unsupported",
  facts: ["ob-enum", "dep-nat-v2-type"],
  title: "The outbound type must be one that the stable API has",
  description:
    "Azure refuses an outbound type that it doesn't have; two others exist only in preview versions of the API.",
  remediation: `Use one of ${stableTypes.join(", ")}.`,
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: page,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const type = cluster.properties.text(outboundTypePath);
      if (type.state === "notKnown") {
        yield undecided(cluster, outboundTypePath, type.reason);
      } else if (isOneOf(type, "block")) {
        const reason = `${outboundTypePath} block exists only in preview versions of the API, and which version the program uses isn't known here`;
        yield undecided(cluster, outboundTypePath, reason);
      } else if (type.state === "known" && !isOneOf(type, ...stableTypes)) {
        const replaced = isOneOf(type, "managedNATGatewayV2");
        yield {
          answer: "violation",
          entity: cluster,
          property: outboundTypePath,
          value: type.value,
          problem: replaced
            ? `was a preview until ${retirements["dep-nat-v2-type"].date} and is not in the stable API`
            : `is not one of ${stableTypes.join(", ")}`,
          action: replaced
            ? "use managedNATGateway with networkProfile.natGatewayProfile.sku StandardV2"
            : "use loadBalancer, which is Azure's default, or another of these",
        };
      }
    }
  },
};

/** A managed NAT gateway is only for a VNet that AKS makes. */
export const managedNatInCustomVnet: Check = {
  ...managedVnetOnly({
    id: "aks-outbound-type-managed-nat-custom-vnet",
    types: managedNat,
    otherwise: "use userAssignedNATGateway with a NAT gateway on the subnet, or loadBalancer",
  }),
  facts: ["ob-managed-nat-vnet"],
  title: "A managed NAT gateway needs a VNet that AKS makes",
  description: "AKS attaches a managed NAT gateway only to a subnet of its own VNet.",
  remediation:
    "Use outboundType userAssignedNATGateway in your own VNet, or leave vnetSubnetID out of all pools.",
  url: natPage,
};

/** `block` is only for a VNet that AKS makes. */
export const blockInCustomVnet: Check = {
  ...managedVnetOnly({
    id: "aks-outbound-type-block-custom-vnet",
    types: ["block"],
    otherwise: "use none and a network security group that denies what must not leave",
  }),
  facts: ["ob-none"],
  title: "Outbound type block needs a VNet that AKS makes",
  description: "AKS blocks outbound traffic only in its own VNet; in yours it changes no rules.",
  remediation: "Use outboundType none and a network security group in your own VNet.",
  url: page,
};

function managedVnetOnly({
  id,
  types,
  otherwise,
}: {
  id: string;
  types: readonly string[];
  otherwise: string;
}): Pick<Check, "id" | "severity" | "enforcement" | "subjects" | "needs" | "run"> {
  return {
    id,
    severity: CheckSeverity.critical,
    enforcement: Enforcement.mandatory,
    subjects: [ArmType.managedCluster],
    needs: "resource",
    *run({ topology }) {
      for (const cluster of topology.clusters) {
        const { type, shown } = outboundTypeOf(cluster);
        const condition = allOf(is(type, ...types), hasCustomVirtualNetwork(topology, cluster));
        yield* onlyIf(condition, cluster, outboundTypePath, () => [
          {
            answer: "violation",
            entity: cluster,
            property: outboundTypePath,
            value: shown,
            problem: `needs a VNet that AKS makes, but ${firstCustom(topology, cluster)} names a subnet`,
            action: otherwise,
          },
        ]);
      }
    },
  };
}

function firstCustom(topology: Topology, cluster: Entity): string {
  return poolSubnets(topology, cluster, ["vnetSubnetID"])[0]?.path ?? "a node pool";
}

/** Two outbound types stand on what the owner of the VNet has put there. */
export const needsCustomVnet: Check = {
  id: "aks-outbound-type-needs-custom-vnet",
  facts: ["ob-udr", "ob-user-nat"],
  title: "Outbound types of your own routes or NAT gateway need your own VNet",
  description:
    "The route table or NAT gateway must be on the node subnet before the cluster is made, so the subnet must be yours.",
  remediation: "Set vnetSubnetID of all pools, or use outboundType loadBalancer.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: page,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const { type, shown } = outboundTypeOf(cluster);
      const isManaged = not(hasCustomVirtualNetwork(topology, cluster));
      const condition = allOf(is(type, "userDefinedRouting", "userAssignedNATGateway"), isManaged);
      const what = isOneOf(type, "userDefinedRouting") ? "route table" : "NAT gateway";
      yield* onlyIf(condition, cluster, outboundTypePath, () => [
        {
          answer: "violation",
          entity: cluster,
          property: outboundTypePath,
          value: shown,
          problem: `needs a subnet with a ${what}, but no node pool has a vnetSubnetID`,
          action: `set vnetSubnetID to a subnet with a ${what}, or use loadBalancer`,
        },
      ]);
    }
  },
};

/** AKS Automatic takes one outbound type in its own VNet and three in yours. */
export const automaticOutboundType: Check = {
  id: "aks-automatic-outbound-type",
  facts: ["ob-automatic", "new-automatic"],
  title: "AKS Automatic must have an outbound type of its VNet's kind",
  description:
    "In a VNet that AKS makes, AKS Automatic leaves through a managed NAT gateway; in yours through a load balancer, your NAT gateway or your routes.",
  remediation: "Leave outboundType out, or use one that fits the VNet.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/intro-aks-automatic",
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const type = cluster.properties.text(outboundTypePath);
      const automatic = isAutomatic(cluster);
      if (isFalse(automatic)) {
        continue;
      }
      // none and block are not spoken of for AKS Automatic.
      const isCustom = hasSubnetOfItsOwn(topology, cluster);
      const inCustom = ["loadBalancer", "userAssignedNATGateway", "userDefinedRouting"];
      for (const [place, condition, wrong, right] of [
        ["a VNet that AKS makes", not(isCustom), inCustom, managedNat.slice(0, 1)],
        ["your own VNet", isCustom, managedNat, inCustom],
      ] as const) {
        yield* onlyIf(
          allOf(automatic, is(type, ...wrong), condition),
          cluster,
          outboundTypePath,
          () => [
            {
              answer: "violation",
              entity: cluster,
              property: outboundTypePath,
              value: type.state === "known" ? type.value : "",
              problem: `isn't supported with AKS Automatic in ${place}`,
              action: `use ${right.join(" or ")}`,
              errorCode: "AKSAutomaticSKUFeatureValidationError",
            },
          ],
        );
      }
    }
  },
};

function hasSubnetOfItsOwn(topology: Topology, cluster: Entity): Value<boolean> {
  const named = [
    "apiServerAccessProfile.subnetId",
    "hostedSystemProfile.nodeSubnetID",
    "hostedSystemProfile.systemNodeSubnetID",
  ];
  return named.some((path) => cluster.properties.has(path))
    ? known(true)
    : hasCustomVirtualNetwork(topology, cluster);
}

/** A load balancer without an address lets nothing out. */
export const loadBalancerOutboundIpMissing: Check = {
  id: "aks-load-balancer-outbound-ip-missing",
  facts: ["ob-lb-ip"],
  title: "Outbound type loadBalancer must have a public IP or prefix",
  description: "Azure refuses a load balancer profile that names own addresses and lists none.",
  remediation: "List a public IP or prefix, or leave the profile out: AKS then makes one.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/load-balancer-standard",
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const { type } = outboundTypeOf(cluster);
      const lists = ["outboundIPs.publicIPs", "outboundIPPrefixes.publicIPPrefixes"].map(
        (list) => `networkProfile.loadBalancerProfile.${list}`,
      );
      const empty = lists.filter((list) => {
        const listed = cluster.properties.list(list);
        return (
          listed.state === "notKnown" || (listed.state === "known" && listed.value.length === 0)
        );
      });
      const [property] = empty;
      const others = [...lists, "networkProfile.loadBalancerProfile.managedOutboundIPs"].filter(
        (path) => !empty.includes(path) && isTrue(cluster.properties.given(path)),
      );
      if (property === undefined || others.length > 0) {
        continue;
      }
      const listed = cluster.properties.list(property);
      const condition = is(type, "loadBalancer");
      if (listed.state === "notKnown" && isTrue(condition)) {
        yield undecided(cluster, property, listed.reason);
      } else {
        yield* onlyIf(condition, cluster, property, () => [
          {
            answer: "violation",
            entity: cluster,
            property,
            problem: "is empty, and outboundType loadBalancer needs at least 1 public IP or prefix",
            action: "list one, or leave the property out and AKS makes one",
          },
        ]);
      }
    }
  },
};

/** The public addresses of a managed NAT gateway against its SKU. */
export const natGatewaySkuMismatch: Check = {
  id: "aks-nat-gateway-sku-mismatch",
  facts: ["ob-managed-nat-sku", "new-natv2"],
  title: "A StandardV2 NAT gateway needs StandardV2 public IPs",
  description: "Azure attaches only addresses of SKU StandardV2 to a NAT gateway of that SKU.",
  remediation: "Give the public IPs and prefixes sku.name StandardV2.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: natPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    const lists = [
      { list: "outboundIPs.publicIPs", type: ArmType.publicIPAddress },
      { list: "outboundIPPrefixes.publicIPPrefixes", type: ArmType.publicIPPrefix },
    ];
    for (const cluster of topology.clusters) {
      const profile = "networkProfile.natGatewayProfile";
      const isV2 = allOf(
        is(outboundTypeOf(cluster).type, ...managedNat),
        skuIsV2(cluster, `${profile}.sku`),
      );
      for (const { list, type } of lists) {
        const listed = cluster.properties.list(`${profile}.${list}`);
        const paths = listed.state === "known" ? listed.value.map(({ path }) => path) : [];
        if (listed.state === "notKnown" && !isFalse(isV2)) {
          yield undecided(cluster, `${profile}.${list}`, listed.reason);
        }
        for (const path of paths) {
          const link = topology.follow(cluster, path, type);
          const answers = throughLink(link, cluster, path, function* (address) {
            const sku = address.properties.text("sku.name");
            if (sku.state === "notKnown") {
              yield undecided(cluster, path, `${sku.reason} (${labelOf(address)})`);
            } else if (sku.state === "known" && !isOneOf(sku, "StandardV2")) {
              yield {
                answer: "violation",
                entity: cluster,
                property: path,
                problem: `is ${labelOf(address)} of SKU ${sku.value}, but ${profile}.sku is StandardV2`,
                action: `give ${labelOf(address)} sku.name StandardV2, or use ${profile}.sku Standard`,
              };
            }
          });
          yield* onlyIf(isV2, cluster, path, () => answers);
        }
      }
    }
  },
};

function skuIsV2(cluster: Entity, path: string): Value<boolean> {
  const sku = cluster.properties.text(path);
  return sku.state === "absent"
    ? notKnown(`${path} isn't given: Azure takes StandardV2 where the region has it`)
    : is(sku, "StandardV2");
}
