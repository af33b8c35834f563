import { type Bag, isBag } from "../bag";
import type { PulumiStack } from "./program";

/** A place in a program. */
export interface SourcePosition {
  /** The file, from the folder of the project, with slashes; an absolute path where it lies outside. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/**
 * Where a resource was made, and what called that; then the same of the components it is in. A part of one of this
 * project's components is made where the component is: its users can't change the inside.
 */
export function positionsOf(states: PulumiStack["states"], urn: string): readonly SourcePosition[] {
  const chain: Bag[] = [];
  const passed = new Set<string>();
  for (let at: string | undefined = urn; at !== undefined && !passed.has(at); ) {
    passed.add(at);
    const state: Bag = states.get(at) ?? {};
    chain.push(state);
    at = typeof state.parent === "string" ? state.parent : undefined;
  }
  const component = chain.findLastIndex(({ type }) => String(type).startsWith("aks-networking:"));
  const outside = component < 0 ? chain : chain.slice(component);
  return outside.flatMap(({ sourcePosition, stackTrace }) => {
    const frames: readonly unknown[] = Array.isArray(stackTrace) ? stackTrace : [];
    const places = frames.map((frame) => (isBag(frame) ? frame.sourcePosition : undefined));
    return [sourcePosition, ...places].flatMap((each) => positionOf(each) ?? []);
  });
}

/** `project:///shop/index.ts#16,15`: file, line and column. */
function positionOf(uri: unknown): SourcePosition | undefined {
  const [, scheme, path = "", line, column = "1"] =
    (typeof uri === "string" &&
      /^(project|file):\/\/(\/[^#]*)#([1-9]\d{0,8})(?:,(\d{1,9}))?$/.exec(uri)) ||
    [];
  if (scheme === undefined || line === undefined) {
    return undefined;
  }
  const file = decode(scheme === "project" ? path.slice(1) : path);
  return { file, line: Number(line), column: Math.max(1, Number(column)) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
