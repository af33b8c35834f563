const keys = [
  ["↑ ↓", "row"],
  ["→ ←", "into, out"],
  ["Enter", "zoom there"],
  ["+ −", "zoom"],
  ["n N", "next problem, last one"],
  ["f F", "next free, last one"],
  ["c", "copy CIDR"],
  ["/", "find"],
  ["Esc", "whole map"],
  ["?", "these keys"],
] as const;

/** The keys for a screen reader. */
export const keysInWords = keys.map(([key, what]) => `${key}: ${what}`).join("; ");

/** The keys that the rows know. */
export function Keys() {
  return (
    <p class="keys">
      <b>Keys in the rows</b>{" "}
      {keys.map(([key, what]) => (
        <span key={key}>
          {key.split(" ").map((each) => (
            <kbd key={each}>{each}</kbd>
          ))}{" "}
          {what}
        </span>
      ))}
    </p>
  );
}
