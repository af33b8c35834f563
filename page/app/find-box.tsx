import type { AddressMap } from "@aks-networking/networking";
import { useMemo, useRef, useState } from "preact/hooks";
import { type Found, find } from "../map/find";

interface FindBoxProps {
  readonly map: AddressMap;
  readonly onFound: (found: Found) => void;
}

/** The search field with what it finds while the user types. */
export function FindBox({ map, onFound }: FindBoxProps) {
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => find(map, query), [map, query]);
  const isShown = isOpen && found.length > 0;

  const take = (one: Found | undefined) => {
    if (one !== undefined) {
      setOpen(false);
      onFound(one);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case "ArrowDown":
        setOpen(true);
        setAt(Math.min(at + 1, found.length - 1));
        break;
      case "ArrowUp":
        setAt(Math.max(at - 1, 0));
        break;
      case "Enter":
        take(found[at]);
        break;
      case "Escape":
        setOpen(false);
        setQuery("");
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div class="find">
      <input
        ref={input}
        id="find"
        type="search"
        role="combobox"
        list={undefined}
        aria-label="Find a name, an address, a range, free space such as /26 free, or a problem such as #2"
        aria-expanded={isShown}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `found-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder="Find: name, 10.64.18.7, /26 free"
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        onFocus={() => setOpen(query !== "")}
      />
      <ul id="found" role="listbox" aria-label="Found" hidden={!isShown}>
        {found.map((one, index) => (
          <li
            key={`found-${index}`}
            id={`found-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(one);
            }}
          >
            <span class="cut">{one.title}</span> <span class="mono">{one.detail}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
