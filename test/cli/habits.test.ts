import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { aksNetworking, exportOf, root, temporaryFolder, type World } from "./command";

const sound = exportOf("overlay");
const broken = exportOf("broken-by-hand");

describe("aks-networking and the files it is given", () => {
  const folder = temporaryFolder();
  const put = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };

  const text = readFileSync(broken, "utf8");
  const bigEndian = (value: string) => Buffer.from(value, "utf16le").swap16();
  const encodings: [string, Uint8Array][] = [
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-8 with CRLF", Buffer.from(text.replaceAll("\n", "\r\n"))],
    [
      "UTF-16 LE with a byte order mark, as > of PowerShell writes",
      Buffer.from(`\ufeff${text}`, "utf16le"),
    ],
    ["UTF-16 LE with CRLF", Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`, "utf16le")],
    ["UTF-16 LE without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16 BE with a byte order mark", bigEndian(`\ufeff${text}`)],
  ];
  for (const [what, bytes] of encodings) {
    it(`reads ${what}, from a file and from standard input`, async () => {
      const expected = (await aksNetworking(["check", broken])).stdout.split("\n").slice(-2);
      const fromFile = await aksNetworking(["check", put("state.json", bytes)]);
      const fromPipe = await aksNetworking(["check", "-"], { stdin: bytes });
      for (const { code, stdout, stderr } of [fromFile, fromPipe]) {
        assert.deepEqual([code, stdout.split("\n").slice(-2)], [1, expected], stderr);
      }
    });
  }

  it("reads CSV and request files in UTF-16 with CRLF", async () => {
    const utf16 = (value: string) =>
      Buffer.from(`\ufeff${value.replaceAll("\n", "\r\n")}`, "utf16le");
    const csv = put("ranges.csv", utf16("name;cidr\nZürich;10.244.0.0/16\n"));
    const { stdout } = await aksNetworking(["check", sound, "--environment", csv]);
    assert.match(stdout.replace(/\s+/g, " "), /10\.244\.0\.0\/16 overlaps .*Zürich/);
    const request = put("request.yaml", utf16("vnets:\n  - { name: prod, cidr: 10.64.48.0/20 }\n"));
    const made = await aksNetworking([
      "plan",
      "make",
      request,
      "--dry-run",
      "--plan",
      path.join(folder, "p.json"),
    ]);
    assert.deepEqual([made.code, made.stdout], [0, "+ prod 10.64.48.0/20\n"]);
  });

  it("names the line of a program on Windows with slashes, wherever the engine ran", async () => {
    const state = JSON.parse(text);
    const place = async (position: string, cwd = folder) => {
      for (const resource of state.deployment.resources) {
        resource.sourcePosition = position;
        resource.stackTrace = undefined;
      }
      const argv = ["check", put("state.json", JSON.stringify(state)), "--format", "sarif"];
      const { stdout } = await aksNetworking(argv, { cwd });
      const [result] = JSON.parse(stdout).runs[0].results;
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      return `${artifactLocation.uri}#${region.startLine},${region.startColumn}`;
    };
    put("infra/index.ts", "");
    assert.equal(await place("project:///infra/index.ts#16,15"), "infra/index.ts#16,15");
    assert.equal(await place("project:///infra%5Cindex.ts#16"), "infra/index.ts#16,1");
    assert.equal(await place("file:///C:/work/repo/infra/index.ts#3,0"), "infra/index.ts#3,1");
    assert.equal(
      await place("project:///..%5C..%5CC:%5Cwork%5Cinfra%5Cindex.ts#3,2"),
      "infra/index.ts#3,2",
    );
    assert.equal(
      await place("project:///infra/my%20%23%31%20program.ts#2,2"),
      "infra/my%20%231%20program.ts#2,2",
    );
    // Lines that are none are no place: the file that was judged is.
    assert.match(await place("project:///infra/index.ts#0,0"), /^state\.json#\d+,\d+$/);
    assert.match(
      await place(`project:///infra/index.ts#${"9".repeat(400)}`),
      /^state\.json#\d+,\d+$/,
    );
    assert.match(
      await place("project:///C%3A/%E0%A4%A.ts#1,1"),
      /^C%253A\/%25E0%25A4%25A\.ts#1,1$/,
    );
  });

  it("follows links to files, and not to folders, which may go in circles", async function () {
    if (process.platform === "win32") {
      this.skip();
    }
    put("links/real/state.json", text);
    symlinkSync(path.join(folder, "links/real/state.json"), path.join(folder, "links/again.json"));
    symlinkSync(path.join(folder, "links"), path.join(folder, "links/circle"));
    symlinkSync("nowhere", path.join(folder, "links/broken.json"));
    symlinkSync("loop.json", path.join(folder, "loop.json"));
    const { code, stderr } = await aksNetworking(["check", path.join(folder, "links")]);
    assert.equal(code, 1);
    assert.match(stderr, /^\d+ resources are in more than one input; each is judged once\.\n$/);
    const loop = await aksNetworking(["check", "loop.json"], { cwd: folder });
    assert.deepEqual(
      [loop.code, loop.stderr],
      [2, "error: loop.json is a link that goes in a circle.\n"],
    );
  });

  const names: [string, string, RegExp][] = [
    ["a name that is too long", "x".repeat(5_000), /^error: x+ is longer than a name may be\.\n$/],
    ["a name with a null character", "a\0b", /^error: a.b can't be opened/],
    ["a file in what is no folder", `${sound}/x.json`, /^error: .*x\.json does not exist\.\n$/],
    ["an empty name", "", /^error: /],
  ];
  for (const [what, name, message] of names) {
    it(`ends with 2 for ${what}`, async () => {
      for (const argv of [
        ["check", name],
        ["map", name],
        ["migrate", name],
        ["collect", "--from", name],
        ["check", sound, "--config", name],
        ["check", sound, "--base", name],
        ["plan", "show", "--plan", name],
      ]) {
        const { code, stderr } = await aksNetworking(argv, { cwd: folder });
        assert.equal(code, 2, argv.join(" "));
        assert.doesNotMatch(stderr, /fault of aks-networking/);
        if (argv.length === 2) {
          assert.match(stderr, message);
        }
      }
    });
  }

  it("ends with 2 where a report can't be written, and leaves no part of it", async () => {
    const { code, stderr } = await aksNetworking(
      ["check", sound, "--format", "json=no/such/folder/x.json"],
      { cwd: folder },
    );
    assert.deepEqual(
      [code, stderr],
      [2, "error: no/such/folder/x.json can't be written: its folder does not exist.\n"],
    );
  });
});

