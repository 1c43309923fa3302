import { keyOf } from '../../core/people';
import { samplePeople } from '../../core/people/memory';
import type { ActKey, RecognitionKey } from '../../core/recognition';
import { AppError } from '../../core/shared';
import { enUs } from '../../loc';
import { enUsRecognition } from '../../loc/en-us.recognition';
import type { ThanksDraft } from './contract';
import { thanksFailure } from './thanksFailure';

const { answerer, member, moderator } = samplePeople;
const recipients = [answerer, member, moderator];
const draft: ThanksDraft = {
  act: 'act' as ActKey, recipients, keys: Object.fromEntries(recipients.map((person, index) => [keyOf(person), `key ${index}` as RecognitionKey])), reason: 'x', asManager: false, topics: '', values: ''
};
const notSent = 'Your thanks were not given. What you typed is kept.';
const unknownSent = 'Whether your thanks arrived is not known. Send again: nobody is thanked twice.';

it.each<[string, unknown, string]>([
  ['a refusal says that nothing was given', new AppError('forbidden'), notSent],
  ['an error of the program says so too', new Error('x'), notSent],
  ['without an answer nobody knows', new AppError('offline'), unknownSent],
  ['what is stored and could not be read back is not called missing', new AppError('throttled', { stored: ['key 0', 'key 1', 'key 2'] }), unknownSent],
  ['some were thanked, and each is named', new AppError('forbidden', { stored: ['key 0', 'key 2'] }), `Your thanks to ${answerer.name}, ${moderator.name} are given, those to ${member.name} are not. Send again: nobody is thanked twice.`],
  ['another page was first', new AppError('conflict', { field: 'sentOtherwise' }), 'Another page of yours has given these thanks, in other words. What you typed is kept: send again to give it too.'],
  ['any other conflict is a refusal', new AppError('conflict'), notSent]
])('%s', (_, error, said) => {
  expect(thanksFailure(error, draft, enUsRecognition.thanks, enUs)).toBe(said);
});
