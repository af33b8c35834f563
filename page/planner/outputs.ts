import { formatAddressPlan, NetworkMode, type PoolSize } from "@aks-networking/networking";
import type { ClusterNeeds } from "./needs";
import type { PlannedCluster } from "./plan-cluster";
import { insideVnet, outside, poolsOf, slotNames } from "./slots";

/** A text to take away. */
export interface Output {
  readonly id: string;
  readonly title: string;
  /** The name that the file should have; none for what isn't a file. */
  readonly file?: string;
  readonly text: string;
  readonly note?: string;
}

type Value =
  | string
  | number
  | boolean
  | Code
  | readonly Value[]
  | { readonly [key: string]: Value };

/** A piece of a program that stands as it is. */
class Code {
  readonly typescript: string;
  readonly yaml: string;

  constructor(typescript: string, yaml: string) {
    this.typescript = typescript;
    this.yaml = yaml;
  }
}

const classes: Readonly<Record<NetworkMode, { readonly name: string; readonly from: string }>> = {
  [NetworkMode.AzureCniOverlay]: { name: "AzureCniOverlayCluster", from: "components" },
  [NetworkMode.AzureCniOverlayDualStack]: { name: "AzureCniOverlayCluster", from: "components" },
  [NetworkMode.AzureCniPodSubnetDynamic]: { name: "AzureCniPodSubnetCluster", from: "components" },
  [NetworkMode.AzureCniPodSubnetStatic]: { name: "AzureCniPodSubnetCluster", from: "components" },
  [NetworkMode.AzureCniNodeSubnet]: { name: "AzureCniNodeSubnetCluster", from: "components" },
  [NetworkMode.ByoCni]: { name: "ByoCniCluster", from: "components/byo-cni" },
  [NetworkMode.Kubenet]: { name: "KubenetCluster", from: "components" },
};

/** What the plan can be taken away as: a program in two languages, the request, the plan file, a command. */
export function outputsOf(needs: ClusterNeeds, planned: PlannedCluster): readonly Output[] {
  const args = clusterArgs(needs, planned);
  const { name, from } = classes[planned.mode];
  return [
    {
      id: "typescript",
      title: "TypeScript",
      file: "index.ts",
      text: typescript(needs, name, from, args),
    },
    { id: "yaml", title: "YAML", file: "Pulumi.yaml", text: yamlProgram(needs, name, args) },
    {
      id: "request",
      title: "Request",
      file: "address-request.yaml",
      text: requestFile(needs, planned),
      note: "For the command aks-networking plan: change it, and run the command again.",
    },
    {
      id: "plan",
      title: "Plan file",
      file: "address-plan.json",
      text: formatAddressPlan(planned.plan),
      note: "Keep it with the program: what stands in it never moves.",
    },
    { id: "command", title: "Command", text: command(needs, planned) },
  ];
}

