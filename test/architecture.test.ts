import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { messages } from "../src/finding/messages.vi";

/** The rooms of the house, top down: a room imports only from rooms above it and from itself. */
const rooms = ["finding", "text", "plan", "scheme", "roster", "score", "award", "dossier", "book", "host", "job", "i18n", "taskpane", "cli"];

/** The rooms that say what the product is about; they know no program that shows or stores it. */
const pureRooms = new Set(["finding", "text", "plan", "scheme", "roster", "score", "award", "dossier", "book", "job", "i18n"]);

/** Which packages a room may use besides its neighbours; whatever is not listed, none may. */
const packagesOf: Readonly<Record<string, RegExp>> = {
  text: /^(?:big\.js$|lossless-json$|papaparse$)/,
  host: /^(?:fflate|docx|mail-mime-builder|postal-mime)$/,
  taskpane: /^(?:fflate$|react|react-dom|@fluentui\/)/,
  cli: /^node:/,
};

const root = resolve(__dirname, "..");
const ignored = new Set([".git", ...lines(".gitignore").map((line) => line.replace(/\/$/, ""))]);

function lines(path: string): string[] {
  return readFileSync(join(root, path), "utf8").split(/\r?\n/).filter((line) => line.trim() !== "");
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (ignored.has(entry.name)) {
      return [];
    }
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
  });
}

function contentOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const everything = filesUnder("");
const source = everything.filter((path) => path.startsWith("src/"));
const code = source.filter((path) => /\.tsx?$/.test(path));

interface Import {
  readonly file: string;
  readonly room: string;
  /** Inside src, or the package's name. */
  readonly target: { readonly room: string } | { readonly package: string };
}

function roomOf(path: string): string {
  return relative("src", path).split(sep)[0] ?? "";
}

const imports: readonly Import[] = code.flatMap((file) =>
  ts.preProcessFile(contentOf(file)).importedFiles.map(({ fileName }): Import => {
    const room = roomOf(file);
    return fileName.startsWith(".") ? { file, room, target: { room: roomOf(relative(root, resolve(root, dirname(file), fileName))) } } : { file, room, target: { package: fileName } };
  }),
);

function treeOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, contentOf(file), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

describe("the rooms", () => {
  test("every room of the source is in the list", () => {
    expect([...new Set(source.map(roomOf))].filter((room) => !rooms.includes(room))).toEqual([]);
  });

  test("a room imports only from rooms above it", () => {
    const wrong = imports.filter(({ room, target }) => "room" in target && rooms.indexOf(target.room) > rooms.indexOf(room));
    expect(wrong.map(({ file, target }) => `${file} → ${"room" in target ? target.room : ""}`)).toEqual([]);
  });

  test("nothing in the source leaves the source", () => {
    expect(imports.filter(({ target }) => "room" in target && (target.room === "" || target.room === "..")).map(({ file }) => file)).toEqual([]);
  });

  test("a room uses only the packages listed for it", () => {
    const wrong = imports.flatMap(({ file, room, target }) => ("package" in target && !(packagesOf[room]?.test(target.package) ?? false) ? [`${file} → ${target.package}`] : []));
    expect(wrong).toEqual([]);
  });

  test("the pure rooms touch no Office, no browser page and no Node", () => {
    const foreign = new Set(["Office", "Excel", "OfficeExtension", "window", "document", "navigator", "localStorage", "sessionStorage", "process", "Buffer", "require", "__dirname", "fetch", "XMLHttpRequest"]);
    const wrong = code.filter((file) => pureRooms.has(roomOf(file))).flatMap((file) => freeNames(file).filter((name) => foreign.has(name)).map((name) => `${file}: ${name}`));
    expect(wrong).toEqual([]);
  });

  test("the pure rooms never read the clock, draw lots or ask the machine's settings", () => {
    const wrong = code.filter((file) => pureRooms.has(roomOf(file))).filter((file) => /\bDate\.now\(|new Date\(\)|Math\.random\(|\btoLocale(?:Date|Time)?String\(\)/.test(contentOf(file)));
    expect(wrong).toEqual([]);
  });
});

/** Names a file uses without declaring them as properties, keys or its own variables. */
function freeNames(file: string): string[] {
  const used: string[] = [];
  const declared = new Set<string>();
  walk(treeOf(file), (node) => {
    if (!ts.isIdentifier(node)) {
      return;
    }
    const { parent } = node;
    const isDeclaration = (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent) || ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.name === node;
    const isProperty = (ts.isPropertyAccessExpression(parent) && parent.name === node) || ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isGetAccessor(parent)) && parent.name === node);
    if (isDeclaration) {
      declared.add(node.text);
    } else if (!isProperty) {
      used.push(node.text);
    }
  });
  return [...new Set(used)].filter((name) => !declared.has(name));
}

