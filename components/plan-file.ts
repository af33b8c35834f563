import path from "node:path";
import {
  type AddressPlan,
  changedSlots,
  formatAddressPlan,
  mergeAddressPlans,
  parseAddressPlan,
} from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { fileError, readFile, replaceFile, withLock } from "./plan-file-io";
import { perRun } from "./run";

/** A plan file, as the clusters of one run see it. */
export interface OpenPlanFile {
  /** What was given so far, in the file and in this run; not set where there is nothing yet. */
  readonly plan: AddressPlan | undefined;
  readonly problems: readonly string[];
  /** What is wrong with `plan` where the file must be right already. */
  frozenProblems(plan: AddressPlan, frozen: boolean | undefined): string[];
  /** Keeps `plan`; with `false` nothing of this run is written. */
  save(plan: AddressPlan, ok: boolean): void;
}

/** One file in one run: read once, written once. */
interface Session {
  readonly file: string;
  readonly base: AddressPlan | undefined;
  readonly problems: readonly string[];
  plan: AddressPlan | undefined;
  failed: boolean;
  ending: boolean;
}

const sessions = perRun(() => new Map<string, Session>());

const none: OpenPlanFile = {
  plan: undefined,
  problems: [],
  frozenProblems: () => [],
  save: () => undefined,
};

/** Opens the file of an arg `addressPlanFile`; without one nothing is kept. */
export function openPlanFile(file: string | undefined): OpenPlanFile {
  if (file === undefined) {
    return none;
  }
  const key = path.resolve(file);
  const session = sessions().get(key) ?? read(file);
  sessions().set(key, session);
  return {
    plan: session.plan,
    problems: session.problems,
    frozenProblems: (plan, frozen) => frozenProblems(session, plan, frozen ?? runsInCi()),
    save: (plan, ok) => {
      session.failed ||= !ok;
      if (ok) {
        session.plan = plan;
        writeAtEnd(session);
      }
    },
  };
}

/** Whether the run is one of a build server. */
function runsInCi(): boolean {
  const ci = process.env.CI;
  return ci !== undefined && !["", "0", "false"].includes(ci.toLowerCase());
}

function read(file: string): Session {
  const session = { file, base: undefined, plan: undefined, failed: false, ending: false };
  let text: string | undefined;
  try {
    text = readFile(file);
  } catch (error) {
    return { ...session, problems: [fileError(file, "be read", error)] };
  }
  if (text === undefined) {
    return { ...session, problems: [] };
  }
  const parsed = parseAddressPlan(text);
  return parsed.ok
    ? { ...session, base: parsed.plan, plan: parsed.plan, problems: [] }
    : {
        ...session,
        problems: parsed.problems.map(({ message }) => `addressPlanFile ${file}: ${message}`),
      };
}

function frozenProblems({ file, base, problems }: Session, plan: AddressPlan, frozen: boolean) {
  const changes = problems.length > 0 || !frozen ? [] : changedSlots(base, plan);
  if (changes.length === 0) {
    return [];
  }
  const shown = changes.slice(0, 5).join(", ");
  const more = changes.length > 5 ? ` and ${changes.length - 5} more` : "";
  const why = runsInCi() ? "the environment variable CI is set" : "addressPlanFrozen is true";
  return [
    `addressPlanFile ${file} would change (${shown}${more}), which is not allowed since ${why}; run pulumi preview on your machine and commit the file.`,
  ];
}

function writeAtEnd(session: Session): void {
  if (session.ending) {
    return;
  }
  session.ending = true;
  // The error of a write has no caller: it fails the run as any error of the program does.
  void endOfProgram().then((ok) => {
    session.ending = false;
    return ok && !session.failed ? write(session) : undefined;
  });
}

/** What the SDK has without saying so in its types. */
interface Awaitable {
  promise(withUnknowns: boolean): Promise<unknown>;
}
interface Settings {
  waitForRPCs?(): Promise<void>;
}

/** Resolves when the program has ended and all that it registered has been answered: whether without an error. */
async function endOfProgram(): Promise<boolean> {
  try {
    const outputs: unknown = pulumi.runtime.getStackResource()?.outputs;
    await (outputs as Awaitable | undefined)?.promise(true);
    await (pulumi.runtime as Settings).waitForRPCs?.();
    return !pulumi.log.hasErrors();
  } catch {
    return false;
  }
}

async function write({ file, base, plan }: Session): Promise<void> {
  if (plan === undefined || changedSlots(base, plan).length === 0) {
    return;
  }
  if (pulumi.runtime.isDryRun() && runsInCi()) {
    return;
  }
  try {
    await withLock(file, () => {
      const text = readFile(file);
      const now = text === undefined ? undefined : parseAddressPlan(text);
      if (now?.ok === false) {
        const [first] = now.problems;
        throw new pulumi.RunError(
          `addressPlanFile ${file} was changed while this run planned, and can't be read now: ${first?.message}`,
        );
      }
      const merged = formatAddressPlan(mergeAddressPlans(base, plan, now?.plan));
      const checked = parseAddressPlan(merged);
      if (!checked.ok) {
        const [first] = checked.problems;
        throw new pulumi.RunError(
          `addressPlanFile ${file} was changed by another run while this one planned, and both can't be kept: ${first?.message.split(";")[0]}. Run pulumi again, which plans around what the other run has.`,
        );
      }
      replaceFile(file, merged);
    });
  } catch (error) {
    throw error instanceof pulumi.RunError
      ? error
      : new pulumi.RunError(fileError(file, "be written", error));
  }
}
