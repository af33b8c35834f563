import type { Cidr } from "../../../cidr";
import type { Fact } from "../../../facts/fact";
import type { Properties } from "../../../resources/properties";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import { known, mapValue, notKnown, type Value } from "../../../resources/value";
import type { Setting } from "./cni-config";

/** The settings of a CNI, wherever they stand: values of a chart, the spec of an object, data of a ConfigMap. */
export class Values {
  readonly #bag: Properties;
  readonly #openBecause: string | undefined;

  /** @param openBecause why what is left out may be set elsewhere; undefined where it isn't. */
  constructor(bag: Properties, openBecause?: string) {
    this.#bag = bag;
    this.#openBecause = openBecause;
  }

  pathOf(path: string): string {
    return this.#bag.pathOf(path);
  }

  child(path: string): Values {
    return new Values(this.#bag.child(path), this.#openBecause);
  }

  text(path: string): Value<string> {
    return this.#seen(path, this.#bag.text(path));
  }

  /** A switch that may be written as a text too: charts and ConfigMaps take "true". */
  flag(path: string): Value<string> {
    const text = this.#bag.text(path);
    const flag = text.state === "known" ? text : mapValue(this.#bag.boolean(path), String);
    return this.#seen(path, flag);
  }

  /** A setting with the values that don't work; where "true" is one it is a switch. */
  setting(path: string, wrong: Setting["wrong"], action: string): Setting {
    const text = "true" in wrong ? this.flag(path) : this.text(path);
    return { path: this.pathOf(path), text, wrong, action };
  }

  /** A number that may be written as a text too. */
  number(path: string): Value<number> {
    const text = this.#bag.text(path);
    const number =
      text.state === "known" && /^\d+$/.test(text.value)
        ? known(Number(text.value))
        : this.#bag.number(path);
    return this.#seen(path, number);
  }

  list(path: string): Value<readonly Properties[]> {
    return this.#seen(path, this.#bag.list(path));
  }

  keys(path: string): Value<readonly string[]> {
    return this.#seen(path, this.#bag.keys(path));
  }

  /** The ranges of a value that is a list, or one text with spaces or commas between them. */
  ranges(path: string): Value<readonly RangeSlot[]> {
    const list = this.#bag.texts(path);
    const ranges =
      list.state === "known"
        ? known(list.value.map((item) => rangeSlot(item.path, item.text)))
        : mapValue(this.#bag.text(path), (text) => rangesIn(text, this.pathOf(path)));
    return this.#seen(path, ranges);
  }

  #seen<T>(path: string, value: Value<T>): Value<T> {
    return value.state === "absent" && this.#openBecause !== undefined
      ? notKnown(`${this.pathOf(path)} ${this.#openBecause}`, this.pathOf(path))
      : value;
  }
}

/** The ranges in a text that may have several. */
export function rangesIn(text: string, path: string): readonly RangeSlot[] {
  return text
    .split(/[\s,]+/)
    .filter((range) => range !== "")
    .map((range) => rangeSlot(path, known(range)));
}

/** The range that a CNI takes where none is written. */
export function defaultPool(path: string, { value }: Fact<Cidr>): Value<readonly RangeSlot[]> {
  return known([rangeSlot(path, known(String(value)), true)]);
}
