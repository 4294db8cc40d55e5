import type { RuleTopic } from './reason.ts';

export const stateTopic = {
  title: 'The state of a record',
  rules: {
    'unassigned-id': {
      why: 'Numbers are given once and never again, so two people who write at the same time must not choose theirs. The finding reminds a maintainer to give one before anybody cites the record.',
      satisfy: 'As the author of a new record, leave it: it is the one finding that may remain on your pull request. Maintainers give the record its number.',
      exception: 'For a draft the placeholder is expected.',
    },
    'reviewed-without-reviewer': {
      why: 'Reviewed tells a reader that a person held the record against its sources. If nobody stands behind the word, it means nothing on any record.',
      satisfy: 'Name the role of that person under `review.by`, such as "a maintainer", and only where the state is `reviewed`. Until a person has done it, the state is `drafted` or `checked`.',
      exception: null,
    },
    'withdrawn-without-reason': {
      why: 'Somebody may have cited the record. A reader who comes back must learn that it no longer stands, and what turned out to be wrong.',
      satisfy: 'Add `withdrawn` with the day and the reason to a withdrawn record. A published record does not have the field; if it was restored, tell of it under `revisions`.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
