/** What the status item shows. */

export type State =
  | { readonly kind: "off" }
  | { readonly kind: "starting" }
  | { readonly kind: "running"; readonly version: string; readonly from: string }
  | { readonly kind: "failed"; readonly reason: string };

export interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly isError: boolean;
  readonly isBusy: boolean;
  readonly command: { readonly title: string; readonly command: string };
}

const RESTART = { title: "Restart", command: "jargoncheck.restart" };
const LOGS = { title: "Show logs", command: "jargoncheck.showLogs" };

/** Returns what the status item says of a state, and what it offers to do. */
export function shown(state: State): Shown {
  switch (state.kind) {
    case "off":
      return { text: "jargoncheck", detail: "Off by your settings", isError: false, isBusy: false, command: RESTART };
    case "starting":
      return { text: "jargoncheck", detail: "Starting", isError: false, isBusy: true, command: LOGS };
    case "running":
      return {
        text: `jargoncheck ${state.version}`.trim(),
        detail: `From ${state.from}`,
        isError: false,
        isBusy: false,
        command: RESTART,
      };
    case "failed":
      return { text: "jargoncheck", detail: state.reason, isError: true, isBusy: false, command: LOGS };
  }
}