describe("aks-networking and what it is shown on", () => {
  const looks: [string, World, boolean][] = [
    ["a terminal", { isTerminal: true }, true],
    ["a pipe", {}, false],
    ["a terminal with NO_COLOR", { isTerminal: true, env: { NO_COLOR: "1" } }, false],
    ["a terminal with NO_COLOR that is empty", { isTerminal: true, env: { NO_COLOR: "" } }, true],
    ["a terminal that is dumb", { isTerminal: true, env: { TERM: "dumb" } }, false],
    ["a pipe with FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, true],
    ["a pipe with FORCE_COLOR=0", { env: { FORCE_COLOR: "0" } }, false],
    ["a pipe with NO_COLOR and FORCE_COLOR", { env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, false],
  ];
  for (const [what, world, isColoured] of looks) {
    it(`has ${isColoured ? "" : "no "}colour on ${what}`, async () => {
      const { stdout } = await aksNetworking(["check", broken], world);
      assert.equal(stdout.includes("\u001b["), isColoured);
      assert.equal(stdout.includes("✗"), isColoured);
    });
  }

  it("shows progress on standard error of a terminal alone, and takes it away again", async () => {
    const piped = await aksNetworking(["check", broken]);
    const shown = await aksNetworking(["check", broken], { isTerminalForTalk: true });
    const quiet = await aksNetworking(["-q", "check", broken], { isTerminalForTalk: true });
    assert.equal(shown.stdout, piped.stdout);
    assert.match(shown.stderr.slice(5), /^(?:Reading|Judging)/);
    assert.ok(shown.stderr.endsWith("\r\u001b[2K"), JSON.stringify(shown.stderr));
    assert.deepEqual([piped.stderr, quiet.stderr], ["", ""]);
  });
});

describe("aks-networking in a shell", function () {
  if (process.platform === "win32") {
    return;
  }
  this.timeout(60_000);
  const command = [
    process.execPath,
    "--conditions=source",
    "--require",
    require.resolve("tsx/cjs"),
    path.join(root, "cli/bin.ts"),
  ]
    .map((word) => `'${word}'`)
    .join(" ");
  const bash = (script: string) =>
    promisify(execFile)("/bin/bash", ["-c", script.replaceAll("aks-networking", command)]);

  it("ends quietly when its reader has seen enough", async () => {
    const { stdout, stderr } = await bash(
      `aks-networking check '${broken}' --format json | head -c 1; echo " \${PIPESTATUS[0]}"`,
    );
    assert.deepEqual([stdout, stderr], ["{ 1\n", ""]);
  });

  it("ends with 2, not with a verdict, when its output can't be written", async function () {
    if (process.platform !== "linux") {
      this.skip();
    }
    const { stdout, stderr } = await bash(`aks-networking check '${broken}' > /dev/full; echo $?`);
    assert.deepEqual(
      [stdout, stderr],
      ["2\n", "error: standard output can't be written (ENOSPC).\n"],
    );
  });

  it("prints completion scripts that the shells that are here can read", async () => {
    const shells: [string, readonly string[]][] = [
      ["bash", ["bash", "-n"]],
      ["zsh", ["zsh", "-n"]],
      ["fish", ["fish", "-n"]],
      ["powershell", ["pwsh", "-NoProfile", "-File"]],
    ];
    const { log } = console;
    for (const [name, [shell = "", ...args]] of shells) {
      let script = "";
      try {
        console.log = (text: string) => {
          script += `${text}\n`;
        };
        assert.equal((await aksNetworking(["complete", name])).code, 0);
      } finally {
        console.log = log;
      }
      assert.match(script, /aks-networking/);
      const file = path.join(temporary, `complete.${name === "powershell" ? "ps1" : name}`);
      writeFileSync(file, script);
      const { status, error, stderr } = spawnSync(shell, [...args, file], { encoding: "utf8" });
      assert.ok(error !== undefined ? shell !== "bash" : status === 0, `${shell}: ${stderr}`);
    }
  });
  const temporary = temporaryFolder();
});
