import type { RuleName } from '../rule-names.ts';
import { datesTopic } from './dates.ts';
import { fieldsTopic } from './fields.ts';
import { fileTopic } from './file.ts';
import { gradingTopic } from './grading.ts';
import { guardrailsTopic } from './guardrails.ts';
import { judgementsTopic } from './judgements.ts';
import type { RuleReason, RuleTopic } from './reason.ts';
import { referencesTopic } from './references.ts';
import { sourcesTopic } from './sources.ts';
import { stateTopic } from './state.ts';
import { wordingTopic } from './wording.ts';
import { writeUpTopic } from './write-up.ts';

/** All rules by what they are about, in the order in which somebody who writes a record meets them. */
export const ruleTopics: readonly RuleTopic[] = [
  fileTopic, fieldsTopic, writeUpTopic, sourcesTopic, datesTopic, gradingTopic, judgementsTopic, wordingTopic, stateTopic, referencesTopic, guardrailsTopic,
];

/** Why each rule exists. A rule that stands in no topic does not compile. */
export const ruleReasons: Readonly<Record<RuleName, RuleReason>> = {
  ...fileTopic.rules, ...fieldsTopic.rules, ...writeUpTopic.rules, ...sourcesTopic.rules, ...datesTopic.rules, ...gradingTopic.rules,
  ...judgementsTopic.rules, ...wordingTopic.rules, ...stateTopic.rules, ...referencesTopic.rules, ...guardrailsTopic.rules,
} satisfies Record<RuleName, RuleReason>;
