import { labelOf, type Topology } from "../../../resources/topology";
import { isOneOf, type Value } from "../../../resources/value";
import { onlyIf, throughLink, undecided } from "../../answers";
import type { Answer } from "../../rule";
import { type CniRelease, chartsNotKnown, cniReleases, isByo } from "./helm-release";

/** A value of a chart that decides how packets travel between nodes. */
export interface Setting {
  /** The path from the release's root: `values.routingMode`. */
  readonly path: string;
  readonly text: Value<string>;
  /** The values that don't work on Azure, with what they mean and what works. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly action: string;
}

export function* calicoSettings(
  values: CniRelease["values"],
  wrong: Setting["wrong"],
  action: string,
): Generator<Setting> {
  const pools = values.list("installation.calicoNetwork.ipPools");
  if (pools.state === "notKnown") {
    const path = "values.installation.calicoNetwork.ipPools";
    yield { path, text: pools, wrong, action };
  }
  for (const pool of pools.state === "known" ? pools.value : []) {
    const text = pool.text("encapsulation");
    const path = pool.pathOf("encapsulation");
    const reason = `${path} isn't given, and which one Calico takes then depends on its version`;
    yield {
      path,
      text: text.state === "absent" ? { state: "notKnown", reason } : text,
      wrong,
      action,
    };
  }
}

export function* judgeSettings(
  topology: Topology,
  because: string,
  settingsOf: (release: CniRelease) => Iterable<Setting>,
): Generator<Answer> {
  yield* chartsNotKnown(topology);
  for (const release of cniReleases(topology)) {
    for (const { path, text, wrong, action } of settingsOf(release)) {
      const entity = release.release;
      const problem = Object.entries(wrong).find(([value]) => isOneOf(text, value))?.[1];
      if (text.state === "notKnown") {
        yield undecided(entity, path, text.reason);
      } else if (text.state === "known" && problem !== undefined) {
        yield* throughLink(release.cluster, entity, path, (cluster) =>
          onlyIf(isByo(cluster), entity, path, () => [
            {
              answer: "violation",
              entity,
              property: path,
              value: text.value,
              problem: `in ${labelOf(cluster)} ${problem}, ${because}`,
              action,
            },
          ]),
        );
      }
    }
  }
}
