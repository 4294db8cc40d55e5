import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { toString } from 'mdast-util-to-string';
import type { Nodes, Parents, Root } from 'mdast';
import { quotedIn } from '../domain/quotation-marks.ts';
import { finding, type Finding, type Position } from '../domain/finding.ts';
import { hiddenCharacter, positionAt, positionsIn } from './characters.ts';
import { misplacement } from './component-places.ts';
import type { Prose } from '../domain/register.ts';
import { proseComponentPlaces, proseComponents, type ProseComponent } from '../schema/prose.ts';
import { isWebAddress } from '../schema/fields.ts';
import { beyondLimits } from './write-up-limits.ts';

export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

export interface ParsedBody {
  readonly prose: Prose;
  readonly findings: Finding[];
}

/**
 * Parses the text below the front matter to a syntax tree; nothing in it is ever evaluated. Throws the parser's own
 * message, which carries a place, when the text is not well-formed.
 */
export function parseBodyTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [mdxExpression(), mdxJsx(), mdxMd()], mdastExtensions: [mdxFromMarkdown()] });
}

/** Reads a write-up: rejects everything that is code or leads elsewhere, and notes paragraphs, citations and quotations. */
export function readBody(file: string, markdown: string, firstLine: number): ParsedBody {
  const empty: Prose = { markdown, firstLine, citations: [], paragraphs: [], quotations: [], captions: [] };
  const refused = refuse(file, markdown, firstLine);
  // The parser ends a line where a carriage return stands alone, and files and editors do not.
  const within = positionsIn(markdown);
  const positionOf = (offset: number): Position => {
    const { line, column } = within(offset);
    return { line: line + firstLine - 1, column };
  };
  if (refused !== null) return { prose: empty, findings: [refused] };
  try {
    const walk = new BodyWalk(file, positionOf);
    visitAll(parseBodyTree(markdown), [], (node, parents) => { walk.visit(node, parents); });
    return { prose: { ...empty, citations: walk.citations, paragraphs: walk.paragraphs, quotations: walk.quotations, captions: walk.captions }, findings: walk.findings };
  } catch (error) {
    return { prose: empty, findings: [syntaxFinding(file, positionOf, error)] };
  }
}

/** Characters a write-up may have; a few hundred words need a fifth of it. */
export const writeUpLimit = 20_000;

/** Levels a syntax tree may have; a list in a callout has eight. */
const depthLimit = 40;

/** Text that the parser is not given at all. */
function refuse(file: string, markdown: string, firstLine: number): Finding | null {
  if (markdown.length > writeUpLimit) return finding('write-up-too-long', { file, at: { line: firstLine, column: 1 } }, { length: markdown.length, limit: writeUpLimit });
  const refused = beyondLimits(markdown);
  if (refused === null) return null;
  const { line, column } = positionAt(markdown, refused.offset);
  return finding('body-syntax', { file, at: { line: line + firstLine - 1, column } }, { problem: refused.problem });
}

function visitAll(node: Nodes, parents: Parents[], visit: (node: Nodes, parents: readonly Parents[]) => void): void {
  if (parents.length > depthLimit) throw new RangeError('nested too deeply');
  visit(node, parents);
  if (!('children' in node)) return;
  parents.push(node);
  for (const child of node.children) visitAll(child, parents, visit);
  parents.pop();
}

function syntaxFinding(file: string, positionOf: (offset: number) => Position, error: unknown): Finding {
  const said = (problem: string, offset = 0) => finding('body-syntax', { file, at: positionOf(offset) }, { problem });
  if (error instanceof RangeError) return said('it is nested too deeply to be read');
  // Built for development, the parser stops at an assumption of its own where it would otherwise say the same by a message.
  if (error instanceof Error && 'code' in error && error.code === 'ERR_ASSERTION') return said('a component or an element is not closed where it was opened');
  if (!(error instanceof Error) || !('place' in error || 'line' in error)) throw error;
  const { place, reason } = error as Error & { place?: { offset?: number; start?: { offset?: number } }; reason?: string };
  return said(withoutPositions(reason ?? error.message), place?.start?.offset ?? place?.offset);
}

/** The parser counts lines from the start of the text, not of the file; the finding has its own place. */
function withoutPositions(problem: string): string {
  return problem.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '').replace(/\s+/g, ' ');
}

class BodyWalk {
  readonly citations: (Position & { source: string })[] = [];
  readonly paragraphs: (Position & { text: string; cited: boolean })[] = [];
  readonly quotations: (Position & { text: string })[] = [];
  readonly captions: (Position & { text: string })[] = [];
  readonly findings: Finding[] = [];
  private readonly file: string;
  private readonly positionOf: (offset: number) => Position;

  constructor(file: string, positionOf: (offset: number) => Position) {
    this.file = file;
    this.positionOf = positionOf;
  }

