import { StepProgress, progressLine, reportLines } from './report.ts';
import type { SeedProgress } from './report.ts';

describe('progressLine', () => {
  test('says what, how many of how many, and how fast', () => {
    expect(progressLine({ what: 'Writing posts', done: 4000, total: 8523, rate: 2100.4 })).toBe('Writing posts  4,000 of 8,523  2,100/s');
    expect(progressLine({ what: 'Reading posts', done: 12, total: undefined, rate: 6 })).toBe('Reading posts  12  6/s');
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
});
