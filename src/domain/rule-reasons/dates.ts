import type { RuleTopic } from './reason.ts';

export const datesTopic = {
  title: 'Dates',
  rules: {
    'chronology-out-of-order': {
      why: 'Readers take the order of the lines for the order of events. An approval that is listed after the act it allowed would turn the story round.',
      satisfy: 'Move the entry, or correct its date. A month after one of its own days is in order: only an entry that ends before the latest one above it begins is reported.',
      exception: 'Entries whose date is `unknown` may stand where the account puts them.',
    },
    'chronology-outside-event': {
      why: 'How long an event lasted is read from its chronology. A product launch before it, or a press report after it, would make an outage of minutes look like one of months.',
      satisfy: 'Check the date of the entry and the dates under `dates`. Either may be the wrong one.',
      exception: 'Mark what came before as `background: true`, and what followed the end as `aftermath: true`. Entries whose date is `unknown` are not looked at.',
    },
    'future-date': {
      why: 'Nothing that has happened lies ahead. Such a date is a slip of the keys, and as the date of an event it would keep the record at the top of every list until that day.',
      satisfy: 'Correct the date. Days are counted in UTC; of a range the later part must have begun.',
      exception: null,
    },
    'disclosed-before-occurred': {
      why: 'How long an event stayed hidden is a question readers ask. Nothing can be told before it happens, so one of the two dates is wrong, and with it every figure that rests on them.',
      satisfy: 'Go back to the sources for both dates; most often the date of a first post was taken for that of the event. Where a source says less, write less: a month that contains the other day is no contradiction.',
      exception: null,
    },
    'resolved-before-occurred': {
      why: 'The time it took to repair is read from these two dates. An end that lies before the beginning makes the repair look like foresight and spoils every comparison.',
      satisfy: 'Correct one of the two. `resolved` is the day on which the effect ended or was repaired; it may be `unknown`.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
