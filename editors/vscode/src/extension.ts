/** The extension: starts the server, restarts it when settings change, and shows how it is. */

import { homedir } from "node:os";
import * as vscode from "vscode";
import { LanguageClient, State as ClientState } from "vscode-languageclient/node";
import type { LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";
import { findServer } from "./find";
import { thisMachine } from "./machine";
import { needsRestart, settingsFrom } from "./settings";
import type { Settings } from "./settings";
import { shown } from "./status";
import type { State } from "./status";

const FIX_ALL = "source.fixAll.jargoncheck";

let current: Extension | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  current = new Extension();
  context.subscriptions.push(...current.parts());
  await current.restart();
}

export async function deactivate(): Promise<void> {
  await current?.stop();
}

class Extension {
  private readonly log = vscode.window.createOutputChannel("jargoncheck", { log: true });
  private readonly status = vscode.languages.createLanguageStatusItem("jargoncheck", []);
  private client: LanguageClient | undefined;
  /** Restarts follow one another, so that two quick changes of settings leave one server. */
  private last: Promise<void> = Promise.resolve();

  parts(): vscode.Disposable[] {
    return [
      this.log,
      this.status,
      vscode.commands.registerCommand("jargoncheck.restart", () => this.restart()),
      vscode.commands.registerCommand("jargoncheck.showLogs", () => this.log.show()),
      vscode.commands.registerCommand("jargoncheck.fixAll", () => this.fixAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (needsRestart((section) => event.affectsConfiguration(section))) void this.restart();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
    ];
  }

  restart(): Promise<void> {
    this.last = this.last.then(() => this.stop()).then(() => this.start());
    return this.last;
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.log.warn(`The server did not stop in time: ${reason(error)}`);
    }
  }

  private async start(): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const settings = settingsFrom((name) => vscode.workspace.getConfiguration("jargoncheck", folder).get(name), {
      workspaceFolder: folder?.fsPath ?? "",
      userHome: homedir(),
      environment: process.env,
    });
    this.status.selector = settings.languages.map((language) => ({ language }));
    if (!settings.enable) {
      this.show({ kind: "off" });
      return;
    }
    this.show({ kind: "starting" });
    try {
      const { command, args, from } = await findServer(settings, thisMachine(folder));
      this.log.info(`Starting ${[command, ...args].join(" ")} (from ${from})`);
      const server: ServerOptions = { command, args: [...args], options: folder ? { cwd: folder.fsPath } : {} };
      const client = new LanguageClient("jargoncheck", "jargoncheck", server, this.options(settings));
      this.client = client;
      client.onDidChangeState(({ newState }) => {
        if (newState === ClientState.Stopped && this.client === client) {
          this.show({ kind: "failed", reason: "The server has stopped" });
        }
      });
      await client.start();
      this.show({ kind: "running", version: client.initializeResult?.serverInfo?.version ?? "", from });
    } catch (error) {
      this.log.error(reason(error));
      this.show({ kind: "failed", reason: reason(error) });
    }
  }

  private options(settings: Settings): LanguageClientOptions {
    return {
      documentSelector: settings.languages.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      outputChannel: this.log,
      traceOutputChannel: this.log,
      diagnosticPullOptions: { onChange: settings.run === "onType", onSave: settings.run === "onSave" },
    };
  }

  private async fixAll(): Promise<void> {
    await vscode.commands.executeCommand("editor.action.codeAction", { kind: FIX_ALL, apply: "first" });
  }

  private show(state: State): void {
    const { text, detail, isError, isBusy, command } = shown(state);
    this.status.text = text;
    this.status.detail = detail;
    this.status.busy = isBusy;
    this.status.severity = isError ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.status.command = command;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
