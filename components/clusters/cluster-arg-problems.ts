import {
  ArmType,
  canonicalCidr,
  dnsPrefixProblem,
  Edition,
  EnvironmentKind,
  factsOf,
  type NamedRange,
  parseCidr,
} from "@aks-networking/networking";
import { type ArgProblem, nameProblems, problemAt } from "../args/read-args";
import { idOf, idProblem, networkOfSubnet } from "../arm-ids";
import { networkIds } from "../existing-network";
import { type GivenRange, listed, rangeProblems } from "../judgement";
import type { NetworkDeclaration } from "../network-declaration";
import { foreignNetwork } from "../virtual-network-problems";
import type { ClusterArgs } from "./cluster-args";
import { canMakeSubnets, type ExistingPodSubnetNetworkArgs } from "./cluster-network";
import type { ModeSettings } from "./mode-settings";
import { poolProblems } from "./pool-problems";

/** What is wrong with the args themselves, where neither their types nor the checks of what they make can say it. */
export function problemsOf(
  name: string,
  args: ClusterArgs,
  mode: ModeSettings,
  shared: NetworkDeclaration | undefined,
): ArgProblem[] {
  return [
    ...clusterNameProblems(name, args),
    ...editionProblems(args),
    ...planFileProblems(args),
    ...networkProblems(args, mode, shared),
    ...existingNetworkProblems(args, mode),
    ...rangeProblems(rangesOf(args, mode)),
    ...poolProblems(args, mode, factsOf(editionOf(args))),
  ];
}

/** The ranges in use outside of the program, as checks take them. */
export function environmentOf(
  { takenRanges = {} }: ClusterArgs,
  shared: NetworkDeclaration | undefined,
): NamedRange[] {
  const { onPremises, peered } = EnvironmentKind;
  const ranges = [
    ...Object.entries(takenRanges).map(([name, range]) => ({ name, kind: onPremises, ...range })),
    ...(shared?.foreignRanges ?? []).map((range) => ({ kind: peered, ...range })),
  ];
  return ranges.flatMap(({ name, kind, cidr }) => {
    const parsed = parseCidr(cidr);
    return parsed.ok ? [{ name, kind, cidr: parsed.cidr }] : [];
  });
}

/** The edition that the cluster is judged by; undefined for today's, and for a name that is reported. */
export function editionOf({ edition }: ClusterArgs): Edition | undefined {
  return Object.values(Edition).find((each) => each === edition);
}

function editionProblems(args: ClusterArgs): ArgProblem[] {
  const { edition } = args;
  const known = Object.values(Edition).map((each) => `"${each}"`);
  // What isn't a text is reported by its type.
  return typeof edition !== "string" || editionOf(args) !== undefined
    ? []
    : [problemAt("edition", `"${edition}" must be ${known.join(" or ")}.`)];
}

function planFileProblems({ addressPlanFile, addressPlanFrozen }: ClusterArgs): ArgProblem[] {
  return addressPlanFrozen === true && addressPlanFile === undefined
    ? [
        problemAt(
          "addressPlanFrozen",
          'is true, but addressPlanFile is not set; set addressPlanFile to a file such as "address-plan.json", or remove addressPlanFrozen.',
        ),
      ]
    : [];
}

/**
 * The name of the component is that of the cluster in Azure, with eight characters more, and its DNS prefix.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/aks-common-issues-faq
 */
function clusterNameProblems(name: string, { dnsPrefix }: ClusterArgs): ArgProblem[] {
  const problems = nameProblems(name, {
    of: "cluster",
    longest: 63,
    form: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    characters: "letters, digits, hyphens and underscores",
  });
  const prefix = dnsPrefix ?? name;
  const isRead = typeof name === "string" && typeof prefix === "string";
  if (!isRead || (dnsPrefix === undefined && problems.length > 0)) {
    return problems;
  }
  const wrong = dnsPrefixProblem(prefix);
  if (wrong === undefined) {
    return problems;
  }
  const about = `${wrong.problem}; ${wrong.action}.`;
  const unset = `dnsPrefix is not set, so the name ${JSON.stringify(name)} is used for it, which`;
  return [
    ...problems,
    dnsPrefix === undefined
      ? { path: "name", message: `${unset} ${about}` }
      : problemAt("dnsPrefix", `${JSON.stringify(prefix)} ${about}`),
  ];
}

