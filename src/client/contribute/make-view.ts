import type { Question } from '../../domain/draft/questions.ts';
import { ChoiceView } from './choice-view.ts';
import type { FieldView, Making } from './field-view.ts';
import { FlagView } from './flag-view.ts';
import { GroupView } from './group-view.ts';
import { RecordView, ToolView } from './record-view.ts';
import { RowsView } from './rows-view.ts';
import { TextView } from './text-view.ts';
import { TicksView } from './ticks-view.ts';

/** The field for a question, by what sort of answer it takes. */
export function makeView(question: Question, depth: number, making: Making): FieldView {
  switch (question.form) {
    case 'text': case 'long-text': case 'date': case 'address': case 'number': return new TextView(question, depth);
    case 'yes-no': return new FlagView(question);
    case 'choice': return new ChoiceView(question, depth);
    case 'choices': case 'source-keys': return new TicksView(question, depth, making);
    case 'record': return recordView(question, depth, making);
    case 'group': return new GroupView(question, depth, making);
    case 'rows': case 'texts': return new RowsView(question, depth, making);
    default: return question.form satisfies never;
  }
}

function recordView(question: Question, depth: number, { records }: Making): FieldView {
  if (question.record === 'tool') return new ToolView(question, depth, records.tool);
  return new RecordView(question, depth, question.record === null || question.record === 'guardrail' ? [] : records[question.record]);
}
