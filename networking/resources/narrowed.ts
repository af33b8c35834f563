import { type Entity, labelOf } from "./entity";
import { type Link, linkTo, seenOf, targetsOf } from "./link";
import { Match } from "./place";

/** A link to what `is` says alone. */
export function narrow<T extends Entity>(
  link: Link<Entity>,
  is: (entity: Entity) => entity is T,
): Link<T> {
  if (link.state === "absent") {
    return link;
  }
  const certain = seenOf(link);
  const seen = certain !== undefined && is(certain) ? { seen: certain } : {};
  if (link.state === "outside" || link.state === "notKnown") {
    const { seen: _, ...rest } = link;
    return { ...rest, ...seen };
  }
  const targets = targetsOf(link).filter(is);
  if (link.state === "candidates" && link.orOutside && targets.length > 0) {
    const { state, reason, orOutside } = link;
    return { state, targets, reason, orOutside, ...seen };
  }
  const narrowed = linkTo(
    targets,
    link.state === "candidates" ? link.reason : "it refers to a resource of another type",
  );
  return narrowed.state === "candidates" ? { ...narrowed, ...seen } : narrowed;
}

/** The sure ones of several matches, or all that are possible; undefined where none is. */
export function choose(
  matches: readonly { readonly entity: Entity; readonly match: Match }[],
  reason: (what: string) => string,
): Link<Entity> | undefined {
  const of = (wanted: Match) =>
    matches.filter(({ match }) => match === wanted).map(({ entity }) => entity);
  const sure = of(Match.sure);
  const targets = sure.length > 0 ? sure : of(Match.possible);
  if (targets.length === 0) {
    return undefined;
  }
  const why = reason([...new Set(targets.map(labelOf))].join(" or "));
  return sure.length > 0
    ? linkTo(targets, why)
    : { state: "candidates", targets, reason: why, orOutside: true };
}
