/**
 * Every rule by its permanent name, with the values its wording needs. A rule about one file alone is applied while
 * the file is read (src/reader); a rule across records stands in src/domain/rules.
 */
export interface FindingArguments {
  // Reading a file
  'no-records': { folder: string };
  'bad-file-name': { name: string };
  'unreadable-file': { reason: string };
  'file-too-large': { bytes: number; limit: number };
  'forbidden-character': { character: string };
  'missing-front-matter': Record<string, never>;
  'yaml-syntax': { problem: string };
  'yaml-tag': { tag: string };
  'yaml-alias': { found: string };
  'duplicate-key': { key: string };
  'forbidden-key': { key: string };
  // The fields of one record
  'unknown-field': { field: string; nearest: string | null; allowed: readonly string[] };
  'missing-field': { field: string; meaning: string | null };
  'wrong-value': { found: string; expected: string; nearest: string | null };
  // The write-up of one record
  'body-syntax': { problem: string };
  'write-up-too-long': { length: number; limit: number };
  'code-in-record': { found: string };
  'raw-html': { element: string };
  'unknown-component': { name: string; allowed: readonly string[] };
  'component-attribute': { component: string; problem: string; expected: string };
  'misplaced-component': { component: string; problem: string; expected: string };
  'unsafe-url': { url: string };
  'image-in-record': { url: string };
  'forbidden-heading': { depth: number };
  'bare-code-block': Record<string, never>;
  'bare-block-quotation': Record<string, never>;
  // Across fields and records
  'empty-write-up': Record<string, never>;
  'dangling-reference': { target: string; kind: string; nearest: string | null };
  'ambiguous-reference': { target: string; kind: string; files: readonly string[] };
  'self-reference': { target: string; kind: string };
  'duplicate-id': { id: string; other: string };
  'duplicate-slug': { slug: string; other: string };
  'duplicate-source-key': { key: string };
  'duplicate-source-url': { url: string; other: string };
  'duplicate-row': { value: string };
  'unassigned-id': { id: string };
  'id-differs-from-file': { id: string; slug: string };
  'citation-without-source': { source: string; nearest: string | null };
  'unused-source': { source: string };
  'uncited-paragraph': { start: string };
  'too-few-sources': { count: number };
  'unopened-sources': { primary: number; secondary: number };
  'chronology-out-of-order': { value: string; before: string };
  'chronology-outside-event': { value: string; bound: string; side: 'before' | 'after' };
  'future-date': { value: string; today: string };
  'disclosed-before-occurred': { disclosed: string; occurred: string };
  'resolved-before-occurred': { resolved: string; occurred: string };
  'irreversible-yet-recovered': { recoveredBy: string };
  'reversible-yet-not-recovered': Record<string, never>;
  'confirmed-without-primary': Record<string, never>;
  'disputed-without-dispute': Record<string, never>;
  'dispute-without-disputed-grade': { grade: string };
  'harm-in-demonstration': { kind: string };
  'severity-basis': { kind: string; basis: string; expected: string };
  'near-miss-barrier': { isNearMiss: boolean };
  'missing-failure-mode': Record<string, never>;
  'mode-without-least-privilege': { mode: string };
  'mode-without-human-approval': { mode: string };
  'unshown-mode': { mode: string };
  'stopped-by-unmapped-control': { control: string; modes: readonly string[] };
  'too-weak-to-stop': { control: string; strength: string };
  'unknown-framework-id': { framework: string; version: string; id: string; nearest: string | null };
  'action-text': { form: string; hasText: boolean };
  'unknown-unit': { type: string; unit: string | null; allowed: readonly string[] };
  'named-person': { text: string; sign: string };
  'long-quotation': { words: number; text: string };
  'sensational-word': { text: string };
  'title-too-long': { length: number; limit: number };
  'glance-too-long': { length: number; limit: number };
  'one-way-relation': { from: string; to: string };
  'withdrawn-without-reason': { state: string };
  'reviewed-without-reviewer': { state: string };
  'missing-guardrail-file': { file: string; folder: string; there: readonly string[] };
  'unlisted-guardrail-file': { file: string };
  'unknown-replay-action': { action: string; nearest: string | null };
  'replay-without-action': { incident: string; place: number; actions: number | null };
  'duplicate-replay-action': { id: string; other: string };
  'unneeded-exception': { rule: string; text: string };
}

export type RuleName = keyof FindingArguments;
