import type { EngineEvent, OpMap } from "@pulumi/pulumi/automation";

export interface Violation {
  readonly policyName: string;
  readonly enforcementLevel: string;
  /** The policy's own severity; undefined where it has none. */
  readonly severity: string | undefined;
  /** The description of the policy, a line break, and what it reported. */
  readonly message: string;
  /** The resource it is about; that of the stack where a policy names none. */
  readonly urn: string | undefined;
}

export interface Diagnostic {
  readonly severity: string;
  readonly message: string;
  readonly urn: string | undefined;
}

/** What the engine does, or would do, with one resource. */
export interface Step {
  /** `create`, `same`, `update`, `replace`, `delete`, … */
  readonly op: string;
  readonly type: string;
  readonly urn: string;
  /** The inputs as they were checked; `{}` for a deleted resource. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Paths of the properties that differ, each with its kind such as `update` or `update-replace`. */
  readonly changes: Readonly<Record<string, string>>;
}

export interface Findings {
  readonly violations: readonly Violation[];
  /** Warnings, errors and what the program printed; not the debug messages. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the order in which the engine took them; without the providers. */
  readonly steps: readonly Step[];
  /** How many resources were created, updated and so on. Empty when the engine did not get that far. */
  readonly changes: OpMap;
}

/** What the events of one run of the engine tell. */
export function readEvents(events: readonly EngineEvent[]): Findings {
  return {
    violations: events.flatMap(({ policyEvent }) =>
      policyEvent === undefined ? [] : violationOf(policyEvent),
    ),
    diagnostics: events.flatMap(({ diagnosticEvent: event }) =>
      event === undefined || event.ephemeral === true || `${event.severity}` === "debug"
        ? []
        : { severity: event.severity, message: plain(event.message), urn: event.urn || undefined },
    ),
    steps: events.flatMap(({ resourcePreEvent: event }) =>
      event === undefined || event.metadata.type.startsWith("pulumi:providers:")
        ? []
        : stepOf(event.metadata),
    ),
    changes:
      events.findLast(({ summaryEvent }) => summaryEvent)?.summaryEvent?.resourceChanges ?? {},
  };
}

function stepOf(metadata: NonNullable<EngineEvent["resourcePreEvent"]>["metadata"]): Step {
  const { op, type, urn, new: news, detailedDiff } = metadata;
  const kinds = Object.entries(detailedDiff ?? {}).map(([path, diff]) => [path, diff.diffKind]);
  return { op, type, urn, inputs: news?.inputs ?? {}, changes: Object.fromEntries(kinds) };
}

function violationOf(event: NonNullable<EngineEvent["policyEvent"]>): Violation {
  // The engine sends a severity, which the SDK's type does not have yet.
  const { severity } = event as { readonly severity?: string };
  return {
    policyName: event.policyName,
    enforcementLevel: event.enforcementLevel,
    severity: severity || undefined,
    message: plain(event.message),
    urn: event.resourceUrn || undefined,
  };
}

// The engine marks colours in events as <{%…%}> and leaves them to whoever prints.
function plain(message: string): string {
  return message.replaceAll(/<\{%[^%]*%\}>/g, "").trim();
}
