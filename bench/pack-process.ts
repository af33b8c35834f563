/** A pack in a process of its own, as the engine starts it and talks to it. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import * as grpc from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { SeenResource } from "../policy-pack/reader/read";

const unlimited = {
  "grpc.max_receive_message_length": -1,
  "grpc.max_send_message_length": -1,
};

export class PackProcess {
  readonly #child: ChildProcess;
  readonly #client: AnalyzerClient;
  /** From the start of the process to the port that the engine waits for, in milliseconds. */
  readonly startTime: number;
  /** The same until the engine has the list of policies, which it asks for before it runs the program. */
  listTime = 0;

  private constructor(child: ChildProcess, port: string, startTime: number) {
    this.#child = child;
    this.startTime = startTime;
    this.#client = new AnalyzerClient(
      `127.0.0.1:${port}`,
      grpc.credentials.createInsecure(),
      unlimited,
    );
  }

  /** `compiled` is where the compiler of a pack in TypeScript keeps what it made. */
  static async start(folder: string, compiled?: string): Promise<PackProcess> {
    const started = performance.now();
    const pack = await PackProcess.#spawn(folder, compiled);
    await new Promise<void>((done, fail) =>
      pack.#client.getAnalyzerInfo(new Empty(), (error) => (error ? fail(error) : done())),
    );
    pack.listTime = performance.now() - started;
    return pack;
  }

  static #spawn(folder: string, compiled?: string): Promise<PackProcess> {
    const started = performance.now();
    const program = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
    const child = spawn(process.execPath, [program, "127.0.0.1:1", "."], {
      cwd: folder,
      env: { ...process.env, ...(compiled && { TS_NODE_CACHE_DIRECTORY: compiled }) },
    });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    return new Promise((done, fail) => {
      child.stdout.once("data", (port) => {
        done(new PackProcess(child, String(port).trim(), performance.now() - started));
      });
      child.once("exit", (code) => fail(new Error(`${folder} did not start: ${code} ${said}`)));
    });
  }

  /** Until it has loaded its rules, which it does while the program begins. */
  settled(): Promise<void> {
    return sleep(300);
  }

  stop(): void {
    this.#client.close();
    this.#child.kill();
  }

  /** What the engine asks for of a program: each resource, then the stack. Returns the policies that report something. */
  async judge(resources: readonly SeenResource[]): Promise<ReadonlySet<string>> {
    return (await this.judged(resources)).found;
  }

  /** The same, and how long it took until the last answer, in milliseconds. */
  async judged(resources: readonly SeenResource[]) {
    const found = new Set<string>();
    const requests = resources.map((resource) => filled(new proto.AnalyzeRequest(), resource));
    const stack = stackOf(resources);
    const started = performance.now();
    for (const request of requests) {
      await new Promise<void>((done, fail) => {
        this.#client.analyze(request, (error, response) => {
          addPolicies(found, response);
          error ? fail(error) : done();
        });
      });
    }
    await this.#judgeStack(stack, found);
    return { found, time: performance.now() - started };
  }

  judgeStack(resources: readonly SeenResource[]): Promise<void> {
    return this.#judgeStack(stackOf(resources), new Set());
  }

  #judgeStack(request: proto.AnalyzeStackRequest, found: Set<string>): Promise<void> {
    return new Promise((done, fail) => {
      this.#client.analyzeStack(request, (error, response) => {
        addPolicies(found, response);
        error ? fail(error) : done();
      });
    });
  }

  /** The memory that it has, in bytes. */
  memory(): number {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", `${this.#child.pid}`])) * 1024;
  }

  /** The CPU time that it took so far, in ticks of the system. Where that can't be told it is the time of day. */
  cpuTime(): number {
    const file = `/proc/${this.#child.pid}/stat`;
    if (!existsSync(file)) {
      return performance.now();
    }
    const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  }
}

function addPolicies(found: Set<string>, response: proto.AnalyzeResponse | undefined): void {
  for (const diagnostic of response?.getDiagnosticsList() ?? []) {
    found.add(diagnostic.getPolicyname());
  }
}

function stackOf(resources: readonly SeenResource[]): proto.AnalyzeStackRequest {
  return new proto.AnalyzeStackRequest().setResourcesList(
    resources.map((resource) => filled(new proto.AnalyzerResource(), resource)),
  );
}

function filled<R extends proto.AnalyzeRequest | proto.AnalyzerResource>(
  request: R,
  { type, urn, name, props }: SeenResource,
): R {
  request.setType(type);
  request.setUrn(urn);
  request.setName(name);
  request.setProperties(Struct.fromJavaScript(props as Record<string, JavaScriptValue>));
  request.setOptions(new proto.AnalyzerResourceOptions());
  return request;
}