function networkProblems(
  { virtualNetwork, existingNetwork, addressSpace, managedNetwork, nodeSubnet }: ClusterArgs,
  { podSubnet }: ModeSettings,
  shared: NetworkDeclaration | undefined,
): ArgProblem[] {
  const problems: ArgProblem[] = [];
  const sources = { virtualNetwork, existingNetwork, addressSpace, managedNetwork };
  const given = Object.entries(sources).flatMap(([arg, value]) => (value ? arg : []));
  if (given.length > 1) {
    problems.push({
      path: "",
      message: `${given.join(" and ")} are set, but the network comes from one of them; remove the others.`,
    });
  }
  if (virtualNetwork !== undefined && shared === undefined) {
    const instead = "or use existingNetwork: { virtualNetworkId: …, addressSpace: [ … ] }.";
    return [...problems, problemAt("virtualNetwork", `${foreignNetwork}, ${instead}`)];
  }
  const named = { "nodeSubnet.name": nodeSubnet?.name, "podSubnet.name": podSubnet?.name };
  const names = [...(shared?.subnets.keys() ?? [])];
  for (const [path, name] of Object.entries(named)) {
    if (name !== undefined && !names.includes(name)) {
      problems.push(
        problemAt(
          path,
          `${JSON.stringify(name)} is not a subnet of virtualNetwork, which has ${names.join(", ") || "none"}; use one of those, or remove ${path} for a subnet of the cluster's own.`,
        ),
      );
    }
  }
  return problems;
}

/** All that is said of an existing VNet has to fit together: nothing else would find out before the deployment. */
function existingNetworkProblems(args: ClusterArgs, mode: ModeSettings): ArgProblem[] {
  const existing: ExistingPodSubnetNetworkArgs | undefined = args.existingNetwork;
  if (existing === undefined) {
    return [];
  }
  const problems: ArgProblem[] = [];
  const add = (path: string, about: string) => problems.push(problemAt(path, about));
  const { virtualNetworkId, nodeSubnetId } = existing;
  if (virtualNetworkId !== undefined && existing.virtualNetworkName !== undefined) {
    add(
      "existingNetwork.virtualNetworkName",
      "is set beside virtualNetworkId; remove one of the two.",
    );
  }
  if (!canMakeSubnets(args)) {
    add(
      "existingNetwork",
      "has neither virtualNetworkId, virtualNetworkName nor nodeSubnetId; set virtualNetworkId for subnets that the cluster makes, or nodeSubnetId for one that exists.",
    );
  } else if (existing.addressSpace === undefined) {
    const made = [
      ...(nodeSubnetId === undefined ? ["nodes"] : []),
      ...(mode.podSubnet !== undefined && existing.podSubnetId === undefined ? ["pods"] : []),
      ...(args.apiServer?.vnetIntegration === true && existing.apiServerSubnetId === undefined
        ? ["the API server"]
        : []),
    ];
    if (made.length > 0) {
      add(
        "existingNetwork.addressSpace",
        `is not set, and the cluster makes the subnet of ${made.join(" and ")} in it; set it to the ranges of the VNet, such as ["10.60.0.0/16"].`,
      );
    }
  }
  return [...problems, ...idProblemsOf(existing), ...spaceProblems(args, existing)];
}

