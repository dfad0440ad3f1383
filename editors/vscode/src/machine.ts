/** The machine as `findServer` asks about it. */

import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { extensions } from "vscode";
import type { Uri } from "vscode";
import type { Machine } from "./find";

const PATIENCE = 20_000;

/** The part of the Python extension's interface that is used here. */
interface PythonExtension {
  readonly environments: {
    readonly getActiveEnvironmentPath: (resource?: Uri) => { readonly path: string };
    readonly resolveEnvironment: (path: { readonly path: string }) => Promise<
      { readonly executable: { readonly uri?: Uri } } | undefined
    >;
  };
}

export function thisMachine(resource: Uri | undefined): Machine {
  return { exists, succeeds, onPath, chosenPython: () => chosenPython(resource) };
}

function exists(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, [...args], { timeout: PATIENCE }, (error) => resolve(error === null));
  });
}

function onPath(name: string): string | undefined {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder !== "" && exists(path)) return path;
    }
  }
  return undefined;
}

async function chosenPython(resource: Uri | undefined): Promise<readonly string[] | undefined> {
  const extension = extensions.getExtension<PythonExtension>("ms-python.python");
  if (extension === undefined) return undefined;
  const { environments } = await extension.activate();
  const environment = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(resource));
  const executable = environment?.executable.uri?.fsPath;
  return executable === undefined ? undefined : [executable];
}
