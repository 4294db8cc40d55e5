import type { RuleTopic } from './reason.ts';

export const fileTopic = {
  title: 'The file',
  rules: {
    'no-records': {
      why: 'A check of nothing finds nothing wrong. If it passed, a mistyped folder would look like a sound register, and a site without a single record could be published.',
      satisfy: 'Run the command in the project folder, or give the right folder after `--content`. It must have at least one record in one of the folders of records.',
      exception: null,
    },
    'bad-file-name': {
      why: 'The file name becomes the last part of the address of the page. Capitals, spaces and underscores are read differently by different file systems and servers, so a link could work for its author and fail for a reader.',
      satisfy: 'Use lower-case letters and digits joined by single hyphens, at most 80 characters, and the ending `.mdx`. For an incident: who or what acted, then what broke.',
      exception: null,
    },
    'unreadable-file': {
      why: 'A record must be the same for everybody who opens it. A link can lead to a file outside the project, text in another encoding turns letters into other letters, and what stands outside the known folders would be passed over in silence.',
      satisfy: 'Save the record as an ordinary file in UTF-8, in the folder of its kind. What a run of the replay wrote is not edited by hand: `npm run replay` writes it anew.',
      exception: null,
    },
    'file-too-large': {
      why: 'Records come from strangers and are read on every check. A file of many megabytes would hold up everybody else, and no reader would finish it.',
      satisfy: 'Keep the whole file below 128 KiB (131,072 bytes). Cite a log or a transcript and quote the few lines that matter instead of pasting it.',
      exception: 'Only for what a run of the replay writes, which may be larger because no person writes it.',
    },
    'forbidden-character': {
      why: 'Some characters cannot be seen and change what is read: a bidirectional override makes a command look like another one to the reviewer, and a zero-width space keeps a search from finding a word.',
      satisfy: 'Delete the character at the place named; it mostly comes along when text is copied from a web page. If you cannot see it, delete the whole word and type it again.',
      exception: 'None. Where such a character is part of the story, name it in words, such as `U+202E`.',
    },
    'missing-front-matter': {
      why: 'Without the block of fields at the top nothing is known about the record: it could be neither found, counted nor compared, and its page would be empty.',
      satisfy: 'Begin the first line of the file with three hyphens, write the fields below, and close the block with another line of three hyphens. Copying a similar record is the quickest way.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;
