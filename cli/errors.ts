/** Something that the person who typed the command can mend: it is said without a stack, and the command exits with 2. */
export class UserError extends Error {
  /** What to do, on lines of their own. */
  readonly hints: readonly string[];

  constructor(message: string, ...hints: string[]) {
    super(message);
    this.hints = hints;
  }
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
