import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "../src/status";

test("a running server shows its version and where it comes from", () => {
  assert.deepEqual(shown({ kind: "running", version: "0.1.0", from: "the search path" }), {
    text: "jargoncheck 0.1.0", detail: "From the search path", isError: false, isBusy: false,
    command: { title: "Restart", command: "jargoncheck.restart" },
  });
});

test("a server that failed says why, and offers the log", () => {
  assert.deepEqual(shown({ kind: "failed", reason: "It is gone" }), {
    text: "jargoncheck", detail: "It is gone", isError: true, isBusy: false,
    command: { title: "Show logs", command: "jargoncheck.showLogs" },
  });
});

test("starting is busy, and off is neither busy nor wrong", () => {
  assert.equal(shown({ kind: "starting" }).isBusy, true);
  assert.deepEqual([shown({ kind: "off" }).isBusy, shown({ kind: "off" }).isError], [false, false]);
});
