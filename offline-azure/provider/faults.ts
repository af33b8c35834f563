import fs from "node:fs";
import { ArmError } from "./resource-type";

/** A way in which Azure fails to answer for a while. */
export interface Fault {
  /** The call that meets it. Default: every call. */
  readonly operation?: "create" | "read" | "update" | "delete";
  /** The type that meets it, such as `network:Subnet`. Default: every type. */
  readonly type?: string;
  /** The name of the resource in its program. Default: every resource. */
  readonly name?: string;
  /** The HTTP status that Azure answers with, such as 429, 503 or 409. Without one the operation is only slow. */
  readonly status?: number;
  /** Azure's code. Default: the usual one of the status. */
  readonly code?: string;
  /** How many requests get this answer, in one run of the engine; at most 1,000. Default: 1. */
  readonly times?: number;
  /** How long the operation takes, in milliseconds, at most a minute. Default: 0. */
  readonly delay?: number;
}

/** pulumi-azure-native, provider/pkg/azure/client_azcore.go: initPipelineOpts, and azcore's own number of retries. */
const retried = new Set([408, 429, 500, 502, 503, 504]);
const retriedConflict = "AnotherOperationInProgress";
const attempts = 4;

const codes: Readonly<Record<number, string>> = {
  409: retriedConflict,
  429: "TooManyRequests",
  500: "InternalServerError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

/**
 * The faults that a run is to meet. What the provider tries again is tried again here, as often but without its waits of
 * 20, 60 and 120 seconds.
 */
export class Faults {
  readonly #left: { readonly fault: Fault; times: number }[];

  constructor(faults: readonly Fault[]) {
    this.#left = faults.map((fault) => ({ fault, times: Math.min(fault.times ?? 1, 1_000) }));
  }

  /** The faults in a file with a JSON list of them; none where there is no such file. */
  static in(file: string): Faults {
    return new Faults(fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : []);
  }

  /** Waits as long as Azure takes, and throws the answer that is left when the provider gives up. */
  async meet(operation: Fault["operation"], type: string, name: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const met = this.#left.find(
        ({ fault, times }) =>
          times > 0 &&
          (fault.operation ?? operation) === operation &&
          (fault.type ?? type) === type &&
          (fault.name ?? name) === name,
      );
      if (met === undefined) {
        return;
      }
      met.times--;
      const { status, delay = 0 } = met.fault;
      await new Promise((resolve) => setTimeout(resolve, Math.min(delay, 60_000)));
      if (status === undefined) {
        return;
      }
      const code = met.fault.code ?? codes[status] ?? "BadRequest";
      const again = retried.has(status) || (status === 409 && code === retriedConflict);
      if (!again || attempt === attempts) {
        throw new ArmError(
          status,
          code,
          `The stand-in was told to fail the ${operation} of ${name}`,
        );
      }
    }
  }
}
