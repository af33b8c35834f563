import { type InputProblem, problemText } from "@aks-networking/networking";

/** Something that the person who typed the command can mend: it is said without a stack, and the command exits with 2. */
export class UserError extends Error {
  /** What to do, on lines of their own. */
  readonly hints: readonly string[];

  constructor(message: string, ...hints: string[]) {
    super(message);
    this.hints = hints;
  }
}

/** The value of an input that was read. Throws with all that is wrong with it. */
export function mustRead<T>({
  value,
  problems,
}: {
  readonly value: T | undefined;
  readonly problems: readonly InputProblem[];
}): T {
  if (value === undefined || problems.length > 0) {
    throw new UserError(problems.map(problemText).join("\n"));
  }
  return value;
}

/** How the command ends. */
export const ExitCode = {
  /** Nothing to complain about. */
  clean: 0,
  /** Problems were found. */
  problems: 1,
  /** It can't be judged: an input or an argument can't be read. */
  cannotJudge: 2,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
