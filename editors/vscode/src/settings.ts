/** What the user sets, with its variables filled in. */

export type ImportStrategy = "fromEnvironment" | "fromPath";
export type Run = "onType" | "onSave";

export interface Settings {
  readonly enable: boolean;
  readonly path: readonly string[];
  readonly interpreter: readonly string[];
  readonly importStrategy: ImportStrategy;
  readonly run: Run;
  readonly languages: readonly string[];
}

export interface Surroundings {
  readonly workspaceFolder: string;
  readonly userHome: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads one setting by its name without the extension's prefix; undefined where nothing is set. */
export type Get = <Value>(name: string) => Value | undefined;

/** Returns the settings, with the variables in paths filled in. */
export function settingsFrom(get: Get, around: Surroundings): Settings {
  const fill = (values: readonly string[] | undefined): string[] => (values ?? []).map((value) => filled(value, around));
  return {
    enable: get<boolean>("enable") ?? true,
    path: fill(get<string[]>("path")),
    interpreter: fill(get<string[]>("interpreter")),
    importStrategy: get<ImportStrategy>("importStrategy") ?? "fromEnvironment",
    run: get<Run>("run") ?? "onType",
    languages: get<string[]>("languages") ?? [],
  };
}

/** Fills in `${workspaceFolder}`, `${userHome}` and `${env:NAME}`; a name that the environment lacks becomes nothing. */
export function filled(value: string, around: Surroundings): string {
  return value.replace(/\$\{(workspaceFolder|userHome|env:([^}]+))\}/g, (_, name: string, variable?: string) => {
    if (variable !== undefined) return around.environment[variable] ?? "";
    return name === "userHome" ? around.userHome : around.workspaceFolder;
  });
}

/** The settings whose change needs a new server or client; all of them do. */
export function needsRestart(affects: (section: string) => boolean): boolean {
  return affects("jargoncheck") && !affects("jargoncheck.trace");
}
