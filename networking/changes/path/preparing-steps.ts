import { learn } from "../../facts/fact";
import { kubernetesVersions, minorVersion } from "../../facts/kubernetes-versions";
import { NetworkMode } from "../../network-modes";
import { nameIn, namesOf, quoted, update } from "../commands";
import { hasAutoProvisioning } from "../conditions";
import { addStep, addSubnetUpdate, addUpdate, type Planning } from "./planning";
import { movesToOverlay, policyPlan } from "./policy-steps";
import { groupIn, type PathSubnet, subnetsOf } from "./surroundings";

export function upgradeSteps(planning: Planning): void {
  const { side, blocks, checks } = planning;
  const { off, on, moves } = policyPlan(planning);
  const basic = side.settings.is("networkProfile.loadBalancerSku", "Basic");
  const reasons = [
    (off || on !== undefined) && {
      min: kubernetesVersions.networkPolicyChange.min,
      why: "a network policy engine can only be installed or removed from 1.30 on",
    },
    (moves || basic) && {
      min: kubernetesVersions.overlayMigration.min,
      why: moves ? "the move to overlay needs 1.27" : "the Standard load balancer needs 1.27",
    },
  ].filter((each) => each !== false);
  const [first] = reasons;
  if (first === undefined) {
    return;
  }
  const version = side.kubernetesVersion;
  const now = minorVersion(version ?? "");
  const needed = minorVersion(first.min) ?? 0;
  if (now === undefined) {
    checks.push(
      `Kubernetes ${first.min} or later, since ${first.why}: az aks show --query currentKubernetesVersion.`,
    );
    return;
  }
  const failing = reasons.filter(({ min }) => now < (minorVersion(min) ?? 0));
  if (failing.length === 0) {
    return;
  }
  blocks.push(`Kubernetes is ${version}: ${failing.map(({ why }) => why).join(", and ")}.`);
  const { group, cluster } = namesOf(side.settings);
  const minors = Array.from({ length: needed - now }, (_, i) => now + i + 1);
  const targets = minors.map((minor) => `${Math.floor(minor / 1000)}.${minor % 1000}`);
  addStep(planning, {
    title: `Upgrade Kubernetes to ${first.min} or later`,
    commands: targets.map(
      (target) => `az aks upgrade -g ${group} -n ${cluster} --kubernetes-version ${target}`,
    ),
    program: [`kubernetesVersion: "${first.min}"`],
    notes: [
      ...(targets.length > 1 ? ["An upgrade goes one minor version at a time."] : []),
      "The node pools are upgraded with the control plane.",
    ],
    page: learn("upgrade-aks-node-pools-rolling").page,
  });
}

export function loadBalancerSteps(planning: Planning): void {
  const { blocks, refusals, request } = planning;
  const { settings } = planning.side;
  const basic = settings.is("networkProfile.loadBalancerSku", "Basic");
  const sets = settings.pools.some((pool) => pool.is("type", "AvailabilitySet"));
  if (request.wanted.loadBalancerSku?.toLowerCase() === "basic" && !basic) {
    refusals.push("A Standard load balancer can't become a Basic one.");
  }
  if (!basic && !sets) {
    return;
  }
  if (settings.flag("securityProfile.azureKeyVaultKms.enabled") === true) {
    blocks.push("KMS encryption is on: switch it off before the load balancer is upgraded.");
  }
  addUpdate(planning, sets ? "--migrate-vmas-to-vms" : "--load-balancer-sku standard", {
    title: sets
      ? "Move the availability sets to Virtual Machines pools, with the Standard load balancer"
      : "Upgrade the Basic load balancer to Standard",
    program: [
      'loadBalancerSku: "standard"',
      ...(sets ? ['type: "VirtualMachines" of the pools'] : []),
    ],
    cost: { downtime: true, irreversible: true },
    notes: [
      "Needs Azure CLI 2.76 or later; webhooks that block it have to go first. Outbound addresses change.",
    ],
    page: learn("upgrade-basic-load-balancer-on-aks").page,
  });
}

