import { armReference, github, learn } from "../facts/fact";
import { NotKnown } from "../resources/arm-resource";
import { type Change, type Finding, type Found, newClusterStep, Verdict } from "./change";
import { update } from "./commands";
import { bothKnown } from "./setting-changes";
import { type ClusterPath, canonical, changedText, type PoolSettings } from "./settings";
import { spelling } from "./spelling";

export function profileComesOrGoes({ before, after }: Change): boolean {
  const [had, has] = [before, after].map(({ settings }) => settings.hasWindowsProfile() === true);
  return had !== has;
}

/** Azure doesn't answer the password, so that no refresh brings a new one into the state. */
export function windowsPasswordChange(change: Change): Found {
  const { before, after, context } = change;
  const path = "windowsProfile.adminPassword";
  const [from, to] = [before.settings.text(path), after.settings.text(path)];
  if (context.before === "azure" || from === undefined || to === undefined || from === to) {
    return undefined;
  }
  const command = update(before.settings, "--windows-admin-password <password>");
  return {
    property: path,
    from: "the old value",
    to: "another value",
    verdict: Verdict.AzureCli,
    reason: "The Windows password can change.",
    nextStep: `azure-native would delete the cluster and create a new one. Instead: run ${command}, and set the new one in the program and, with pulumi stack export and pulumi stack import, in the state of the cluster, since pulumi refresh doesn't read it.`,
    source: armReference,
  };
}

/** What Azure changes in place and azure-native doesn't; the values may be secrets. */
const inPlaceRows: readonly (readonly [ClusterPath, options: string, what: string])[] = [
  ["windowsProfile.licenseType", "--enable-ahub", "The Windows licence"],
  ["windowsProfile.gmsaProfile.enabled", "--enable-windows-gmsa", "gMSA"],
  ["linuxProfile.ssh.publicKeys", "--ssh-key-value <public-key>", "The SSH key of Linux nodes"],
];

export function inPlaceChanges(change: Change): Found[] {
  const { before, after } = change;
  if (change.context.before === "azure" || profileComesOrGoes(change)) {
    return [];
  }
  return inPlaceRows.map(([path, options, what]): Found => {
    const [from, to] = [before.settings.leaf(path), after.settings.leaf(path)];
    return bothKnown(change, path) && canonical(from, "exact") !== canonical(to, "exact")
      ? {
          property: path,
          from: from === undefined ? undefined : "the old value",
          to: to === undefined ? undefined : "another value",
          verdict: Verdict.InPlace,
          reason: `${what} can change.`,
          options,
          source: armReference,
        }
      : undefined;
  });
}

/**
 * Other values in the two profiles that azure-native replaces the cluster for: it compares all of them, and a value that
 * comes or goes is not one of those.
 */
export function otherProfileValues({ before, after, context }: Change, said: readonly Found[]) {
  if (context.before === "azure") {
    return [];
  }
  return (["windowsProfile", "linuxProfile"] as const).flatMap((profile) =>
    updatesIn(before.settings.written(profile), after.settings.written(profile), profile)
      .filter(
        ({ path }) =>
          !said.some(
            (found) =>
              found !== undefined &&
              (path === found.property || path.startsWith(`${found.property}[`)),
          ),
      )
      .map(({ path, isSpelling }): Finding => {
        const found = {
          property: path,
          from: "the old value",
          to: "another value",
          source: armReference,
        };
        const reason = "No page says whether Azure changes it.";
        return isSpelling ? spelling(found) : { ...found, verdict: Verdict.Undocumented, reason };
      }),
  );
}

interface Update {
  readonly path: string;
  /** Whether only the case differs. */
  readonly isSpelling: boolean;
}

/** The values that two objects both have, and that differ as text. */
function updatesIn(before: unknown, after: unknown, path: string): Update[] {
  if ([before, after].some((value) => value instanceof NotKnown)) {
    return [];
  }
  if (before === undefined || before === null || after === undefined || after === null) {
    return [];
  }
  if (typeof before === "object" && typeof after === "object") {
    const values = after as Record<string, unknown>;
    return Object.entries(before).flatMap(([name, value]) =>
      updatesIn(
        value,
        Object.hasOwn(values, name) ? values[name] : undefined,
        Array.isArray(before) ? `${path}[${name}]` : `${path}.${name}`,
      ),
    );
  }
  const isSpelling = String(before).toLowerCase() === String(after).toLowerCase();
  return before === after ? [] : [{ path, isSpelling }];
}

export function windowsProfileChange({ before, after, context }: Change): Found {
  const [had, has] = [before, after].map(({ settings }) => settings.hasWindowsProfile());
  // Azure gives clusters a profile that their programs don't have.
  if (
    had === undefined ||
    has === undefined ||
    had === has ||
    (context.before === "azure" && had)
  ) {
    return undefined;
  }
  return {
    property: "windowsProfile",
    from: had ? "set" : undefined,
    to: has ? "set" : undefined,
    verdict: Verdict.NewCluster,
    reason: had
      ? "The Windows profile of a cluster can't be removed."
      : "Windows support is set up when the cluster is created; a Windows pool on a cluster without it may fail.",
    nextStep: had
      ? "Keep windowsProfile as it was."
      : `Leave windowsProfile out. For Windows nodes, ${newClusterStep}`,
    source: learn("create-node-pools"),
  };
}

