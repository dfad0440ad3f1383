/** Finds the program that is the server. */

import type { Settings } from "./settings";

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** Where it was found, for the log and the status item. */
  readonly from: string;
}

export interface Machine {
  /** Tells whether a file is there and can be run. */
  readonly exists: (path: string) => boolean;
  /** Tells whether a program with these arguments ends with 0. */
  readonly succeeds: (command: string, args: readonly string[]) => Promise<boolean>;
  /** The full path of a program on the search path, or undefined. */
  readonly onPath: (name: string) => string | undefined;
  /** The Python that the user chose in the Python extension: its path and arguments, or undefined. */
  readonly chosenPython: () => Promise<readonly string[] | undefined>;
}

export class NotFound extends Error {
  constructor(readonly tried: readonly string[]) {
    super("jargoncheck is not installed here: run “pip install 'jargoncheck[server]'”, or set “jargoncheck.path”.");
  }
}

/** What a Python has to be able to do; it fails where the extra “server” is missing. */
const PROBE = ["-c", "import jargoncheck.server.server"];

/**
 * Returns the first program that is there: those of the setting `path`, then the Python of the setting `interpreter`, the
 * one chosen in the Python extension, and what is on the search path. Throws `NotFound` with all that was tried.
 */
export async function findServer(settings: Settings, machine: Machine): Promise<Command> {
  const tried: string[] = [];
  for (const path of settings.path) {
    tried.push(path);
    if (machine.exists(path)) return { command: path, args: ["server"], from: "the setting “jargoncheck.path”" };
  }
  if (settings.importStrategy === "fromEnvironment") {
    const chosen: readonly [readonly string[] | undefined, string][] = [
      [settings.interpreter, "the setting “jargoncheck.interpreter”"],
      [settings.interpreter.length > 0 ? undefined : await machine.chosenPython(), "the Python that you chose"],
    ];
    for (const [python, from] of chosen) {
      const [command, ...args] = python ?? [];
      if (command === undefined) continue;
      tried.push([command, ...args].join(" "));
      if (await machine.succeeds(command, [...args, ...PROBE])) {
        return { command, args: [...args, "-m", "jargoncheck", "server"], from };
      }
    }
  }
  tried.push("jargoncheck on the search path");
  const found = machine.onPath("jargoncheck");
  if (found !== undefined) return { command: found, args: ["server"], from: "the search path" };
  throw new NotFound(tried);
}
