import { learn } from "../../facts/fact";
import { NetworkMode } from "../../network-modes";
import { namedAre, windowsPools } from "../conditions";
import { modeMigrations } from "../mode-changes";
import { addUpdate, type Planning } from "./planning";
import { fitsReimage } from "./reimage";

const policyPage = learn("use-network-policies");

function isEngine(policy: string): boolean {
  return policy === "azure" || policy === "calico";
}

/** Whether the cluster moves to overlay, and what becomes of its policy engine on the way. */
export function policyPlan({ from, to, ciliumBlocked }: Planning) {
  const moves = movesToOverlay({ from, to });
  const cilium = to.dataplane === "cilium" && from.dataplane !== "cilium" && !ciliumBlocked;
  const engine = isEngine(from.policy);
  // Node subnet with a policy engine: Cilium takes its place first, so that no step without policies is needed.
  const ciliumFirst = cilium && engine && moves && from.mode === NetworkMode.AzureCniNodeSubnet;
  const dualStack =
    to.mode === NetworkMode.AzureCniOverlayDualStack &&
    from.mode !== NetworkMode.AzureCniOverlayDualStack;
  // Dual-stack has no other policy engine than Cilium.
  const wanted = ciliumBlocked || (dualStack && isEngine(to.policy)) ? "none" : to.policy;
  const off =
    engine && ((moves && !ciliumFirst) || (!cilium && (dualStack || wanted !== from.policy)));
  const now = off ? "none" : from.policy;
  const on = !cilium && wanted !== now && isEngine(wanted) ? wanted : undefined;
  return { moves, dualStack, cilium, ciliumFirst, engine, off, on };
}

export function movesToOverlay({ from, to }: Pick<Planning, "from" | "to">): boolean {
  return (
    from.mode !== undefined &&
    from.mode !== to.mode &&
    modeMigrations[from.mode].includes(NetworkMode.AzureCniOverlay)
  );
}

export const policySteps = {
  off(planning: Planning): void {
    const { from, blocks, warnings, side, ciliumBlocked } = planning;
    const { off, moves, dualStack, on, cilium } = policyPlan(planning);
    if (!off) {
      return;
    }
    if (moves || dualStack) {
      const what = moves
        ? "a cluster with a network policy engine can't move to overlay"
        : "dual-stack has no other engine than Cilium";
      blocks.push(`networkPolicy is ${from.policy}, and ${what}: it is removed first.`);
    }
    fitsReimage(planning, "the reimage");
    addUpdate(planning, "--network-policy none", {
      title: `Remove the network policy engine ${from.policy}`,
      program: ['networkPolicy: "none"'],
      outsidePulumi: true,
      cost: { reimage: true },
      notes: [
        "Policies stay as objects, and nothing enforces them until an engine is installed again.",
        ...(from.policy === "calico" ? ["Calico's custom resource definitions stay."] : []),
      ],
      page: policyPage.page,
    });
    const until = cilium ? "Cilium is on" : on === undefined ? undefined : `${on} is installed`;
    warnings.push(
      until === undefined
        ? "No network policy is enforced afterwards."
        : `No network policy is enforced from the removal of ${from.policy} until ${until} on all nodes.`,
    );
    if (ciliumBlocked) {
      warnings.push(
        `After the overlay step, install calico or leave networkPolicy none: ${namedAre(windowsPools(side))} Windows, and networkPolicy azure ends there on 2026-09-30.`,
      );
    }
  },
  on(planning: Planning): void {
    const { side, blocks, to, request } = planning;
    const { on, dualStack } = policyPlan(planning);
    const asked = request.wanted.networkPolicy !== undefined;
    if (asked && dualStack && isEngine(to.policy)) {
      blocks.push(
        `networkPolicy ${to.policy} isn't available with dual-stack: choose cilium with networkDataplane cilium, or none.`,
      );
    }
    if (on === undefined) {
      return;
    }
    if (on === "azure" && windowsPools(side).length > 0) {
      blocks.push(
        "networkPolicy azure ends on Windows nodes on 2026-09-30: choose calico or none.",
      );
      return;
    }
    addUpdate(planning, `--network-policy ${on}`, {
      title: `Install the network policy engine ${on}`,
      program: [`networkPolicy: "${on}"`],
      outsidePulumi: true,
      cost: { reimage: true },
      notes: on === "azure" ? ["networkPolicy azure ends on Linux nodes on 2028-09-30."] : [],
      page: policyPage.page,
    });
  },
};
