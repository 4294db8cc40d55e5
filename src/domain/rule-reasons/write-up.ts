import type { RuleTopic } from './reason.ts';

export const writeUpTopic = {
  title: 'The write-up',
  rules: {
    'empty-write-up': {
      why: 'Fields say what and how much, and not how it came about. Without the story a reader cannot tell whether the same could happen to them.',
      satisfy: 'Write some paragraphs below the second line of hyphens: what happened, why it could happen, what is not known. Headings alone are not enough, and every paragraph cites its source.',
      exception: null,
    },
    'write-up-too-long': {
      why: 'Somebody who decides what an agent may do reads for minutes. A text of many pages hides its facts, and a hostile one could keep the check busy.',
      satisfy: 'Keep to 20,000 characters; a few hundred words are usual. Tell the course of events and leave to the sources what only repeats them.',
      exception: null,
    },
    'body-syntax': {
      why: 'From the place named on, the text could not be read at all, so nothing behind it was checked. Published like this, a citation or a warning further down could vanish from the page.',
      satisfy: 'Close each component that was opened. A lone `<` or `{` in a sentence is taken for the beginning of one: put it in backticks or say it in words. Lists within lists are fine to a few levels.',
      exception: null,
    },
    'code-in-record': {
      why: 'Records are written by strangers and must never run, neither in the build nor in a browser. Text between braces, and paragraphs that begin with import or export, are programs in this kind of file.',
      satisfy: 'Put braces or such a line in backticks, or in a code block inside a `Command`. They are then shown as they are.',
      exception: null,
    },
    'raw-html': {
      why: 'HTML in a record could load things from elsewhere, imitate parts of the site or run a script in the browser of a reader.',
      satisfy: 'Use Markdown for emphasis, lists and tables. To speak about an element, put its name in backticks.',
      exception: null,
    },
    'unknown-component': {
      why: 'Only what this project renders itself can be trusted to show the same on the site, on paper and in the search. Anything else would leave a gap where the reader expects a fact.',
      satisfy: 'Use `Cite`, `Quote`, `Command` or `Callout`, spelt exactly so, or plain Markdown. Angle brackets in a sentence belong in backticks.',
      exception: null,
    },
    'component-attribute': {
      why: 'The attributes carry the source of a quotation, or whether a command is exact. One that is missing, misspelt or computed leaves a statement that no reader can follow to its source.',
      satisfy: 'Write each attribute as a name, an equals sign and a text in double quotes, such as `source="report"`. The message names the attributes that the component takes.',
      exception: null,
    },
    'misplaced-component': {
      why: 'What a component holds is shown only where it can stand. A citation inside a link would be a link in a link, which browsers take apart; words inside a citation, or beside the block of a command, would not be shown at all.',
      satisfy: 'Put a citation after the statement and after the link. Put a command or a callout on lines of their own, with an empty line after the first and before the last.',
      exception: null,
    },
    'unsafe-url': {
      why: 'An address that begins with `javascript:` runs code when it is clicked, one with a user name can imitate another site, and a relative one leads somewhere else on every page.',
      satisfy: 'Give the full address, beginning with `https://` or `http://`, as it stands in the browser. A page that has no such address is not linked but named.',
      exception: null,
    },
    'image-in-record': {
      why: 'A picture from elsewhere tells its owner who reads the page, can be exchanged after the review, and says nothing to a reader who cannot see it.',
      satisfy: 'Say in a sentence what the picture shows and cite the page on which it can be seen.',
      exception: null,
    },
    'forbidden-heading': {
      why: 'The title of the record is the only heading of the first level. Readers who use a screen reader jump from heading to heading and lose their way where levels are out of place.',
      satisfy: 'Begin headings with `##`, and headings below them with `###`. Where a fourth level seems necessary, a paragraph will do.',
      exception: null,
    },
    'bare-code-block': {
      why: 'Readers copy commands and teams test their guardrails with them. A block without a source could be the exact command or a guess, and nobody could tell which.',
      satisfy: 'Put a `Command` around the block, with its `source` and its `form`: `verbatim` if a source shows this exact text, `reconstructed` if it was rebuilt from a description.',
      exception: null,
    },
    'bare-block-quotation': {
      why: 'A quotation without its source is hearsay. The person who is quoted could not be asked, and a reader could not look up what stood around it.',
      satisfy: 'Use `Quote` with its `source`, and say under `by` who speaks. On a line of its own it becomes a block as well.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
