import { StepProgress, progressLine, reportLines } from './report.ts';
import type { SeedProgress } from './report.ts';

describe('progressLine', () => {
  test('says what, how many of how many, and how fast', () => {
    expect(progressLine({ what: 'Writing posts', done: 4000, total: 8523, rate: 2100.4 })).toBe('Writing posts  4,000 of 8,523  2,100/s  3 s left');
    expect(progressLine({ what: 'Reading posts', done: 12, total: undefined, rate: 6 })).toBe('Reading posts  12  6/s');
  });

  test.each([[900_000, 1_000_000, 'Writing posts  900,000 of 1,000,000  2,000/s  50 s left'], [0, 1_000_000, 'Writing posts  0 of 1,000,000  2,000/s  9 min left'], [10, 10, 'Writing posts  10 of 10  2,000/s']])('says what remains at %i of %i', (done, total, line) => {
    expect(progressLine({ what: 'Writing posts', done, total, rate: 2000 })).toBe(line);
  });
});

describe('reportLines', () => {
  const report = { seed: 'demo', completed: true, alreadyThere: false, lists: [{ title: 'Travel', path: '/x', items: 8521 }], skipped: { 'posts of other types': 1477, 'posts with a bad date': 0 }, notes: ['1,408 people'], milliseconds: 4210 };

  test('says what was left out and why, and nothing about what was not', () => {
    expect(reportLines(report)).toEqual(['Seeded demo in 4.2 s.', '  Travel: 8,521 items', '  Skipped 1,477: posts of other types', '  1,408 people']);
  });

  test('says how to go on after a stop, and that nothing was done a second time', () => {
    expect(reportLines({ ...report, completed: false })[0]).toBe('Stopped while seeding demo in 4.2 s. Start again to go on from here.');
    expect(reportLines({ ...report, alreadyThere: true })).toEqual(['The data folder holds the seed demo already.']);
  });
});

describe('StepProgress', () => {
  test('reports the last step even when it comes right after another', () => {
    const seen: SeedProgress[] = [];
    const progress = new StepProgress({ onProgress: one => seen.push(one) }, 'Writing posts', 10);
    for (let done = 1; done <= 10; done++) progress.at(done, done === 10);
    expect(seen.at(-1)).toMatchObject({ what: 'Writing posts', done: 10, total: 10 });
    expect(seen.length).toBeLessThan(4);
  });

  test('counts the rate of this run only', () => {
    const seen: SeedProgress[] = [];
    const progress = new StepProgress({ onProgress: one => seen.push(one) }, 'Writing posts', 10);
    progress.foundThere(8);
    progress.at(8, true);
    expect(seen).toEqual([{ what: 'Writing posts', done: 8, total: 10, rate: 0 }]);
  });
});
