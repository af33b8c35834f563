import assert from "node:assert/strict";
import path from "node:path";
import { Asked, currentToken, Level, levelOf, type Rule, rules } from "@aks-networking/networking";
import { examplesOf, type RuleExamples } from "@aks-networking/networking/testing";
import type { Policies } from "@pulumi/policy";
import { ruleFiles } from "../../policy-pack/docs";
import { policies } from "../../policy-pack/policies";
import { type Example, run } from "../../policy-pack/testing";
import { type EngineResource, resolve, unknownValue } from "../../policy-pack/testing/resolve";
import { runResolved } from "../../policy-pack/testing/run";
import pagesOnRecord from "./pages.json";

/** Where a rule may send its reader: the documentation of those who made what it judges. */
const pages = [
  "https://learn.microsoft.com/",
  "https://github.com/Azure/AKS/",
  "https://docs.cilium.io/",
  "https://docs.tigera.io/",
];

/** Their pages with the sections that rules name, as the documentation's sources had them. */
const recordedPages: Readonly<Record<string, readonly string[]>> = pagesOnRecord;

const must = /\bmust\b/i;
const should = /\bshould\b/i;
/** What a reader has to translate first. */
const idioms =
  /\b(Azure takes|AKS takes|takes then|of ours|nobody|somebody|is no (text|range|id|list|number|CIDR|version)|leads? to|may lead|isn't given|a way out|hands out|in vain|goes out|has to give|days? left)\b/i;

/** All that a reader may see of a rule besides its evidence. */
function textsOf(rule: Rule): readonly string[] {
  const { title, description, remediation } = rule;
  return [title, description, remediation, ...examplesFor(rule).messages].map(
    (text) => `${rule.id}: ${text}`,
  );
}

describe("rules", () => {
  it("are one in each file, by its name", () => {
    assert.deepEqual(
      rules.map(({ id }) => id),
      ruleFiles().map((file) => path.basename(file)),
    );
  });

  it("say must where they are mandatory, and should where they advise", () => {
    const wrong = rules.filter(({ title, evidence }) => {
      const [word, other] = levelOf(evidence) === Level.mandatory ? [must, should] : [should, must];
      return !word.test(title) || other.test(title);
    });
    assert.deepEqual(
      wrong.map(({ id, title }) => `${id}: ${title}`),
      [],
    );
    const advice = rules.filter(({ evidence }) => levelOf(evidence) !== Level.mandatory);
    assert.deepEqual(
      advice.flatMap((rule) => textsOf(rule).filter((text) => must.test(text))),
      [],
    );
  });

  it("use plain words", () => {
    assert.deepEqual(
      rules.flatMap((rule) => textsOf(rule).filter((text) => idioms.test(text))),
      [],
    );
  });

  it("send their readers to pages and sections that were there on 2026-08-21", () => {
    const missing = rules.filter(({ url }) => {
      const [page = "", section] = url.split("#");
      const sections: readonly string[] | undefined = recordedPages[page];
      return sections === undefined || (section !== undefined && !sections.includes(section));
    });
    assert.deepEqual(
      missing.map(({ id, url }) => `${id}: ${url}`),
      [],
    );
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it("has all fields filled, and a page of an allowed site", () => {
        for (const text of [rule.title, rule.description, rule.remediation]) {
          assert.match(text, /^\S.{15,}$/);
        }
        assert.ok(rule.facts.length > 0);
        assert.ok(
          pages.some((page) => rule.url.startsWith(page)),
          rule.url,
        );
      });

      if (rule.asked === Asked.early) {
        it("is silent on each beginning of the compliant example, since it judges one", async () => {
          const stack = examplesFor(rule).compliant();
          for (let i = 1; i < stack.length; i++) {
            const reports = await run(only(rule), stack.slice(0, i), { idsKnown: true });
            assert.deepEqual(
              reports.filter(({ policy }) => policy === rule.id),
              [],
            );
          }
        });
      }

      for (const idsKnown of [false, true]) {
        const when = idsKnown ? "when ids are known" : "when no id is known yet";
        it(`reports the violating example ${when}`, async () => {
          const reports = await reportsOf(rule, examplesFor(rule).violating(), idsKnown);
          assert.deepEqual(reports, withPage(rule, examplesFor(rule).messages));
        });
        it(`is silent on the compliant example ${when}`, async () => {
          const reports = await run(only(rule), examplesFor(rule).compliant(), {
            idsKnown,
          });
          assert.deepEqual(reports, []);
        });
        it(`never takes a value that isn't known for a good one ${when}`, async () => {
          for (const { hidden, property, resources } of eachOnceUnknown(rule, idsKnown)) {
            const reports = await runResolved(only(rule), resources);
            // What couldn't stop the deployment isn't said to be open, and roles come in ways that no program shows.
            if (levelOf(rule.evidence) !== Level.mandatory || rule.id.endsWith("-role-missing")) {
              continue;
            }
            assert.notDeepEqual(reports, [], `silent without ${hidden}`);
            for (const { policy, message } of idsKnown ? reports : []) {
              // A VNet's ranges are its "address space", whichever property says them.
              const wanted = property.replace(/^address(Space|Prefixes)$/, "address ?space");
              const saysWhy = new RegExp(wanted, "i").test(message);
              assert.ok(policy === rule.id || saysWhy, `${hidden}: ${message}`);
            }
          }
        });
      }
    });
  }
});

