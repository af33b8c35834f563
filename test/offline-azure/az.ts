import assert from "node:assert/strict";
import type { LiveResource, OfflineAzure } from "../../offline-azure/azure";
import { textOf, type Values, valuesOf } from "../../offline-azure/provider/values";

const clusterToken = "containerservice:ManagedCluster";

/**
 * Runs a command of the Azure CLI on the stand-in, as the documentation of AKS says what it does and what it refuses:
 * update-azure-cni, use-network-policies, egress-outboundtype, azure-cni-overlay-pod-expand. Throws for what is refused.
 */
export function az(azure: OfflineAzure, command: string): void {
  const [program, group, ...words] = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? "",
  );
  assert.equal(program, "az");
  const at = words.findIndex((word) => word.startsWith("-"));
  const options = optionsOf(words.slice(at));
  switch ([group, ...words.slice(0, at)].join(" ")) {
    case "aks update":
      update(azure, clusterNamed(azure, options["-n"]), options);
      return;
    case "aks upgrade": {
      const cluster = clusterNamed(azure, options["-n"]);
      const [from, to] = [cluster.inputs.kubernetesVersion, options["--kubernetes-version"]];
      const minor = (version: unknown) => Number(String(version).split(".")[1]);
      assert.equal(minor(to) - minor(from), 1, `${command}: one minor version at a time`);
      azure.update(cluster.id, { kubernetesVersion: to ?? "" });
      return;
    }
    case "aks nodepool scale": {
      const cluster = clusterNamed(azure, options["--cluster-name"]);
      azure.scale(cluster.id, options["-n"] ?? "", Number(options["--node-count"]));
      return;
    }
    case "aks nodepool update": {
      const cluster = clusterNamed(azure, options["--cluster-name"]);
      const id = `${cluster.id}/agentPools/${options["-n"]}`;
      azure.update(id, { maxCount: Number(options["--max-count"]) });
      return;
    }
    case "network vnet subnet update":
      assert.match(options["--remove"] ?? "", /^(routeTable|natGateway)$/, command);
      azure.update(options["--ids"] ?? "", { [options["--remove"] ?? ""]: null });
      return;
    // They change nothing that a cluster has.
    case "aks stop":
    case "aks start":
    case "identity create":
    case "role assignment create":
      return;
    default:
      assert.fail(`${command} is not a command that this knows`);
  }
}

type Options = Readonly<Record<string, string | undefined>>;

function optionsOf(words: readonly string[]): Options {
  const options: Record<string, string> = {};
  words.forEach((word, i) => {
    if (word.startsWith("-")) {
      const next = words[i + 1];
      options[word] = next === undefined || next.startsWith("-") ? "" : next;
    }
  });
  return options;
}

function clusterNamed(azure: OfflineAzure, name: string | undefined): LiveResource {
  const found = azure.resources(clusterToken).find(({ id }) => id.endsWith(`/${name}`));
  assert.ok(found, `no cluster ${name}`);
  return found;
}

