import { actionText } from './action-text.ts';
import { ambiguousReference } from './ambiguous-reference.ts';
import { chronologyOutOfOrder } from './chronology-out-of-order.ts';
import { chronologyOutsideEvent } from './chronology-outside-event.ts';
import { citationWithoutSource } from './citation-without-source.ts';
import { confirmedWithoutPrimary } from './confirmed-without-primary.ts';
import { danglingReference } from './dangling-reference.ts';
import { disclosedBeforeOccurred } from './disclosed-before-occurred.ts';
import { disputeWithoutDisputedGrade } from './dispute-without-disputed-grade.ts';
import { disputedWithoutDispute } from './disputed-without-dispute.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateReplayAction } from './duplicate-replay-action.ts';
import { duplicateRow } from './duplicate-row.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateSourceKey } from './duplicate-source-key.ts';
import { duplicateSourceUrl } from './duplicate-source-url.ts';
import { emptyWriteUp } from './empty-write-up.ts';
import { futureDate } from './future-date.ts';
import { glanceTooLong } from './glance-too-long.ts';
import { harmInDemonstration } from './harm-in-demonstration.ts';
import { idDiffersFromFile } from './id-differs-from-file.ts';
import { irreversibleYetRecovered } from './irreversible-yet-recovered.ts';
import { longQuotation } from './long-quotation.ts';
import { missingFailureMode } from './missing-failure-mode.ts';
import { modeWithoutHumanApproval } from './mode-without-human-approval.ts';
import { modeWithoutLeastPrivilege } from './mode-without-least-privilege.ts';
import { namedPerson } from './named-person.ts';
import { nearMissBarrier } from './near-miss-barrier.ts';
import { oneWayRelation } from './one-way-relation.ts';
import { resolvedBeforeOccurred } from './resolved-before-occurred.ts';
import { reversibleYetNotRecovered } from './reversible-yet-not-recovered.ts';
import { reviewedWithoutReviewer } from './reviewed-without-reviewer.ts';
import { sensationalWord } from './sensational-word.ts';
import { selfReference } from './self-reference.ts';
import { severityBasis } from './severity-basis.ts';
import { stoppedByUnmappedControl } from './stopped-by-unmapped-control.ts';
import { titleTooLong } from './title-too-long.ts';
import { missingGuardrailFile } from './missing-guardrail-file.ts';
import { replayWithoutAction } from './replay-without-action.ts';
import { unknownReplayAction } from './unknown-replay-action.ts';
import { unlistedGuardrailFile } from './unlisted-guardrail-file.ts';
import { tooFewSources } from './too-few-sources.ts';
import { tooWeakToStop } from './too-weak-to-stop.ts';
import { unassignedId } from './unassigned-id.ts';
import { uncitedParagraph } from './uncited-paragraph.ts';
import { unknownFrameworkId } from './unknown-framework-id.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unopenedSources } from './unopened-sources.ts';
import { unshownMode } from './unshown-mode.ts';
import { unusedSource } from './unused-source.ts';
import { withdrawnWithoutReason } from './withdrawn-without-reason.ts';
import type { Rule } from './rule.ts';

/** Every rule across fields and records. What a new one needs stands in tests/README.md. */
export const rules: readonly Rule[] = [
  emptyWriteUp,
  danglingReference,
  ambiguousReference,
  selfReference,
  duplicateId,
  duplicateSlug,
  duplicateSourceKey,
  duplicateSourceUrl,
  duplicateRow,
  unassignedId,
  idDiffersFromFile,
  citationWithoutSource,
  unusedSource,
  uncitedParagraph,
  tooFewSources,
  unopenedSources,
  chronologyOutOfOrder,
  chronologyOutsideEvent,
  futureDate,
  disclosedBeforeOccurred,
  resolvedBeforeOccurred,
  irreversibleYetRecovered,
  reversibleYetNotRecovered,
  confirmedWithoutPrimary,
  disputedWithoutDispute,
  disputeWithoutDisputedGrade,
  harmInDemonstration,
  severityBasis,
  nearMissBarrier,
  missingFailureMode,
  modeWithoutLeastPrivilege,
  modeWithoutHumanApproval,
  unshownMode,
  stoppedByUnmappedControl,
  tooWeakToStop,
  unknownFrameworkId,
  actionText,
  unknownUnit,
  namedPerson,
  longQuotation,
  sensationalWord,
  titleTooLong,
  glanceTooLong,
  oneWayRelation,
  withdrawnWithoutReason,
  reviewedWithoutReviewer,
  missingGuardrailFile,
  unlistedGuardrailFile,
  unknownReplayAction,
  replayWithoutAction,
  duplicateReplayAction,
];
