// Opens an HTML report in Chromium and prints, as JSON, what axe and a keyboard find.
// Usage: node look.mjs PACKAGES CHROMIUM REPORT
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [packages, executablePath, report] = process.argv.slice(2);
const { chromium } = createRequire(`${packages}/`)("playwright-core");
const axe = readFileSync(`${packages}/node_modules/axe-core/axe.min.js`, "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const url = pathToFileURL(report).href;

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const found = { violations: [], rulesChecked: 0 };
for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
    const page = await browser.newPage({ colorScheme, viewport });
    await page.goto(url);
    await page.addScriptTag({ content: axe });
    const result = await page.evaluate((only) => window.axe.run(document, { runOnly: only }), tags);
    found.rulesChecked = Math.max(found.rulesChecked, result.passes.length);
    for (const violation of result.violations) {
      found.violations.push(`${colorScheme} ${viewport.width}: ${violation.id} ${violation.nodes[0].html}`);
    }
    found.scrollsSideways ||= await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await page.close();
  }
}

const visible = (page) =>
  page.evaluate(() => [...document.querySelectorAll("li[data-family]")].filter((one) => one.checkVisibility()).length);

const page = await browser.newPage();
await page.goto(url);
found.all = await visible(page);
// With the keyboard alone: go to the rule filter and choose the second of its values.
for (let step = 0; step < 20; step += 1) {
  await page.keyboard.press("Tab");
  if (await page.evaluate(() => document.activeElement?.tagName === "SELECT")) break;
}
found.reached = await page.evaluate(() => document.activeElement?.tagName);
await page.keyboard.press("ArrowDown");
found.filtered = await visible(page);

const still = await browser.newPage({ javaScriptEnabled: false });
await still.goto(url);
found.wordsWithoutScript = await still.locator("main").innerText();
await still.emulateMedia({ media: "print" });
found.printedPages = (await still.pdf()).toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
await browser.close();
console.log(JSON.stringify(found));
