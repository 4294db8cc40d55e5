import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { hostileAddresses, oddAddresses, visibleHostileTexts } from '../hostile-texts.ts';
import { anyText, anywhere, at, shown, type Step } from './step.ts';
import { onHalf } from './text-steps.ts';

type Path = (string | number)[];
type Holder = Record<string | number, unknown>;

/** Every place in a tree of values, parents first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    return [inner, ...placesIn((value as Holder)[key], inner)];
  });
}

function holderOf(root: unknown, path: Path): Holder {
  return path.slice(0, -1).reduce((value, step) => (value as Holder)[step], root) as Holder;
}

const odd: readonly unknown[] = [
  ...visibleHostileTexts, ...hostileAddresses, ...oddAddresses, '', ' ', null, true, false, 0, -0, -1, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER + 2, Infinity, -Infinity, NaN, 0.1, [], {}, [[]], [null], { a: 1 }, [[[[[[[[]]]]]]]],
  '2025-02-30', '2025-13-01', '2025-00-00', '0000-01-01', '9999-12-31', '10000-01-01', '-2025-01-01', '2025-Q5', '2025-1-1', '2025-07-18T24:00Z', '2025-07-18T23:59:60Z', '2025-07-18T09:30+02:00', '2025/2026', '2026/2025', '2025-07-18/2025-07-18/2025-07-18', 'unknown/2025', ' 2025', '2025-02-29', '2024-02-29', 2025, 20250718, 2025.5, '1e3', '١٢٣٤',
  'x'.repeat(5000), 'word '.repeat(2000), Array.from({ length: 300 }, (_, index) => `x${String(index)}`), Array.from({ length: 300 }, () => ({})), Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${String(index)}`, index])),
  'MISHAP-0000-0000', 'MISHAP-2025-0001', 'mishap-2025-0001', 'yes', 'no', 'on', 'y', '~', '0x10', '0o17', '1_000', '12:30:45', '.inf', '.nan', '=', '<<', '@x', '%x', '`x`', ': x', 'x: y', 'x #y', '- x', '? x', '| x', '> x', '! x', '& x', '* x', 'line\nline', 'line\n\n\nline\n', '\nline', 'tab\tx', ' x ', "it's", 'say "x"', 'é',
];

// The same few samples are changed again and again.
const knownValues = new Map<string, unknown>();

function valuesOf(fields: string): unknown {
  if (!knownValues.has(fields) && knownValues.size < 100) knownValues.set(fields, parse(fields, { logLevel: 'error' }));
  return knownValues.has(fields) ? knownValues.get(fields) : parse(fields, { logLevel: 'error' });
}

type Edit = (root: unknown, path: Path) => void;

const edits: readonly { label: string; breaks?: boolean; edit: Edit }[] = [
  { label: 'drops', edit: (root, path) => { const holder = holderOf(root, path); const key = path.at(-1) ?? ''; if (Array.isArray(holder)) holder.splice(Number(key), 1); else Reflect.deleteProperty(holder, key); } },
  { label: 'renames', breaks: true, edit: (root, path) => { const holder = holderOf(root, path); const key = path.at(-1) ?? ''; if (!Array.isArray(holder)) { holder[`${String(key)}x`] = holder[key]; Reflect.deleteProperty(holder, key); } else holder[Number(key)] = { unknown: 1 }; } },
  { label: 'puts into a list', edit: (root, path) => { const holder = holderOf(root, path); const key = path.at(-1) ?? ''; holder[key] = [holder[key]]; } },
  { label: 'puts into a map', breaks: true, edit: (root, path) => { const holder = holderOf(root, path); const key = path.at(-1) ?? ''; holder[key] = { x: holder[key] }; } },
  { label: 'doubles', edit: (root, path) => { const holder = holderOf(root, path); const key = path.at(-1) ?? ''; if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)])); else holder[`${String(key)} `] = structuredClone(holder[key]); } },
  { label: 'turns round', edit: (root, path) => { const holder = holderOf(root, path); if (Array.isArray(holder)) holder.reverse(); else for (const key of Object.keys(holder).reverse()) { const value = holder[key]; Reflect.deleteProperty(holder, key); holder[key] = value; } } },
];

interface Change {
  readonly label: string;
  readonly breaks?: boolean;
  readonly edit: Edit;
}

const edit: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...edits),
  fc.constantFrom(...odd).map((value): Change => ({
    label: `gives ${shown(typeof value === 'string' ? value : JSON.stringify(value))} to`,
    edit: (root, path) => { holderOf(root, path)[path.at(-1) ?? ''] = structuredClone(value); },
  })),
  anyText(12).map((value): Change => ({ label: `gives ${shown(value)} to`, edit: (root, path) => { holderOf(root, path)[path.at(-1) ?? ''] = value; } })),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'size', '0', 'note', 'text', 'sources', 'url', 'id').map((name): Change => ({
    label: `adds ${name} beside`,
    edit: (root, path) => { Object.defineProperty(holderOf(root, path), name, { value: { polluted: true }, enumerable: true, configurable: true, writable: true }); },
  })),
);

/** The ways in which YAML can say the same. */
const styles: readonly Parameters<typeof stringify>[2][] = [
  {}, { collectionStyle: 'flow' }, { collectionStyle: 'block', lineWidth: 0 }, { indent: 7 }, { indentSeq: false }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }, { defaultStringType: 'QUOTE_SINGLE' }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' }, { defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN' }, { defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN', lineWidth: 20 }, { lineWidth: 20 }, { nullStr: '' }, { nullStr: '~' }, { version: '1.1' },
];

/** Changes values of the front matter and writes it again, in one of the ways YAML knows. */
export const valueSteps: fc.Arbitrary<Step> = fc.record({ changes: fc.array(fc.record({ change: edit, place: anywhere }), { minLength: 0, maxLength: 3 }), style: fc.constantFrom(...styles) }).map(({ changes, style }): Step => ({
  label: [...changes.map(({ change, place }) => `${change.label} the field at ${String(place)}`), `writes the fields with ${JSON.stringify(style)}`].join(', '),
  ...(changes.length === 1 && changes[0]?.change.breaks === true ? { breaks: true } : {}),
  change: onHalf('fields', (fields) => {
    try {
      const root = structuredClone(valuesOf(fields));
      for (const { change, place } of changes) {
        const path = at(placesIn(root), place);
        if (path !== undefined) change.edit(root, path);
      }
      return stringify(root, { aliasDuplicateObjects: false, ...style as object }).replace(/\n$/, '');
    } catch {
      // Fields that another change has broken, or nested beyond what can be written, stay as they are.
      return fields;
    }
  }),
}));
