import type { RuleTopic } from './reason.ts';

export const fieldsTopic = {
  title: 'The form of the fields',
  rules: {
    'yaml-syntax': {
      why: 'Fields that cannot be parsed cannot be checked. A parser that guessed would put words under the wrong field, and the reader would never learn of it.',
      satisfy: 'Look at the place named and one line above it. Most often a value contains a colon followed by a space and needs double quotes around it, or a line is indented by one space too many or too few.',
      exception: null,
    },
    'yaml-tag': {
      why: 'A tag asks the program that reads the file to make something other than plain text out of a value, in some parsers even code. A record is data from a stranger, and nothing in it may run on the machine of a reviewer.',
      satisfy: 'Delete the word that begins with `!`. If the text itself has to begin with an exclamation mark, put it in quotes.',
      exception: null,
    },
    'yaml-alias': {
      why: 'A few nested anchors can stand for millions of values and stop any program that reads the file. They also hide from a reviewer what a field really says.',
      satisfy: 'Write the value out at each place. If a text has to begin with `*` or `&`, put it in quotes.',
      exception: null,
    },
    'duplicate-key': {
      why: 'Of two fields with one name, some programs take the first and others the last. A reviewer could approve one value while readers are shown the other.',
      satisfy: 'Keep one of the two. If both hold part of the truth, join them in one value or one list.',
      exception: null,
    },
    'forbidden-key': {
      why: 'Names such as `__proto__` and `constructor` reach into every object of a JavaScript program. A record could then change how all other records are read.',
      satisfy: 'Delete the field; no field of a record has one of these names.',
      exception: null,
    },
    'unknown-field': {
      why: 'A field that nobody knows is a field that nobody shows. A misspelt name would drop what you wrote without a word, and a reader would take it for unknown.',
      satisfy: 'Correct the name, which is often one letter off, or move the field to the group it belongs to. The message lists every name that is allowed at this place.',
      exception: null,
    },
    'missing-field': {
      why: 'Readers compare records field by field. If one could be left out, "nobody says" and "the author forgot" would look the same.',
      satisfy: 'Add the field. What no source says is written as `unknown`, or as an empty list where one is allowed; nothing is filled in from how the event ended.',
      exception: 'Fields that the field guide marks as "may be left out".',
    },
    'wrong-value': {
      why: 'Filters, counts and the checklist put records together by exact words from closed lists, and links must lead where they say. A value of another form would make the record disappear from all of them.',
      satisfy: 'Take one of the values that the message lists, or give the value the form it describes. If none of them fits what happened, take the nearest, and open an issue about the list.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
