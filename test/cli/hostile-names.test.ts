import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AddressMap } from "@aks-networking/networking";
import type { Log } from "sarif";
import type { Report } from "../../cli/report/report";
import { aksNetworking, temporaryFolder } from "./command";
import { elementsOf, junitFaults } from "./junit-schema";

const attacks: Readonly<Record<string, string>> = {
  "escape sequences of a terminal": "a\u001b[2J\u001b]0;title\u0007\u009b31m\u0000b",
  "a command of GitHub Actions on a line of its own":
    "a\n::error file=x::pwned\r\n  ::set-env name=A::b",
  "a command of GitHub Actions where a line is broken": `${"word ".repeat(14)} ::error::pwned ::warning file=y,line=1::pwned`,
  "commands of Azure Pipelines":
    "##vso[task.setvariable variable=a]b ##[error]c ##VSO[task.complete]d",
  "HTML and script": `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&<!-- --> ]]>`,
  Markdown:
    "a | b\\| `c` [d](javascript:e) ![f](https://g) @team #1 ~~h~~ **i** _j_ <details>\n# heading\n- item",
  "characters that XML and UTF-8 do not have": "a\ufffe\uffff\ud800b\udfff\u0001\u000b",
  "characters that turn the direction of writing": "a\u202eexe.txt\u2066b\u2028c",
};

/** A cluster and a VNet as az prints them, with a text wherever a name may be, and two faults. */
function azureWith(whole: string): readonly object[] {
  // An ARM id has no slash in a name.
  const text = whole.replaceAll("/", "");
  const group = "/subscriptions/s/resourceGroups/g/providers";
  const vnet = `${group}/Microsoft.Network/virtualNetworks/${text}`;
  const subnet = `${vnet}/subnets/${text}`;
  return [
    {
      id: vnet,
      name: text,
      type: "Microsoft.Network/virtualNetworks",
      addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
      tags: { [text]: text },
      subnets: [{ id: subnet, name: text, addressPrefix: "10.0.0.0/24" }],
    },
    {
      id: `${group}/Microsoft.ContainerService/managedClusters/${text}`,
      name: text,
      type: "Microsoft.ContainerService/ManagedClusters",
      kubernetesVersion: text,
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.0.0.0/16",
        serviceCidr: "10.0.0.0/20",
        dnsServiceIp: "10.0.0.10",
        outboundType: text,
      },
      agentPoolProfiles: [
        { name: text, count: 3, maxPods: 110, mode: "System", vnetSubnetId: subnet, vmSize: text },
      ],
    },
  ];
}

/** The state of a program whose cluster has a text for a name, with a fault. */
function stateWith(text: string): object {
  const type = "azure-native:containerservice:ManagedCluster";
  const networkProfile = {
    serviceCidr: "10.0.0.0/20",
    podCidr: "10.0.0.0/16",
    dnsServiceIP: "10.0.0.10",
  };
  const inputs = {
    resourceName: text,
    networkProfile,
    agentPoolProfiles: [{ name: text, count: 1, mode: "System" }],
  };
  const urn = `urn:pulumi:dev::shop::${type}::${text}`;
  const position = `project:///${text}#3,1`;
  return {
    version: 3,
    deployment: {
      resources: [{ urn, custom: true, type, inputs, outputs: inputs, sourcePosition: position }],
    },
  };
}

/** What a terminal or the log of a CI system would act on. */
function commandsIn(text: string): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const patterns = [/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/u];
  const lines = [/^\s*::[a-z-]+[^:]*::/i, /##(?:vso)?\[/i];
  return text
    .split("\n")
    .filter((line) => [...patterns, ...lines].some((pattern) => pattern.test(line)));
}

