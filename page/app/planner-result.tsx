import { useMemo, useState } from "preact/hooks";
import { defaultView } from "../map/default-view";
import type { Theme } from "../map/palettes";
import { indexOf } from "../map/range-index";
import { grouped } from "../map/scene";
import type { ClusterNeeds } from "../planner/needs";
import { isPlaced, type PlannedCluster, type PlannedUse } from "../planner/plan-cluster";
import { slotNames } from "../planner/slots";
import { Legend } from "./legend";
import { type Windows, windowTexts } from "./navigate";
import { svgOf } from "./printed-rulers";
import { RulerCanvas } from "./ruler-canvas";

/** What fits: three numbers, and how full each range and count is. */
export function Uses({ planned }: { readonly planned: PlannedCluster }) {
  const { capacity, uses } = planned;
  if (capacity === undefined) {
    return null;
  }
  const subnet = uses.find(({ unit }) => unit === "addresses");
  const left = subnet && subnet.available - subnet.upgrade;
  return (
    <section aria-labelledby="fits">
      <h2 id="fits">
        {isPlaced(planned) ? "What fits" : "What would fit, with room for it in the VNet"}{" "}
        <span>now → full scale ▨ upgrade</span>
      </h2>
      <div class="big">
        <p>
          <b>{grouped(capacity.nodes)}</b> nodes at most
        </p>
        <p>
          <b>{grouped(capacity.pods)}</b> pods at most
        </p>
        {left !== undefined && (
          <p class={left < 0 ? "bad" : ""}>
            <b>{grouped(Math.abs(left))}</b>{" "}
            {left < 0 ? "addresses too few" : "addresses left in an upgrade"}
          </p>
        )}
      </div>
      <div class="uses">
        {uses.map((use) => (
          <UseLine use={use} key={use.name} />
        ))}
      </div>
      <p class="next">Next limit: {capacity.limitedBy.sentence}</p>
    </section>
  );
}

function UseLine({ use }: { readonly use: PlannedUse }) {
  const share = (count: number) =>
    use.available === 0 ? 100 : Math.min((count / use.available) * 100, 100);
  const [now, full, upgrade] = [share(use.now), share(use.full), share(use.upgrade)];
  const isOver = use.upgrade > use.available;
  const name = `${use.name}: ${use.now} now, ${use.full} at full scale, ${use.upgrade} in an upgrade, of ${use.available} ${use.unit}`;
  return (
    <div class="line">
      <span>{use.name}</span>
      <span class={isOver ? "use nodes over" : "use nodes"} role="img" aria-label={name}>
        <span class="bar">
          <b style={{ width: `${full}%` }} />
          <u style={{ left: `${full}%`, width: `${Math.max(upgrade - full, 0)}%` }} />
          <s style={{ left: `${Math.min(now, 99)}%` }} />
        </span>
      </span>
      <span class={isOver ? "count bad" : "count"}>
        {grouped(use.now)} → {grouped(use.full)} ▨ {grouped(use.upgrade)}{" "}
        <i>of {grouped(use.available)}</i>
      </span>
    </div>
  );
}

/** The plan on the same rulers as the map. */
export function PlannedNetwork({
  planned,
  theme,
  isPrinted,
}: {
  readonly planned: PlannedCluster;
  readonly theme: Theme;
  readonly isPrinted: boolean;
}) {
  const index = useMemo(() => indexOf(planned.map, 4), [planned]);
  const [moved, setMoved] = useState<{ of: PlannedCluster; windows: Windows }>();
  // What was moved belongs to one plan; the next one starts where it is seen best.
  const windows = moved?.of === planned ? moved.windows : defaultView(index).windows;
  return (
    <section aria-labelledby="drawn">
      <h2 id="drawn">The plan, drawn</h2>
      <Legend map={planned.map} />
      {isPrinted ? (
        <div
          class="printed-rulers"
          dangerouslySetInnerHTML={{
            __html: svgOf(planned.map, 4, windowTexts(windows), 900, "light"),
          }}
        />
      ) : (
        <RulerCanvas
          index={index}
          windows={windows}
          selected={undefined}
          theme={theme}
          label="The planned ranges on three rulers. The table of ranges below has the same."
          onWindows={(to) => setMoved({ of: planned, windows: to })}
          onTarget={() => undefined}
        />
      )}
    </section>
  );
}

