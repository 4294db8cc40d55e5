import type { RuleTopic } from './reason.ts';

export const referencesTopic = {
  title: 'Ids and references',
  rules: {
    'duplicate-id': {
      why: 'People cite records by their number, in papers, tickets and other registers. If two records had the same one, a citation would stand for two events.',
      satisfy: 'Give the newer record the next free number of its year; for a draft write `MISHAP-0000-0000` and leave the number to the maintainers. The number of a withdrawn record is not free.',
      exception: 'Drafts may share the placeholder `MISHAP-0000-0000`.',
    },
    'duplicate-slug': {
      why: 'Two records with one address would be one page, and one of the two events would be gone from the site. Folders below the folder of a kind do not become part of the address, and capitals make no difference.',
      satisfy: 'Rename the newer file so that it says how its event differs, such as by the product or by what was lost.',
      exception: null,
    },
    'id-differs-from-file': {
      why: 'Other records point at the id, and people look for the file. If the two differed, nobody could find the one from the other, and links would have to guess.',
      satisfy: 'Make the file name, without `.mdx`, and the id the same word. If other records already point at the id, rename the file. Incidents are left out: they have a number.',
      exception: null,
    },
    'dangling-reference': {
      why: 'The pages of failure modes, controls and tools count the records that point at them. A reference that leads nowhere is missing from each of these counts, and it would be a dead link for the reader.',
      satisfy: 'Take an id that exists; the message suggests the nearest. If the thing is truly new to the register, add its record in the same pull request.',
      exception: null,
    },
    'ambiguous-reference': {
      why: 'Where an id belongs to two records, nobody knows which of them is meant, and a judgement could be counted for the wrong one.',
      satisfy: 'Give one of the records that the message lists another id, then look again at every reference to either of them. It comes with `duplicate-id` and goes with it.',
      exception: null,
    },
    'self-reference': {
      why: 'A reader who follows the link stays where they are, and another record that was meant is missing. Most often the id was copied from the line of the record itself.',
      satisfy: 'Write the id of the other record, or delete the entry.',
      exception: null,
    },
    'one-way-relation': {
      why: 'A reader who arrives at the other record would never learn of yours, although the two explain each other or are often confused.',
      satisfy: 'Add the id of your record to `related` in the other record too, with the relation as it is seen from there.',
      exception: null,
    },
    'duplicate-row': {
      why: 'Two rows about one thing can say two things. With two verdicts on one control, or two reasons for one failure mode, a reader would not know which of them to believe.',
      satisfy: 'Join the two rows and keep the better reason. The rule looks at failure modes, controls, tools, environments and related records.',
      exception: null,
    },
    'unknown-framework-id': {
      why: 'Auditors follow these ids into the framework itself. Ids move and change their meaning between versions, so one that is slightly wrong leads to another requirement.',
      satisfy: 'Look the id up in the list of that version under `content/frameworks`. If it is in the published framework and missing there, add it to the list with its title.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
