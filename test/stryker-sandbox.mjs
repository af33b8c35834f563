// Runs in the copy that is mutated, .stryker-tmp/<copy>. Modules that it lacks come from the folders above.
import { mkdirSync, symlinkSync } from "node:fs";

// The package's name must stand for the mutated sources, not for the workspace's.
mkdirSync("node_modules/@aks-networking", { recursive: true });
symlinkSync("../../networking", "node_modules/@aks-networking/networking", "dir");
symlinkSync("../../../networking/node_modules", "networking/node_modules", "dir");
