import type { AddedCluster } from "../planner/added";

/** The state of the page as it stands in the address bar. What is missing has its default. */
export interface LinkState {
  readonly view?: "map" | "planner";
  readonly theme?: "light" | "dark";
  readonly family?: 4 | 6;
  /** The windows of the second and third ruler. */
  readonly windows?: readonly [string, string];
  /** What is selected: the key of a row, or `problem 3`. */
  readonly selected?: string;
  /** The groups of rows that are closed. */
  readonly closed?: readonly string[];
  /** What was typed into the planner, by field. */
  readonly planner?: Readonly<Record<string, string>>;
  /** The clusters that were planned onto the map, in the order in which they came. */
  readonly added?: readonly AddedCluster[];
}

/** Comes before everything else, so that later forms can be told apart. */
const version = "1";
/** A link that unpacks to more than this isn't one of this page. */
const unpackedAtMost = 1_000_000;
/** A link that has more planned clusters than this isn't one of this page. */
export const addedAtMost = 50;

/** "1.q1YqS8wpTVWyUsrILy5R0lEqLilKLMtMLUpVslIqTixLVaoFAA": version, then the state, packed. */
export async function packLink(state: LinkState): Promise<string> {
  const packed = await through(
    new TextEncoder().encode(JSON.stringify(state)),
    new CompressionStream("deflate-raw"),
  );
  let binary = "";
  for (const byte of packed ?? []) {
    binary += String.fromCharCode(byte);
  }
  const base64 = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${version}.${base64}`;
}

/** The state that a link holds; undefined for one that can't be read. Never throws. */
export async function unpackLink(link: string): Promise<LinkState | undefined> {
  if (link === "" || link === "#") {
    return {};
  }
  const match = /^#?1\.([\w-]{0,200000})$/.exec(link);
  if (match === null) {
    return undefined;
  }
  try {
    const binary = atob((match[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream("deflate-raw"));
    return bytes && readState(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The message for a link that can't be read. */
export function unreadLink(link: string): string {
  return /^#?\d{1,6}\./.test(link) && !/^#?1\./.test(link)
    ? "The link is of another version of this page: what it shows is not known here."
    : "The link is not complete. Links are long: some programs cut them off. Ask for it again.";
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array | undefined> {
  const writer = stream.writable.getWriter();
  // A stream that can't go on says so to its reader.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > unpackedAtMost) {
      await reader.cancel();
      return undefined;
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Takes what fits of a value that may be anything. */
function readState(value: unknown): LinkState {
  if (typeof value !== "object" || value === null) {
    return {};
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const { view, theme, family, windows, selected, closed, planner, added } = fields;
  const inputs = textsOf(planner);
  return {
    ...((view === "map" || view === "planner") && { view }),
    ...((theme === "light" || theme === "dark") && { theme }),
    ...((family === 4 || family === 6) && { family }),
    ...(isTexts(windows) && windows.length === 2 && { windows: windows as [string, string] }),
    ...(typeof selected === "string" && { selected }),
    ...(isTexts(closed) && { closed }),
    ...(inputs && { planner: inputs }),
    ...(Array.isArray(added) && { added: added.slice(0, addedAtMost).flatMap(readAdded) }),
  };
}

function readAdded(value: unknown): AddedCluster | readonly [] {
  const { planner, plan } = Object(value) as Readonly<Record<string, unknown>>;
  const inputs = textsOf(planner);
  return inputs && typeof plan === "string" ? { planner: inputs, plan } : [];
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function textsOf(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return undefined;
  }
  const texts = Object.entries(value).filter(([, each]) => typeof each === "string");
  return Object.fromEntries(texts) as Record<string, string>;
}
