import { addressMapOf, jsonOf, parseAddressPlan } from "@aks-networking/networking";
import { pageHtml } from "@aks-networking/page";
import { ExitCode, mustRead, UserError } from "../errors";
import { readInput, writeOutput } from "../files";
import { readFleet } from "../fleet";
import type { Io, Run, Talk } from "../io";
import { judgeFleet } from "../judge";
import { readProject } from "../project";
import { readConfiguration, type SettingsFlags } from "../settings";

export interface MapFlags extends SettingsFlags {
  readonly output: string;
  readonly plan?: string;
}

/** Writes the map of the inputs as one HTML file that loads nothing; without inputs, the planner. */
export async function map(
  { io, talk }: Run,
  inputs: readonly string[],
  flags: MapFlags,
): Promise<ExitCode> {
  if (inputs.length === 0) {
    write(io, talk, flags, pageHtml());
    return ExitCode.clean;
  }
  const configuration = await readConfiguration(io, flags);
  const fleet = await readFleet(io, inputs, talk);
  talk.progress("Judging");
  const project = readProject(io, undefined);
  const judged = judgeFleet(fleet, { ...configuration, project });
  const { topology, findings, problems, environment } = judged;
  talk.progress("");
  const { facts, today } = configuration.settings;
  const plan = flags.plan === undefined ? undefined : await readPlanFile(io, flags.plan);
  const html = pageHtml(
    addressMapOf({
      title: judged.report.subject,
      topology,
      facts,
      today,
      findings,
      reported: problems,
      environment,
      ...(plan && { plan }),
    }),
  );
  write(io, talk, flags, html);
  return ExitCode.clean;
}

function write(io: Io, talk: Talk, { output }: MapFlags, html: string): void {
  if (output === "-") {
    io.stdout(html);
    return;
  }
  writeOutput(io, output, html);
  talk.say(`Wrote ${output}. Open it in a browser.`);
}

async function readPlanFile(io: Io, name: string) {
  const parsed = parseAddressPlan(mustRead(jsonOf(await readInput(io, name))));
  if (!parsed.ok) {
    throw new UserError(parsed.problems.map(({ message }) => `${name}: ${message}`).join("\n"));
  }
  return parsed.plan;
}
