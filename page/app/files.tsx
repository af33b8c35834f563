import type { AddressMap } from "@aks-networking/networking";
import { useEffect, useRef, useState } from "preact/hooks";
import { mapOfFiles } from "../files/map-of-files";
import { Notice } from "./parts";

interface FilesProps {
  readonly today: string;
  readonly onMap: (map: AddressMap) => void;
}

/** A button that opens files, and the whole page as a place to drop them. They are read here and go nowhere. */
export function Files({ today, onMap }: FilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [title, setTitle] = useState("");

  const take = async (files: readonly File[]) => {
    const contents = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        // A folder can be dropped like a file, but not be read like one.
        content: await file.arrayBuffer().catch(() => undefined),
      })),
    );
    const read = mapOfFiles(
      contents.flatMap(({ name, content }) =>
        content ? [{ name, content: new Uint8Array(content) }] : [],
      ),
      today,
    );
    const unread = contents.flatMap(({ name, content }) =>
      content ? [] : [`${name} can't be opened; choose files, not folders.`],
    );
    setProblems(unread.length === files.length ? unread : [...unread, ...read.problems]);
    setTitle(read.map ? "Not all of it can be read:" : "Nothing of it can be drawn:");
    if (read.map) {
      onMap(read.map);
    }
  };

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onDragOver = (event: DragEvent) => {
      if (hasFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const onDrop = (event: DragEvent) => {
      if (hasFiles(event)) {
        event.preventDefault();
        setOver(false);
        void take([...(event.dataTransfer?.files ?? [])]);
      }
    };
    addEventListener("dragover", onDragOver);
    addEventListener("dragleave", onDragLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onDragOver);
      removeEventListener("dragleave", onDragLeave);
      removeEventListener("drop", onDrop);
    };
  });

  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        Open files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to draw"
        accept=".json,.csv"
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      {isOver && (
        <div class="drop">Drop files of stack exports, az output, environments or plans</div>
      )}
      {problems.length > 0 && (
        <Notice title={title} onClose={() => setProblems([])}>
          {problems.slice(0, 12).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {problems.length > 12 && <li>and {problems.length - 12} more</li>}
        </Notice>
      )}
    </>
  );
}
