import { type BuiltInRole, roleNames } from "../../facts/roles";
import { ArmType } from "../../topology/arm-resource";
import { poolSubnets } from "../../topology/cluster-subnets";
import { type Link, parseArmId, targetsOf } from "../../topology/link";
import { isAutomatic, isKubenet } from "../../topology/network-profile";
import { type Entity, labelOf, type Topology } from "../../topology/topology";
import { anyOf, isFalse, known, type Value } from "../../topology/value";
import { onlyIf, throughLinkInside, undecided } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";
import {
  type ControlPlaneIdentity,
  controlPlaneIdentity,
  systemAssigned,
} from "./control-plane-identity";
import { ownPrivateDnsZone, privateDnsZonePath } from "./identity-type";
import { holdsRole, showRole } from "./role-assignments";

/** Something that the identity needs a role on. */
interface RoleNeed {
  readonly role: BuiltInRole;
  /** Where the cluster names it. */
  readonly path: string;
  readonly link: Link<Entity>;
  /** Whether it is needed at all; left out where it always is. */
  readonly condition?: Value<boolean>;
}

interface Holder {
  readonly principals: readonly Entity[];
  readonly label: string;
}

interface RoleCheck
  extends Pick<Check, "id" | "facts" | "title" | "description" | "remediation" | "url"> {
  readonly needsOf: (topology: Topology, cluster: Entity) => Iterable<RoleNeed>;
  /** Who needs it, where it isn't the identity of the control plane. */
  readonly holder?: (cluster: Entity) => Holder;
  /** Default: mandatory. */
  readonly enforcement?: Enforcement;
}

/** Why a missing assignment is certain to break the cluster. */
const madeHere =
  "No one else can assign it in time to an identity that the program makes together with the cluster.";

/**
 * A check that an identity has the roles it needs. A missing one is a violation only where identity, target and
 * cluster are all in the program and no assignment can be meant: others can't assign a role to the identity before the
 * program makes it, and the cluster comes right after. Of what is outside nobody knows the roles.
 */
function roleCheck({ needsOf, holder, ...fields }: RoleCheck): Check {
  const description =
    holder === undefined ? `${fields.description} ${madeHere}` : fields.description;
  return {
    severity: CheckSeverity.high,
    enforcement: Enforcement.mandatory,
    subjects: [ArmType.managedCluster],
    needs: "stack",
    ...fields,
    description,
    *run({ topology }) {
      for (const cluster of topology.clusters) {
        const seen = new Set<Entity>();
        let identity: Holder | ControlPlaneIdentity | undefined;
        for (const { role, path, link, condition = known(true) } of needsOf(topology, cluster)) {
          if (isFalse(condition)) {
            continue;
          }
          identity ??= holder?.(cluster) ?? controlPlaneIdentity(topology, cluster);
          if ("reason" in identity) {
            yield undecided(cluster, identity.path, identity.reason);
            break;
          }
          const { principals, label } = identity;
          yield* onlyIf(condition, cluster, path, () =>
            throughLinkInside(link, cluster, path, function* (target) {
              if (!seen.has(target)) {
                seen.add(target);
                yield* judgeRole(topology, cluster, { principals, label }, { role, path, target });
              }
            }),
          );
        }
      }
    },
  };
}

function* judgeRole(
  topology: Topology,
  cluster: Entity,
  { principals, label }: Holder,
  { role, path, target }: { role: BuiltInRole; path: string; target: Entity },
): Generator<Answer> {
  const holding = holdsRole(topology, principals, [role], target);
  if (holding.answer === "yes") {
    return;
  }
  if (holding.answer === "maybe") {
    yield undecided(cluster, path, holding.reason);
  } else if (target.resource.existing) {
    const reason = `the roles on ${labelOf(target)}, which exists already, aren't known here`;
    yield undecided(cluster, path, reason);
  } else if (label === systemAssigned) {
    // It gets its roles after the cluster is made, often by other hands.
    const reason = `whether ${label} gets ${roleNames[role]} on ${labelOf(target)} after the cluster is made isn't known here`;
    yield undecided(cluster, path, reason);
  } else {
    yield {
      answer: "violation",
      entity: cluster,
      property: path,
      problem: `leads to ${labelOf(target)}, on which ${label} has no ${roleNames[role]} role in this program`,
      action: `assign ${showRole(role)} to it on ${labelOf(target)}`,
    };
  }
}

