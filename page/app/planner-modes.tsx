import { type NetworkMode, networkModes } from "@aks-networking/networking";
import { Fragment } from "preact";
import { grouped } from "../map/scene";
import type { ClusterNeeds } from "../planner/needs";
import { modesInOrder, type PlannedCluster } from "../planner/plan-cluster";

interface ModeTableProps {
  readonly needs: ClusterNeeds;
  readonly planned: PlannedCluster;
  readonly onMode: (mode: NetworkMode) => void;
}

/** All network modes with their verdicts and every reason, and what each takes of the VNet. */
export function ModeTable({ needs, planned, onMode }: ModeTableProps) {
  const { advice, mode: shown } = planned;
  const free = Number(needs.vnet.addressCount);
  const most = Math.max(
    free,
    ...Object.values(advice.modes).map(({ spends }) => spends.vnetAddressCount ?? 0),
  );
  return (
    <section>
      <h2 id="modes">Network modes</h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="modes">
        <table class="modes">
          <thead>
            <tr>
              <th scope="col">Mode</th>
              <th scope="col">Verdict</th>
              <th scope="col">
                VNet addresses <span>log scale, | all</span>
              </th>
              <th scope="col" class="number">
                Nodes
              </th>
              <th scope="col" class="number">
                Pods
              </th>
            </tr>
          </thead>
          <tbody>
            {modesInOrder(advice).map((mode) => {
              const { allowed, refusals, warnings, costs, spends } = advice.modes[mode];
              const isFirst = advice.recommendation?.mode === mode;
              const [sign, word, look] = verdictOf(allowed, isFirst, warnings.length > 0);
              const { nodeSubnet, podSubnet, podCidr, podCidrIpv6 } = spends.smallestPrefixLengths;
              const count = spends.vnetAddressCount;
              const reasons = [
                ...(isFirst ? [advice.recommendation?.reason ?? ""] : []),
                ...refusals,
                ...warnings,
                ...costs,
              ];
              const pods = [podSubnet ?? podCidr, podCidrIpv6].filter(
                (length) => length !== undefined,
              );
              return (
                <Fragment key={mode}>
                  <tr class={mode === shown ? "on" : ""}>
                    <th scope="row">
                      <button
                        type="button"
                        class="mode"
                        aria-pressed={mode === shown}
                        onClick={() => onMode(mode)}
                      >
                        {networkModes[mode].displayName}
                      </button>
                    </th>
                    <td class={look}>
                      <span aria-hidden="true">{sign}</span> {word}
                    </td>
                    <td>
                      <Spent count={count} free={free} most={most} />
                    </td>
                    <td class="number mono">{nodeSubnet === undefined ? "–" : `/${nodeSubnet}`}</td>
                    <td class="number mono">
                      {pods.length === 0 ? "" : pods.map((length) => `/${length}`).join(" + ")}
                    </td>
                  </tr>
                  {reasons.length > 0 && (
                    <tr class={mode === shown ? "why on" : "why"}>
                      <td colSpan={5}>
                        {reasons.map((reason) => (
                          <p key={reason}>{reason}</p>
                        ))}
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function verdictOf(
  allowed: boolean,
  isFirst: boolean,
  warned: boolean,
): readonly [string, string, string] {
  if (!allowed) {
    return ["✗", "does not fit", "no"];
  }
  return isFirst
    ? ["✓", "recommended", "ok"]
    : warned
      ? ["!", "works, with advice", "soon"]
      : ["✓", "works", "ok"];
}

/** A bar on a scale of powers of two, from 16 addresses, with a mark where the VNet ends. */
function Spent({
  count,
  free,
  most,
}: {
  readonly count: number | undefined;
  readonly free: number;
  readonly most: number;
}) {
  const place = (value: number) =>
    Math.min(Math.max((Math.log2(Math.max(value, 16)) - 3) / (Math.log2(most) - 2.5), 0), 1) * 100;
  if (count === undefined) {
    return <span class="no">no subnet is large enough</span>;
  }
  const isOver = count > free;
  return (
    <span class={isOver ? "spent over" : "spent"}>
      <span class="track" aria-hidden="true">
        <s style={{ width: `${place(count)}%` }} />
        <i style={{ left: `${place(free)}%` }} />
      </span>
      {grouped(count)}
      <span class="sr"> of {grouped(free)}</span>
    </span>
  );
}
