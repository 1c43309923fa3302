import { handQuestion, takeQuestion } from './handedQuestion';

const person = { siteUserId: 3, name: 'Ada', email: 'ada@contoso.example', isGuest: false, isDeleted: false };

beforeEach(() => localStorage.clear());
afterEach(() => { jest.useRealTimers(); });

it('goes along with the person who is to be asked, and is taken once', () => {
  handQuestion(localStorage, { title: 'Which form?', person });
  expect(takeQuestion(localStorage)).toEqual({ title: 'Which form?', person });
  expect(takeQuestion(localStorage)).toBeUndefined();
});

it('belongs to nobody after a minute', () => {
  jest.useFakeTimers();
  handQuestion(localStorage, { title: 'Which form?' });
  jest.advanceTimersByTime(60_001);
  expect(takeQuestion(localStorage)).toBeUndefined();
});

it.each(['', 'null', '[]', '{"at":"x"}', '{"title":7,"at":9e15}', 'not json'])('is nothing where something else lies there: %s', kept => {
  localStorage.setItem('knowhow.ask', kept);
  expect(takeQuestion(localStorage)).toBeUndefined();
});

it('is lost without a fuss where the browser blocks storage', () => {
  handQuestion(undefined, { title: 'Which form?' });
  expect(takeQuestion(undefined)).toBeUndefined();
});
