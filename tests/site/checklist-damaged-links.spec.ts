import { expect, test } from '@playwright/test';
import { complaintsOf, covered, doneBox, idsOf, items, listFor, open, told } from './checklist-page.ts';

const query = 'tool=claude-code';
const [first] = idsOf(listFor(query)) as [string];
/** 50 kB, and every part of it could be the id of a control. */
const thousands = Array.from({ length: 12_000 }, (_, index) => (index + 46_656).toString(36)).join('.');

const damaged: readonly { readonly is: string; readonly address: string; readonly says: RegExp | null; readonly keeps: boolean }[] = [
  { is: 'with broken percent escapes', address: `?${query}&reach=%E0%A4%A#v=1&done=${first}&i=%ZZ%`, says: /1 note could not be read and was left out; everything else is as it was\./, keeps: true },
  { is: 'with unknown ids', address: `?${query}#v=1&done=${first}.no-such-control`, says: /Noted, but no longer in the register: no-such-control\./, keeps: true },
  { is: 'of a later version', address: `?${query}#v=99&done=${first}&zz=new`, says: /made by a later version of this page\. What is understood here is shown\./, keeps: true },
  { is: 'of no version', address: `?${query}#v=&done=${first}`, says: null, keeps: true },
  { is: 'with __proto__ for an id', address: `?${query}&__proto__=1&tool=__proto__#v=1&done=__proto__.${first}&i=constructor%0Ad&__proto__=x`, says: /tool “__proto__”.*1 note could not be read.*no longer in the register: constructor\./s, keeps: true },
  { is: 'cut in the middle of a note', address: `?${query}#v=1&done=${first}&i=os-sandb%0`, says: /1 note could not be read/, keeps: true },
  { is: 'with a state that does not exist', address: `?${query}#v=1&done=${first}&i=os-sandbox%0Az%0AAda`, says: /1 note could not be read/, keeps: true },
  { is: 'with a mark that makes no sense', address: `?${query}#v=1&at=%3Cb%3E&n=-1.x&k=%00&done=${first}`, says: null, keeps: true },
  { is: 'with 50 kB of signs', address: `?${query}#v=1&done=${'%25.~'.repeat(10_000)}`, says: /\d+ notes could not be read and were left out/, keeps: false },
  { is: 'with one id of 50 kB', address: `?${query}#v=1&done=${first}.${'a'.repeat(50_000)}`, says: /Noted, but no longer in the register: a{60}…\./, keeps: true },
  { is: 'with thousands of unknown ids', address: `?${query}#v=1&done=${first}.${thousands}`, says: /Noted, but no longer in the register: .*; and 11994 more\./, keeps: true },
  { is: 'with choices of 8 kB', address: `?${query}&reach=${'moon,'.repeat(800)}&stake=${'b'.repeat(4000)}`, says: /^Not known here and left out: reach “moon”, stake “b{60}…”\.$/, keeps: false },
  { is: 'twice over', address: `?${query}&${query}#v=1&v=1&done=${first}&done=${first}&done=`, says: /2 notes could not be read and were left out/, keeps: true },
];

for (const { is, address, says, keeps } of damaged) {
  test(`a link ${is} gives a page that can be used and says what it left out`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await open(page, address);
    if (says === null) await expect(told(page)).toBeHidden();
    else await expect(told(page)).toHaveText(says);
    expect((await told(page).innerText()).length).toBeLessThan(1000);
    await expect(items(page)).toHaveCount(listFor(query).items.length);
    if (keeps) await expect(doneBox(page, first)).toBeChecked();
    else await doneBox(page, first).check();
    await expect(covered(page)).toContainText(/^What is done would have stopped [1-9]/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(complaints).toEqual([]);
  });
}