/** How many nodes fit with other sizes, one and two steps around. */
export function Sizes({ planned }: { readonly planned: PlannedCluster }) {
  const { sizes } = planned;
  if (sizes === undefined) {
    return null;
  }
  return (
    <section>
      <h2 id="sizes">
        Other sizes <span>nodes at most, and what limits them</span>
      </h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="sizes">
        <table class="sizes">
          <thead>
            <tr>
              <th scope="col">Node subnet</th>
              {sizes.nodeSubnets.map((length) => (
                <th scope="col" class="number mono" key={length}>
                  /{length}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sizes.rows.map(({ podPrefixLength, cells }) => (
              <tr key={podPrefixLength}>
                <th scope="row">
                  {podPrefixLength === undefined ? "nodes" : `${sizes.pods} /${podPrefixLength}`}
                </th>
                {cells.map((cell, i) => (
                  <td
                    key={sizes.nodeSubnets[i]}
                    class={`number ${cell.fits ? "ok" : "no"}${cell.isPlanned ? " planned" : ""}`}
                    title={cell.limitedBy}
                  >
                    <span aria-hidden="true">{cell.fits ? "✓" : "✗"}</span>
                    <span class="sr">
                      {cell.fits ? "fits" : "too small"}
                      {cell.isPlanned && ", planned"}:{" "}
                    </span>{" "}
                    {grouped(cell.nodes)} {cell.limit !== "" && <small>{cell.limit}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Each range of the plan, and why it is as it is. */
export function Ranges({
  needs,
  planned,
}: {
  readonly needs: ClusterNeeds;
  readonly planned: PlannedCluster;
}) {
  const names = slotNames(needs);
  const nodes = planned.uses.find(({ name }) => name.startsWith("Node subnet"));
  const pods = planned.uses.find(({ name }) => name.startsWith("Pod"));
  const why = (name: string): string => {
    switch (name) {
      case names.vnet:
        return "As given.";
      case names.nodes:
        return nodes ? `${grouped(nodes.upgrade)} in an upgrade and 5 that Azure reserves.` : "";
      case names.pods:
        return pods
          ? `${grouped(pods.upgrade)} of ${grouped(pods.available)} ${pods.unit} in an upgrade.`
          : "Outside all that is taken.";
      case names.services:
        return "Outside all that is taken.";
      default:
        return name.includes("/others/") ? "Taken in the VNet." : "";
    }
  };
  return (
    <section>
      <h2 id="slots">Ranges</h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="slots">
        <table>
          <thead>
            <tr>
              <th scope="col">Slot</th>
              <th scope="col">CIDR</th>
              <th scope="col">Room</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {[...planned.plan.slots].sort(vnetFirst).map(({ name, cidr, growTo, kind }) => (
              <tr key={name}>
                <th scope="row">
                  <span class="slot">
                    <i class={`chip ${chipOf(name, kind, names)}`} aria-hidden="true" /> {name}
                  </span>
                </th>
                <td class="mono">{`${cidr}`}</td>
                <td class="mono">{growTo === undefined ? "" : `/${growTo}`}</td>
                <td class="why">{why(name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function vnetFirst(a: { readonly kind: string }, b: { readonly kind: string }): number {
  return Number(b.kind === "vnet") - Number(a.kind === "vnet");
}

function chipOf(name: string, kind: string, names: ReturnType<typeof slotNames>): string {
  if (kind === "vnet") {
    return "vnet";
  }
  if (kind === "serviceCidr") {
    return "services";
  }
  return name === names.pods || name === names.podsIpv6
    ? "pods"
    : name.includes("/others/")
      ? "subnet"
      : "nodes";
}
