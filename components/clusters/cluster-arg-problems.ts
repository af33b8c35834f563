import { EnvironmentKind, type NamedRange, parseCidr } from "@aks-networking/networking";
import { rangeProblems } from "../judgement";
import type { NetworkDeclaration } from "../network-declaration";
import { foreignNetwork } from "../virtual-network";
import type { ClusterArgs } from "./cluster-args";
import type { ModeSettings } from "./managed-cluster";

/** What is wrong with the args themselves, where neither their types nor the checks of what they make can say it. */
export function problemsOf(
  args: ClusterArgs,
  mode: ModeSettings,
  shared: NetworkDeclaration | undefined,
): string[] {
  const ranges = rangesOf(args, mode);
  return [...networkProblems(args, mode, shared), ...rangeProblems(ranges)];
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

function networkProblems(
  { virtualNetwork, existingNetwork, addressSpace, managedNetwork, nodeSubnet }: ClusterArgs,
  { podSubnet }: ModeSettings,
  shared: NetworkDeclaration | undefined,
): string[] {
  const problems: string[] = [];
  const sources = { virtualNetwork, existingNetwork, addressSpace, managedNetwork };
  const given = Object.entries(sources).flatMap(([arg, value]) => (value ? arg : []));
  if (given.length > 1) {
    problems.push(
      `${given.join(" and ")} are given, but the network comes from one of them; leave the others out.`,
    );
  }
  if (virtualNetwork !== undefined && shared === undefined) {
    problems.push(`virtualNetwork ${foreignNetwork}; use existingNetwork.`);
    return problems;
  }
  const named = { "nodeSubnet.name": nodeSubnet?.name, "podSubnet.name": podSubnet?.name };
  const names = [...(shared?.subnets.keys() ?? [])];
  for (const [path, name] of Object.entries(named)) {
    if (name !== undefined && !names.includes(name)) {
      problems.push(
        `${path} ${name} is no subnet of virtualNetwork, which has ${names.join(", ") || "none"}; name one of those, or leave it out for a subnet of the cluster's own.`,
      );
    }
  }
  return problems;
}

function rangesOf(args: ClusterArgs, mode: ModeSettings): Record<string, string | undefined> {
  const { addressSpace, existingNetwork, takenRanges } = args;
  const ranges: Record<string, string | undefined> = {
    serviceCidr: args.serviceCidr,
    "nodeSubnet.addressPrefix": args.nodeSubnet?.addressPrefix,
    "apiServer.subnetPrefix": args.apiServer?.subnetPrefix,
    "existingNetwork.nodeSubnetPrefix": existingNetwork?.nodeSubnetPrefix,
    ...mode.ranges,
  };
  for (const [i, range] of (addressSpace ?? []).entries()) {
    ranges[`addressSpace[${i}]`] = range;
  }
  for (const [i, range] of (existingNetwork?.addressSpace ?? []).entries()) {
    ranges[`existingNetwork.addressSpace[${i}]`] = range;
  }
  for (const [subnet, range] of Object.entries(existingNetwork?.otherSubnets ?? {})) {
    ranges[`existingNetwork.otherSubnets[${JSON.stringify(subnet)}]`] = range;
  }
  for (const [name, { cidr }] of Object.entries(takenRanges ?? {})) {
    ranges[`takenRanges[${JSON.stringify(name)}].cidr`] = cidr;
  }
  return ranges;
}