/** The args of the cluster's component. */
function clusterArgs(
  needs: ClusterNeeds,
  { mode, plan }: PlannedCluster,
): { readonly [key: string]: Value } {
  const names = slotNames(needs);
  const at = (name: string) => plan.slots.find((slot) => slot.name === name)?.cidr;
  const [nodes, services] = [at(names.nodes), at(names.services)];
  const podSlot = plan.slots.find(({ name }) => name === names.pods);
  const [system, ...others] = poolsOf(needs);
  const hasSubnets = insideVnet(needs).length > 0;
  const text = (
    key: string,
    value: { toString(): string } | undefined,
  ): { readonly [key: string]: Value } => (value === undefined ? {} : { [key]: `${value}` });
  const otherSubnets = Object.fromEntries(
    plan.slots
      .filter(({ name }) => name.startsWith(`${needs.name}/others/`))
      .map(({ name, cidr }) => [name.slice(`${needs.name}/others/`.length), `${cidr}`]),
  );
  const isDual = mode === NetworkMode.AzureCniOverlayDualStack;
  const network: { readonly [key: string]: Value } = !hasSubnets
    ? { addressSpace: [`${needs.vnet}`] }
    : {
        existingNetwork: {
          virtualNetworkId: new Code("virtualNetwork.id", "$" + "{virtualNetwork.id}"),
          addressSpace: [`${needs.vnet}`],
          otherSubnets,
        },
      };
  const taken = Object.fromEntries(
    outside(needs).map(({ name, cidr }) => [name, { cidr: `${cidr}` }]),
  );
  return {
    resourceGroupName: new Code("group.name", "$" + "{group.name}"),
    ...network,
    ...(nodes && { nodeSubnet: { addressPrefix: `${nodes}` } }),
    ...(podSlot?.kind === "subnet" && { podSubnet: { addressPrefix: `${podSlot.cidr}` } }),
    ...(mode === NetworkMode.AzureCniPodSubnetStatic && { podIPAllocationMode: "StaticBlock" }),
    maxNodes: needs.maxNodes,
    maxPods: needs.maxPods,
    ...(podSlot?.kind === "podCidr" && { podCidr: `${podSlot.cidr}` }),
    ...text("serviceCidr", services),
    ...(isDual && {
      dualStack: {
        ...text("addressSpace", at(names.vnetIpv6)),
        ...text("nodeSubnetPrefix", at(names.nodesIpv6)),
        ...text("podCidr", at(names.podsIpv6)),
        ...text("serviceCidr", at(names.servicesIpv6)),
      },
    }),
    ...(needs.cilium &&
      mode !== NetworkMode.Kubenet &&
      mode !== NetworkMode.ByoCni && { networkDataplane: "cilium" }),
    ...(mode === NetworkMode.ByoCni && { cni: { cilium: {} } }),
    ...(Object.keys(taken).length > 0 && { takenRanges: taken }),
    systemPool: poolArgs(system),
    ...(others.length > 0 && {
      userPools: Object.fromEntries(others.map((pool) => [pool.name, poolArgs(pool)])),
    }),
  };
}

function poolArgs(pool: PoolSize | undefined): { readonly [key: string]: Value } {
  const { count = 1, maxCount = count, maxSurge } = pool ?? {};
  return {
    ...(maxCount > count ? { minCount: count, maxCount } : { count }),
    ...(maxSurge !== undefined && { maxSurge }),
  };
}

