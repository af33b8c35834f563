import type { AddressMap } from "@aks-networking/networking";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Found } from "../map/find";
import type { Theme } from "../map/palettes";
import { ExportMenu } from "./export-menu";
import { FindBox } from "./find-box";
import { type LinkState, packLink, unpackLink } from "./link";
import { MapView } from "./map-view";
import { AdviceNumbers, Announce, adviceNumbers, copy, counted } from "./parts";

/** The page: its header, and one of the views. Its state is the address bar's. */
export function App({ map, first }: { readonly map: AddressMap; readonly first: LinkState }) {
  const [state, setState] = useState(first);
  const [said, setSaid] = useState("");
  const [found, setFound] = useState<{ found: Found }>();
  const isPrinted = useMedia("print");
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const theme: Theme = isPrinted ? "light" : (state.theme ?? (prefersDark ? "dark" : "light"));
  const advice = useMemo(() => adviceNumbers(map), [map]);
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
          <h1>Address map</h1>
          <Verdict map={map} />
          <div class="tools">
            <FindBox map={map} onFound={(one) => setFound({ found: one })} />
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
            <ExportMenu map={map} state={state} />
          </div>
        </header>
        <MapView
          map={map}
          state={state}
          theme={theme}
          isPrinted={isPrinted}
          onState={onState}
          found={found}
        />
        <div class="sr" role="status" aria-live="polite">
          {said}
        </div>
      </AdviceNumbers.Provider>
    </Announce.Provider>
  );
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
