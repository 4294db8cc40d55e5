import { reportForGithub } from './github.ts';
import { reportAsJson } from './json.ts';
import type { Report } from './report.ts';
import { reportAsText } from './text.ts';

/** The ways findings can be printed, by the name --format takes. */
export const reporters = { text: reportAsText, json: reportAsJson, github: reportForGithub } as const satisfies Record<string, (report: Report) => string>;

export type ReporterName = keyof typeof reporters;
