import type { RuleTopic } from './reason.ts';

export const sourcesTopic = {
  title: 'Sources and citations',
  rules: {
    'duplicate-source-key': {
      why: 'A citation names a source by its key. With two sources of one key a reader would be sent to the wrong page for half of the statements.',
      satisfy: 'Rename one of the two, then go through the citations of the record and give each the key of the source that carries it.',
      exception: null,
    },
    'duplicate-source-url': {
      why: 'The same page under two keys looks like two sources that agree. Addresses that differ only in `http` and `https`, `www.`, a closing slash or what follows `#` lead to the same page.',
      satisfy: 'Keep one of the two and change the citations of the other to its key. If the second is a copy at another address, name that under `also`.',
      exception: null,
    },
    'citation-without-source': {
      why: 'The mark behind a sentence promises that somebody can look it up. With a key that is not in the list the promise is empty, and the page would show no mark at all.',
      satisfy: 'Correct the key, or add the source to the list. Keys under `dependsOn` must be in the list of the same record as well.',
      exception: null,
    },
    'unused-source': {
      why: 'A long list of sources makes a record look well founded. One that carries no statement lends it a weight that it has not earned.',
      satisfy: 'Cite it where it carries a statement, in a field or in the write-up, or remove it. Being named under `dependsOn` is not being cited.',
      exception: null,
    },
    'uncited-paragraph': {
      why: 'A reader must be able to tell what is known from what the author thinks. A paragraph without a source could be either, and in a dispute nobody could defend it.',
      satisfy: 'Put a `Cite` behind the statement it carries; paragraphs inside a `Quote` or a `Command` have one already. The points of a list are paragraphs too. If no source carries it, leave it out.',
      exception: null,
    },
    'too-few-sources': {
      why: 'One account can be mistaken, partial or invented, and retellings of it add nothing. Two that do not rest on each other are what lets a reader trust that the event took place.',
      satisfy: 'Add a source of another publisher that speaks for itself. Sources with `dependsOn`, sources marked as `context`, and a second page of the same publisher do not count.',
      exception: 'Where one source is enough, say why under `evidence.singleSource`; the reason is shown beside the grade. A log that anybody can open is such a case, a well-known name is not.',
    },
    'unopened-sources': {
      why: 'What one page says of another is often wrong, and every retelling adds to it. If nobody opened the account itself, the record would pass a rumour on under the name of its source.',
      satisfy: 'Open one primary source, or two secondary ones of different publishers that do not rest on another secondary one, and write under `opened` how much of it you read. Changing the word without reading defeats the rule.',
      exception: 'Where the sources cannot be opened and the record should stand all the same, say why under `evidence.unopened`; it is shown beside the grade.',
    },
  },
} as const satisfies RuleTopic;
