import type { RuleTopic } from './reason.ts';

export const wordingTopic = {
  title: 'Wording',
  rules: {
    'named-person': {
      why: 'A register keeps the worst day of somebody findable for ever. Private people never agreed to that, also where they told the story themselves, and who they are adds nothing to what can be learnt.',
      satisfy: 'Write the role: the engineer, a volunteer maintainer, the owner of the account. Names and handles may stand in the line of a source: its publisher, author, title and address.',
      exception: 'The rule goes by the form of words and can be wrong about a product, an organisation or an official who speaks for one. Say so on the record.',
    },
    'sensational-word': {
      why: 'Words that excite make a reader overrate one event and doubt the others, and they take sides against the people it happened to. The facts are strong enough.',
      satisfy: 'Say what was deleted, stopped or sent, and how much of it.',
      exception: 'Where the word is part of a title, of a name or of a quotation whose wording matters, say so on the record.',
    },
    'long-quotation': {
      why: 'A quotation of many lines is somebody else’s work, and it lets that side tell the whole story. Readers come for an account that was weighed.',
      satisfy: 'Quote the words that matter, at most 25, and tell the rest in your own, with its citation.',
      exception: 'Where a longer wording is itself the evidence, such as the prompt that set the agent off, say so on the record.',
    },
    'title-too-long': {
      why: 'The title stands in lists, in search results and on the timeline, where a longer one is cut off or pushes others away. Readers choose by its first words.',
      satisfy: 'Say what happened to what in at most 100 characters. Who, when and how much have fields of their own.',
      exception: null,
    },
    'glance-too-long': {
      why: 'Four phrases are all that many readers see: what was asked, what was done, what was lost, what came back. They stand side by side and are compared at a glance, which long ones make impossible.',
      satisfy: 'Keep each phrase to 160 characters and move the circumstances to the write-up.',
      exception: null,
    },
    'unneeded-exception': {
      why: 'An exception tells a reviewer that somebody looked at these words and found them right. One that covers nothing would quietly excuse the next person who writes them.',
      satisfy: 'Remove it. If the words are still there, `text` has to be exactly what the message of the rule showed, and `rule` one of the three about wording that can be overridden.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
