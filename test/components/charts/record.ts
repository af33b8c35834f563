// Renders the charts of the CNIs with the values of ByoCniCluster, and reads their manifests. It needs helm.
//   npm run charts                    shows what differs from the recorded facts; changes nothing
//   npm run charts -- --record        records them again
//   npm run charts -- --from <folder> takes unpacked charts (<chart>-<version>/) and manifests (<name>-<version>.yaml) from
//                                     a folder, instead of the repositories that the component names
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type ChartFacts, factsFile, manifestFacts, podCidr, renderedFacts, wanted } from "./facts";

async function main(args: readonly string[]): Promise<number> {
  try {
    execFileSync("helm", ["version"], { stdio: "ignore" });
  } catch {
    console.error("helm is not installed: no chart was rendered, and nothing was checked.");
    return 2;
  }
  const from = args.includes("--from") ? args[args.indexOf("--from") + 1] : undefined;
  const found: ChartFacts[] = [];
  for (const each of wanted()) {
    if (each.manifest !== undefined) {
      const text =
        from === undefined
          ? await (await fetch(each.manifest)).text()
          : fs.readFileSync(path.join(from, `${each.cni}-${each.version}.yaml`), "utf8");
      found.push({ ...each.head, ...manifestFacts(each.cni, text) });
      continue;
    }
    const charts = each.charts.map(({ chart, release, repo, namespace, values }) => ({
      chart,
      rendered: render(from, { chart, release, repo, namespace, version: each.version }, values),
      unset: render(from, { chart, release, repo, namespace, version: each.version }, {}),
    }));
    found.push({ ...each.head, ...renderedFacts(each.cni, charts) });
  }
  if (args.includes("--record")) {
    fs.writeFileSync(factsFile, `${JSON.stringify({ podCidr, charts: found }, undefined, 2)}\n`);
    return 0;
  }
  const recorded: { charts: readonly ChartFacts[] } = JSON.parse(
    fs.readFileSync(factsFile, "utf8"),
  );
  const changed = found.filter(
    (facts, i) => !isDeepStrictEqual(JSON.parse(JSON.stringify(facts)), recorded.charts[i]),
  );
  for (const facts of changed) {
    console.error(`${facts.cni} ${facts.version} differs from what is recorded:`);
    console.error(JSON.stringify(facts, undefined, 2));
  }
  console.log(`${found.length} charts and manifests, ${changed.length} that differ.`);
  return changed.length === 0 ? 0 : 1;
}

interface Source {
  readonly chart: string;
  readonly release: string;
  readonly repo: string | undefined;
  readonly namespace: string;
  readonly version: string;
}

function render(
  from: string | undefined,
  { chart, release, repo, namespace, version }: Source,
  values: unknown,
): string {
  const source =
    from === undefined
      ? [chart, "--repo", repo ?? "", "--version", version]
      : [path.join(from, `${chart}-${version}`)];
  return execFileSync(
    "helm",
    ["template", release, ...source, "--namespace", namespace, "--kube-version", "1.34", "-f", "-"],
    { input: JSON.stringify(values), encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
