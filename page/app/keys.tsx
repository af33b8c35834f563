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
] as const;

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
