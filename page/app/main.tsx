import type { AddressMap } from "@aks-networking/networking";
import { render } from "preact";
import { App } from "./app";
import { unpackLink, unreadLink } from "./link";

const empty: AddressMap = {
  version: 1,
  title: "",
  clusters: 0,
  ranges: [],
  free: [],
  problems: [],
  unknown: [],
  undecided: [],
};

async function start(): Promise<void> {
  const root = document.getElementById("page");
  if (root !== null) {
    const link = await unpackLink(location.hash);
    root.textContent = "";
    render(
      <App
        data={readData()}
        first={link ?? {}}
        {...(link === undefined && { notice: unreadLink(location.hash) })}
      />,
      root,
    );
  }
}

function readData(): AddressMap {
  const text = document.getElementById("data")?.textContent ?? "";
  const data: AddressMap | null = text.trim() === "" ? null : JSON.parse(text);
  return data ?? empty;
}

void start();