  visit(node: Nodes, parents: readonly Parents[]): void {
    const at = this.positionOf(node.position?.start.offset ?? 0);
    const place = { file: this.file, at };
    switch (node.type) {
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.findings.push(finding('code-in-record', place, { found: excerpt(node.type === 'mdxjsEsm' ? node.value : `{${node.value}}`) }));
        break;
      case 'html':
        this.findings.push(finding('raw-html', place, { element: excerpt(node.value) }));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.visitComponent(node, at, parents);
        break;
      case 'link':
      case 'definition':
        if (node.title) this.captions.push({ ...at, text: node.title });
        if (!isWebAddress(node.url)) this.findings.push(finding('unsafe-url', place, { url: excerpt(node.url) }));
        break;
      case 'image':
        this.findings.push(finding('image-in-record', place, { url: excerpt(node.url) }));
        break;
      case 'imageReference':
        this.findings.push(finding('image-in-record', place, { url: node.identifier }));
        break;
      case 'heading':
        this.captions.push({ ...at, text: toString(node) });
        if (node.depth === 1 || node.depth > 3) this.findings.push(finding('forbidden-heading', place, { depth: node.depth }));
        break;
      case 'blockquote':
        this.findings.push(finding('bare-block-quotation', place, {}));
        break;
      case 'code':
        if (!parents.some((parent) => isComponent(parent, 'Command'))) this.findings.push(finding('bare-code-block', place, {}));
        break;
      case 'text':
      case 'inlineCode': {
        const hidden = hiddenCharacter(node.value);
        if (hidden !== null) this.findings.push(finding('forbidden-character', place, { character: hidden }));
        break;
      }
      case 'paragraph':
        if (isModuleCode(toString(node))) this.findings.push(finding('code-in-record', place, { found: excerpt(toString(node)) }));
        this.paragraphs.push({ ...at, text: toString(node), cited: parents.some(hasSource) || containsSource(node) });
        for (const words of quotedIn(toString(node))) this.quotations.push({ ...at, text: words });
        break;
      default:
    }
  }

  private visitComponent(node: JsxNode, at: Position, parents: readonly Parents[]): void {
    const place = { file: this.file, at };
    const name = node.name ?? '';
    if (!(Object.hasOwn(proseComponents, name))) {
      this.findings.push(/^[a-z]/.test(name)
        ? finding('raw-html', place, { element: `<${name}>` })
        : finding('unknown-component', place, { name: name === '' ? '<>' : name, allowed: Object.keys(proseComponents) }));
      return;
    }
    const component = name as ProseComponent;
    const misplaced = misplacement(component, node, parents);
    if (misplaced !== null) this.findings.push(finding('misplaced-component', place, { component, problem: misplaced, expected: proseComponentPlaces[component] }));
    const given = this.readAttributes(node, component, place);
    if (given === null) return;
    const checked = proseComponents[component].safeParse(given);
    for (const issue of checked.error?.issues ?? []) {
      const attribute = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.');
      this.findings.push(finding('component-attribute', place, {
        component,
        problem: issue.code === 'unrecognized_keys' ? `the attribute ${attribute} is not known` : `the attribute ${attribute} ${given[attribute] === undefined ? 'is missing' : `has the value "${excerpt(given[attribute])}"`}`,
        expected: `The attributes of ${component} are: ${Object.keys(proseComponents[component].shape).join(', ')}`,
      }));
    }
    for (const source of given['source']?.split(' ') ?? []) this.citations.push({ ...at, source });
    if (given['by'] !== undefined) this.captions.push({ ...at, text: given['by'] });
    if (component === 'Quote') this.quotations.push({ ...at, text: toString(node) });
  }

  private readAttributes(node: JsxNode, component: string, place: { file: string; at: Position }): Record<string, string> | null {
    const given: Record<string, string> = Object.create(null) as Record<string, string>;
    let usable = true;
    for (const attribute of node.attributes) {
      const literal = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
      if (literal && !(attribute.name in given)) {
        given[attribute.name] = attribute.value as string;
        continue;
      }
      usable = false;
      const problem = attribute.type === 'mdxJsxExpressionAttribute' ? 'it spreads attributes from an expression' : attribute.name in given ? `the attribute ${attribute.name} is given twice` : `the attribute ${attribute.name} is not a quoted text`;
      this.findings.push(finding('component-attribute', place, { component, problem, expected: 'Attributes are quoted texts, such as source="report"' }));
    }
    return usable ? given : null;
  }
}

/** MDX takes a paragraph that begins so for a part of a program. */
export function isModuleCode(paragraph: string): boolean {
  return /^(?:import|export)\s/.test(paragraph);
}

function isComponent(node: Nodes, name: ProseComponent): boolean {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

function hasSource(node: Nodes): boolean {
  return isComponent(node, 'Cite') || isComponent(node, 'Quote') || isComponent(node, 'Command');
}

function containsSource(node: Nodes): boolean {
  return hasSource(node) || ('children' in node && node.children.some(containsSource));
}

function excerpt(text: string | null | undefined): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
