import { readFileSync } from "node:fs";
import path from "node:path";
import { type ArmResource, ArmType, EnvironmentKind, parseCidr } from "@aks-networking/networking";
import { type ClusterRange, type Environment, existing, readEnvironment } from "./environment";
import { Given, isBag } from "./given";

const nothing: Environment = { ranges: [], clusterRanges: [], existing: [] };

/**
 * Reads a JSON file: an environment as in environment.schema.json, or the list that `az network vnet list -o json` or
 * `az aks list -o json` prints. A relative path starts where Pulumi was started, else in the folder of the pack.
 */
export function readEnvironmentFile(file: string, at: string, problems: string[]): Environment {
  const folders = [process.env.PWD ?? "", process.cwd()];
  const paths = [...new Set(folders.map((folder) => path.resolve(folder, file)))];
  for (const each of paths) {
    let text: string;
    try {
      text = readFileSync(each, "utf8");
    } catch {
      continue;
    }
    try {
      return fromJson(JSON.parse(text), path.basename(file), problems);
    } catch {
      problems.push(`${at} ${each} is no JSON; write it with -o json.`);
      return nothing;
    }
  }
  problems.push(`${at} ${file} can't be read; it was looked for at ${paths.join(" and ")}.`);
  return nothing;
}

/** Takes the content of such a file. `name` is what problems call it. */
export function fromJson(json: unknown, name: string, problems: string[]): Environment {
  if (!Array.isArray(json)) {
    return readEnvironment(new Given(json, name, problems));
  }
  const found: { clusterRanges: ClusterRange[]; existing: ArmResource[] } = {
    clusterRanges: [],
    existing: [],
  };
  for (const [i, element] of json.entries()) {
    const type = isBag(element) ? String(element.type).toLowerCase() : "";
    if (!isBag(element) || typeof element.id !== "string") {
      problems.push(`${name}[${i}] has no id; write the file with az network vnet list -o json.`);
    } else if (type === ArmType.virtualNetwork.toLowerCase()) {
      found.existing.push(existing(ArmType.virtualNetwork, element.id, element));
    } else if (type === ArmType.managedCluster.toLowerCase()) {
      found.clusterRanges.push(...rangesOf(element.id, element.networkProfile));
    } else {
      problems.push(
        `${name}[${i}] is ${JSON.stringify(element.type)}; only VNets and managed clusters are read.`,
      );
    }
  }
  return { ...nothing, ...found };
}

function rangesOf(cluster: string, profile: unknown): ClusterRange[] {
  const name = cluster.split("/").at(-1) ?? cluster;
  const kinds = [
    ["podCidr", EnvironmentKind.clusterPods],
    ["serviceCidr", EnvironmentKind.clusterServices],
  ] as const;
  return kinds.flatMap(([property, kind]) => {
    const bag = isBag(profile) ? profile : {};
    const listed = bag[`${property}s`];
    const texts = new Set([bag[property], ...(Array.isArray(listed) ? listed : [])]);
    return [...texts].flatMap((text) => {
      const parsed = typeof text === "string" ? parseCidr(text) : undefined;
      return parsed?.ok ? [{ cluster, range: { name, kind, cidr: parsed.cidr } }] : [];
    });
  });
}
