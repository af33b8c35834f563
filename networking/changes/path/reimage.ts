import { learn } from "../../facts/fact";
import { nodePool } from "../commands";
import { counted, poolNodes, scaledToFit, subnetNeeds } from "./nodes";
import { addStep, type Planning } from "./planning";

/** Says whether the node subnets have the addresses that a reimage of all pools takes, and what to scale where not. */
export function fitsReimage(planning: Planning, what: string): string[] {
  const { side, networks, steps, warnings } = planning;
  if (steps.some(({ title }) => title.startsWith("Scale node pool"))) {
    return [];
  }
  const fits: string[] = [];
  for (const need of subnetNeeds(poolNodes(side), networks)) {
    if (need.needed <= need.usable) {
      fits.push(`Subnet ${need.has}, and ${need.arithmetic} are needed.`);
      continue;
    }
    const smaller = scaledToFit(need);
    warnings.push(
      `${need.arithmetic} addresses are needed while all node pools are reimaged at once, and subnet ${need.has}: ${what} may stop with SubnetIsFull.`,
    );
    if (smaller !== undefined) {
      const { name, from, to } = smaller;
      addStep(planning, {
        title: `Scale node pool ${name} from ${from} to ${counted(to, "node")}`,
        commands: [nodePool(side.settings, "scale", name, `--node-count ${to}`)],
        program: [`count: ${to} of pool ${name}`],
        notes: [`Then ${smaller.need} addresses are needed. Scale back when the reimage is done.`],
        page: learn("upgrade-aks-node-pools-rolling").page,
      });
    }
  }
  return fits;
}
