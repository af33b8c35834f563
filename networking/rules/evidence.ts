/** What is on record about what happens to a configuration that breaks a rule. */
export const Grade = {
  /** Azure refuses it: an error-code page, a release note, the API specification or a public report says so. */
  refused: "refused",
  /** Azure accepts it; then nodes, the API server or an upgrade fail. */
  breaks: "breaks",
  /** Azure accepts it; then a service, an add-on or an upgrade with these surge nodes fails. */
  breaksFeature: "breaksFeature",
  /** A page says "must" or "not supported"; no refusal is on record. */
  documented: "documented",
  /** The same, about address ranges, reserved ranges or scale limits. */
  documentedLimit: "documentedLimit",
  /** Azure stops supporting it on a date. */
  retired: "retired",
  /** A recommendation. */
  advised: "advised",
} as const;
export type Grade = (typeof Grade)[keyof typeof Grade];

/** When Azure checks it. */
export const Holds = {
  /** With each request, also one that changes something else. */
  always: "always",
  /** When the resource is created, or when this setting changes. What isn't on record counts as this. */
  creation: "creation",
} as const;
export type Holds = (typeof Holds)[keyof typeof Holds];

/** Why we believe a rule. Its level follows from this: see `levelOf`. */
export interface Evidence {
  readonly grade: Grade;
  readonly holds: Holds;
  /** What Azure does, in a few words. */
  readonly says: string;
  /** Where that was read: kind, place, date. */
  readonly sources: readonly string[];
}

/** What is done about a violation, unless the pack's configuration says otherwise. */
export const Level = {
  /** It stops the preview, the update, or the component. */
  mandatory: "mandatory",
  /** It is said. */
  advisory: "advisory",
  /** It is said in the strict profile only. */
  disabled: "disabled",
} as const;
export type Level = (typeof Level)[keyof typeof Level];

const levels: Readonly<Record<Grade, Level>> = {
  refused: Level.mandatory,
  breaks: Level.mandatory,
  documentedLimit: Level.mandatory,
  breaksFeature: Level.advisory,
  documented: Level.advisory,
  retired: Level.advisory,
  advised: Level.disabled,
};

/** The level of a rule about a resource that doesn't exist yet. */
export function levelOf({ grade }: Evidence): Level {
  return levels[grade];
}

/** Whether Azure refuses each request about a resource that breaks the rule, whatever it changes. */
export function isRefusedAlways({ grade, holds }: Evidence): boolean {
  return grade === Grade.refused && holds === Holds.always;
}

/** Whether what is said about a resource is the same before and after it exists. */
export function holdsForExisting(evidence: Evidence): boolean {
  const { grade } = evidence;
  return isRefusedAlways(evidence) || grade === Grade.retired || grade === Grade.advised;
}
