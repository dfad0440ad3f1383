// Prints the HTML that Asciidoctor makes of each file named, as a JSON list. Usage: node asciidoctor.mjs PACKAGES FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, ...files] = process.argv.slice(2);
const asciidoctor = createRequire(`${packages}/`)("asciidoctor")();
const attributes = { showtitle: true, "skip-front-matter": true, "attribute-missing": "skip", "table-caption!": "", "figure-caption!": "", "example-caption!": "" };
asciidoctor.LoggerManager?.getLogger().setLevel(4);
const pages = files.map((file) => {
  const text = readFileSync(file, "utf8");
  // What a site defines elsewhere is an address to us.
  const names = [...text.matchAll(/\{([a-z][\w-]*)\}/g)].map((found) => found[1]);
  const known = Object.fromEntries(names.map((name) => [name, "https://example.org"]));
  return asciidoctor.convert(text, { safe: "secure", attributes: { ...known, ...attributes } });
});
console.log(JSON.stringify(pages));
