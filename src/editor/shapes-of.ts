import type { Nodes, Properties } from 'hast';
import { shape, type Shape } from '../domain/figures/shape.ts';

/** A rendered write-up as plain data, which can be handed from thread to thread and made into elements without parsing. */
export function shapesOf(node: Nodes): (Shape | string)[] {
  switch (node.type) {
    case 'root': return node.children.flatMap(shapesOf);
    case 'element': return [shape(node.tagName, attributesOf(node.properties), ...node.children.flatMap(shapesOf))];
    case 'text': return [node.value];
    default: return [];
  }
}

/** Names as they are written in HTML; what is not listed is nothing that the renderer of write-ups gives. */
const names: Readonly<Record<string, string>> = { className: 'class', href: 'href', id: 'id', dataForm: 'data-form', dataKind: 'data-kind', tabIndex: 'tabindex', role: 'role', ariaLabel: 'aria-label', start: 'start' };

function attributesOf(properties: Properties): Record<string, string | number> {
  return Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => {
    const written = names[name];
    if (written === undefined || value === null || value === undefined || value === false) return [];
    return [[written, Array.isArray(value) ? value.join(' ') : typeof value === 'number' ? value : String(value)]];
  }));
}