describe("the source", () => {
  test("no file is larger than 14 KB, plans aside", () => {
    const large = source.filter((path) => !path.startsWith("src/plan/library/")).filter((path) => statSync(join(root, path)).size > 14 * 1024);
    expect(large.map((path) => `${path}: ${statSync(join(root, path)).size}`)).toEqual([]);
  });

  test("nothing is of type any, and no check is switched off", () => {
    const wrong = code.flatMap((file) => {
      const found: string[] = [];
      walk(treeOf(file), (node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) {
          found.push(`${file}: any`);
        }
      });
      const switches = contentOf(file).match(/eslint-disable|@ts-(?:ignore|expect-error|nocheck)|istanbul ignore/g) ?? [];
      return [...found, ...switches.map((word) => `${file}: ${word}`)];
    });
    expect(wrong).toEqual([]);
  });

  test("texts are in NFC", () => {
    expect(source.filter((path) => /\.(?:tsx?|json|html|css|xml)$/.test(path)).filter((path) => contentOf(path) !== contentOf(path).normalize("NFC"))).toEqual([]);
  });
});

describe("the messages", () => {
  const literals = new Set<string>();
  const prefixes = new Set<string>();
  for (const file of code.filter((path) => !path.startsWith("src/finding/"))) {
    walk(treeOf(file), (node) => {
      if (ts.isStringLiteralLike(node)) {
        literals.add(node.text);
      } else if (ts.isTemplateHead(node)) {
        prefixes.add(node.text);
      }
    });
  }

  /** Said as a whole, or put together as `mark.${problem}` from a problem that is named somewhere. */
  function isSaid(messageCode: string): boolean {
    return literals.has(messageCode) || [...prefixes].some((prefix) => prefix.includes(".") && messageCode.startsWith(prefix) && literals.has(messageCode.slice(prefix.length)));
  }

  test("each is said by some part of the program", () => {
    expect(Object.keys(messages).filter((messageCode) => !isSaid(messageCode))).toEqual([]);
  });

  test.each(Object.entries(messages))("%s is a sentence in NFC", (_, sentence) => {
    expect(sentence).toBe(sentence.normalize("NFC"));
    expect(sentence).toBe(sentence.trim());
    expect(sentence).toMatch(/^[\p{Lu}{“]/u);
    expect(sentence).toMatch(/[.}]$/u);
  });
});

describe("the files of the project", () => {
  const texts = everything.filter((path) => !/\.(?:png|jpe?g|gif|ico|xlsx|docx|pdf|zip|woff2?)$/i.test(path));
  /** Put together, so that this file does not hold what it looks for. */
  const outside = [["..", "shared"].join("/"), ["..", "seeds"].join("/")];
  const machinePaths = /(?<![\w.:/\\-])\/(?:home|root|Users|tmp|mnt|work|workspace)\/[\w.-]/;

  test("none points outside the project or to a folder of someone's machine", () => {
    const wrong = texts.flatMap((path) => {
      const found = contentOf(path).split("\n").findIndex((line) => outside.some((word) => line.includes(word)) || machinePaths.test(line));
      return found < 0 ? [] : [`${path}:${found + 1}`];
    });
    expect(wrong).toEqual([]);
  });

  test("the lock file names no registry of its own", () => {
    const hosts = [...contentOf("package-lock.json").matchAll(/"resolved": "(?:https?:\/\/)?([^/"]+)/g)].map((match) => match[1]);
    expect([...new Set(hosts)].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
  });
});
