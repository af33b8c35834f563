import { readFileSync } from "node:fs";
import path from "node:path";

/** The built page without data. In the built package it is part of the file. */
export const template = readFileSync(path.join(__dirname, "dist", "page.html"), "utf8");
