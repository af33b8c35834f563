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
  /** The engine is killed, with SIGKILL, and hears no answer. Default: false. */
  readonly kill?: boolean;
  /** Whether Azure has done the operation all the same. Default: false. */
  readonly done?: boolean;
  /** How many requests pass before the first that meets it. Default: 0. */
  readonly skip?: number;
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
  readonly #left: { readonly fault: Fault; skip: number; times: number }[];
  readonly #kill: () => never;

  constructor(faults: readonly Fault[], kill = killEngine) {
    this.#left = faults.map((fault) => ({
      fault,
      skip: fault.skip ?? 0,
      times: Math.min(fault.times ?? 1, 1_000),
    }));
    this.#kill = kill;
  }

  /** The faults in a file with a JSON list of them; none where there is no such file. */
  static in(file: string): Faults {
    return new Faults(fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : []);
  }

  /** Does `work` as slowly as Azure does, or throws the answer that is left when the provider gives up. */
  async meet<T>(
    operation: Fault["operation"],
    type: string,
    name: string,
    work: () => T,
  ): Promise<T> {
    let done: { readonly result: T } | undefined;
    for (let attempt = 1; ; attempt++) {
      const fault = this.#next(operation, type, name);
      if (fault === undefined) {
        return done ? done.result : work();
      }
      const { status, delay = 0 } = fault;
      await new Promise((resolve) => setTimeout(resolve, Math.min(delay, 60_000)));
      if (fault.done === true) {
        done ??= { result: work() };
      }
      if (fault.kill === true) {
        this.#kill();
      }
      if (status === undefined) {
        return done ? done.result : work();
      }
      const code = fault.code ?? codes[status] ?? "BadRequest";
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

  #next(operation: Fault["operation"], type: string, name: string): Fault | undefined {
    const met = this.#left.find(
      (left) =>
        left.times > 0 &&
        (left.fault.operation ?? operation) === operation &&
        (left.fault.type ?? type) === type &&
        (left.fault.name ?? name) === name &&
        left.skip-- <= 0,
    );
    if (met !== undefined) {
      met.times--;
    }
    return met?.fault;
  }
}

/** The engine is the parent of its plugins, and each of them ends with it. */
function killEngine(): never {
  process.kill(process.ppid, "SIGKILL");
  process.exit();
}
