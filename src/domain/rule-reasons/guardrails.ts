import type { RuleTopic } from './reason.ts';

export const guardrailsTopic = {
  title: 'Guardrails and their replay',
  rules: {
    'missing-guardrail-file': {
      why: 'A guardrail is downloaded and put in force as its page lists it. If one of its files is missing, a team believes itself protected by a configuration that is not complete.',
      satisfy: 'Add the file to the folder that has the name of the record, or correct its name under `files`. The message lists what is there.',
      exception: null,
    },
    'unlisted-guardrail-file': {
      why: 'A file that the record does not list is shown on no page and lies in the repository all the same. Whoever copies the folder gets it along and is told neither where it goes nor what it does.',
      satisfy: 'List it under `files` with the place where a user puts it, or delete it. Files in folders below are listed with their path.',
      exception: null,
    },
    'unknown-replay-action': {
      why: 'What a guardrail covers is what it was measured against. An action that does not exist was never tried, so the claim to stop it would rest on nothing.',
      satisfy: 'Take the id of an action from the files in `content/replays`, or add the action there and run `npm run replay`.',
      exception: null,
    },
    'replay-without-action': {
      why: 'A replayed action is called real because an incident record holds it. If the record or the place does not exist, readers would be shown a test of something that nobody did.',
      satisfy: 'Write the file name of the record without its ending, and the place of the action in its list, counted from 1. Actions that were inserted above it move the place.',
      exception: null,
    },
    'duplicate-replay-action': {
      why: 'Verdicts are kept by the id of the action. With two of the same id a guardrail that stopped the one would be credited with stopping the other.',
      satisfy: 'Add a word to the id of the newer one. Ids are unique over all files of `content/replays`, ordinary work included. Then run `npm run replay`, since the verdicts carry the id.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