export function servicePrincipalChange({ before, after }: Change): Found {
  const path = "servicePrincipalProfile.clientId";
  const changed = changedText(before.settings, after.settings, path);
  return changed === undefined
    ? undefined
    : {
        ...changed,
        property: path,
        verdict: Verdict.Refused,
        reason: "Azure refuses another service principal in an update (PropertyChangeNotAllowed).",
        nextStep:
          "Change it with az aks update-credentials --reset-service-principal, or move the cluster to a managed identity.",
        source: github("Azure/azure-cli", 24764),
      };
}

export function oidcIssuerChange({ before, after }: Change): Found {
  const path = "oidcIssuerProfile.enabled";
  return before.settings.flag(path) === true && after.settings.flag(path) === false
    ? {
        property: path,
        from: true,
        to: false,
        verdict: Verdict.Refused,
        reason: "The OIDC issuer can't be disabled once it is enabled.",
        nextStep: "Keep it enabled.",
        source: learn("use-oidc-issuer"),
      }
    : undefined;
}

export function kubernetesVersionChange({ before, after }: Change): Found {
  const from = before.settings.text("kubernetesVersion") ?? before.kubernetesVersion;
  const to = after.settings.text("kubernetesVersion");
  const minor = (version: string | undefined) => {
    const [, major, digits] = /^(\d{1,3})\.(\d{1,3})(?:\.\d{1,3})?$/.exec(version ?? "") ?? [];
    return digits === undefined ? undefined : { major, minor: Number(digits) };
  };
  const [old, now] = [minor(from), minor(to)];
  if (old === undefined || now === undefined || old.major !== now.major) {
    return undefined;
  }
  const steps = now.minor - old.minor;
  if (steps === 0 || steps === 1) {
    return undefined;
  }
  const [reason, nextStep] =
    steps < 0
      ? ["A cluster can't go back to an older minor version of Kubernetes.", `Keep ${from}.`]
      : [
          "An upgrade can't skip a minor version of Kubernetes.",
          `Upgrade to ${old.major}.${old.minor + 1} first, then one minor version at a time.`,
        ];
  const found = { property: "kubernetesVersion", from, to, source: armReference };
  return { ...found, verdict: Verdict.Refused, reason, nextStep };
}

export function fipsChange(from: PoolSettings, to: PoolSettings, property: string): Found {
  const [had, has] = [from.flag("enableFIPS") ?? false, to.flag("enableFIPS") ?? false];
  if (had === has || to.flag("enableFIPS") === undefined || !from.isKnown("enableFIPS")) {
    return undefined;
  }
  return {
    property,
    from: had,
    to: has,
    ...onLinuxOnly(
      from,
      "A Linux node pool can be updated to another FIPS setting; its nodes are reimaged.",
      "Only Linux node pools can be updated to another FIPS setting.",
    ),
    source: learn("enable-fips-nodes"),
  };
}

/** What Azure changes by a reimage of the nodes, of Linux pools. */
function onLinuxOnly(pool: PoolSettings, linux: string, windows: string) {
  return pool.is("osType", "Windows")
    ? { verdict: Verdict.NewPool, reason: windows, cost: { reimage: false } }
    : { verdict: Verdict.InPlace, reason: linux, cost: { reimage: true } };
}

export function osSkuChange(from: PoolSettings, to: PoolSettings, property: string): Found {
  const changed = changedText(from, to, "osSKU");
  return changed === undefined
    ? undefined
    : {
        ...changed,
        property,
        ...onLinuxOnly(
          from,
          "The osSKU of a Linux node pool can change; its nodes are reimaged.",
          "The osSKU of a Windows node pool can't change.",
        ),
        source: learn("upgrade-os-version"),
      };
}

/** Azure keeps the mode of a pool that doesn't say it: `fromAzure` is where the values before are Azure's own. */
export function allocationChange(
  from: PoolSettings,
  to: PoolSettings,
  property: string,
  fromAzure: boolean,
): Found {
  const path = "podIPAllocationMode";
  const applies = [from, to].every(
    (pool) => pool.text("podSubnetID") !== undefined && pool.isKnown(path),
  );
  const [old, now] = [from, to].map((pool) => pool.text(path) ?? "DynamicIndividual");
  if (!applies || (fromAzure && to.text(path) === undefined) || canonical(old) === canonical(now)) {
    return undefined;
  }
  return {
    id: "x-one-allocmode-per-subnet",
    property,
    from: old,
    to: now,
    verdict: Verdict.NewPool,
    reason: "A pod subnet has one allocation mode: the other needs a pool with its own pod subnet.",
    nextStep: `Keep ${old}, or add a node pool with ${now} and a pod subnet of its own, and move the workloads.`,
    source: learn("configure-azure-cni-static-block-allocation"),
  };
}
