import { learn } from "../../facts/fact";
import { NetworkMode } from "../../network-modes";
import { namesOf, update } from "../commands";
import { type Planning, windowsPools } from "./planning";
import { fitsReimage } from "./reimage";

const policyPage = learn("use-network-policies");

/** Whether the cluster moves to overlay, and what becomes of its policy engine on the way. */
export function policyPlan({ from, to, ciliumBlocked }: Planning) {
  const moves = movesToOverlay({ from, to });
  const cilium = to.dataplane === "cilium" && from.dataplane !== "cilium" && !ciliumBlocked;
  const engine = from.policy === "azure" || from.policy === "calico";
  // Node subnet with a policy engine: Cilium takes its place first, so that no step without policies is needed.
  const ciliumFirst = cilium && engine && moves && from.mode === NetworkMode.AzureCniNodeSubnet;
  const dualStack =
    to.mode === NetworkMode.AzureCniOverlayDualStack &&
    from.mode !== NetworkMode.AzureCniOverlayDualStack;
  // Dual-stack has no other policy engine than Cilium.
  const wanted =
    ciliumBlocked || (dualStack && (to.policy === "azure" || to.policy === "calico"))
      ? "none"
      : to.policy;
  const off =
    engine && ((moves && !ciliumFirst) || (!cilium && (dualStack || wanted !== from.policy)));
  const now = off ? "none" : from.policy;
  const on =
    !cilium && wanted !== now && (wanted === "azure" || wanted === "calico") ? wanted : undefined;
  return { moves, dualStack, cilium, ciliumFirst, off, on };
}

export function movesToOverlay({ from, to }: Pick<Planning, "from" | "to">): boolean {
  const movable: readonly (NetworkMode | undefined)[] = [
    NetworkMode.Kubenet,
    NetworkMode.AzureCniNodeSubnet,
  ];
  return movable.includes(from.mode) && from.mode !== to.mode;
}

export const policySteps = {
  off(planning: Planning): void {
    const { from, steps, blocks, warnings, side, ciliumBlocked } = planning;
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
    steps.push({
      title: `Remove the network policy engine ${from.policy}`,
      commands: [update(namesOf(side.settings), "--network-policy none")],
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
      const windows = windowsPools(side).map(({ poolName }) => poolName);
      warnings.push(
        `After the overlay step, install calico or leave networkPolicy none: ${windows.join(" and ")} ${windows.length > 1 ? "are" : "is"} Windows, and networkPolicy azure ends there on 2026-09-30.`,
      );
    }
  },
  on(planning: Planning): void {
    const { steps, side, blocks, to, request } = planning;
    const { on, dualStack } = policyPlan(planning);
    const asked = request.wanted.networkPolicy !== undefined;
    if (asked && dualStack && (to.policy === "azure" || to.policy === "calico")) {
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
    steps.push({
      title: `Install the network policy engine ${on}`,
      commands: [update(namesOf(side.settings), `--network-policy ${on}`)],
      program: [`networkPolicy: "${on}"`],
      outsidePulumi: true,
      cost: { reimage: true },
      notes: on === "azure" ? ["networkPolicy azure ends on Linux nodes on 2028-09-30."] : [],
      page: policyPage.page,
    });
  },
};
