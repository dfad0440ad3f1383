// Opens a page in code-server with the extension, in Chromium, and prints what a writer sees, one step a line.
// Usage: node drive_code_server.mjs PACKAGES CHROMIUM ADDRESS FOLDER FILE
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, executablePath, address, folder, file] = process.argv.slice(2);
const { chromium } = createRequire(`${packages}/`)("playwright-core");
const path = `${folder}/${file}`;

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
page.setDefaultTimeout(60_000);

const step = (...words) => console.log(words.join(" "));

/** Waits until `look` gives something that is true, and returns it. */
async function until(look, seconds = 60) {
  for (let waited = 0; waited < seconds * 5; waited += 1) {
    const found = await look();
    if (found) return found;
    await page.waitForTimeout(200);
  }
  throw new Error(`Nothing came in ${seconds} seconds: ${look}`);
}

async function command(title) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
}

async function goTo(line, column) {
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget input").fill(`:${line}:${column}`);
  await page.keyboard.press("Enter");
}

const problems = async () => {
  const rows = await page.locator(".markers-panel .monaco-list-row").allInnerTexts();
  return rows.map((row) => row.split("\n").join(" ")).filter((row) => row.includes("jargoncheck"));
};
const saved = async (words) => {
  await command("File: Save");
  await until(() => readFileSync(path, "utf8").includes(words));
  return readFileSync(path, "utf8").split("\r\n")[2];
};

try {
  await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`, { waitUntil: "domcontentloaded" });
  await page.locator(".monaco-workbench .explorer-folders-view").getByText(file).dblclick();
  await page.locator(".editor-instance .view-lines").waitFor();
  await command("Problems: Focus on Problems View");
  step("sees", (await until(async () => (await problems()).length && problems())).join(" | "));

  await page.locator(".editor-instance .view-lines").click();
  await goTo(3, 12);
  await command("Show or Focus Hover");
  const hover = page.locator(".monaco-hover .hover-contents", { hasText: "Sources:" });
  await hover.first().waitFor();
  step("hover", (await hover.first().locator("p").allInnerTexts()).slice(0, 3).join(" | "));

  await page.keyboard.press("Escape");
  await goTo(3, 12);
  await page.keyboard.press("Control+.");
  const menu = page.locator(".action-widget .monaco-list-row.action");
  await menu.first().waitFor();
  const offered = (await menu.allInnerTexts()).map((text) => text.trim());
  step("offers", offered.filter((text) => !["Fix", "Explain"].includes(text)).join(" | "));
  await page.keyboard.press("Enter");
  await until(async () => (await problems()).length === 0);
  step("fixed", await saved("it to save"));

  await page.keyboard.press("Control+z");
  step("undone", (await until(async () => (await problems()).length && problems())).length);
  await command("jargoncheck: Take all safe suggestions");
  await until(async () => (await problems()).length === 0);
  step("all", await saved("it to save"));
  await page.keyboard.press("Control+z");
  await until(async () => (await problems()).length);

  writeFileSync(`${folder}/jargoncheck.toml`, 'ignore = ["plain/words-to-avoid"]\n');
  await until(async () => (await problems()).length === 0);
  step("settings", "followed");
  writeFileSync(`${folder}/jargoncheck.toml`, "");
  await until(async () => (await problems()).length);

  await command("jargoncheck: Restart");
  await until(async () => (await problems()).length === 0).catch(() => undefined);
  step("restarted", (await until(async () => (await problems()).length && problems())).length);
  await page.locator(".editor-instance .view-lines").click();
  await page.locator("[id='status.languageStatus']").hover();
  const status = page.locator(".hover-language-status .element", { hasText: "jargoncheck" });
  step("status", (await status.innerText()).split("\n").join(" "));
} finally {
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  await browser.close();
}
