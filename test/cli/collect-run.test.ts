import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { processIo } from "../../cli/io";
import { azureFleet } from "./azure-fleet";
import { aksNetworking, temporaryFolder } from "./command";

const [one, two] = azureFleet(50);
const noRight = `ERROR: (AuthorizationFailed) The client 'x' does not have authorization to perform action 'Microsoft.Network/read'.`;

/** What a recorded az does for each of its commands: it prints a text, or says something and ends with a code. */
type Answer = string | { readonly says: string; readonly code: number; readonly times?: number };

describe("aks-networking collect --run, with a recorded az on the PATH", function () {
  if (process.platform === "win32") {
    return;
  }
  this.timeout(60_000);
  const root = temporaryFolder();
  const pathBefore = process.env.PATH;
  let folder = "";
  let n = 0;
  beforeEach(() => {
    folder = path.join(root, String(n++));
    mkdirSync(folder);
  });
  afterEach(() => {
    process.env.PATH = pathBefore;
  });

  /** Puts an az on the PATH that gives the first answer whose start its arguments have; a list of its own is empty. */
  function recordedAz(answers: Readonly<Record<string, Answer>>): void {
    const cases = Object.entries(answers).map(([start, answer], i) => {
      const file = path.join(folder, `answer-${i}`);
      writeFileSync(file, typeof answer === "string" ? answer : answer.says);
      if (typeof answer === "string") {
        return `"${start}"*) cat '${file}'; exit 0;;`;
      }
      const fails = `cat '${file}' >&2; exit ${answer.code};`;
      return answer.times === undefined
        ? `"${start}"*) ${fails};`
        : `"${start}"*) echo >> '${file}.times'; if [ $(wc -l < '${file}.times') -le ${answer.times} ]; then ${fails} fi;;`;
    });
    const script = [
      "#!/bin/sh",
      `echo "$*" >> '${folder}/asked'`,
      `case "$*" in`,
      ...cases,
      "esac",
      "echo '[]'",
    ];
    writeFileSync(path.join(folder, "az"), `${script.join("\n")}\n`);
    chmodSync(path.join(folder, "az"), 0o755);
    process.env.PATH = `${folder}:${pathBefore}`;
  }

  const accounts = JSON.stringify([
    { id: one?.id, name: "one", state: "Enabled" },
    { id: two?.id, name: "two", state: "Enabled" },
    { id: "off", name: "off", state: "Disabled" },
  ]);
  const answersOf = (subscription: typeof one): Readonly<Record<string, string>> => ({
    [`network vnet list --subscription ${subscription?.id}`]: JSON.stringify(subscription?.vnets),
    [`aks list --subscription ${subscription?.id}`]: JSON.stringify(subscription?.clusters),
  });
  const both = { "account list": accounts, ...answersOf(one), ...answersOf(two) };

  const output = () => path.join(folder, "azure.json");
  const waits: number[] = [];
  const collect = (...argv: readonly string[]) => {
    waits.length = 0;
    return aksNetworking(["collect", "--run", "-o", output(), ...argv], {
      run: processIo().run,
      wait: (milliseconds) => void waits.push(milliseconds),
    });
  };
  const asked = () => readFileSync(path.join(folder, "asked"), "utf8").trim().split("\n");

  it("asks each list of each enabled subscription once, and nothing that changes anything", async () => {
    recordedAz(both);
    const { code, stderr } = await collect();
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /^Asked 2 subscriptions\.\nWrote .*: 50 clusters, 51 VNets, 101 resources, /,
    );
    assert.equal(asked().length, 1 + 2 * 5);
    assert.equal(new Set(asked()).size, asked().length);
    assert.ok(
      asked().every((args) =>
        / list (?:--subscription \S+ )?-o json --only-show-errors$/.test(args),
      ),
    );
    const checked = await aksNetworking(["check", output()]);
    assert.equal(checked.code, 0, checked.stdout);
  });

  it("asks only the subscriptions that are named", async () => {
    recordedAz(both);
    const { code, stderr } = await collect("--subscription", two?.id ?? "");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /: 25 clusters, 25 VNets, /);
    assert.ok(asked().every((args) => args.includes(two?.id ?? "-")));
  });

  it("reads long answers whole, with letters of several bytes", async () => {
    const subnet = {
      id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/hub/subnets/x",
      addressPrefix: "10.0.0.0/24",
      name: "Köln-東京".repeat(3_000),
    };
    const vnets = [...(one?.vnets ?? [])].map((each) => ({ ...each, subnets: [subnet] }));
    recordedAz({
      "account list": accounts,
      [`network vnet list --subscription ${one?.id}`]: JSON.stringify(vnets),
    });
    const { code, stderr } = await collect();
    assert.equal(code, 0, stderr);
    const { resources } = JSON.parse(readFileSync(output(), "utf8"));
    assert.equal(resources[0].subnets[0].name, subnet.name);
  });

  it("writes what it could read where one subscription may not be read, and ends with 2", async () => {
    recordedAz({
      ...both,
      [`network vnet list --subscription ${two?.id}`]: { says: noRight, code: 1 },
      [`aks list --subscription ${two?.id}`]: {
        says: noRight.replace("Network", "ContainerService"),
        code: 1,
      },
    });
    const { code, stderr } = await collect();
    assert.equal(code, 2);
    assert.match(
      stderr,
      new RegExp(
        `\\nNot read, and not in the file:\\n  subscription ${two?.id}: az network vnet list, az aks list\\n    ERROR: \\(AuthorizationFailed\\) .*\\n$`,
      ),
    );
    const { resources } = JSON.parse(readFileSync(output(), "utf8"));
    assert.equal(resources.length, 26 + 25);
  });

  it("never calls a file complete that isn't: with --complete it writes nothing then", async () => {
    recordedAz({ ...both, [`aks list --subscription ${two?.id}`]: { says: noRight, code: 1 } });
    const { code, stderr } = await collect("--complete");
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^Asked .*\nerror: With --complete every list must be read, and nothing was written\.\n {2}subscription/,
    );
    assert.equal(existsSync(output()), false);
  });

  it("asks again where Azure is throttled, after the time that it names", async () => {
    const says = "ERROR: (TooManyRequests) The request is being throttled. Retry after 17 seconds.";
    recordedAz({
      [`aks list --subscription ${one?.id}`]: { says, code: 1, times: 2 },
      "account list": accounts,
      ...answersOf(two),
    });
    const { code, stderr } = await collect();
    assert.equal(code, 0, stderr);
    assert.deepEqual(waits, [17_000, 17_000]);
  });

  it("gives up where Azure stays throttled, and names what is missing", async () => {
    const says = "ERROR: Operation returned an invalid status 'Too Many Requests' (429)";
    recordedAz({ ...both, [`aks list --subscription ${one?.id}`]: { says, code: 1 } });
    const { code, stderr } = await collect();
    assert.equal(code, 2);
    assert.deepEqual(waits, [5_000, 10_000, 20_000, 40_000]);
    assert.match(stderr, /Not read, and not in the file:\n {2}subscription \S+: az aks list\n/);
  });

  const faults: [string, Readonly<Record<string, Answer>>, RegExp][] = [
    [
      "az that is not logged in",
      { "account list": { says: "ERROR: Please run 'az login' to setup account.", code: 1 } },
      /^error: az account list ended with 1\.\n {2}ERROR: Please run 'az login' to setup account\.\n$/,
    ],
    [
      "az that knows no subscription",
      { "account list": "[]" },
      /^error: az knows no subscription that is enabled\.\nLog in with az login\.\n$/,
    ],
    [
      "az whose login has ended",
      {
        "account list": accounts,
        network: {
          says: "ERROR: AADSTS70043: The refresh token has expired\nRun: az login",
          code: 1,
        },
        aks: { says: "ERROR: AADSTS70043: The refresh token has expired\nRun: az login", code: 1 },
      },
      /^error: az gave none of the lists; nothing was written\.\n {2}subscription \S+: az network vnet list, az aks list, .*\n {4}ERROR: AADSTS70043: The refresh token has expired\n {4}Run: az login\n/,
    ],
    [
      "az that is stopped without a word",
      { "account list": { says: "", code: 139 } },
      /^error: az account list ended with 139\.\n {2}ended with 139 and said nothing\n$/,
    ],
    [
      "az that prints something else than JSON",
      { "account list": accounts, "aks list": "Column1\n-------\n" },
      /^error: az aks list --subscription \S+ -o json --only-show-errors: line 1, column 1 /,
    ],
    [
      "az that prints something else than resources",
      { "account list": accounts, "aks list": '{"a":1}' },
      /^error: az aks list --subscription .* \S/,
    ],
  ];
  for (const [what, answers, message] of faults) {
    it(`ends with 2 and writes nothing for ${what}`, async () => {
      recordedAz(answers);
      const { code, stderr } = await collect();
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.equal(existsSync(output()), false);
    });
  }
});
