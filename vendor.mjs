// Copies the few front-end files that the pages use from node_modules into the look app.
// Utrecht's CSS is cut to the components in use, the design tokens to those that these components read.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const packages = new URL("./node_modules/", import.meta.url);
const target = new URL("./knooppunt/look/static/look/vendor/", import.meta.url);

const components = [
  "alert", "button", "button-link", "checkbox", "form-field-description", "form-field-error-message",
  "form-label", "radio-button", "select", "skip-link", "table", "textarea", "textbox",
];
const unused = /--(active|busy|custom|danger|distanced|focus|focus-visible|hidden|hover|invalid|oneline|placeholder|pressed|ready|selected|sticky|sticky-block|sticky-inline|valid|visible|visited)(?![a-z-])|action\.utrecht|:invalid|subtle\.utrecht|alternate|row-hover|row-focus/;
const fonts = ["latin", "latin-ext"];

const read = (path) => readFileSync(new URL(path, packages), "utf8");
const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, "");
const licence = "/* EUPL-1.2; Gemeente Utrecht, Frameless B.V. (components), NL Design System Community (tokens) */\n";

function rules(css) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === "{") depth += 1;
    if (css[at] === ";" && depth === 0) start = at + 1;
    if (css[at] === "}" && --depth === 0) {
      const rule = css.slice(start, at + 1).trim();
      const brace = rule.indexOf("{");
      found.push({ head: rule.slice(0, brace).trim(), body: rule.slice(brace + 1, -1).trim() });
      start = at + 1;
    }
  }
  return found;
}

function isUsed(selector) {
  const classes = selector.match(/\.utrecht-[a-z0-9_-]+/g) ?? [];
  const known = classes.every((name) => components.some((part) => new RegExp(`^\\.utrecht-${part}(--|__|$)`).test(name)));
  return classes.length > 0 && known && !unused.test(selector);
}

function selectors(head) {
  return head.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function cutComponents(css) {
  const kept = [];
  for (const { head, body } of rules(css)) {
    const wanted = selectors(head).filter(isUsed);
    if (head.startsWith("@media")) {
      const inner = cutComponents(body);
      if (inner) kept.push(`${head}{${inner}}`);
    } else if (wanted.length && body) kept.push(`${wanted.join(",")}{${tight(body)}}`);
  }
  return kept.join("\n");
}

const tight = (body) => body.replace(/\s+/g, " ").replace(/;\s*$/, "").replace(/\s*([:;,])\s*/g, "$1");
const namesRead = (css) => new Set([...css.matchAll(/var\(\s*(--[a-z0-9-]+)/g)].map((match) => match[1]));

function cutTokens(theme, css) {
  const tokens = new Map();
  for (const [, name, value] of theme.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)) tokens.set(name, value.trim());
  const wanted = [...namesRead(css)];
  for (const name of wanted) {
    const more = namesRead(tokens.get(name) ?? "");
    for (const next of more) if (!wanted.includes(next)) wanted.push(next);
  }
  const lines = wanted.filter((name) => tokens.has(name)).sort().map((name) => `${name}:${tokens.get(name)}`);
  return `:root{${lines.join(";")}}`;
}

function fontFaces() {
  const faces = read("@fontsource-variable/open-sans/wght.css").split(/(?=\/\*)/);
  const wanted = faces.filter((face) => fonts.some((name) => face.includes(`open-sans-${name}-wght`)));
  return wanted.map((face) => tight(withoutComments(face)).replaceAll("./files/", "./").trim()).join("\n");
}

mkdirSync(target, { recursive: true });
for (const name of fonts) {
  const file = `open-sans-${name}-wght-normal.woff2`;
  copyFileSync(new URL(`@fontsource-variable/open-sans/files/${file}`, packages), new URL(file, target));
}
const css = cutComponents(withoutComments(read("@utrecht/component-library-css/dist/index.css")));
const tokens = cutTokens(withoutComments(read("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css")), css);
writeFileSync(new URL("utrecht.css", target), `${licence}${fontFaces()}\n${tokens}\n${css}\n`);
