import { type AddressMap, networkModes } from "@aks-networking/networking";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { defaultView } from "../map/default-view";
import type { Found } from "../map/find";
import type { Theme } from "../map/palettes";
import { indexOf } from "../map/range-index";
import { addToMap, besideMap } from "../planner/add-to-map";
import { inputsFrom, readNeeds } from "../planner/needs";
import { type PlannedCluster, planCluster } from "../planner/plan-cluster";
import { ExportMenu } from "./export-menu";
import { Files } from "./files";
import { FindBox } from "./find-box";
import { type LinkState, packLink, unpackLink } from "./link";
import { MapView } from "./map-view";
import { windowTexts } from "./navigate";
import { AdviceNumbers, Announce, adviceNumbers, copy, counted } from "./parts";
import { PlannerView } from "./planner-view";

/** The page: its header, and one of the views. Its state is the address bar's. */
export function App({ data, first }: { readonly data: AddressMap; readonly first: LinkState }) {
  const [state, setState] = useState(first);
  const [base, setBase] = useState(data);
  const [added, setAdded] = useState<readonly PlannedCluster[]>([]);
  const map = useMemo(() => added.reduce(addToMap, base), [added, base]);
  const [said, setSaid] = useState("");
  const [found, setFound] = useState<{ found: Found }>();
  const isPrinted = useMedia("print");
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const theme: Theme = isPrinted ? "light" : (state.theme ?? (prefersDark ? "dark" : "light"));
  const advice = useMemo(() => adviceNumbers(map), [map]);
  const hasMap = map.ranges.length > 0;
  const view = state.view ?? (hasMap ? "map" : "planner");
  const inputs = useMemo(() => inputsFrom(state.planner), [state.planner]);
  const read = useMemo(() => readNeeds(inputs), [inputs]);
  const today = data.today ?? new Date().toISOString().slice(0, 10);
  const needs = useMemo(() => {
    if (view !== "planner" || !read.ok || inputs.beside !== "yes") {
      return read.ok ? read.needs : undefined;
    }
    const others = added.filter((each) => nameOf(each) !== read.needs.name);
    return besideMap(read.needs, others.reduce(addToMap, base));
  }, [view, read, inputs.beside, added, base]);
  const planned = useMemo(
    () => (view === "planner" && needs ? planCluster(needs, today) : undefined),
    [view, needs, today],
  );
  const own = useRef("");

  useEffect(() => {
    if (state.theme === undefined) {
      document.documentElement.removeAttribute("data-theme");
    } else {
      document.documentElement.dataset.theme = state.theme;
    }
  }, [state.theme]);

  // The address bar follows what is seen, a moment later: a glide doesn't write it at every step.
  useEffect(() => {
    const timer = setTimeout(async () => {
      if (Object.keys(state).length > 0) {
        own.current = await packLink(state);
        history.replaceState(null, "", `#${own.current}`);
      }
    }, 250);
    return () => clearTimeout(timer);
  }, [state]);

  useEffect(() => {
    const onHash = async () => {
      const link = location.hash.slice(1);
      if (link !== own.current) {
        setState(await unpackLink(link));
      }
    };
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);

  const onState = (change: LinkState) => setState((before) => ({ ...before, ...change }));
  const share = async () => {
    own.current = await packLink(state);
    history.replaceState(null, "", `#${own.current}`);
    await copy(location.href);
    setSaid("Link copied");
  };
  return (
    <Announce.Provider value={setSaid}>
      <AdviceNumbers.Provider value={advice}>
        <header>
          <h1>{view === "map" ? "Address map" : "Planner"}</h1>
          <nav aria-label="Views">
            {(["map", "planner"] as const).map((each) => (
              <button
                type="button"
                key={each}
                {...(each === view && { "aria-current": "page" })}
                onClick={() => onState({ view: each })}
              >
                {each === "map" ? "Map" : "Planner"}
              </button>
            ))}
          </nav>
          {view === "map" ? <Verdict map={map} /> : <PlannerVerdict planned={planned} />}
          <div class="tools">
            {view === "map" && <FindBox map={map} onFound={(one) => setFound({ found: one })} />}
            <button
              type="button"
              class="button"
              aria-label={theme === "dark" ? "Light theme" : "Dark theme"}
              onClick={() => onState({ theme: theme === "dark" ? "light" : "dark" })}
            >
              <span aria-hidden="true">{theme === "dark" ? "☀" : "☾"}</span>
            </button>
            <button type="button" class="button" onClick={share}>
              Share
            </button>
            <Files
              today={today}
              onMap={(opened) => {
                setBase(opened);
                setAdded([]);
                setState(({ theme, planner }) => ({
                  view: "map",
                  ...(theme && { theme }),
                  ...(planner && { planner }),
                }));
                setSaid(`Map of ${opened.title}: ${opened.problems.length} problems and advice`);
              }}
            />
            {view === "map" && <ExportMenu map={map} state={state} />}
            {view === "planner" && hasMap && planned && (
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  const name = nameOf(planned);
                  setAdded((all) => [...all.filter((each) => nameOf(each) !== name), planned]);
                  const { windows } = defaultView(indexOf(planned.map, 4));
                  setState(({ selected: _, ...before }) => ({
                    ...before,
                    view: "map",
                    family: 4,
                    windows: windowTexts(windows),
                  }));
                  setSaid(`${name} is on the map, as planned`);
                }}
              >
                Add to the map
              </button>
            )}
          </div>
        </header>
        {view === "map" ? (
          <MapView
            map={map}
            state={state}
            theme={theme}
            isPrinted={isPrinted}
            onState={onState}
            found={found}
          />
        ) : (
          <PlannerView
            inputs={inputs}
            read={read}
            needs={needs}
            hasMap={hasMap}
            planned={planned}
            theme={theme}
            isPrinted={isPrinted}
            onInput={(change) =>
              setState((before) => ({
                ...before,
                planner: { ...inputsFrom(before.planner), ...change },
              }))
            }
          />
        )}
        <div class="sr" role="status" aria-live="polite">
          {said}
        </div>
      </AdviceNumbers.Provider>
    </Announce.Provider>
  );
}

