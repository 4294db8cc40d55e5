import fc from 'fast-check';
import { incidentSample, samples, smallSamples, type Sample } from './samples.ts';
import { valueSteps } from './field-steps.ts';
import type { Step } from './step.ts';
import { textSteps } from './text-steps.ts';
import { writeUpSteps } from './write-up-steps.ts';
import { yamlSteps } from './yaml-steps.ts';

/** A file that was valid and has been changed. */
export interface Case extends Sample {
  /** What was done to it, in words. */
  readonly steps: readonly string[];
  /** The one change there was makes any valid record invalid. */
  readonly isBroken: boolean;
}

const sample = fc.oneof({ weight: 4, arbitrary: fc.constant(incidentSample) }, { weight: 4, arbitrary: fc.constantFrom(...smallSamples) }, { weight: 1, arbitrary: fc.constantFrom(...samples) });

function casesOf(step: fc.Arbitrary<Step>, most: number): fc.Arbitrary<Case> {
  return fc.record({ begin: sample, steps: fc.array(step, { minLength: 1, maxLength: most }) }).map(({ begin, steps }): Case => ({
    ...begin,
    text: steps.reduce((text, { change }) => change(text), begin.text),
    steps: [`takes ${begin.file}`, ...steps.map(({ label }) => label)],
    // A list has no write-up, and one change may undo another.
    isBroken: steps.length === 1 && steps[0]?.breaks === true && begin === incidentSample,
  }));
}

/** Files changed in every way: their fields, how these are written, their write-up, and their bytes. */
export const cases = {
  fields: casesOf(fc.oneof(valueSteps, yamlSteps), 2),
  'write-up': casesOf(writeUpSteps, 3),
  bytes: casesOf(textSteps, 4),
  everything: casesOf(fc.oneof({ weight: 1, arbitrary: valueSteps }, { weight: 3, arbitrary: yamlSteps }, { weight: 4, arbitrary: writeUpSteps }, { weight: 4, arbitrary: textSteps }), 4),
} as const;

export type CaseKind = keyof typeof cases;
