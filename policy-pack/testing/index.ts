export * from "./example";
