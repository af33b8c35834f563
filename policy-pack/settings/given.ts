import { type Cidr, parseCidr } from "@aks-networking/networking";

/** Reads what somebody wrote into a configuration, and says for each thing that it can't use what would work. */
export class Given {
  readonly #value: unknown;
  readonly #problems: string[];
  readonly path: string;

  constructor(value: unknown, path: string, problems: string[]) {
    this.#value = value;
    this.path = path;
    this.#problems = problems;
  }

  /** `<path> <value> <what is wrong>; <what works>.` */
  problem(name: string, wrong: string, works: string): undefined {
    const value = this.#get(name);
    const shown = value === undefined ? "" : ` ${show(value)}`;
    const path = name === "" ? this.path || "The configuration" : this.#pathOf(name);
    this.#problems.push(`${path}${shown} ${wrong}; ${works}.`);
    return undefined;
  }

  /** Says which names it has that mean nothing. */
  knows(...names: readonly string[]): void {
    for (const name of this.names().filter((each) => !names.includes(each))) {
      this.problem(name, "is no setting", `use one of ${names.join(", ")}`);
    }
  }

  names(): readonly string[] {
    return isBag(this.#value) ? Object.keys(this.#value) : [];
  }

  has(name: string): boolean {
    return this.#get(name) !== undefined;
  }

  text(name: string): string | undefined {
    const value = this.#get(name);
    if (value === undefined || (typeof value === "string" && value !== "")) {
      return value;
    }
    return this.problem(name, "is no text", "write a text");
  }

  /** A text that must be there. */
  required(name: string, example: string): string | undefined {
    return this.has(name)
      ? this.text(name)
      : this.problem(name, "is missing", `give one, such as ${example}`);
  }

  number(name: string): number | undefined {
    const value = this.#get(name);
    if (value === undefined || (typeof value === "number" && value >= 0)) {
      return value;
    }
    return this.problem(name, "is no number of 0 or more", "write a number");
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.#get(name);
    const found = values.find((each) => each === value);
    return value === undefined || found !== undefined
      ? found
      : this.problem(name, "is not known", `use one of ${values.join(", ")}`);
  }

  date(name: string): string | undefined {
    const value = this.#get(name);
    if (value === undefined) {
      return undefined;
    }
    const isDate =
      typeof value === "string" &&
      /^\d{4}-\d{2}-\d{2}$/.test(value) &&
      new Date(value).toJSON()?.startsWith(value);
    return isDate ? value : this.problem(name, "is no date", "write it as YYYY-MM-DD");
  }

  range(name: string): Cidr | undefined {
    const text = this.required(name, "10.64.0.0/12");
    if (text === undefined) {
      return undefined;
    }
    const parsed = parseCidr(text);
    if (!parsed.ok) {
      return this.problem(name, "is no address range", "write it like 10.64.0.0/12");
    }
    return parsed.hostBits
      ? this.problem(name, "has host bits set", `write ${parsed.cidr}`)
      : parsed.cidr;
  }

  child(name: string): Given {
    const value = this.#get(name);
    if (value !== undefined && !isBag(value)) {
      this.problem(name, "is no object", "write {} with its settings");
      return new Given({}, this.#pathOf(name), this.#problems);
    }
    return new Given(value ?? {}, this.#pathOf(name), this.#problems);
  }

  /** The objects of a list. */
  list(name: string): readonly Given[] {
    return this.#elements(name).flatMap((element, i) => {
      const at = `${name}[${i}]`;
      if (isBag(element)) {
        return [new Given(element, this.#pathOf(at), this.#problems)];
      }
      this.problem(at, "is no object", "write {} with its settings");
      return [];
    });
  }

  texts(name: string): readonly { readonly text: string; readonly at: string }[] {
    return this.#elements(name).flatMap((text, i) => {
      const at = `${name}[${i}]`;
      if (typeof text === "string") {
        return [{ text, at: this.#pathOf(at) }];
      }
      this.problem(at, "is no text", "write a text");
      return [];
    });
  }

  #elements(name: string): readonly unknown[] {
    const value = this.#get(name);
    if (value !== undefined && !Array.isArray(value)) {
      this.problem(name, "is no list", "write it as a list, []");
      return [];
    }
    return value ?? [];
  }

  #get(name: string): unknown {
    if (name === "") {
      return this.#value;
    }
    return isBag(this.#value) && Object.hasOwn(this.#value, name)
      ? (this.#value[name] ?? undefined)
      : undefined;
  }

  #pathOf(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }
}

function show(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? typeof value).slice(0, 80);
  } catch {
    return `a ${typeof value}`;
  }
}

export function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
