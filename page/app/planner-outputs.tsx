import { useState } from "preact/hooks";
import type { Output } from "../planner/outputs";
import { CopyButton, download } from "./parts";

/** What can be taken away, one at a time. */
export function Outputs({ outputs }: { readonly outputs: readonly Output[] }) {
  const [chosen, setChosen] = useState("typescript");
  const shown = outputs.find(({ id }) => id === chosen) ?? outputs[0];
  if (shown === undefined) {
    return null;
  }
  const go = (by: number) => {
    const at = outputs.findIndex(({ id }) => id === shown.id);
    const to = outputs[(at + by + outputs.length) % outputs.length];
    if (to) {
      setChosen(to.id);
      document.getElementById(`tab-${to.id}`)?.focus();
    }
  };
  return (
    <section aria-label="Output">
      <div
        class="tabs"
        role="tablist"
        aria-label="Output"
        onKeyDown={(event) => {
          if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
            event.preventDefault();
            go(event.key === "ArrowRight" ? 1 : -1);
          }
        }}
      >
        {outputs.map(({ id, title }) => (
          <button
            type="button"
            key={id}
            id={`tab-${id}`}
            role="tab"
            aria-selected={id === shown.id}
            aria-controls="output"
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => setChosen(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id="output" role="tabpanel" aria-labelledby={`tab-${shown.id}`}>
        <pre tabIndex={0}>{shown.text}</pre>
        <p class="fix">
          <CopyButton text={shown.text} name={shown.title} />
          {shown.file !== undefined && (
            <button
              type="button"
              class="button small"
              onClick={() => download(shown.file ?? "", shown.text, "text/plain")}
            >
              Save {shown.file}
            </button>
          )}
        </p>
        {shown.note && <p class="hint">{shown.note}</p>}
      </div>
    </section>
  );
}
