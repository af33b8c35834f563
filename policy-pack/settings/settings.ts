import {
  readSettings as read,
  renamedRules,
  rules,
  type Settings,
  type SettingsInput,
} from "@aks-networking/networking";
import { readFile } from "./read-file";

export type { Settings, SettingsInput };

/** Reads the configuration of the pack. Nothing is thrown: what is wrong with it is said in `problems`. */
export function readSettings(raw: unknown): Settings {
  return read(raw, {
    today: new Date().toISOString().slice(0, 10),
    ruleIds: [...rules.map(({ id }) => id), ...Object.keys(renamedRules)],
    readFile,
  });
}
