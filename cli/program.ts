import { harmless } from "@aks-networking/networking";
import { Command, CommanderError, Option } from "commander";
import { advise } from "./commands/advise";
import { check } from "./commands/check";
import { collect } from "./commands/collect";
import { explain } from "./commands/explain";
import { map } from "./commands/map";
import { migrate, outboundTypes, targets } from "./commands/migrate";
import { checkPlan, explainPlan, growPlan, makePlan, nextInPlan, showPlan } from "./commands/plan";
import { addCompletion } from "./completion";
import { ExitCode as Exit, type ExitCode, UserError } from "./errors";
import { type Io, lookOf, type Run, type Talk } from "./io";
import { modeNames } from "./plan/request";
import { version } from "./version";

/** The commands, their options and their help. `end` takes the exit code of the one that ran. */
function commands(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command("aks-networking");
  const runs: Runner =
    (command) =>
    async (...given) => {
      const { quiet, plain } = program.opts<{ quiet?: boolean; plain?: boolean }>();
      const run = { io, look: lookOf(io, plain === true), talk: talkOf(io, quiet === true) };
      end(await command(run, ...given));
    };
  program
    .description("Checks, plans and migrates the address ranges of AKS clusters.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print the help of a command")
    .option("--plain", "words instead of symbols and colours")
    .option("-q, --quiet", "no notes and no progress on standard error")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => Math.min(io.columns, 100),
      getErrHelpWidth: () => Math.min(io.columns, 100),
    })
    .addHelpText(
      "after",
      `
Exit codes:
  0  nothing is wrong
  1  problems were found
  2  it can't be judged: an input or an option can't be read

Examples:
  $ pulumi stack export | aks-networking check -
  $ aks-networking collect --run --output azure.json && aks-networking check azure.json
  $ aks-networking plan --nodes 20 --max-nodes 64 --vnet 10.64.48.0/20`,
    );

  settingsOptions(program.command("check"))
    .description("Judge what there is: states and previews of Pulumi, and what Azure prints.")
    .argument("<inputs...>", "files, folders of them, or - for standard input")
    .addOption(
      new Option(
        "-f, --format <format[=file]>",
        "text, json, markdown, sarif or junit; may be given several times",
      )
        .argParser(collectValues)
        .default(undefined, "text"),
    )
    .option(
      "--base <file>",
      "count only what this does not have: an earlier JSON report, or inputs",
    )
    .option("--project <folder>", "the folder of the Pulumi program, for lines in reports")
    .option("--skip-unchanged", "with --base: write nothing when nothing is new or fixed")
    .addHelpText(
      "after",
      `
Inputs are what these print or write:
  pulumi stack export · pulumi preview --json · az network vnet list -o json · az aks list -o json
  az graph query -o json · aks-networking collect · CSV with name,cidr,kind

Examples:
  $ aks-networking check export.json
  $ aks-networking check states/ azure.json --environment on-premises.csv
  $ pulumi preview --json | aks-networking check - --base main.json \\
      --format markdown=comment.md --format sarif=report.sarif`,
    )
    .action(runs(check));

  program
    .command("explain")
    .description("What a rule says, why, on what evidence, with an example.")
    .argument("<rule>", "the id of a rule, such as aks-pod-cidr-overlaps-subnet, or list for all")
    .addHelpText("after", "\nExample:\n  $ aks-networking explain aks-pod-cidr-overlaps-subnet")
    .action(runs(explain));

  program
    .command("advise")
    .description("The network modes side by side, for what a cluster needs.")
    .requiredOption("--nodes <n>", "nodes to start with", wholeNumber("--nodes"))
    .option("--max-nodes <n>", "nodes at full scale; default: --nodes", wholeNumber("--max-nodes"))
    .option("--max-pods <n>", "pods of a node", wholeNumber("--max-pods"), 30)
    .option("--surge <n>", 'nodes added during an upgrade, such as 1 or "33%"; default: 10%')
    .option("--free <cidr>", "the free range of the VNet, such as 10.64.48.0/20")
    .option("--feature <name>", "what it must go with; may be given several times", collectValues)
    .option("--edition <name>", "the facts to judge by", "current")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      "\nExample:\n  $ aks-networking advise --nodes 20 --max-nodes 64 --max-pods 110 --feature windowsPools",
    )
    .action(runs(advise));

  program
    .command("collect")
    .description("Gather VNets, subnets, peerings, route tables, clusters and pools of Azure.")
    .option("--run", "run the queries with az, which must be logged in; else they are printed")
    .option("--subscription <id>", "only this one; may be given several times", collectValues)
    .option("-o, --output <file>", "with --run or --from: the file to write")
    .option(
      "--from <file>",
      "read this instead: what the queries printed, or CSV; repeatable",
      collectValues,
    )
    .option("--complete", "what is not collected does not exist, for the rules of the policy pack")
    .addHelpText(
      "after",
      `
Examples:
  $ aks-networking collect                                # prints the commands
  $ aks-networking collect --run --output azure.json
  $ aks-networking collect --from vnets.json --from clusters.json --from on-premises.csv -o azure.json`,
    )
    .action(runs(collect));

  settingsOptions(program.command("map"))
    .description(
      "Write the address map of the inputs as one HTML file; without inputs, the planner.",
    )
    .argument("[inputs...]", "files, folders of them, or - for standard input")
    .option(
      "-o, --output <file>",
      "the file to write, or - for standard output",
      "address-map.html",
    )
    .option("--plan <file>", "an address plan, for growth room and released ranges")
    .addHelpText("after", "\nExample:\n  $ aks-networking map export.json --output map.html")
    .action(runs(map));

  program
    .command("migrate")
    .description("The way of a cluster to another network, or the table of a fleet.")
    .argument("<inputs...>", "files, folders of them, or - for standard input")
    .addOption(
      new Option("--to <target>", "where to").choices(Object.keys(targets)).default("overlay"),
    )
    .option("--cluster <name>", "only this one: every step of its path")
    .option("--pod-cidr <cidr>", "the pod CIDR to have")
    .addOption(
      new Option("--network-policy <engine>", "the network policy engine to have").choices([
        "none",
        "azure",
        "calico",
        "cilium",
      ]),
    )
    .addOption(
      new Option("--outbound-type <type>", "the outbound type to have").choices(outboundTypes),
    )
    .option("--after <file>", "instead: what the change to this state means")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `
Examples:
  $ aks-networking migrate azure.json                       # who can go, who can't, and why
  $ aks-networking migrate azure.json --cluster shop --to overlay-cilium
  $ aks-networking migrate before.json --after after.json`,
    )
    .action(runs(migrate));

  addPlan(program, runs);
  addCompletion(program);
  return program;
}

