import { expect, test } from 'vitest';
import { listedMoment } from '../../../src/domain/listed-moment.ts';
import { parseMoment, type Moment } from '../../../src/schema/moment.ts';
import type { Incident } from '../../../src/schema/incident.ts';

const dates = (occurred: string, disclosed: string) => ({
  dates: { occurred: { when: parseMoment(occurred) as Moment }, disclosed: { when: parseMoment(disclosed) as Moment }, resolved: { when: parseMoment('unknown') as Moment } },
}) as Pick<Incident, 'dates'>;

test('says when it happened, else when it became public, else that neither is known', () => {
  expect(listedMoment(dates('2025-07-18', '2025-08'))).toEqual({ text: '18 July 2025', datetime: '2025-07-18' });
  expect(listedMoment(dates('unknown', '2025-08'))).toEqual({ text: 'public August 2025', datetime: '2025-08' });
  expect(listedMoment(dates('unknown', 'unknown'))).toEqual({ text: 'date not known', datetime: null });
});
