import { documentOf, type Exported } from '../document.ts';

/** The checklist as JSON, in the form that `schema/checklist.generated.json` describes. It can be read back. */
export function checklistJson(exported: Exported): string {
  return `${JSON.stringify(documentOf(exported), null, 2)}\n`;
}