export function identitySteps(planning: Planning): void {
  const { from, side, networks, blocks, warnings } = planning;
  if (from.mode !== NetworkMode.Kubenet || !movesToOverlay(planning)) {
    return;
  }
  const { settings } = side;
  const { group, cluster } = namesOf(settings);
  const subnets = subnetsOf(settings.pools, networks);
  const nodeGroup = settings.text("nodeResourceGroup")?.toLowerCase();
  const tables = subnets.flatMap(({ routeTableId }) => routeTableId ?? []);
  const own = tables.filter((id) => nodeGroup === undefined || groupIn(id) !== nodeGroup);
  const type = settings.text("identity.type");
  const assigned = type?.toLowerCase().includes("userassigned") === true;
  if (!assigned && type !== undefined && own.length > 0) {
    blocks.push(
      `identity.type is ${type}; with an own route table (${[...new Set(own.map(nameIn))].join(", ")}) the move needs a user-assigned identity.`,
    );
    const scopes = [...new Set([...subnets.map(scopeOf), ...own])];
    addStep(planning, {
      title: "Give the cluster a user-assigned identity",
      commands: [
        `az identity create -g ${group} -n ${quoted(`${cluster.replace(/[<>']/g, "")}-identity`)}`,
        ...scopes.map(
          (scope) =>
            `az role assignment create --assignee-object-id <principal-id> --assignee-principal-type ServicePrincipal --role "Network Contributor" --scope ${quoted(scope)}`,
        ),
        update(settings, "--enable-managed-identity --assign-identity <identity-id>"),
      ],
      program: ['identity: { type: "UserAssigned", userAssignedIdentities: [identity.id] }'],
      notes: [
        "Roles first. AKS can use the old identity's token for several hours: wait before the next step.",
      ],
      page: learn("user-assigned-managed-identity").page,
    });
  } else if (!assigned && type !== undefined && subnets.length > 0) {
    warnings.push(
      `identity.type is ${type}, with an own subnet: the move is documented with a user-assigned identity only.`,
    );
  }
  const shared = networks
    .flatMap((network) => network.subnets)
    .filter(
      (subnet) =>
        !subnets.includes(subnet) &&
        tables.some((id) => id.toLowerCase() === subnet.routeTableId?.toLowerCase()),
    );
  for (const subnet of shared) {
    const table = nameIn(subnet.routeTableId ?? "");
    blocks.push(
      `Subnet ${subnet.name} shares route table ${table}, and the move fails while it does.`,
    );
    addSubnetUpdate(planning, subnet, "--remove routeTable", {
      title: `Detach route table ${table} from`,
      program: "no routeTable",
      notes: [
        "Whatever runs there, such as an application gateway, can't reach the pods until the move is done.",
        ...(settings.flag("addonProfiles.ingressApplicationGateway.enabled") === true
          ? ["Application Gateway Ingress Controller 1.8.0 or later works with overlay."]
          : []),
      ],
      page: learn("update-azure-cni").page,
    });
  }
}

function scopeOf(subnet: PathSubnet): string {
  return subnet.id ?? `<id of subnet ${subnet.name}>`;
}

/** Node auto-provisioning is off while the dataplane or the outbound type changes. */
export const provisioningSteps = {
  off(planning: Planning): void {
    if (!pausesProvisioning(planning)) {
      return;
    }
    planning.blocks.push("nodeProvisioningProfile.mode is Auto: it is off during the change.");
    addUpdate(planning, "--node-provisioning-mode Manual", {
      title: "Switch node auto-provisioning off",
      program: ['nodeProvisioningProfile: { mode: "Manual" }'],
      notes: [
        "Before: set the cpu limit of all NodePools to 0 and wait until their nodes are gone.",
      ],
      page: learn("use-node-auto-provisioning").page,
    });
  },
  on(planning: Planning): void {
    if (pausesProvisioning(planning)) {
      addUpdate(planning, "--node-provisioning-mode Auto", {
        title: "Switch node auto-provisioning on again",
        program: ['nodeProvisioningProfile: { mode: "Auto" }'],
        page: learn("use-node-auto-provisioning").page,
      });
    }
  },
};

function pausesProvisioning(planning: Planning): boolean {
  const { side, from, to } = planning;
  const { cilium, dualStack } = policyPlan(planning);
  return (
    hasAutoProvisioning(side) && (cilium || dualStack || from.outboundType !== to.outboundType)
  );
}