function nameOf({ map }: PlannedCluster): string {
  return map.title;
}

function Verdict({ map }: { readonly map: AddressMap }) {
  const problems = map.problems.filter(({ level }) => level === "problem").length;
  const advice = map.problems.length - problems;
  return (
    <p class="verdict">
      <b class={problems > 0 ? "bad" : "fine"}>
        {problems > 0 ? counted(problems, "problem") : "✓ No problems"}
      </b>
      <span>
        {advice > 0 && `${advice} advice · `}
        {counted(map.ranges.filter(({ kind }) => kind !== "reserved").length, "range")} ·{" "}
        {counted(map.clusters, "cluster")} · <b>{map.title}</b>
      </span>
    </p>
  );
}

function PlannerVerdict({ planned }: { readonly planned: PlannedCluster | undefined }) {
  if (planned === undefined) {
    return (
      <p class="verdict">
        <b class="bad">Needs can't be read</b>
      </p>
    );
  }
  const { chosen, planProblems, problems, mode, uses } = planned;
  const isFine =
    chosen.allowed &&
    planProblems.length === 0 &&
    problems.every(({ level }) => level === "advice");
  const nodes = uses.find(({ name }) => name.startsWith("Nodes"));
  return (
    <p class="verdict">
      <b class={isFine ? "fine" : "bad"}>{isFine ? "✓ Fits" : "✗ Does not fit"}</b>
      <span>
        <b>{networkModes[mode].displayName}</b>
        {nodes && ` · ${counted(nodes.full, "node")} at full scale`}
      </span>
    </p>
  );
}

/** Whether a media query holds, now and later. */
function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const onChange = () => setHolds(media.matches);
    media.addEventListener("change", onChange);
    return () => media.removeEventListener("change", onChange);
  }, [query]);
  return holds;
}
