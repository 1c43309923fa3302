import { startOptions, UsageError } from './startOptions.ts';

const read = (args: string[], environment: Record<string, string> = {}) => startOptions(args, environment, '/project');

describe('the options of npm start', () => {
  it('need nothing', () => {
    expect(read([])).toEqual({ port: 4400, seed: 'demo', dataFolder: '/project/.tenant/demo', apps: [] });
  });

  it('take the port from the option before the environment', () => {
    expect(read([], { PORT: '5000' }).port).toBe(5000);
    expect(read(['--port', '5001'], { PORT: '5000' }).port).toBe(5001);
  });

  it('keep each seed in a folder of its own', () => {
    expect(read(['--seed', 'synthetic:1000']).dataFolder).toBe('/project/.tenant/synthetic-1000');
    expect(read(['--seed', 'synthetic:10,people:20']).dataFolder).toBe('/project/.tenant/synthetic-10-people-20');
    expect(read(['--seed', '/'], {}).dataFolder).not.toBe(read(['--seed', 'demo']).dataFolder);
  });

  it('find a folder from where the command was typed', () => {
    expect(read(['--seed', 'scripts'], { INIT_CWD: process.cwd() }).seed).toBe(`${process.cwd()}/scripts`);
  });

  it('take any number of packages, from where the command was typed', () => {
    expect(read(['--app', 'package.json', '--app', './README.md'], { INIT_CWD: process.cwd() }).apps)
      .toEqual([`${process.cwd()}/package.json`, `${process.cwd()}/README.md`]);
  });

  it.each([
    [['--sed', 'demo'], /Unknown option '--sed'/],
    [['--port', 'x'], /"x" is no port/],
    [['--port', '70000'], /no port/],
    [['--seed', 'people:many'], /"people:many" is no number of people/],
    [['--seed', 'nowhere'], /There is no seed "nowhere"/],
    [['--app', 'nowhere.sppkg'], /There is no package .*nowhere\.sppkg/],
    [['--app', 'scripts'], /There is no package/],
    [['demo'], /Usage/]
  ])('are refused with a sentence: %j', (args, sentence) => {
    expect(() => read(args)).toThrow(UsageError);
    expect(() => read(args)).toThrow(sentence);
  });
});
