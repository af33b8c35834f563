import { rules } from "@aks-networking/networking";
import { ShellCompDirective } from "@bomb.sh/tab";
import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";

/** Adds `complete <shell>`, which prints the script for zsh, bash, fish and PowerShell. Only this file knows the library. */
export function addCompletion(program: Command): void {
  const root = tab(program);
  // The library keeps files from being completed. They are what most arguments are, where it has nothing itself.
  Object.defineProperty(root, "directive", {
    get: () => (root.completions.length > 0 ? ShellCompDirective.ShellCompDirectiveNoFileComp : 0),
    set: () => undefined,
  });
  const { setup } = root;
  root.setup = (...args) => {
    const { log } = console;
    try {
      console.log = (script: string) =>
        log(script.replace("\ncomplete -F", "\ncomplete -o default -F"));
      setup.apply(root, args);
    } finally {
      console.log = log;
    }
  };
  const rule = root.commands.get("explain")?.arguments.get("rule");
  if (rule !== undefined) {
    rule.handler = (complete) => {
      for (const { id, title } of rules) {
        complete(id, title);
      }
    };
  }
  program.commands
    .find((command) => command.name() === "complete")
    ?.addHelpText(
      "after",
      `
Examples:
  $ aks-networking complete zsh > ~/.zsh/_aks-networking
  $ aks-networking complete bash > ~/.aks-networking.bash     # and source it in ~/.bashrc
  $ aks-networking complete fish > ~/.config/fish/completions/aks-networking.fish
  $ aks-networking complete powershell >> $PROFILE`,
    );
}
