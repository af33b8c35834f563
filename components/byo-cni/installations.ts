import { installCalico } from "./calico";
import { isObject, shown } from "./chart-values";
import { installCilium, installCiliumEnterprise } from "./cilium";
import type { CniArgs } from "./cni-args";
import { installFlannel } from "./flannel";
import type { Installation } from "./installation";
import { installCanal, installWeave } from "./manifests";

const installers: {
  readonly [Cni in keyof CniArgs]-?: {
    readonly install: (args: NonNullable<CniArgs[Cni]>) => Installation;
    readonly settings: readonly (keyof NonNullable<CniArgs[Cni]>)[];
  };
} = {
  cilium: { install: installCilium, settings: ["version", "values", "skipAwait"] },
  ciliumEnterprise: {
    install: installCiliumEnterprise,
    settings: ["chart", "version", "repo", "username", "password", "values", "skipAwait"],
  },
  calico: { install: installCalico, settings: ["version", "values", "skipAwait"] },
  canal: { install: installCanal, settings: ["manifest", "nodePodCidrsAssigned", "skipAwait"] },
  flannel: {
    install: installFlannel,
    settings: ["version", "values", "nodePodCidrsAssigned", "skipAwait"],
  },
  weave: { install: installWeave, settings: ["manifest", "skipAwait"] },
};

/** What is to be installed for each CNI that the args give, and what is wrong with the args themselves. */
export function installationsOf(args: unknown): {
  readonly installations: readonly Installation[];
  readonly problems: readonly string[];
} {
  const given = Object.entries(isObject(args) ? args : {}).filter(
    ([, value]) => value !== undefined,
  );
  const problems: string[] = [];
  const installations: Installation[] = [];
  const names: string[] = [];
  for (const [cni, settings] of given) {
    const installer = Object.hasOwn(installers, cni) ? installers[cni as keyof CniArgs] : undefined;
    if (installer === undefined) {
      problems.push(
        `cni.${cni} is an unknown setting; use one of ${Object.keys(installers).join(", ")}.`,
      );
      continue;
    }
    names.push(cni);
    const faults = settingProblems(cni, settings, installer.settings);
    problems.push(...faults);
    if (faults.length === 0) {
      installations.push(installer.install(settings as never));
    }
  }
  if (names.length !== 1) {
    problems.unshift(
      `cni has ${names.join(" and ") || "nothing"}, but a cluster runs one CNI; give exactly one of ${Object.keys(installers).join(", ")}.`,
    );
  }
  return { installations, problems };
}

function settingProblems(cni: string, given: unknown, known: readonly string[]): string[] {
  if (!isObject(given)) {
    return [`cni.${cni} must be an object; use {} for its defaults.`];
  }
  const unknown = Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => `cni.${cni}.${name} is an unknown setting; use one of ${known.join(", ")}.`);
  const flags = ["skipAwait", "nodePodCidrsAssigned"]
    .filter((name) => given[name] !== undefined && typeof given[name] !== "boolean")
    .map((name) => `cni.${cni}.${name} ${shown(given[name])} must be true or false.`);
  const values =
    given.values === undefined || isObject(given.values)
      ? []
      : [`cni.${cni}.values ${shown(given.values)} must be an object.`];
  const texts = (cni === "ciliumEnterprise" ? ["chart", "version"] : []).flatMap((name) =>
    typeof given[name] === "string" && given[name] !== ""
      ? []
      : [`cni.${cni}.${name} ${shown(given[name])} must be a string, and not empty.`],
  );
  return [...unknown, ...flags, ...values, ...texts];
}
