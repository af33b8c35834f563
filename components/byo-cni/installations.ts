import { installCalico } from "./calico";
import { installCilium, installCiliumEnterprise } from "./cilium";
import type { CniArgs } from "./cni-args";
import { installFlannel } from "./flannel";
import type { Installation } from "./installation";
import { installCanal, installWeave } from "./manifests";

const installers: {
  readonly [Cni in keyof CniArgs]-?: (args: NonNullable<CniArgs[Cni]>) => Installation;
} = {
  cilium: installCilium,
  ciliumEnterprise: installCiliumEnterprise,
  calico: installCalico,
  canal: installCanal,
  flannel: installFlannel,
  weave: installWeave,
};

/** What is to be installed for each CNI among args that were read, and why that isn't one. */
export function installationsOf(args: CniArgs = {}): {
  readonly installations: readonly Installation[];
  readonly problems: readonly string[];
} {
  const names = (Object.keys(args) as (keyof CniArgs)[]).filter((cni) => args[cni] !== undefined);
  return {
    // What is required and missing is said where args are read.
    installations: names
      .filter((cni) => cni !== "ciliumEnterprise" || (args[cni]?.chart && args[cni].version))
      .map((cni) => installers[cni](args[cni] as never)),
    problems:
      names.length === 1
        ? []
        : [
            `cni has ${names.join(" and ") || "nothing"}, but a cluster runs one CNI; give exactly one of ${Object.keys(installers).join(", ")}.`,
          ],
  };
}
