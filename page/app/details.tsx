import type { AddressMap, MapProblem, MapRange } from "@aks-networking/networking";
import { useState } from "preact/hooks";
import { kindNames } from "../map/rows";
import { amount, grouped } from "../map/scene";
import { Bar, CopyButton, counted, Numbers } from "./parts";

/** What is selected, in words: owner, arithmetic, verdict. */
export function RangeDetails({
  map,
  range,
}: {
  readonly map: AddressMap;
  readonly range: MapRange;
}) {
  const {
    name,
    kind,
    cidr,
    addresses,
    usable,
    use,
    room,
    times,
    alsoIn = [],
    note,
    owner,
    property,
    problems = [],
  } = range;
  const vnet = range.parent === undefined ? undefined : map.ranges[range.parent];
  const free = use && use.available - use.upgrade;
  const concerned = map.problems.filter(({ number }) => problems.includes(number));
  return (
    <section class="selected" aria-label="Selected range">
      <h2>
        <i class={`chip ${kind}`} aria-hidden="true" />{" "}
        <span class="cut">{vnet ? `${vnet.name} / ${name}` : name}</span>
      </h2>
      <p class="cidr">
        <code>{cidr}</code> <CopyButton text={cidr} name={cidr} />
      </p>
      <dl>
        <dt>Kind</dt>
        <dd>{[kindNames[kind], note].filter(Boolean).join(", ")}</dd>
        {owner && (
          <>
            <dt>Owner</dt>
            <dd>{owner}</dd>
          </>
        )}
        {property && (
          <>
            <dt>Property</dt>
            <dd class="mono">{property}</dd>
          </>
        )}
        <dt>Addresses</dt>
        <dd>
          {amount(addresses)}
          {usable !== undefined &&
            `, ${grouped(usable)} usable: Azure reserves ${grouped(Number(addresses) - usable)}`}
        </dd>
        {use && (
          <>
            <dt>Use</dt>
            <dd>
              <Bar use={use} kind={kind} />
              <span class="sum">{use.arithmetic}</span>
              {use.atLeast && <span class="sum">At least: {use.atLeast}.</span>}
            </dd>
            <dt>Left</dt>
            <dd class={free !== undefined && free < 0 ? "bad" : ""}>
              {free !== undefined && free < 0
                ? `${grouped(-free)} too few in an upgrade`
                : `${grouped(free ?? 0)} ${use.unit.split(",")[0]} in an upgrade`}
            </dd>
          </>
        )}
        {room && (
          <>
            <dt>Room</dt>
            <dd>
              can grow to <code>{room}</code>
            </dd>
          </>
        )}
        {times && (
          <>
            <dt>Repeats</dt>
            <dd>
              ×{times}, allowed: also {alsoIn.join(", ")}
              {times - 1 > alsoIn.length && ` and ${times - 1 - alsoIn.length} more`}
            </dd>
          </>
        )}
        <dt>Verdict</dt>
        <dd>
          {concerned.length === 0 ? (
            <span class="fine">✓ no problem found</span>
          ) : (
            <>
              <Numbers numbers={problems} /> {concerned.map(({ title }) => title).join("; ")}
            </>
          )}
        </dd>
        {concerned.some(({ use: value }) => value !== undefined) && (
          <>
            <dt>Passes</dt>
            <dd>
              {[...new Set(concerned.flatMap(({ use: value }) => value ?? []))].map((value) => (
                <span class="passes" key={value}>
                  <code>{value}</code> <CopyButton text={value} name={value} />
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Free addresses that are selected, in words. */
export function FreeDetails({ map, free }: { readonly map: AddressMap; readonly free: number }) {
  const gap = map.free[free];
  if (gap === undefined) {
    return null;
  }
  const vnet = map.ranges[gap.parent];
  return (
    <section class="selected" aria-label="Selected range">
      <h2>
        <i class="chip free" aria-hidden="true" /> {vnet?.name} / free
      </h2>
      <p>{amount(gap.addresses)} addresses that no subnet has:</p>
      <ul class="blocks">
        {gap.blocks.slice(0, 12).map((block) => (
          <li key={block}>
            <code>{block}</code> <CopyButton text={block} name={block} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The clusters that were planned onto the map: each can be planned again, or taken off it. */
export function PlannedClusters({
  planned,
  onPlan,
  onRemove,
}: {
  readonly planned: readonly string[];
  readonly onPlan: (name: string) => void;
  readonly onRemove: (name: string) => void;
}) {
  if (planned.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="planned-clusters">
      <h2 id="planned-clusters">Planned clusters</h2>
      <ul class="blocks">
        {planned.map((name) => (
          <li key={name}>
            <span class="cut">{name}</span>
            <button
              type="button"
              class="button small"
              aria-label={`Plan again: ${name}`}
              onClick={() => onPlan(name)}
            >
              Plan again
            </button>
            <button
              type="button"
              class="button small"
              aria-label={`Remove ${name} from the map`}
              onClick={() => onRemove(name)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const listedAtMost = 40;

interface ProblemCardsProps {
  readonly title: string;
  readonly problems: readonly MapProblem[];
  readonly selected: number | undefined;
  readonly isPrinted: boolean;
  readonly onShow: (problem: MapProblem) => void;
}

/** Problems as cards, with their numbers. What is said of several resources in the same words is one card. */
export function ProblemCards({ title, problems, selected, isPrinted, onShow }: ProblemCardsProps) {
  const [isAll, setAll] = useState(false);
  if (problems.length === 0) {
    return null;
  }
  const cards = alike(problems);
  const isSelected = (card: readonly MapProblem[]) =>
    card.some(({ number }) => number === selected);
  const shown = cards.filter(
    (card, index) => isAll || isPrinted || index < listedAtMost || isSelected(card),
  );
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {shown.map((card) => (
        <ProblemCard
          key={card[0]?.number}
          card={card}
          isSelected={isSelected(card)}
          onShow={onShow}
        />
      ))}
      {shown.length < cards.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          Show {grouped(cards.length - shown.length)} more
        </button>
      )}
    </section>
  );
}

function alike(problems: readonly MapProblem[]): readonly (readonly MapProblem[])[] {
  const cards = new Map<string, MapProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.rule, problem.message]);
    const card = cards.get(key) ?? [];
    cards.set(key, card);
    card.push(problem);
  }
  return [...cards.values()];
}

interface ProblemCardProps {
  readonly card: readonly MapProblem[];
  readonly isSelected: boolean;
  readonly onShow: (problem: MapProblem) => void;
}

function ProblemCard({ card, isSelected, onShow }: ProblemCardProps) {
  const [first] = card;
  if (first === undefined) {
    return null;
  }
  const { number, level, title, message, use, rule, url, why } = first;
  const placed = card.find(({ places }) => places.length > 0);
  return (
    <article class={`card ${level}${isSelected ? " active" : ""}`} id={`problem-${number}`}>
      <h3>
        <Numbers numbers={card.map((each) => each.number)} /> {title}
      </h3>
      <p class="where">{card.map(({ name }) => name).join(", ")}</p>
      <p>{withRanges(message)}</p>
      {why && isSelected && <p class="why">{why}</p>}
      {(use !== undefined || placed) && (
        <p class="fix">
          {use !== undefined && (
            <>
              Use <code>{use}</code> <CopyButton text={use} name={use} />
            </>
          )}
          {placed && (
            <button
              type="button"
              class="button small"
              aria-label={`Show problem ${placed.number} on the map`}
              onClick={() => onShow(placed)}
            >
              Show
            </button>
          )}
        </p>
      )}
      <p class="rule mono">
        {url?.startsWith("https://") ? (
          <a href={url} target="_blank" rel="noreferrer">
            {rule}
          </a>
        ) : (
          rule
        )}
      </p>
    </article>
  );
}

/** A message with its ranges in bold: they are what is looked for in it. */
function withRanges(message: string) {
  const parts = message.split(/((?<![\w.:])[\da-fA-F.:]+\/\d{1,3}(?![\d/]))/);
  return parts.map((part, i) => (i % 2 === 1 ? <b key={i}>{part}</b> : part));
}

/** What could not be judged, and why: it never passes in silence. */
export function Undecided({ map }: { readonly map: AddressMap }) {
  if (map.undecided.length === 0) {
    return null;
  }
  return (
    <details class="undecided">
      <summary>? {counted(map.undecided.length, "question")} left open before deployment</summary>
      <ul>
        {map.undecided.slice(0, 200).map(({ name, reason, rules }) => (
          <li key={`${name} ${reason}`}>
            <b>{name}</b>: {reason}{" "}
            <span class="rule mono">
              {rules.slice(0, 3).join(", ")}
              {rules.length > 3 && ` +${rules.length - 3}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
