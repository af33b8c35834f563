import { rules } from "@aks-networking/networking";
import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";

/** Adds `complete <shell>`, which prints the script for zsh, bash, fish and PowerShell. Only this file knows the library. */
export function addCompletion(program: Command): void {
  const rule = tab(program).commands.get("explain")?.arguments.get("rule");
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
