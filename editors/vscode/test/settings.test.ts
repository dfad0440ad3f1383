import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { filled, needsRestart, settingsFrom } from "../src/settings";

const AROUND = { workspaceFolder: "/work", userHome: "/home/a", environment: { VENV: "/venv" } };

test("variables in paths are filled in", () => {
  assert.equal(filled("${workspaceFolder}/${env:VENV}/${env:NONE}x", AROUND), "/work//venv/x");
  assert.equal(filled("${userHome}/bin ${other}", AROUND), "/home/a/bin ${other}");
});

test("what is not set has the default that the manifest promises", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
    contributes: { configuration: { properties: Record<string, { default: unknown }> } };
  };
  const properties = manifest.contributes.configuration.properties;
  const promised = settingsFrom((name) => properties[`jargoncheck.${name}`]?.default as never, AROUND);
  const unset = settingsFrom(() => undefined, AROUND);
  assert.deepEqual({ ...unset, languages: promised.languages }, promised);
  assert.ok(promised.languages.includes("markdown"));
});

test("each language that is checked wakes the extension", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
    activationEvents: string[];
    contributes: { configuration: { properties: Record<string, { default: string[] }> } };
  };
  const languages = manifest.contributes.configuration.properties["jargoncheck.languages"]?.default ?? [];
  for (const language of languages) assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language);
});

test("all settings but the trace need a new server", () => {
  const affecting = (...sections: string[]) => (section: string) => sections.some((one) => one.startsWith(section));
  assert.ok(needsRestart(affecting("jargoncheck.path")));
  assert.ok(!needsRestart(affecting("jargoncheck.trace.server")));
  assert.ok(!needsRestart(affecting("editor.fontSize")));
});
