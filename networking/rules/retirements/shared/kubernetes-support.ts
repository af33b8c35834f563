import { kubernetesSupport, minorVersion } from "../../../facts/kubernetes-versions";
import { hasEnded, retirements } from "../../../facts/retirements";

/** The support that a Kubernetes version has. */
interface Support {
  /** Community support, which every cluster has. */
  readonly community: boolean;
  /** Long-term support, which a cluster has with supportPlan AKSLongTermSupport. */
  readonly longTerm: boolean;
  /** Whether it is the version whose community support ends next. */
  readonly isEnding: boolean;
}

/** The support of a version on a day; undefined for a text that is not a version such as 1.35 or 1.35.2. */
export function supportOf(version: string, today: string): Support | undefined {
  const minor = minorVersion(version);
  if (minor === undefined) {
    return undefined;
  }
  const { ending, longTermUntil } = kubernetesSupport;
  const last = minorVersion(ending) ?? 0;
  const isEnding = minor === last;
  const { date } = retirements["dep-k8s"];
  const until = Object.entries(longTermUntil).find(([each]) => minorVersion(each) === minor)?.[1];
  return {
    community: minor > last || (isEnding && !hasEnded(date, today)),
    longTerm: minor > last || (until !== undefined && !hasEnded(until, today)),
    isEnding,
  };
}
