import { localFriendly, localIso, localPlain, ticks } from './itemShapeTime.ts';

describe('local time of a web', () => {
  const pacific = 'America/Los_Angeles';

  it('is written without a zone, summer time included', () => {
    expect(localIso('2022-10-12T08:07:58Z', pacific)).toBe('2022-10-12T01:07:58');
    expect(localPlain('2022-12-12T08:07:58Z', pacific)).toBe('2022-12-12 00:07:58');
  });

  it('is shown as en-US does, noon and midnight included', () => {
    expect(localFriendly('2022-10-12T08:07:58Z', pacific, false)).toBe('10/12/2022 1:07 AM');
    expect(localFriendly('2022-10-12T19:07:58Z', pacific, false)).toBe('10/12/2022 12:07 PM');
    expect(localFriendly('2022-10-12T07:07:58Z', pacific, false)).toBe('10/12/2022 12:07 AM');
    expect(localFriendly('2020-12-06T14:25:47Z', pacific, true)).toBe('12/6/2020');
  });

  it('counts ticks from year 1', () => {
    expect(ticks('2024-03-29T17:55:11.060Z')).toBe('638473317110600000');
  });
});