describe("names in what is judged", () => {
  const folder = temporaryFolder();
  const inFolder = (name: string) => path.join(folder, name);
  const formats = ["text", "json", "markdown", "sarif", "junit"] as const;

  for (const [what, text] of Object.entries(attacks)) {
    it(`may hold ${what}: every report is safe, and still right`, async () => {
      const input = inFolder("azure.json");
      writeFileSync(input, JSON.stringify(azureWith(text)));
      const csv = inFolder("around.csv");
      const cell = text.replace(/[\r\n]+/g, " ").replaceAll('"', '""');
      writeFileSync(csv, `name,cidr\n"${cell}",10.0.0.0/16\n`);
      const state = inFolder("state.json");
      writeFileSync(state, JSON.stringify(stateWith(text)));
      const texts: Record<string, string> = {};
      for (const format of formats) {
        const { code, stdout, stderr } = await aksNetworking([
          ...["check", state, input, csv, "--format", format],
        ]);
        assert.equal(code, 1, stderr);
        assert.deepEqual(commandsIn(stdout), [], format);
        assert.deepEqual(commandsIn(stderr), [], format);
        texts[format] = stdout;
      }
      const report: Report = JSON.parse(texts.json ?? "");
      const count = report.findings.length;
      assert.ok(count >= 2);
      const sarif: Log = JSON.parse(texts.sarif ?? "");
      assert.equal(sarif.runs[0]?.results?.length, count);
      assert.deepEqual(junitFaults(texts.junit ?? ""), []);
      const failed = report.findings.filter(({ weight }) => weight === "problem");
      assert.equal(elementsOf(texts.junit ?? "", "failure").length, failed.length);

      const markdown = texts.markdown ?? "";
      const own = /<!-- aks-networking:[\w./ -]* -->|<\/?(?:details|summary|sub)>/g;
      assert.doesNotMatch(markdown.replace(own, ""), /[<>]/);
      assert.doesNotMatch(markdown, /@team|(?<!\\)!?(?<!\\)\[[df]\]\(/);
      const rows = markdown.split("\n").filter((line) => /^\| [✗!] \d/.test(line));
      assert.equal(rows.length, count);
      for (const row of rows) {
        assert.equal(row.match(/(?<!\\)(?:\\\\)*\|/g)?.length, 5, row);
      }
      // A line feed in a name would end a row, and begin a heading or an item.
      const kinds = /^(?:\||### |- |<|and \d|$)/;
      assert.deepEqual(
        markdown.split("\n").filter((line) => !kinds.test(line)),
        [],
      );
    });

    it(`may hold ${what}: the map keeps it as data`, async () => {
      const input = inFolder("azure.json");
      const htmlOf = async (name: string) => {
        writeFileSync(input, JSON.stringify(stateWith(name)));
        return (await aksNetworking(["map", input, "-o", "-"])).stdout;
      };
      const [harmlessPage, page] = [await htmlOf("plain"), await htmlOf(text)];
      const tags = (html: string) =>
        html.replace(/(?<=application\/json[^>]*>)[^<]*/, "").match(/<\/?\w+/g);
      assert.deepEqual(tags(page), tags(harmlessPage));
      const [, data = ""] = /<script[^>]*application\/json[^>]*>([^<]*)</.exec(page) ?? [];
      const map: AddressMap = JSON.parse(data);
      assert.ok(map.problems.length >= 1);
    });

    it(`may hold ${what}: migrate and collect are safe`, async () => {
      const input = inFolder("azure.json");
      writeFileSync(input, JSON.stringify(azureWith(text)));
      for (const argv of [
        ["migrate", input],
        ["migrate", input, "--json"],
        ["migrate", input, "--to", "cilium"],
        ["migrate", input, "--after", input],
        ["collect", "--from", input],
      ]) {
        const { code, stdout, stderr } = await aksNetworking(argv);
        assert.notEqual(code, 2, stderr);
        assert.doesNotMatch(stderr, /fault of aks-networking/);
        assert.deepEqual(commandsIn(stdout + stderr), [], argv.join(" "));
      }
    });
  }

  it("are safe where they are names of files and folders", async function () {
    if (process.platform === "win32") {
      this.skip();
    }
    const odd = "::error::x \u001b[2J ##vso[task.complete] <img> `a` | b";
    mkdirSync(inFolder(odd));
    writeFileSync(inFolder(`${odd}/azure.json`), JSON.stringify(azureWith("plain")));
    writeFileSync(inFolder(`${odd}/${odd}.json`), "{}");
    for (const format of formats) {
      const { code, stdout, stderr } = await aksNetworking(["check", odd, "--format", format], {
        cwd: folder,
      });
      assert.equal(code, 1);
      assert.deepEqual(commandsIn(stdout + stderr), [], format);
    }
    const missing = await aksNetworking(["check", "::error::x\u001b[2J"], { cwd: folder });
    assert.equal(missing.code, 2);
    assert.deepEqual(commandsIn(missing.stderr), []);
  });

  it("are safe in an address plan", async () => {
    for (const text of Object.values(attacks)) {
      const slots = [
        { name: text, kind: "vnet", cidr: "10.0.0.0/20" },
        { name: `${text}/nodes`, kind: "subnet", vnet: text, cidr: "10.0.0.0/25" },
      ];
      const plan = inFolder("plan.json");
      writeFileSync(plan, JSON.stringify({ version: 1, slots }));
      for (const argv of [["show"], ["check"], ["explain", "10.0.0.1"], ["explain", text]]) {
        const { stdout, stderr } = await aksNetworking(["plan", ...argv, "--plan", plan]);
        assert.doesNotMatch(stderr, /fault of aks-networking/);
        assert.deepEqual(commandsIn(stdout + stderr), [], argv.join(" "));
      }
    }
    assert.ok(readFileSync(inFolder("plan.json")).length > 0);
  });
});
