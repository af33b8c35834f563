import { gte, lt, parse } from "semver";
import { shown } from "./chart-values";

/** The versions of a chart that fit: those whose rendering with the values of this package is recorded, and newer ones. */
interface ChartVersions {
  /** The one that is installed where none is given. */
  readonly default: string;
  readonly from: string;
  readonly below: string;
  /** What older charts lack. */
  readonly because: string;
}

export const chartVersions = {
  cilium: {
    default: "1.20.2",
    from: "1.15.0",
    below: "2.0.0",
    because:
      "older charts name the routing mode otherwise and have reached the end of their support",
  },
  calico: {
    default: "v3.32.2",
    from: "v3.32.0",
    below: "v4.0.0",
    because: "older ones have no chart of their own for the custom resource definitions",
  },
  flannel: {
    default: "v0.28.10",
    from: "v0.22.0",
    below: "v1.0.0",
    because: "there are no older charts",
  },
} as const satisfies Record<string, ChartVersions>;

/** What is wrong with a version that the args give. */
export function versionProblems(cni: keyof typeof chartVersions, version: string): string[] {
  const range = chartVersions[cni];
  const setting = `cni.${cni}.version ${shown(version)}`;
  const parsed = parse(version);
  if (parsed === null) {
    return [`${setting} is not the exact version of a chart; use one such as ${range.default}.`];
  }
  return gte(parsed, range.from) && lt(parsed, range.below)
    ? []
    : [
        `${setting} is not supported: the values fit charts from ${range.from} to below ${range.below}, ${range.because}; use ${range.default}.`,
      ];
}