function idProblemsOf(existing: ExistingPodSubnetNetworkArgs): ArgProblem[] {
  const problems = networkIds.flatMap(([property, type]): ArgProblem[] => {
    const id = existing[property];
    const path = `existingNetwork.${property}`;
    const message = typeof id === "string" ? idProblem(path, id, type) : undefined;
    return message === undefined ? [] : [{ path, message }];
  });
  if (problems.length > 0) {
    return problems;
  }
  const [first, ...others] = networkIds.flatMap(([property, type]) => {
    const id = existing[property];
    return typeof id === "string" && (type === ArmType.virtualNetwork || type === ArmType.subnet)
      ? [{ path: `existingNetwork.${property}`, vnet: networkOfSubnet(id).replace(/\/$/, "") }]
      : [];
  });
  const named = ({ vnet }: { vnet: string }) => `VNet ${JSON.stringify(idOf(vnet)?.name)}`;
  return others.flatMap((other): ArgProblem | ArgProblem[] =>
    first === undefined || other.vnet.toLowerCase() === first.vnet.toLowerCase()
      ? []
      : problemAt(
          other.path,
          `is in ${named(other)}, but ${first.path} is in ${named(first)}; all subnets of a cluster are in one VNet.`,
        ),
  );
}

/** Subnets lie in the VNet's ranges and apart from each other. */
function spaceProblems(args: ClusterArgs, existing: ExistingPodSubnetNetworkArgs): ArgProblem[] {
  const space = (existing.addressSpace ?? []).flatMap((text) => canonicalCidr(text) ?? []);
  const api = existing.apiServerSubnetId === undefined ? undefined : args.apiServer?.subnetPrefix;
  const subnets = [
    ["existingNetwork.nodeSubnetPrefix", existing.nodeSubnetPrefix],
    ["existingNetwork.podSubnetPrefix", existing.podSubnetPrefix],
    ["apiServer.subnetPrefix", api],
    ...Object.entries(existing.otherSubnets ?? {}).map(([subnet, prefix]) => [
      otherSubnet(subnet),
      prefix,
    ]),
  ].flatMap(([path = "", text]) => {
    const cidr = canonicalCidr(text);
    return cidr === undefined ? [] : [{ path, cidr }];
  });
  return subnets.flatMap(({ path, cidr }, i) => {
    const problems: ArgProblem[] = [];
    const add = (about: string) => problems.push(problemAt(path, `${cidr} ${about}`));
    if (space.length > 0 && !space.some((range) => range.contains(cidr))) {
      add(
        `is outside existingNetwork.addressSpace ${space.join(", ")}; use the range that the subnet has in Azure, or add the VNet's range that contains it.`,
      );
    }
    const other = subnets.slice(0, i).find((each) => each.cidr.overlaps(cidr));
    // All subnets of the VNet may be listed, those that the cluster uses among them.
    const isSame = path.includes("otherSubnets") && other?.cidr.equals(cidr) === true;
    if (other !== undefined && !isSame) {
      add(
        `overlaps ${other.path} ${other.cidr}; subnets of a VNet do not overlap, so use the range that each has in Azure.`,
      );
    }
    return problems;
  });
}

function rangesOf(args: ClusterArgs, { given = {} }: ModeSettings): GivenRange[] {
  const existing: ExistingPodSubnetNetworkArgs = args.existingNetwork ?? {};
  return [
    ["serviceCidr", args.serviceCidr],
    ["podCidr", given.podCidr],
    ["nodeSubnet.addressPrefix", args.nodeSubnet?.addressPrefix],
    ["podSubnet.addressPrefix", given.podSubnetPrefix],
    ["apiServer.subnetPrefix", args.apiServer?.subnetPrefix],
    ["existingNetwork.nodeSubnetPrefix", existing.nodeSubnetPrefix],
    ["existingNetwork.podSubnetPrefix", existing.podSubnetPrefix],
    ...Object.entries(given.dualStack ?? {}).map(
      ([property, range]): GivenRange => [`dualStack.${property}`, range],
    ),
    ...listed("addressSpace", args.addressSpace),
    ...listed("existingNetwork.addressSpace", existing.addressSpace),
    ...Object.entries(existing.otherSubnets ?? {}).map(
      ([subnet, range]): GivenRange => [otherSubnet(subnet), range],
    ),
    ...Object.entries(args.takenRanges ?? {}).map(
      ([name, { cidr }]): GivenRange => [`takenRanges[${JSON.stringify(name)}].cidr`, cidr],
    ),
  ];
}

function otherSubnet(name: string): string {
  return `existingNetwork.otherSubnets[${JSON.stringify(name)}]`;
}
