import type { RuleTopic } from './reason.ts';

export const gradingTopic = {
  title: 'Evidence, harm and severity',
  rules: {
    'confirmed-without-primary': {
      why: 'Confirmed tells a reader that somebody with direct knowledge stands behind it, or that an artefact shows it. Reports alone, however many, cannot give that.',
      satisfy: 'Add the primary source that the reports rest on, or lower the grade to `reported`. A source marked as `context` does not count.',
      exception: null,
    },
    'disputed-without-dispute': {
      why: 'A reader who sees the word disputed wants to know who contests what. Without both claims the grade casts doubt and explains nothing.',
      satisfy: 'Add a row to `disputes` with the question, the claim and the counter-claim, each with its source, or change the grade.',
      exception: null,
    },
    'dispute-without-disputed-grade': {
      why: 'Where two parties with direct knowledge contradict each other, a grade of confirmed or reported takes sides for the reader.',
      satisfy: 'Change the grade to `disputed` until one side concedes or evidence settles it. What no party contests, such as a doubt of a commentator, belongs in the write-up.',
      exception: null,
    },
    'harm-in-demonstration': {
      why: 'The register speaks of harm only where a loss happened. Rows of harm on a demonstration would tell readers of a loss that nobody had.',
      satisfy: 'Empty the list of harms, and say under `severity` what could have happened. If something was truly lost, the kind is wrong.',
      exception: null,
    },
    'severity-basis': {
      why: 'Actual and potential are the difference between what was lost and what might have been. Mixed up, a laboratory test would weigh like an outage, or a loss be taken for a scenario.',
      satisfy: 'Write `actual` for harm, and `potential` for near misses, disclosures and demonstrations. If that feels wrong, look at the kind again.',
      exception: 'Exploited vulnerabilities and misuse may have either: actual where the harm is known, potential elsewhere.',
    },
    'near-miss-barrier': {
      why: 'What held is the lesson of a near miss, and without it a reader learns nothing to copy. On any other record a barrier that prevented the loss would deny that there was one.',
      satisfy: 'For a near miss name the barrier, or the chance, under `barrier` with its source. For every other kind leave the field out and tell of it in the write-up.',
      exception: null,
    },
    'irreversible-yet-recovered': {
      why: 'Whether a loss can be undone is what a reader weighs most. A row that says both makes the record useless for that question.',
      satisfy: 'If part of it came back, write `partly`; if all of it, `yes`. If nothing did, `recoveredBy` is `nobody`, or `unknown` where no source says.',
      exception: null,
    },
    'reversible-yet-not-recovered': {
      why: 'A loss that could be undone and that nobody undid is either described wrongly or the most interesting part of the story. As it stands the reader cannot know which.',
      satisfy: 'Say who recovered it, or write `unknown` where no source says. If it did not come back, it was not reversible in that event: write `no` or `partly`.',
      exception: null,
    },
    'unknown-unit': {
      why: 'Losses can be compared only in the same unit. A number without one says nothing, and one in a unit of its own stands alone.',
      satisfy: 'Take a unit from the list for this type of harm, converting the number if need be. Where none fits, set `quantity` to `null`, leave `unit` out and describe the loss under `detail`.',
      exception: 'A row without a unit may stand if its quantity is `null`.',
    },
    'action-text': {
      why: 'Teams test their guardrails with the commands of the register. A command that is called verbatim and not shown cannot be tested, and one that is called not published and shown was made up by somebody.',
      satisfy: 'Add the text as the source shows it, or change the form: `reconstructed` for what was rebuilt from a description, `not-published` where no source gives a command.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
