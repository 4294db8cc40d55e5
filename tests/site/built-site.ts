import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export interface BuiltElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element and all in it. */
  readonly text: string;
}

export interface BuiltPage {
  /** As in an address: `/incidents/`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly BuiltElement[];
}

/** A built site in a folder, as files. */
export interface BuiltSite {
  readonly folder: string;
  /** What the addresses begin with, without a slash at the end. */
  readonly base: string;
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

export function readSite(folder: string, base = ''): BuiltSite {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built site in ${folder}. Run: npm run build`);
  const pages = filesUnder(folder).filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  return { folder, base, pages: new Map(pages.map((page) => [page.path, page])) };
}

/** Every file under a folder, relative to it, in a fixed order. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** The file that answers an address of the site; null when none does. */
export function fileFor({ folder, base }: BuiltSite, address: string): string | null {
  const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  if (path !== base && !path.startsWith(`${base}/`)) return null;
  const inside = path.slice(base.length);
  const file = join(folder, inside.endsWith('/') || inside === '' ? join(inside, 'index.html') : inside);
  return existsSync(file) && statSync(file).isFile() ? relative(folder, file).split(sep).join('/') : null;
}

/** Bytes of a file as a server sends it. */
export function gzipSize(folder: string, file: string): number {
  return gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength;
}

/** The addresses that elements of a page carry, under the attribute named. */
export function valuesOf(page: BuiltPage, name: string, attribute: string): string[] {
  return page.elements.flatMap((element) => (element.name === name ? element.attributes[attribute] ?? [] : []));
}

function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  return { path: `/${file.replace(/index\.html$/, '')}`, html, elements: elementsIn(parse(html)) };
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): BuiltElement[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
    return [{ name: child.tagName, attributes, text: textOf(child) }, ...elementsIn(child)];
  });
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
