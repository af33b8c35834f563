import { type AddressMap, networkModes } from "@aks-networking/networking";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { defaultView } from "../map/default-view";
import type { Found } from "../map/find";
import type { Theme } from "../map/palettes";
import { indexOf } from "../map/range-index";
import { keyOf } from "../map/rows";
import { besideMap } from "../planner/add-to-map";
import { type AddedCluster, addedOf, mapWith, nameIn, nameOf, planAdded } from "../planner/added";
import { inputsFrom, readNeeds } from "../planner/needs";
import { isPlaced, type PlannedCluster, planCluster } from "../planner/plan-cluster";
import { ExportMenu } from "./export-menu";
import { Files } from "./files";
import { FindBox } from "./find-box";
import { addedAtMost, type LinkState, packLink, unpackLink, unreadLink } from "./link";
import { MapView } from "./map-view";
import { windowTexts } from "./navigate";
import { AdviceNumbers, Announce, adviceNumbers, copy, counted, Notice } from "./parts";
import { PlannerView } from "./planner-view";

/** The page: its header, and one of the views. Its state is the address bar's. */
export function App({
  data,
  first,
  notice,
}: {
  readonly data: AddressMap;
  readonly first: LinkState;
  /** What is wrong with the link that the page was opened with. */
  readonly notice?: string;
}) {
  const [state, setState] = useState(first);
  const [base, setBase] = useState(data);
  const today = data.today ?? new Date().toISOString().slice(0, 10);
  const added = useMemo(
    () => planAdded(base, state.added ?? [], today),
    [base, state.added, today],
  );
  const map = useMemo(() => mapWith(base, added), [added, base]);
  const [said, setSaid] = useState("");
  const [linkProblem, setLinkProblem] = useState(notice);
  const [found, setFound] = useState<{ found: Found }>();
  const isPrinted = useMedia("print");
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const theme: Theme = isPrinted ? "light" : (state.theme ?? (prefersDark ? "dark" : "light"));
  const advice = useMemo(() => adviceNumbers(map), [map]);
  const hasMap = map.ranges.length > 0;
  const view = state.view ?? (hasMap ? "map" : "planner");
  const inputs = useMemo(() => inputsFrom(state.planner), [state.planner]);
  const read = useMemo(() => readNeeds(inputs), [inputs]);
  const needs = useMemo(() => {
    if (view !== "planner" || !read.ok || inputs.beside !== "yes") {
      return read.ok ? read.needs : undefined;
    }
    const others = added.filter((each) => nameOf(each) !== read.needs.name);
    return besideMap(read.needs, mapWith(base, others));
  }, [view, read, inputs.beside, added, base]);
  const planned = useMemo(
    () => (view === "planner" && needs ? planCluster(needs, today) : undefined),
    [view, needs, today],
  );

  useEffect(() => {
    if (state.theme === undefined) {
      document.documentElement.removeAttribute("data-theme");
    } else {
      document.documentElement.dataset.theme = state.theme;
    }
  }, [state.theme]);

  // The address bar follows what is seen, a moment later: a glide doesn't write it at every step.
  /** The link that the state was read from or written to. */
  const own = useRef(location.hash.slice(1));
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = async () => {
    const before = own.current;
    const link = await packLink(state);
    // A user who went back in the meantime is at an entry of the history that isn't this state's.
    if (own.current === before && location.hash.slice(1) === before) {
      own.current = link;
      history.replaceState(null, "", `#${link}`);
    }
  };
  useEffect(() => {
    writing.current = setTimeout(() => Object.keys(state).length > 0 && void write(), 250);
    return () => clearTimeout(writing.current);
  }, [state]);

  useEffect(() => {
    const onHash = async () => {
      const link = location.hash.slice(1);
      own.current = link;
      clearTimeout(writing.current);
      const read = await unpackLink(link);
      if (own.current !== link) {
        return;
      }
      setLinkProblem(read === undefined ? unreadLink(link) : undefined);
      setState(read ?? {});
    };
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);

  const onState = (change: LinkState) => setState((before) => ({ ...before, ...change }));
  /** Another view is a step that the browser's Back goes back from. */
  const goTo = async (to: LinkState) => {
    await write();
    history.pushState(null, "", location.href);
    setState(to);
  };
  const share = async () => {
    await write();
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
                onClick={() => each !== view && goTo({ ...state, view: each })}
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
                const { theme, planner } = state;
                void goTo({ view: "map", ...(theme && { theme }), ...(planner && { planner }) });
                setSaid(`Map of ${opened.title}: ${opened.problems.length} problems and advice`);
              }}
            />
            {view === "map" && <ExportMenu map={map} state={state} />}
            {view === "planner" && planned && isPlaced(planned) && (
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  const name = nameOf(planned);
                  const others = without(state.added, name);
                  if (others.length >= addedAtMost) {
                    setSaid(`The map takes ${addedAtMost} planned clusters`);
                    return;
                  }
                  const { windows } = defaultView(indexOf(planned.map, 4));
                  void goTo({
                    ...state,
                    view: "map",
                    family: 4,
                    windows: windowTexts(windows),
                    selected: keyOf(
                      planned.map,
                      planned.map.ranges.find(({ kind }) => kind === "nodes")?.id,
                    ),
                    added: [...others, addedOf({ ...inputs }, planned)],
                  });
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
            planned={added.map(nameOf)}
            onPlan={(name) => {
              const one = state.added?.find(({ planner }) => nameIn(planner) === name);
              void goTo({ ...state, view: "planner", ...(one && { planner: one.planner }) });
            }}
            onRemove={(name) => {
              onState({ added: without(state.added, name) });
              setSaid(`${name} is no longer on the map`);
            }}
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
        {linkProblem !== undefined && (
          <Notice title="The link can't be read:" onClose={() => setLinkProblem(undefined)}>
            <li>{linkProblem}</li>
          </Notice>
        )}
        <div class="sr" role="status" aria-live="polite">
          {said}
        </div>
      </AdviceNumbers.Provider>
    </Announce.Provider>
  );
}

function without(added: LinkState["added"] = [], name: string): readonly AddedCluster[] {
  return added.filter(({ planner }) => nameIn(planner) !== name);
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
        <b class="bad">✗ Some fields must be corrected</b>
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
