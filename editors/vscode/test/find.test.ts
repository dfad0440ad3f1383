import assert from "node:assert/strict";
import { test } from "node:test";
import { NotFound, findServer } from "../src/find";
import type { Machine } from "../src/find";
import type { Settings } from "../src/settings";

const SETTINGS: Settings = {
  enable: true, path: [], interpreter: [], importStrategy: "fromEnvironment", run: "onType", languages: ["markdown"],
};

/** A machine with these files, Pythons that have jargoncheck, a chosen Python and a search path. */
function machine(files: string[], pythons: string[], chosen?: string, onPath?: string): Machine {
  return {
    exists: (path) => files.includes(path),
    succeeds: async (command, args) => pythons.includes(command) && args.includes("-c"),
    onPath: () => onPath,
    chosenPython: async () => (chosen === undefined ? undefined : [chosen]),
  };
}

test("a path of the settings goes before all others, if it is there", async () => {
  const settings = { ...SETTINGS, path: ["/gone", "/here"] };
  assert.deepEqual(await findServer(settings, machine(["/here"], ["/python"], "/python")), {
    command: "/here", args: ["server"], from: "the setting “jargoncheck.path”",
  });
});

test("the interpreter of the settings is used with its arguments, and not the chosen one", async () => {
  const settings = { ...SETTINGS, interpreter: ["/own", "-X", "dev"] };
  assert.deepEqual(await findServer(settings, machine([], ["/own", "/chosen"], "/chosen")), {
    command: "/own", args: ["-X", "dev", "-m", "jargoncheck", "server"], from: "the setting “jargoncheck.interpreter”",
  });
});

test("the chosen Python is used when it has jargoncheck, else the search path", async () => {
  assert.equal((await findServer(SETTINGS, machine([], ["/chosen"], "/chosen"))).command, "/chosen");
  assert.deepEqual(await findServer(SETTINGS, machine([], [], "/chosen", "/bin/jargoncheck")), {
    command: "/bin/jargoncheck", args: ["server"], from: "the search path",
  });
});

test("“fromPath” asks no Python", async () => {
  const settings: Settings = { ...SETTINGS, importStrategy: "fromPath" };
  assert.equal((await findServer(settings, machine([], ["/chosen"], "/chosen", "/bin/x"))).command, "/bin/x");
});

test("what was tried is told when nothing is there", async () => {
  const settings = { ...SETTINGS, path: ["/gone"], interpreter: ["/old", "-E"] };
  await assert.rejects(findServer(settings, machine([], [])), (error: unknown) => {
    assert.ok(error instanceof NotFound);
    assert.deepEqual(error.tried, ["/gone", "/old -E", "jargoncheck on the search path"]);
    return error.message.includes("pip install 'jargoncheck[server]'");
  });
});
