import path from "node:path";
import type { SourcePosition } from "@aks-networking/networking";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Fleet, FleetResource } from "./fleet";

/** What places need of the project that is checked. */
export interface ProjectFiles {
  /** The folder of the project from the root of the repository, "" for the root itself. */
  readonly folder: string;
  /** The text of its Pulumi.yaml, where it has one. */
  readonly pulumiYaml?: string;
  /** Whether there is a file of this name, from the root of the repository. */
  readonly exists: (file: string) => boolean;
}

/**
 * Where a finding of a resource is corrected: the line of the program that made it; in a program in YAML the line of
 * the resource; else the line of the resource in the file that was judged. There is always one.
 */
export function placeOf(
  { positions, file, resource, urn }: FleetResource,
  { texts }: Fleet,
  project: ProjectFiles,
): SourcePosition {
  const own = positions.find(isOfUser);
  if (own !== undefined) {
    return { ...own, file: within(project, own.file) };
  }
  const inYaml = urn === undefined ? undefined : placeInYaml(resource.name, project.pulumiYaml);
  if (inYaml !== undefined) {
    return { file: within(project, "Pulumi.yaml"), ...inYaml };
  }
  if (urn !== undefined && project.pulumiYaml !== undefined) {
    return { file: within(project, "Pulumi.yaml"), line: 1, column: 1 };
  }
  const text = texts.get(file) ?? "";
  const at = text.indexOf(JSON.stringify(urn ?? resource.key));
  return { file, ...lineAndColumn(text, Math.max(0, at)) };
}

/** Frames of packages are of no use to whoever wrote the program. */
function isOfUser({ file }: SourcePosition): boolean {
  // A program in YAML has the frames of its language host, a Go module: pulumi-yaml@v1.25.0/pkg/….
  return (
    !/(?:^|[\\/])(?:node_modules|[^\\/]+@v\d[^\\/]*)[\\/]/.test(file) && !file.startsWith("node:")
  );
}

/**
 * A file of the project from the root of the repository. The state names it from the folder that the engine took for
 * the project, which in automation is a temporary one: then the longest end of the path that is there is meant.
 */
function within({ folder, exists }: ProjectFiles, written: string): string {
  const file = written.replaceAll("\\", "/");
  const own = file.startsWith("/") ? file : path.posix.join(folder, file);
  if (!own.startsWith("../") && !own.startsWith("/")) {
    return own;
  }
  const parts = file.split("/").filter((part) => part !== ".." && part !== "");
  const ends = parts.map((_, i) => parts.slice(i).join("/"));
  return ends.find(exists) ?? ends[0] ?? file;
}

function placeInYaml(name: string, text: string | undefined) {
  if (text === undefined) {
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const resources = document.get("resources");
  const pair = isMap(resources)
    ? resources.items.find(({ key }) => isScalar(key) && key.value === name)
    : undefined;
  const at = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  if (at === undefined) {
    return undefined;
  }
  const { line, col } = lines.linePos(at);
  return { line, column: col };
}

function lineAndColumn(text: string, at: number) {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
