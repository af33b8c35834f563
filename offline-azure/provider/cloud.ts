import fs from "node:fs";
import type { Values } from "./values";

/** A resource that exists in the stand-in: what was asked for. What Azure adds is computed from it. */
export interface LiveResource {
  readonly id: string;
  /** The row of the table that it belongs to, such as `network:Subnet`. */
  readonly token: string;
  readonly inputs: Values;
}

type Entry = { readonly put: LiveResource } | { readonly remove: string };

/**
 * The resources that live, by id, without regard to upper and lower case as in ARM. With a file they outlive
 * the process: one line of JSON a change, appended, so that a crash can't leave half a file behind and the
 * plugin processes of one run see each other's changes. Without one the stand-in knows only what passed
 * through it since it started.
 */
export class Cloud {
  readonly #resources = new Map<string, LiveResource>();
  readonly #file: string | undefined;
  #read = 0;
  #pending: Entry[] | undefined;

  constructor(file?: string) {
    this.#file = file;
  }

  /** Whether everything that exists is known: only then does something missing mean that it does not exist. */
  get complete(): boolean {
    return this.#file !== undefined;
  }

  get(id: string): LiveResource | undefined {
    this.#catchUp();
    return this.#resources.get(id.toLowerCase());
  }

  /** All live resources, or those of one type. */
  all(token?: string): LiveResource[] {
    this.#catchUp();
    const all = [...this.#resources.values()];
    return token === undefined ? all : all.filter((resource) => resource.token === token);
  }

  /** The live resources whose id starts with the id of `parent`. */
  within(parentId: string, token?: string): LiveResource[] {
    const prefix = `${parentId.toLowerCase()}/`;
    return this.all(token).filter(({ id }) => id.toLowerCase().startsWith(prefix));
  }

  /** Makes several changes or, when `work` throws, none. */
  change<T>(work: () => T): T {
    this.#catchUp();
    const before = new Map(this.#resources);
    this.#pending = [];
    try {
      const result = work();
      this.#append(this.#pending);
      return result;
    } catch (error) {
      this.#resources.clear();
      for (const [key, resource] of before) {
        this.#resources.set(key, resource);
      }
      throw error;
    } finally {
      this.#pending = undefined;
    }
  }

  put(resource: LiveResource): void {
    this.#record({ put: resource });
  }

  /** Removes a resource and everything inside it. */
  remove(id: string): void {
    this.#record({ remove: id });
  }

  #record(entry: Entry): void {
    this.#apply(entry);
    if (this.#pending === undefined) {
      this.#append([entry]);
    } else {
      this.#pending.push(entry);
    }
  }

  #apply(entry: Entry): void {
    if ("put" in entry) {
      this.#resources.set(entry.put.id.toLowerCase(), entry.put);
      return;
    }
    const id = entry.remove.toLowerCase();
    for (const key of this.#resources.keys()) {
      if (key === id || key.startsWith(`${id}/`)) {
        this.#resources.delete(key);
      }
    }
  }

  #append(entries: readonly Entry[]): void {
    if (this.#file === undefined || entries.length === 0) {
      return;
    }
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    fs.appendFileSync(this.#file, lines);
    // Reading one's own lines again is harmless: each says what is, not what changes.
  }

  /** Reads the lines that were added since the last time, up to the last whole one. */
  #catchUp(): void {
    if (this.#file === undefined || this.#pending !== undefined || !fs.existsSync(this.#file)) {
      return;
    }
    const length = fs.statSync(this.#file).size - this.#read;
    if (length <= 0) {
      return;
    }
    const bytes = Buffer.alloc(length);
    const file = fs.openSync(this.#file, "r");
    try {
      fs.readSync(file, bytes, 0, length, this.#read);
    } finally {
      fs.closeSync(file);
    }
    const end = bytes.lastIndexOf("\n") + 1;
    for (const line of bytes.toString("utf8", 0, end).split("\n")) {
      if (line !== "") {
        this.#apply(JSON.parse(line));
      }
    }
    this.#read += end;
  }
}
