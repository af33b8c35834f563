import {
  adviseNetworkMode,
  didYouMean,
  type Edition,
  Feature,
  featureNames,
  type ModeAdvice,
  networkModes,
} from "@aks-networking/networking";
import { ExitCode, UserError } from "../errors";
import type { Io, Look, Run } from "../io";
import { checkEdition } from "../judge";
import { rangeGiven } from "../range-given";
import { table, wrap } from "../report/text-layout";

export interface AdviseFlags {
  readonly nodes: number;
  readonly maxNodes?: number;
  readonly maxPods: number;
  readonly surge?: string;
  readonly free?: string;
  readonly feature?: readonly string[];
  readonly edition: string;
  readonly json?: boolean;
}

/** The network modes side by side: what each spends, and every reason against it. */
export function advise({ io, look }: Run, flags: AdviseFlags): ExitCode {
  const edition = checkEdition(flags.edition);
  const advice = adviceFor(io, flags, edition);
  if (flags.json) {
    // The judged clusters are a means: the answer is what is said about them.
    const withoutPlan = (key: string, value: unknown) => (key === "plan" ? undefined : value);
    io.stdout(`${JSON.stringify(advice, withoutPlan, 2)}\n`);
    return advice.recommendation ? ExitCode.clean : ExitCode.problems;
  }
  const modes = Object.values(advice.modes);
  const nameOf = ({ mode }: ModeAdvice) => networkModes[mode].displayName;
  const rows = modes.map((each) => [
    look.isPlain ? (each.allowed ? "yes" : "no") : each.allowed ? "✓" : "✗",
    nameOf(each),
    ...sizesOf(each),
  ]);
  const head = ["", "mode", "node subnet", "pod subnet", "pod CIDR", "VNet addresses"];
  const reasons = (symbol: string, word: string, about: ModeAdvice, texts: readonly string[]) =>
    texts.flatMap((text) => reason(look, look.isPlain ? word : symbol, nameOf(about), text));
  const best = advice.recommendation && advice.modes[advice.recommendation.mode];
  const lines = [
    ...table([head, ...rows], [5]),
    "",
    ...modes.flatMap((each) => [
      ...reasons("✗", "no", each, each.refusals),
      ...reasons("!", "note", each, each.warnings),
    ]),
    "",
    ...modes
      .filter(({ allowed }) => allowed)
      .flatMap((each) => [
        ...reason(look, look.isPlain ? "when" : "?", "", `${nameOf(each)}: ${each.useWhen}`),
        ...reasons("-", "cost", each, each.costs),
      ]),
    "",
    ...(best
      ? wrap(`Take ${nameOf(best)}. ${best.useWhen}`, look.columns)
      : ["No mode fits all of it."]),
  ];
  io.stdout(`${lines.join("\n")}\n`);
  return best ? ExitCode.clean : ExitCode.problems;
}

function adviceFor(
  io: Io,
  { nodes, maxNodes, maxPods, surge, free, feature }: AdviseFlags,
  edition: Edition,
) {
  const range = rangeGiven("--free", free, "an address range such as 10.64.48.0/20");
  const features = (feature ?? []).map(featureOf);
  try {
    return adviseNetworkMode({
      nodes,
      podsPerNode: maxPods,
      features,
      edition,
      today: io.today,
      ...(maxNodes !== undefined && { maxNodes }),
      ...(surge !== undefined && { maxSurge: /^\d+$/.test(surge) ? Number(surge) : surge }),
      ...(range && { freeAddressCount: Number(range.addressCount) }),
    });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UserError(error.message.replace(/^\w+/gm, (name) => optionOf[name] ?? name));
    }
    throw error;
  }
}

/** The options, by what the advisor calls them. */
const optionOf: Readonly<Record<string, string>> = {
  nodes: "--nodes",
  maxNodes: "--max-nodes",
  maxPods: "--max-pods",
  maxSurge: "--surge",
};

function featureOf(name: string): Feature {
  const known = Object.values(Feature);
  const found = known.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found === undefined) {
    const listed = known.map((each) => `  ${each}: ${featureNames[each]}`);
    throw new UserError(
      `--feature does not know this name${didYouMean(name, known) || "."}`,
      "The features are:",
      ...listed,
    );
  }
  return found;
}

function sizesOf({ spends }: ModeAdvice): readonly string[] {
  const { nodeSubnet, podSubnet, podCidr } = spends.smallestPrefixLengths;
  const size = (prefixLength: number | undefined) =>
    prefixLength === undefined ? "-" : `/${prefixLength}`;
  return [
    size(nodeSubnet),
    size(podSubnet),
    size(podCidr),
    spends.vnetAddressCount?.toLocaleString("en-US") ?? "too many",
  ];
}

function reason(look: Look, mark: string, name: string, text: string): readonly string[] {
  const sentence = text.startsWith(name) ? text : `${name}: ${text}`;
  const [first = "", ...rest] = wrap(sentence, look.columns - mark.length - 1);
  return [`${mark} ${first}`, ...rest.map((line) => `${" ".repeat(mark.length)} ${line}`)];
}
