/** What is on record about what happens to a configuration that breaks a rule. */
export const Grade = {
  /** Azure refuses it: an error-code page, a release note, the API specification or a public report says so. */
  refused: "refused",
  /** Azure accepts it; then nodes, the API server or an upgrade fail. */
  breaks: "breaks",
  /** Azure accepts it; then a service or an add-on fails. */
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
