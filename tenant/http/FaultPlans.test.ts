import { FaultPlans, InvalidPlan } from './FaultPlans.ts';

const url = 'http://127.0.0.1/sites/x/_api/web/lists/getbytitle(%27Questions%27)/items(3)';

test('a plan strikes its route and method as often as it says, then no more', () => {
  const plans = new FaultPlans();
  plans.add({ route: 'getbytitle(\'questions\')/ITEMS', method: 'POST', count: 2, fault: { kind: 'status', status: 503 } });
  expect(plans.strike('GET', url)).toBeUndefined();
  expect(plans.strike('POST', 'http://127.0.0.1/sites/x/_api/web')).toBeUndefined();
  expect(plans.strike('POST', url)).toMatchObject({ moment: 'before', fault: { kind: 'status', status: 503 } });
  expect(plans.list()).toMatchObject([{ left: 1 }]);
  expect(plans.strike('post', url)).toBeDefined();
  expect(plans.strike('POST', url)).toBeUndefined();
});

test('a route between slashes is a pattern', () => {
  const plans = new FaultPlans();
  plans.add({ route: '/items\\(\\d+\\)$/', fault: 'cutSocket' });
  expect(plans.strike('GET', url)).toMatchObject({ fault: { kind: 'cutSocket' } });
  expect(plans.strike('GET', `${url}/versions`)).toBeUndefined();
});

test('chance is the same for the same seed, and about as likely as asked', () => {
  const strikes = (seed: number): boolean[] => {
    const plans = new FaultPlans();
    plans.add({ route: '', probability: 0.3, seed, fault: { kind: 'offline' } });
    return Array.from({ length: 1000 }, () => plans.strike('GET', url) !== undefined);
  };
  expect(strikes(7)).toEqual(strikes(7));
  expect(strikes(7)).not.toEqual(strikes(8));
  expect(strikes(7).filter(Boolean).length / 1000).toBeCloseTo(0.3, 1);
});

test('plans are cleared one by one or all at once', () => {
  const plans = new FaultPlans();
  const first = plans.add({ route: 'a', fault: 'offline' });
  plans.add({ route: 'b', fault: 'offline' });
  plans.clear(first.id);
  expect(plans.list().map(({ route }) => route)).toEqual(['b']);
  plans.clear();
  expect(plans.list()).toEqual([]);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['an unknown member', { route: 'x', fault: 'offline', when: 'now' }],
  ['no fault', { route: 'x' }],
  ['an unknown fault', { route: 'x', fault: 'explode' }],
  ['a status that is none', { route: 'x', fault: { kind: 'status', status: 99 } }],
  ['a stall without a length', { route: 'x', fault: 'stall' }],
  ['an unknown moment', { route: 'x', moment: 'later', fault: 'offline' }],
  ['a broken pattern', { route: '/(/', fault: 'offline' }],
  ['a count that is no number', { route: 'x', count: 'two', fault: 'offline' }]
])('%s is refused with a sentence', (_name, plan) => {
  expect(() => new FaultPlans().add(plan)).toThrow(InvalidPlan);
});
