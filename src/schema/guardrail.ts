import { z } from 'zod';
import { oneOf, slug, text, webAddress } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { engines, fileFormats, reaches } from './vocabulary.ts';

/** A file inside the folder of a guardrail, in which no step leads out of it. */
const relativePath = z.string().max(120).regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/, 'must be a path below the folder of the guardrail, such as settings.json');
const command = z.string().min(1).max(200);
/** A file or folder that a drill makes in its scratch folder. */
const drillPath = z.string().max(120).regex(/^(?!.*\.\.)[\w.][\w.-]*(?:\/[\w.][\w.-]*)*$/, 'must be a path below the scratch folder, such as work/here');
const drillCommand = z.string().min(1).max(600);
const flags = z.array(z.string().max(200));
const attempt = z.string().max(160).regex(/^[a-z0-9-]+(?:\/[a-z]+)?\/\d+$/, 'must be the id of an action and the number of a spelling, such as datatalks-terraform-destroy/0');

/** One step of a drill as the tests run it, with what must be seen. */
const drillStep = z.strictObject({
  run: drillCommand.optional().meta({ description: 'Typed into a shell. A step has this or `ask`.' }),
  ask: drillCommand.optional().meta({ description: 'A command that the agent is asked to run.' }),
  in: drillPath.optional().meta({ description: 'Folder below the scratch folder; the scratch folder itself where this is absent.' }),
  without: drillCommand.optional().meta({ description: 'What stands for the step where the guardrail is taken away, if the step names it.' }),
  sees: z.array(z.string().min(1).max(200)).min(1).optional().meta({ description: 'Texts that must be in the output.' }),
  there: z.array(drillPath).min(1).optional().meta({ description: 'Files that must be there afterwards.' }),
  gone: z.array(drillPath).min(1).optional().meta({ description: 'Files that must not be there afterwards.' }),
  alike: z.literal(true).optional().meta({ description: 'Preparation or ordinary work: it goes the same way without the guardrail.' }),
});

/** A drill has steps that the tests run, or the reason why they run none; both where they run a part. */
const drill = z.strictObject({
  steps: text.meta({ description: 'A test a person can run safely: scratch objects, decoys and throw-away roles only.' }),
  expect: text.meta({ description: 'What must be seen.' }),
  tested: z.strictObject({
    put: z.record(relativePath, z.string().max(120)).optional().meta({ description: 'Where the drill puts each file, in the scratch folder or below `~/`; for an agent its place where this is absent.' }),
    flags: flags.min(1).optional().meta({ description: 'Flags the agent is started with, instead of those of the replay.' }),
    needs: z.array(slug).min(1).optional().meta({ description: 'Programs that the tests do not bring along.' }),
    steps: z.array(drillStep).min(1).meta({ description: 'In this order, in a scratch folder.' }),
  }).optional().meta({ description: 'The drill as the tests run it, with the guardrail and without.' }),
  notTested: text.optional().meta({ description: 'What of the drill is not run by the tests, and why.' }),
}).refine(({ tested, notTested }) => tested !== undefined || notTested !== undefined, 'must hold `tested`, or `notTested` with the reason');

/** Configuration for a real tool, tied to the controls it puts in force. Its files stand in a folder of its own name beside it. */
export const guardrailSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text.meta({ description: 'What it does, for which tool.' }),
  tool: slug.meta({ description: 'Slug of a record under content/tools.' }),
  reach: z.array(oneOf(reaches)).min(1).optional().meta({ description: 'Where it can be used as well, whatever the tool.' }),
  controls: z.array(slug).min(1).meta({ description: 'Slugs of the controls it implements.' }),
  files: z.array(z.strictObject({
    file: relativePath.meta({ description: 'Path in the folder of the guardrail.' }),
    place: text.meta({ description: 'Where a user puts it.' }),
    format: oneOf(fileFormats).meta({ description: 'Its language.' }),
  })).min(1).meta({ description: 'The files, exactly as they were tested.' }),
  engine: oneOf(engines).meta({ description: 'What decided in the replay.' }),
  start: z.strictObject({
    with: flags.meta({ description: 'Flags the agent is started with in the test.' }),
    without: flags.meta({ description: 'Flags of the run without the guardrail.' }),
    by: text.optional().meta({ description: 'Place of a script of the guardrail that starts the agent.' }),
  }).optional().meta({ description: 'For an agent: how it is started in the test.' }),
  opposed: z.strictObject({ place: text.meta({ description: 'Where that file lies.' }), text: text.meta({ description: 'What it says.' }) }).optional().meta({ description: 'A file that somebody below sets against the guardrail; it lies there in both runs.' }),
  counterExample: z.literal(true).optional().meta({ description: 'Shown because it leaks, and not offered for use.' }),
  covers: z.array(slug).meta({ description: 'Ids of the replayed actions it is meant to stop. Empty where the engine executes nothing.' }),
  recorded: z.literal('refused').optional().meta({ description: 'Where being asked is not enough for the recorded form.' }),
  refuses: z.array(attempt).optional().meta({ description: 'Attempts that a rule must refuse, where a question would not show that the rule is there.' }),
  alsoRefuses: z.array(command).min(1).optional().meta({ description: 'Commands or requests beside the recorded ones that must be stopped, for rules that no recorded action needs. A request to AWS is its action and its resource.' }),
  holdsOutside: z.array(command).min(1).optional().meta({ description: 'Commands that must be held although the model asks for them to be run outside the sandbox.' }),
  closedWithout: z.array(relativePath).min(1).optional().meta({ description: 'Files of the guardrail, or programs, in whose absence no command may run.' }),
  ordinary: z.array(command).optional().meta({ description: 'Everyday commands or requests that must run without a question, besides the benign actions.' }),
  notStopped: z.array(z.strictObject({ attempt: attempt.meta({ description: 'Id of an action and number of a spelling.' }), because: text.meta({ description: 'Why it gets through.' }) })).meta({ description: 'Attempts at covered actions that were measured to get through, exactly these.' }),
  costs: z.array(z.strictObject({ benign: slug.meta({ description: 'Id of a benign action.' }), because: text.meta({ description: 'Why it is stopped.' }) })).meta({ description: 'Benign work that was measured to be stopped, exactly this.' }),
  limits: z.array(text).min(1).meta({ description: 'What it does not cover.' }),
  overriddenBy: z.array(text).min(1).meta({ description: 'Who or what can override it.' }),
  drill: drill.meta({ description: 'How to see it work.' }),
  documentation: z.array(z.strictObject({ title: text.meta({ description: 'Title of the page.' }), url: webAddress.meta({ description: 'Its address.' }) })).optional().meta({ description: 'Documentation of the tool about it.' }),
  exceptions: z.array(exceptionSchema).optional().meta({ description: 'Words that a wording rule would report and that are right here all the same.' }),
});

export type Drill = z.output<typeof drill>;
export type Guardrail = z.output<typeof guardrailSchema>;