/** Joining nodes to a subnet needs a role on it. */
export const subnetRoleMissing = roleCheck({
  id: "aks-identity-subnet-role-missing",
  facts: ["id-subnet-role", "dlg-apiserver-subnet", "id-nap"],
  title: "The identity of a cluster must have Network Contributor on its subnets",
  description:
    "Without it AKS can't join nodes or load balancers to the subnet; the CLI assigns the role, ARM does not.",
  remediation:
    "Assign Network Contributor to the identity on the node subnet and the API server's.",
  url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites",
  *needsOf(topology, cluster) {
    const role = "networkContributor";
    for (const { path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      yield { role, path, link };
    }
    const path = "apiServerAccessProfile.subnetId";
    if (cluster.properties.has(path)) {
      yield { role, path, link: topology.follow(cluster, path, ArmType.subnet) };
    }
  },
});

/** AKS writes the routes of kubenet into your route table. */
export const routeTableRoleMissing = roleCheck({
  id: "aks-identity-route-table-role-missing",
  facts: ["id-route-table-role"],
  title: "The identity of a kubenet cluster must have Network Contributor on its route table",
  description: "AKS writes a route for each node into the table, and can't without the role.",
  remediation: "Assign Network Contributor to the identity on the route table.",
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  *needsOf(topology, cluster) {
    const condition = isKubenet(cluster);
    for (const { path, link } of poolSubnets(topology, cluster, ["vnetSubnetID"])) {
      const table: Link<Entity> =
        link.state === "known"
          ? topology.follow(link.target, "routeTable.id", ArmType.routeTable)
          : link;
      yield { role: "networkContributor", path, link: withoutCandidates(table), condition };
    }
  },
});

/** Of several subnets each has its own table. */
function withoutCandidates(link: Link<Entity>): Link<Entity> {
  return link.state === "candidates" ? { state: "notKnown", reason: link.reason } : link;
}

/** AKS Automatic and private clusters with a DNS zone of your own work on the VNet itself. */
export const vnetRoleMissing = roleCheck({
  id: "aks-identity-vnet-role-missing",
  facts: ["id-automatic-vnet", "id-private-dns"],
  title:
    "The identity must have Network Contributor on the VNet where AKS works on the VNet itself",
  description:
    "AKS Automatic places nodes in the VNet, and a private cluster links its DNS zone to it; both need the role.",
  remediation: "Assign Network Contributor to the identity on the VNet.",
  url: "https://learn.microsoft.com/azure/aks/private-clusters",
  *needsOf(topology, cluster) {
    const link = topology.virtualNetworkOf(cluster);
    if (link.state === "absent") {
      return;
    }
    const condition = anyOf(isAutomatic(cluster), ownPrivateDnsZone(topology, cluster));
    yield { role: "networkContributor", path: "agentPoolProfiles", link, condition };
  },
});

/** A private DNS zone of your own is written by the cluster's identity. */
export const privateDnsZoneRoleMissing = roleCheck({
  id: "aks-identity-private-dns-zone-role-missing",
  facts: ["id-private-dns"],
  title: "The identity must have Private DNS Zone Contributor on the cluster's own DNS zone",
  description:
    "AKS writes the name of the API server into the zone and is refused without the role.",
  remediation: "Assign Private DNS Zone Contributor to the identity on the zone.",
  url: "https://learn.microsoft.com/azure/aks/private-clusters",
  *needsOf(topology, cluster) {
    const link = topology.follow(cluster, privateDnsZonePath, ArmType.privateDnsZone);
    if (link.state !== "absent") {
      const condition = ownPrivateDnsZone(topology, cluster);
      yield { role: "privateDnsZoneContributor", path: privateDnsZonePath, link, condition };
    }
  },
});

/** Own outbound addresses are joined by the cluster's identity. */
export const outboundIpRoleMissing = roleCheck({
  id: "aks-identity-outbound-ip-role-missing",
  facts: ["id-outbound-ip"],
  title: "The identity must be allowed to join the cluster's own outbound addresses",
  description:
    "AKS joins the public IPs and prefixes to its load balancer and can't without a role on them.",
  remediation:
    "Assign Network Contributor to the identity on the addresses or their resource group.",
  url: "https://learn.microsoft.com/azure/aks/configure-load-balancer-standard",
  *needsOf(topology, cluster) {
    for (const [list, type] of [
      ["outboundIPs.publicIPs", ArmType.publicIPAddress],
      ["outboundIPPrefixes.publicIPPrefixes", ArmType.publicIPPrefix],
    ] as const) {
      const at = `networkProfile.loadBalancerProfile.${list}`;
      const listed = cluster.properties.list(at);
      if (listed.state === "notKnown") {
        yield { role: "networkContributor", path: at, link: listed };
      }
      for (const { path } of listed.state === "known" ? listed.value : []) {
        const link = topology.follow(cluster, `${path}.id`, type);
        yield { role: "networkContributor", path: `${path}.id`, link };
      }
    }
  },
});

/** Virtual nodes are put into their subnet by an identity that the add-on makes. */
export const virtualNodesRoleMissing = roleCheck({
  id: "aks-identity-virtual-nodes-role-missing",
  facts: ["id-vnode"],
  title: "The identity of virtual nodes must have Network Contributor on their subnet",
  description:
    "The add-on's own identity, aciconnectorlinux-<cluster>, joins container instances to the subnet.",
  remediation: "Assign Network Contributor on the subnet to the identity of the add-on.",
  url: "https://learn.microsoft.com/azure/aks/virtual-nodes-cli",
  // The add-on's identity exists only after the cluster does, so its role may well be given by other hands.
  enforcement: Enforcement.advisory,
  holder: (cluster) => ({
    principals: [cluster],
    label: "the add-on's identity (addonProfiles.aciConnectorLinux.identity)",
  }),
  *needsOf(topology, cluster) {
    const addon = "addonProfiles.aciConnectorLinux";
    const condition = cluster.properties.boolean(`${addon}.enabled`);
    const path = `${addon}.config.SubnetName`;
    const name = cluster.properties.text(path);
    const vnet = topology.virtualNetworkOf(cluster);
    const sources = topology.sourcesOf(cluster, path);
    const subnet = targetsOf(vnet)
      .flatMap((target) => topology.subnetsOf(target))
      .find((candidate) =>
        name.state === "known" ? isNamed(candidate, name.value) : sources.includes(candidate),
      );
    if (subnet !== undefined || name.state === "notKnown") {
      const link: Link<Entity> =
        subnet === undefined
          ? { state: "notKnown", reason: name.state === "notKnown" ? name.reason : "" }
          : { state: "known", target: subnet };
      yield { role: "networkContributor", path, link, condition };
    }
  },
});

function isNamed({ name }: Entity, text: string): boolean {
  return name.state === "known" && name.value.toLowerCase() === text.toLowerCase();
}

/** An own kubelet identity is handed to the nodes by the control plane's identity. */
export const kubeletRoleMissing = roleCheck({
  id: "aks-identity-kubelet-role-missing",
  facts: ["id-kubelet"],
  title: "The control plane's identity must have Managed Identity Operator on the kubelet identity",
  description: "AKS assigns the kubelet identity to the nodes and can't without the role.",
  remediation:
    "Assign Managed Identity Operator to the control plane's identity on the kubelet identity.",
  url: "https://learn.microsoft.com/azure/aks/managed-identity-overview",
  *needsOf(topology, cluster) {
    const path = "identityProfile.kubeletidentity.resourceId";
    if (cluster.properties.has(path) && !isMadeByAks(cluster, path)) {
      const link = topology.follow(cluster, path, ArmType.userAssignedIdentity);
      yield { role: "managedIdentityOperator", path, link };
    }
  },
});

/** Whether AKS made the identity itself, in the resource group of the nodes: what Azure answers names it then. */
function isMadeByAks({ properties }: Entity, path: string): boolean {
  const id = properties.text(path);
  const group = properties.text("nodeResourceGroup");
  return (
    id.state === "known" &&
    group.state === "known" &&
    parseArmId(id.value)?.resourceGroup === group.value.toLowerCase()
  );
}