function examplesFor({ id }: Rule): RuleExamples {
  const examples = examplesOf[id];
  assert.ok(examples, `${id} has no examples`);
  return examples;
}

/** The pack with one rule, on the rule's own terms. */
function only(rule: Rule) {
  const settings = examplesFor(rule).settings ?? {};
  return policies({ rules: [rule], settings }).map((policy) =>
    // Advice for the strict profile is off by default.
    policy.enforcementLevel === "disabled" ? { ...policy, enforcementLevel: "advisory" } : policy,
  ) as Policies;
}

async function reportsOf(rule: Rule, example: Example, idsKnown: boolean): Promise<string[]> {
  const reports = await run(only(rule), example, { idsKnown });
  const own = reports.filter(({ policy }) => policy === rule.id);
  // While resources register, a rule is asked about those of its subjects alone.
  const subjects = rule.subjects.map(currentToken);
  for (const { resource: name } of own) {
    const types = resolve(example, idsKnown)
      .filter((each) => each.name === name)
      .map(({ type }) => type);
    assert.ok(
      types.some((type) => subjects.includes(type)),
      `${types} isn't among ${subjects}`,
    );
  }
  return own.map(({ message }) => message);
}

function withPage({ url }: Rule, messages: readonly string[]): string[] {
  assert.ok(messages.length > 0);
  return messages.map((message) => `${message}\n${url}`);
}

/** The violating example once for each of its values, with that value not known. */
function* eachOnceUnknown(rule: Rule, idsKnown: boolean) {
  const resources = resolve(examplesFor(rule).violating(), idsKnown);
  for (const [i, resource] of resources.entries()) {
    for (const at of pathsIn(resource.inputs)) {
      const hide = (properties: EngineResource["inputs"]) => replaceAt(properties, at);
      const changed = {
        ...resource,
        inputs: hide(resource.inputs),
        outputs: hide(resource.outputs),
      };
      yield {
        hidden: `${resource.name} ${at.join(".")}`,
        property: at.findLast((part) => !/^\d+$/.test(part)) ?? "",
        resources: resources.map((other, j) => (i === j ? changed : other)),
      };
    }
  }
}

function pathsIn(value: unknown): string[][] {
  return typeof value === "object" && value !== null
    ? // The elements of a long list, such as 3,001 subnets, are alike.
      Object.entries(value)
        .slice(0, Array.isArray(value) ? 3 : undefined)
        .flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((rest) => [name, ...rest])])
    : [];
}

function replaceAt(bag: EngineResource["inputs"], at: readonly string[]): EngineResource["inputs"] {
  const copy = structuredClone(bag);
  const holder = at
    .slice(0, -1)
    .reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), copy);
  Reflect.set(Object(holder), at.at(-1) ?? "", unknownValue);
  return copy;
}