/** What each option sets, and what is documented to be in its way. */
function update(azure: OfflineAzure, { id, inputs }: LiveResource, options: Options): void {
  const network = valuesOf(inputs.networkProfile);
  const minor = Number(textOf(inputs.kubernetesVersion)?.split(".")[1] ?? 99);
  const policy = textOf(network.networkPolicy) ?? "none";
  const pools = poolsOf(azure, id);
  const windows = pools.some(({ osType }) => osType === "Windows");
  const provisions = valuesOf(inputs.nodeProvisioningProfile).mode === "Auto";
  const set: Record<string, Values> = { networkProfile: {} };
  const profile = set.networkProfile as Record<string, Values[string]>;
  for (const [option, value = ""] of Object.entries(options)) {
    switch (option) {
      case "-g":
      case "-n":
      case "--assign-identity":
      case "--apiserver-subnet-id":
      case "--load-balancer-managed-outbound-ipv6-count":
      case "--outbound-type-sku":
        break;
      case "--network-plugin":
        assert.equal(value, "azure");
        profile.networkPlugin = value;
        break;
      case "--network-plugin-mode": {
        assert.equal(value, "overlay");
        const keepsCilium = policy === "cilium" && network.networkPlugin === "azure";
        assert.ok(policy === "none" || keepsCilium, `${id}: overlay with networkPolicy ${policy}`);
        assert.ok(minor >= 27, `${id}: overlay on 1.${minor}`);
        assert.equal(
          options["--network-dataplane"],
          undefined,
          `${id}: mode and dataplane at once`,
        );
        assert.ok(
          network.networkPlugin === "kubenet" || options["--pod-cidr"] !== undefined,
          `${id}: no --pod-cidr`,
        );
        assert.ok(
          pools.every(({ type, podSubnetID }) => type !== "AvailabilitySet" && !podSubnetID),
          `${id}: availability sets or pod subnets`,
        );
        refuseSharedRouteTable(azure, { id, inputs });
        profile.networkPluginMode = value;
        break;
      }
      case "--pod-cidr":
        Object.assign(profile, {
          podCidr: value,
          ...(network.networkPlugin !== "none" && { podCidrs: [value] }),
        });
        break;
      case "--network-dataplane":
        assert.equal(
          options["--network-policy"],
          "cilium",
          `${id}: Cilium needs its policy engine`,
        );
        assert.ok(network.networkPlugin === "azure" && !windows && !provisions, `${id}: Cilium`);
        profile.networkDataplane = value;
        break;
      case "--network-policy":
        if (options["--network-dataplane"] === undefined) {
          assert.ok(minor >= 30, `${id}: networkPolicy on 1.${minor}`);
          assert.ok(policy === "none" || value === "none", `${id}: ${policy} to ${value}`);
        }
        profile.networkPolicy = value;
        break;
      case "--outbound-type":
        assert.ok(!provisions, `${id}: outbound type with node auto-provisioning`);
        assert.ok(
          value !== "none" || valuesOf(inputs.bootstrapProfile).artifactSource === "Cache",
          `${id}: none without a cache`,
        );
        profile.outboundType = value;
        profile.loadBalancerProfile = null;
        break;
      case "--load-balancer-sku":
        profile.loadBalancerSku = value;
        break;
      case "--migrate-vmas-to-vms":
        profile.loadBalancerSku = "standard";
        for (const { agentPoolName } of pools) {
          azure.update(`${id}/agentPools/${agentPoolName}`, { type: "VirtualMachines" });
        }
        break;
      case "--enable-managed-identity":
        set.identity = { type: "UserAssigned", userAssignedIdentities: ["/identity"] };
        break;
      case "--node-provisioning-mode":
        set.nodeProvisioningProfile = { mode: value };
        break;
      case "--enable-apiserver-vnet-integration":
        set.apiServerAccessProfile = { enableVnetIntegration: true };
        break;
      case "--enable-private-cluster":
        assert.equal(valuesOf(inputs.apiServerAccessProfile).enableVnetIntegration, true, id);
        set.apiServerAccessProfile = { enablePrivateCluster: true };
        break;
      case "--ip-families":
        Object.assign(profile, {
          ipFamilies: ["IPv4", "IPv6"],
          podCidrs: [network.podCidr ?? "10.244.0.0/16", "fd12:3456:789a::/64"],
          serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
        });
        break;
      default:
        assert.fail(`${id}: ${option} is not an option that this knows`);
    }
  }
  azure.update(id, set);
}

function poolsOf(azure: OfflineAzure, clusterId: string): Values[] {
  return azure
    .resources("containerservice:AgentPool")
    .filter(({ id }) => id.startsWith(`${clusterId}/`))
    .map(({ inputs }) => inputs);
}

/** With an own route table a kubenet cluster needs a user-assigned identity, and the table for itself. */
function refuseSharedRouteTable(azure: OfflineAzure, cluster: Pick<LiveResource, "id" | "inputs">) {
  const subnets = azure.resources("network:Subnet");
  const own = poolsOf(azure, cluster.id).map(({ vnetSubnetID }) => vnetSubnetID);
  const tableOf = ({ inputs }: LiveResource) => textOf(valuesOf(inputs.routeTable).id);
  const tables = subnets.filter(({ id }) => own.includes(id)).map(tableOf);
  for (const table of tables.filter((each) => each !== undefined)) {
    assert.equal(valuesOf(cluster.inputs.identity).type, "UserAssigned", cluster.id);
    const sharing = subnets.filter(
      (subnet) => tableOf(subnet) === table && !own.includes(subnet.id),
    );
    assert.deepEqual(sharing, [], `${cluster.id}: ${table} is shared`);
  }
}
