import { learn } from "../../facts/fact";
import { namesOf } from "../commands";
import { counted, number, poolNodes, scaledToFit, subnetNeeds } from "./nodes";
import type { Planning } from "./planning";

/** Says whether the node subnets have the addresses that a reimage of all pools takes, and what to scale where not. */
export function fitsReimage(planning: Planning, what: string): string[] {
  const { side, networks, steps, warnings } = planning;
  if (steps.some(({ title }) => title.startsWith("Scale node pool"))) {
    return [];
  }
  const fits: string[] = [];
  const names = namesOf(side.settings);
  for (const need of subnetNeeds(poolNodes(side), networks)) {
    if (need.needed <= need.usable) {
      fits.push(
        `Subnet ${need.subnet.name} ${need.subnet.ranges.join(",")} has ${number(need.usable)} usable addresses, and ${need.arithmetic} are needed.`,
      );
      continue;
    }
    const where = `subnet ${need.subnet.name} ${need.subnet.ranges.join(",")} has ${number(need.usable)} usable addresses`;
    const smaller = scaledToFit(need);
    warnings.push(
      `${need.arithmetic} addresses are needed while all node pools are reimaged at once, and ${where}: ${what} may stop with SubnetIsFull.`,
    );
    if (smaller !== undefined) {
      steps.push({
        title: `Scale node pool ${smaller.name} from ${smaller.from} to ${counted(smaller.to, "node")}`,
        commands: [
          `az aks nodepool scale -g ${names.group} --cluster-name ${names.cluster} -n ${smaller.name} --node-count ${smaller.to}`,
        ],
        program: [`count: ${smaller.to} of pool ${smaller.name}`],
        outsidePulumi: false,
        cost: {},
        notes: [`Then ${smaller.need} addresses are needed. Scale back when the reimage is done.`],
        page: learn("upgrade-aks-node-pools-rolling").page,
      });
    }
  }
  return fits;
}