function typescript(
  needs: ClusterNeeds,
  className: string,
  from: string,
  args: { readonly [key: string]: Value },
): string {
  const inside = insideVnet(needs).length > 0;
  return `import { ${className} } from "@aks-networking/${from}";
import { ResourceGroup } from "@pulumi/azure-native/resources";
${inside ? `import { VirtualNetwork } from "@pulumi/azure-native/network";\n` : ""}
const group = new ResourceGroup("${needs.name}");
${inside ? `declare const virtualNetwork: VirtualNetwork; // the VNet that you have\n` : ""}
new ${className}("${needs.name}", ${typescriptOf(args, "")});
`;
}

function typescriptOf(value: Value, indent: string): string {
  if (value instanceof Code) {
    return value.typescript;
  }
  if (typeof value !== "object") {
    return JSON.stringify(value);
  }
  const inner = `${indent}  `;
  if (isList(value)) {
    return `[${value.map((each) => typescriptOf(each, inner)).join(", ")}]`;
  }
  const entries = Object.entries(value).map(
    ([key, each]) => `${propertyName(key)}: ${typescriptOf(each, inner)}`,
  );
  const flat = `{ ${entries.join(", ")} }`;
  return entries.length === 0
    ? "{}"
    : indent !== "" && flat.length <= 60 && !flat.includes("\n")
      ? flat
      : `{\n${entries.map((entry) => `${inner}${entry},\n`).join("")}${indent}}`;
}

function propertyName(key: string): string {
  // In an object literal this one is no property.
  return key === "__proto__"
    ? `["__proto__"]`
    : /^[a-z_$][\w$]*$/i.test(key)
      ? key
      : JSON.stringify(key);
}

/** A name in YAML; quoted where it would be something else there. */
function yamlName(name: string): string {
  const isWord = /^[a-z][\w-]*$/i.test(name);
  const isOther = /^(?:true|false|yes|no|on|off|y|n|null)$/i.test(name);
  return isWord && !isOther ? name : JSON.stringify(name);
}

function yamlProgram(
  needs: ClusterNeeds,
  className: string,
  args: { readonly [key: string]: Value },
): string {
  const inside = insideVnet(needs).length > 0;
  return `name: ${yamlName(needs.name)}
runtime: yaml
resources:
  group:
    type: azure-native:resources:ResourceGroup
${inside ? "  # virtualNetwork: the VNet that you have\n" : ""}  ${needs.name === "group" ? "cluster" : yamlName(needs.name)}:
    type: aks-networking:index:${className}
    properties:
${yamlOf(args, "      ")}`;
}

/** Strings are quoted as in JSON, which YAML reads as they are. */
function yamlOf(value: { readonly [key: string]: Value }, indent: string): string {
  return Object.entries(value)
    .map(([key, each]) => {
      const name = yamlName(key);
      if (each instanceof Code) {
        return `${indent}${name}: ${each.yaml}\n`;
      }
      if (isList(each)) {
        return `${indent}${name}: [${each.map((one) => JSON.stringify(one)).join(", ")}]\n`;
      }
      if (typeof each !== "object") {
        return `${indent}${name}: ${JSON.stringify(each)}\n`;
      }
      return Object.keys(each).length === 0
        ? `${indent}${name}: {}\n`
        : `${indent}${name}:\n${yamlOf(each, `${indent}  `)}`;
    })
    .join("");
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The names that the command has for the modes. */
const commandModes: Readonly<Record<NetworkMode, string>> = {
  [NetworkMode.AzureCniOverlay]: "overlay",
  [NetworkMode.AzureCniOverlayDualStack]: "overlay-dual-stack",
  [NetworkMode.AzureCniPodSubnetDynamic]: "pod-subnet",
  [NetworkMode.AzureCniPodSubnetStatic]: "pod-subnet-static",
  [NetworkMode.AzureCniNodeSubnet]: "node-subnet",
  [NetworkMode.ByoCni]: "byo-cni",
  [NetworkMode.Kubenet]: "kubenet",
};

/** What the command is asked for, in its own form. */
function requestFile(needs: ClusterNeeds, { mode, request }: PlannedCluster): string {
  const { vnet } = slotNames(needs);
  const subnets = request.slots
    .filter(({ name }) => name.startsWith(`${needs.name}/others/`))
    .map(({ name, cidr = "" }) => `      - { name: ${JSON.stringify(name)}, cidr: ${cidr} }\n`);
  const taken = outside(needs).map(
    ({ name, cidr }) => `  - { name: ${JSON.stringify(name)}, cidr: "${cidr}" }\n`,
  );
  return `vnets:
  - name: ${vnet}
    cidr: ${needs.vnet}
${subnets.length === 0 ? "" : `    subnets:\n${subnets.join("")}`}clusters:
  - name: ${yamlName(needs.name)}
    vnet: ${vnet}
    mode: ${commandModes[mode]}
    nodes: ${needs.nodes}
    maxNodes: ${needs.maxNodes}
    maxPods: ${needs.maxPods}
    surge: "${needs.maxSurge}"
${taken.length === 0 ? "" : `taken:\n${taken.join("")}`}mayRepeat: [${needs.shared ? "podCidr, serviceCidr" : ""}]
spaces:
  serviceCidr: ${JSON.stringify(request.spaces?.serviceCidr ?? [])}
`;
}

function command(needs: ClusterNeeds, { mode }: PlannedCluster): string {
  const parts = [
    "aks-networking plan",
    `--name ${needs.name}`,
    `--mode ${commandModes[mode]}`,
    `--nodes ${needs.nodes}`,
    `--max-nodes ${needs.maxNodes}`,
    `--max-pods ${needs.maxPods}`,
    `--surge ${needs.maxSurge}`,
    `--vnet ${needs.vnet}`,
    ...(needs.taken.length > 0 ? ["--taken taken.csv"] : []),
  ];
  const rows = needs.taken.map(({ name, cidr }) => `#   ${csvCell(name)},${cidr}\n`);
  const taken = rows.length === 0 ? "" : `# taken.csv:\n#   name,cidr\n${rows.join("")}\n`;
  return `# with the request file
aks-networking plan address-request.yaml

# or by flags
${taken}${parts.join(" \\\n  ")}
`;
}

function csvCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
