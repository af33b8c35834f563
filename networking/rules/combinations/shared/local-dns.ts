import type { Properties } from "../../../resources/properties";
import { allOf, is, isFalse, not, type Value, valueOr } from "../../../resources/value";
import { type Breach, forbidAt, openQuestion } from "../../answers";
import type { Rule } from "../../rule";
import { type About, poolCheck } from "../../subject";

/** A value that a DNS zone must not have for a setting, where `when` holds for the zone. */
interface Forbidden extends Omit<Breach, "path"> {
  readonly setting: string;
  readonly value: string;
  readonly when: (zone: string, settings: Properties) => Value<boolean>;
}

/** A check of the DNS zones in these lists of overrides, whose keys they are. */
export function localDnsCheck(
  { lists, ...about }: About & { readonly lists: readonly string[] },
  ...settings: readonly Forbidden[]
): Rule {
  return poolCheck(about, function* (pool) {
    const profile = pool.properties.child("localDNSProfile");
    // Preferred checks the profile too, Disabled doesn't.
    const isUsed = allOf(
      pool.properties.given("localDNSProfile"),
      not(is(pool.properties.text("localDNSProfile.mode"), "Disabled")),
    );
    for (const list of isFalse(isUsed) ? [] : lists) {
      const zones = profile.keys(list);
      yield* openQuestion(pool, zones);
      for (const name of valueOr(zones, [])) {
        const zone = profile.child(list).ownChild(name);
        for (const { setting, when, ...breach } of settings) {
          const condition = allOf(isUsed, when(name, zone), is(zone.text(setting), breach.value));
          yield* forbidAt(pool, zone.pathOf(setting), condition, breach);
        }
      }
    }
  });
}