/** Makes a command the action of commander, which gives it its arguments and its flags. */
type Runner = <Given extends readonly unknown[]>(
  command: (run: Run, ...given: Given) => Promise<ExitCode> | ExitCode,
) => (...given: Given) => Promise<void>;

function addPlan(program: Command, runs: Runner): void {
  const plan = program
    .command("plan")
    .description("Make, show, grow, check and explain an address plan.")
    .addHelpText(
      "after",
      `
Examples:
  $ aks-networking plan --nodes 20 --max-nodes 64 --surge 33% --vnet 10.64.48.0/20 --name shop
  $ aks-networking plan make request.yaml
  $ aks-networking plan next --nodes 10 --max-nodes 30
  $ aks-networking plan explain 10.64.48.17`,
    );
  const planOption = (command: Command) =>
    command.option("--plan <file>", "the plan file", "address-plan.json");
  const size = (command: Command) =>
    planOption(command)
      .option("--name <name>", "the name of the cluster")
      .addOption(
        new Option("--mode <mode>", "its network mode")
          .choices(Object.keys(modeNames))
          .default("overlay"),
      )
      .option("--nodes <n>", "nodes to start with", wholeNumber("--nodes"))
      .option(
        "--max-nodes <n>",
        "nodes at full scale; default: --nodes",
        wholeNumber("--max-nodes"),
      )
      .option("--max-pods <n>", "pods of a node", wholeNumber("--max-pods"), 110)
      .option("--surge <n>", 'nodes added during an upgrade, such as 1 or "33%"', "10%")
      .option("--vnet <range>", "the range of the VNet, or the name of its slot in the plan")
      .option("--taken <file>", "CSV of ranges that others have; repeatable", collectValues);

  size(plan.command("make [request]", { isDefault: true }))
    .description("Make or update the plan by a request file in YAML, or add one cluster by flags.")
    .option("--dry-run", "write nothing")
    .option("--frozen", "fail where the plan file would change, as in CI")
    .addHelpText(
      "after",
      `
A request file holds all that is wanted; what it no longer names is released:
  vnets:
    - { name: prod, cidr: 10.64.48.0/20 }
  clusters:
    - { name: shop, vnet: prod, mode: overlay, nodes: 20, maxNodes: 64, maxPods: 110, surge: 33% }
  taken:
    - { name: head office, cidr: 10.96.0.0/12 }

Examples:
  $ aks-networking plan make request.yaml --dry-run
  $ aks-networking plan make --nodes 20 --max-nodes 64 --vnet 10.64.48.0/20 --name shop`,
    )
    .action(runs(makePlan));
  const example = (command: Command, line: string) =>
    command.addHelpText("after", `\nExample:\n  $ aks-networking plan ${line}`);
  example(planOption(plan.command("show")), "show --plan address-plan.json")
    .description("The ranges of the plan, and what is free.")
    .action(runs(showPlan));
  example(planOption(plan.command("check")), "check")
    .description("Whether the plan file is right.")
    .action(runs(checkPlan));
  example(size(plan.command("next")), "next --nodes 10 --max-nodes 30 --mode node-subnet")
    .description("What a cluster of a size would get, and how many more of it fit.")
    .action(runs(nextInPlan));
  example(planOption(plan.command("grow <slot>")), "grow shop/nodes --to /24")
    .description("Grow a slot without moving it.")
    .requiredOption("--to <prefix>", "the prefix length to have, such as /22")
    .option("--dry-run", "write nothing")
    .option("--taken <file>", "CSV of ranges that others have; repeatable", collectValues)
    .action(runs(growPlan));
  example(planOption(plan.command("explain <what>")), "explain shop/nodes")
    .description("What a slot is, or which slots an address or range belongs to.")
    .action(runs(explainPlan));
}

