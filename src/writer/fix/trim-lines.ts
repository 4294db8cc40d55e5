import { isScalar, visit } from 'yaml';
import { parseFields } from './parse-fields.ts';

/** YAML without blanks at the ends of its lines, except inside of values that go over several lines. */
export function trimLines(yaml: string): string {
  const kept: (readonly [number, number])[] = [];
  visit(parseFields(yaml), {
    Node: (_key, node) => {
      if (isScalar(node) && node.range && yaml.slice(node.range[0], node.range[1]).includes('\n')) kept.push([node.range[0], node.range[1]]);
    },
  });
  return yaml.replace(/[ \t]+$/gm, (blanks, offset: number) => (kept.some(([start, end]) => offset >= start && offset < end) ? blanks : ''));
}
