import { asDirectoryPerson, mergePeople, withDetails } from './mergePeople';
import { samplePeople } from './samplePeople';

const fromList = asDirectoryPerson({ siteUserId: 12, name: 'Jonas Keller', email: 'jonas@contoso.example', isGuest: false });
const fromSearch = { ...asDirectoryPerson({ ...samplePeople.answerer, siteUserId: undefined }), skills: ['Customs'], jobTitle: 'Customs specialist' };

it('believes the first and fills what it left open from the second', () => {
  const merged = mergePeople({ ...fromList, jobTitle: 'Lead' }, fromSearch);
  expect(merged).toMatchObject({ siteUserId: 12, jobTitle: 'Lead', skills: ['Customs'], loginName: samplePeople.answerer.loginName, key: 'jonas@contoso.example' });
});

it('marks as a guest whom any source marks, and as gone only whom both do', () => {
  expect(mergePeople({ ...fromList, isGuest: true, isDeleted: true }, fromSearch)).toMatchObject({ isGuest: true, isDeleted: false });
});

it('takes details only where the row says nothing', () => {
  const details = { jobTitle: 'From the profile', department: 'Trade compliance' };
  expect(withDetails({ ...fromList, jobTitle: 'From the row' }, details)).toMatchObject({ jobTitle: 'From the row', department: 'Trade compliance' });
  expect(withDetails(fromList, undefined)).toBe(fromList);
});