function settingsOptions(command: Command): Command {
  return command
    .option("--config <file>", "the configuration of the policy pack: settings and levels of rules")
    .option("--environment <file>", "ranges and networks around; repeatable", collectValues)
    .option("--edition <name>", "the facts to judge by; default: current")
    .option("--today <date>", "the day to judge by; default: today");
}

function collectValues(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** A whole number of 1 or more. */
function wholeNumber(option: string) {
  return (text: string): number => {
    if (!/^[1-9]\d{0,8}$/.test(text)) {
      throw new UserError(`${option} must be a whole number of 1 or more.`);
    }
    return Number(text);
  };
}

function talkOf(io: Io, isQuiet: boolean): Talk {
  let last = 0;
  let isShown = false;
  return {
    say: (text) => {
      if (!isQuiet) {
        io.stderr(`${harmless(text)}\n`);
      }
    },
    progress: (text) => {
      const now = Date.now();
      if (isQuiet || !io.isTerminalForTalk || (text !== "" && now - last < 100)) {
        return;
      }
      if (text !== "" || isShown) {
        io.stderr(`\r\u001b[2K${harmless(text).slice(0, io.columns - 1)}`);
      }
      isShown = text !== "";
      last = now;
    },
  };
}

/** Lines of one message: more of the same kind do not help. */
const mostLines = 50;

/** Runs the command. Never throws: what goes wrong is said on standard error, and told by the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = Exit.clean;
  try {
    await commands(io, (ended) => {
      code = ended;
    }).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end the command without a fault.
      return error.exitCode === 0 ? Exit.clean : Exit.cannotJudge;
    }
    if (error instanceof UserError) {
      const [first = "", ...rest] = harmless(error.message).split("\n");
      io.stderr(
        [
          `error: ${first}`,
          ...rest.slice(0, mostLines).map((line) => `       ${line}`),
          ...(rest.length > mostLines ? [`       and ${rest.length - mostLines} more`] : []),
          ...error.hints.map(harmless),
          "",
        ].join("\n"),
      );
      return Exit.cannotJudge;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr(`error: this is a fault of aks-networking; please report it.\n${harmless(text)}\n`);
    return Exit.cannotJudge;
  }
}
