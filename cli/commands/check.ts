import { isBag, jsonOf } from "@aks-networking/networking";
import { ExitCode } from "../errors";
import { readInput } from "../files";
import { readFleet } from "../fleet";
import type { Io, Run, Talk } from "../io";
import { type Judging, judgeFleet } from "../judge";
import { readProject } from "../project";
import { readFormat, writeReports } from "../report/formats";
import { problemsOf } from "../report/report";
import { readConfiguration, type SettingsFlags } from "../settings";

export interface CheckFlags extends SettingsFlags {
  readonly format?: readonly string[];
  readonly base?: string;
  readonly project?: string;
  readonly skipUnchanged?: boolean;
}

/** Judges what there is. With a base only what is new counts. */
export async function check(
  { io, look, talk }: Run,
  inputs: readonly string[],
  flags: CheckFlags,
): Promise<ExitCode> {
  const wanted = (flags.format ?? ["text"]).map(readFormat);
  const configuration = await readConfiguration(io, flags);
  const project = readProject(io, flags.project);
  const judging = { ...configuration, project };
  const base =
    flags.base === undefined ? undefined : await fingerprintsOf(io, talk, flags.base, judging);
  const fleet = await readFleet(io, inputs, talk);
  talk.progress("Judging");
  const { report } = judgeFleet(fleet, { ...judging, ...(base && { base }) });
  talk.progress("");
  const counted = problemsOf(report).filter(({ isNew }) => isNew !== false);
  if (!(flags.skipUnchanged && base !== undefined && counted.length === 0 && report.fixed === 0)) {
    writeReports(io, look, report, wanted);
  }
  if (report.counts.clusters === 0 && report.counts.ranges === 0) {
    talk.say("The inputs hold no cluster and no network: nothing was judged.");
  }
  for (const name of fleet.incomplete) {
    talk.say(`${name} is of a preview that ended with an error: resources may be missing.`);
  }
  const otherwise = fleet.incomplete.length > 0 ? ExitCode.cannotJudge : ExitCode.clean;
  return counted.length > 0 ? ExitCode.problems : otherwise;
}

/** The findings of a base: an earlier JSON report, or inputs that are judged in the same way. */
async function fingerprintsOf(
  io: Io,
  talk: Talk,
  name: string,
  judging: Judging,
): Promise<ReadonlySet<string>> {
  talk.progress(`Reading the base ${name}`);
  const isFile = /\.json$/i.test(name);
  const { value } = isFile ? jsonOf(await readInput(io, name)) : { value: undefined };
  const findings = isBag(value) && Array.isArray(value.findings) ? value.findings : undefined;
  if (findings !== undefined) {
    return new Set(findings.flatMap((each) => (isBag(each) ? [String(each.fingerprint)] : [])));
  }
  const { report } = judgeFleet(await readFleet(io, [name], talk), judging);
  return new Set(report.findings.map(({ fingerprint }) => fingerprint));
}
