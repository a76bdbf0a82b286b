import { describe, expect, it } from 'vitest';
import { importProgressPage } from '#present/import-progress-page.ts';

const state = { step: 'reading', done: 0, total: 0, share: 0, secondsLeft: null, reason: '' };
const link = '/imports/abc';

describe('how far an import is', () => {
  it('is said in rows and in time left', () => {
    const reading = { ...state, done: 214_000, total: 591_203, share: 0.362, secondsLeft: 4 };
    expect(importProgressPage(reading, link).bar).toEqual({
      percent: 36,
      words: '214,000 of about 600,000 rows read; about 4 seconds left',
    });
    const applying = { ...reading, step: 'applying', secondsLeft: 200 };
    expect(importProgressPage(applying, link).bar?.words).toBe(
      '214,000 of 591,203 rows written; about 3 minutes left',
    );
    const undoing = { ...applying, step: 'undoing', secondsLeft: 1 };
    expect(importProgressPage(undoing, link).bar?.words).toBe(
      '214,000 of 591,203 rows put back; nearly done',
    );
  });

  it('never looks less than what is done already', () => {
    for (const rows of [1, 9, 10, 11, 99, 101, 999, 1_001, 123_456]) {
      const words =
        importProgressPage({ ...state, done: rows, total: rows, share: 1 }, link).bar?.words ?? '';
      const [done, about] = [...words.matchAll(/[\d,]+/g)].map(([number]) =>
        Number(number.replaceAll(',', '')),
      );
      expect(done).toBe(rows);
      expect(about).toBeGreaterThanOrEqual(rows);
      expect(about).toBeLessThanOrEqual(rows * 1.1 + 1);
    }
  });

  it('has no bar while nothing can be said', () => {
    expect(importProgressPage(state, link).bar).toBeNull();
    expect(importProgressPage({ ...state, step: 'rebuilding', done: 5, total: 5 }, link).bar).toBeNull();
  });
});

describe('the work under way', () => {
  it.each(['waiting', 'reading', 'applying', 'undoing'])('can be cancelled while %s', (step) => {
    const page = importProgressPage({ ...state, step }, link);
    expect([page.cancellation, page.again, page.goesOn]).toEqual([`${link}/cancellation`, '', true]);
  });

  it('cannot be cancelled once it is written', () => {
    const page = importProgressPage({ ...state, step: 'rebuilding' }, link);
    expect([page.title, page.cancellation, page.goesOn]).toEqual(['The import is applied', '', true]);
  });

  it('can be gone on with after it was cancelled or failed', () => {
    const cancelled = importProgressPage({ ...state, step: 'cancelled' }, link);
    expect([cancelled.again, cancelled.againWords, cancelled.goesOn]).toEqual([
      `${link}/reading`,
      'Go on with this import',
      false,
    ]);
    const failed = importProgressPage({ ...state, step: 'failed', reason: 'The disk is full.' }, link);
    expect([failed.lede.calm, failed.againWords, failed.bar]).toEqual([
      'The disk is full.',
      'Try again',
      null,
    ]);
  });

  it('leads back to the import that is undone', () => {
    const page = importProgressPage({ ...state, step: 'cancelled' }, '/imports/undo-17');
    expect([page.again, page.back.href]).toEqual(['', '/past-imports/17']);
  });
});
