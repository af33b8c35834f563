import { networkModes } from "@aks-networking/networking";
import { Fragment } from "preact";
import { useContext, useMemo } from "preact/hooks";
import type { Theme } from "../map/palettes";
import { laterChanges } from "../planner/later";
import type { ClusterNeeds, InputProblems, PlannerInputs, ReadNeeds } from "../planner/needs";
import { outputsOf } from "../planner/outputs";
import { isPlaced, type PlannedCluster } from "../planner/plan-cluster";
import { Announce } from "./parts";
import { ModeTable } from "./planner-modes";
import { Outputs } from "./planner-outputs";
import { PlannedNetwork, Ranges, Sizes, Uses } from "./planner-result";

interface PlannerViewProps {
  readonly inputs: PlannerInputs;
  readonly read: ReadNeeds;
  /** What is planned by: what was read, with what is on the map. */
  readonly needs: ClusterNeeds | undefined;
  readonly hasMap: boolean;
  readonly planned: PlannedCluster | undefined;
  readonly theme: Theme;
  readonly isPrinted: boolean;
  readonly onInput: (change: Partial<PlannerInputs>) => void;
}

/** The planner: what is needed, what each network mode makes of it, and the plan to take away. */
export function PlannerView({
  inputs,
  read,
  needs,
  hasMap,
  planned,
  theme,
  isPrinted,
  onInput,
}: PlannerViewProps) {
  const announce = useContext(Announce);
  const outputs = useMemo(
    () => (needs && planned ? outputsOf(needs, planned) : []),
    [needs, planned],
  );
  const later = useMemo(
    () => (needs && planned ? laterChanges(needs, planned) : []),
    [needs, planned],
  );
  return (
    <main class="planner">
      <NeedsForm
        inputs={inputs}
        problems={read.ok ? {} : read.problems}
        hasMap={hasMap}
        onInput={onInput}
      />
      <div class="results">
        {needs && planned ? (
          <>
            <Findings planned={planned} />
            <ModeTable
              needs={needs}
              planned={planned}
              onMode={(mode) => {
                onInput({ mode });
                announce(`${networkModes[mode].displayName} is shown`);
              }}
            />
            <Uses planned={planned} />
            <PlannedNetwork planned={planned} theme={theme} isPrinted={isPrinted} />
            <Sizes planned={planned} />
            <Ranges needs={needs} planned={planned} />
          </>
        ) : (
          <section>
            <h2>Nothing is planned yet</h2>
            <p>Correct the fields that are marked: each says what it must be.</p>
          </section>
        )}
      </div>
      {needs && planned && (
        <aside class="take" aria-label="To take away">
          {!isPlaced(planned) && (
            <p class="input-problem">
              The plan doesn't fit: what stands here lacks the ranges that have no place.
            </p>
          )}
          <Outputs outputs={outputs} />
          <section>
            <h2>What can change later</h2>
            <table class="later">
              <tbody>
                {later.map(({ what, verdict, words, reason, page }) => (
                  <tr key={what}>
                    <th scope="row">
                      {what}
                      <p>
                        {reason}{" "}
                        {page.startsWith("https://") && (
                          <a
                            href={page}
                            target="_blank"
                            rel="noreferrer"
                            aria-label={`page about ${what}`}
                          >
                            page
                          </a>
                        )}
                      </p>
                    </th>
                    <td class={`verdict-${verdict}`}>{words}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </aside>
      )}
    </main>
  );
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** What the rules and the plan say against it. */
function Findings({ planned }: { readonly planned: PlannedCluster }) {
  const { problems, planProblems, chosen } = planned;
  // The advisor and the map judge by the same rules: what both say is said once.
  const against = unique([
    ...chosen.refusals,
    ...planProblems,
    ...problems.filter(({ level }) => level === "problem").map(({ message }) => message),
  ]);
  const advice = unique([
    ...chosen.warnings,
    ...problems.filter(({ level }) => level === "advice").map(({ message }) => message),
  ]);
  if (against.length === 0 && advice.length === 0) {
    return null;
  }
  return (
    <section aria-label="Verdicts" class="verdicts">
      <ul>
        {against.slice(0, 20).map((text) => (
          <li class="no" key={text}>
            <b aria-hidden="true">✗</b> <span class="sr">problem: </span>
            {text}
          </li>
        ))}
        {advice.slice(0, 20).map((text) => (
          <li class="soon" key={text}>
            <b aria-hidden="true">!</b> <span class="sr">advice: </span>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NeedsFormProps {
  readonly inputs: PlannerInputs;
  readonly problems: InputProblems;
  readonly hasMap: boolean;
  readonly onInput: (change: Partial<PlannerInputs>) => void;
}

const fields = [
  ["name", "Cluster name"],
  ["nodes", "Nodes to start with"],
  ["maxNodes", "Nodes at full scale"],
  ["maxPods", "Pods on a node"],
  ["maxSurge", "Surge of an upgrade"],
  ["vnet", "VNet range"],
] as const;

const switches = [
  ["windows", "Windows pools"],
  ["reachable", "Pods reachable from outside"],
  ["cilium", "Cilium dataplane"],
  ["ipv6", "IPv6 beside IPv4"],
  ["shared", "Ranges may repeat in others"],
] as const;

function NeedsForm({ inputs, problems, hasMap, onInput }: NeedsFormProps) {
  const describedBy = (field: keyof PlannerInputs) =>
    problems[field] === undefined
      ? {}
      : { "aria-invalid": true, "aria-describedby": `${field}-problem` };
  const problem = (field: keyof PlannerInputs) =>
    problems[field] !== undefined && (
      <p class="input-problem" id={`${field}-problem`}>
        {problems[field]}
      </p>
    );
  return (
    <form aria-label="What you need" onSubmit={(event) => event.preventDefault()}>
      <h2>What you need</h2>
      {fields.map(([field, label]) => (
        <div class="field" key={field}>
          <label for={field}>{label}</label>
          <input
            id={field}
            name={field}
            type="text"
            class={field === "vnet" ? "mono" : ""}
            inputMode={
              field === "nodes" || field === "maxNodes" || field === "maxPods" ? "numeric" : "text"
            }
            autocomplete="off"
            spellcheck={false}
            list={undefined}
            value={inputs[field]}
            onInput={(event) => onInput({ [field]: event.currentTarget.value })}
            {...describedBy(field)}
          />
          {problem(field)}
        </div>
      ))}
      <fieldset>
        <legend>It must have</legend>
        {switches.map(([field, label]) => (
          <Fragment key={field}>
            <label class="check">
              <input
                type="checkbox"
                name={field}
                checked={inputs[field] === "yes"}
                onChange={(event) =>
                  onInput({ [field]: event.currentTarget.checked ? "yes" : "", mode: "" })
                }
                {...describedBy(field)}
              />{" "}
              {label}
            </label>
            {problem(field)}
          </Fragment>
        ))}
      </fieldset>
      <fieldset>
        <legend>Taken</legend>
        <label for="taken">Elsewhere or in the VNet, one a line: name, CIDR</label>
        <textarea
          id="taken"
          name="taken"
          rows={6}
          spellcheck={false}
          value={inputs.taken}
          onInput={(event) => onInput({ taken: event.currentTarget.value })}
          {...describedBy("taken")}
        />
        {problem("taken")}
        {hasMap && (
          <label class="check">
            <input
              type="checkbox"
              name="beside"
              checked={inputs.beside === "yes"}
              onChange={(event) => onInput({ beside: event.currentTarget.checked ? "yes" : "" })}
            />{" "}
            And all that is on the map
          </label>
        )}
      </fieldset>
      <p class="hint">Nothing leaves this page. The link in the address bar holds all inputs.</p>
    </form>
  );
}
