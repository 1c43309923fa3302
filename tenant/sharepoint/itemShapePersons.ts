/** What a person column leads to: the row of the site's user information list. */
import type { EntityType } from '../http/resources.ts';
import type { UserRow } from '../store/Store.ts';

export const userInfoType: EntityType<UserRow> = {
  name: 'SP.Data.UserInfoItem',
  path: user => `Web/SiteUserInfoList/Items(${user.id})`,
  complete: true,
  properties: {
    Id: { type: 'Edm.Int32', get: user => user.id },
    ContentTypeDisp: { type: 'Edm.String', get: user => (user.principalType === 1 ? 'Person' : 'DomainGroup') },
    Title: { type: 'Edm.String', get: user => user.title },
    Name: { type: 'Edm.String', get: user => user.loginName },
    EMail: { type: 'Edm.String', get: user => (user.email === '' ? null : user.email) },
    MobilePhone: { type: 'Edm.String', get: () => null },
    SipAddress: { type: 'Edm.String', get: user => (user.email === '' ? null : user.email) },
    IsSiteAdmin: { type: 'Edm.Boolean', get: user => user.isSiteAdmin },
    Deleted: { type: 'Edm.Boolean', get: user => user.isDeleted },
    Picture: { type: 'SP.FieldUrlValue', get: () => null },
    Department: { type: 'Edm.String', get: user => (user.department === '' ? null : user.department) },
    JobTitle: { type: 'Edm.String', get: user => (user.jobTitle === '' ? null : user.jobTitle) },
    FirstName: { type: 'Edm.String', get: user => user.title.split(' ')[0] ?? null },
    LastName: { type: 'Edm.String', get: user => user.title.split(' ').slice(1).join(' ') || null },
    WorkPhone: { type: 'Edm.String', get: () => null },
    UserName: { type: 'Edm.String', get: user => (user.upn === '' ? null : user.upn) },
    Office: { type: 'Edm.String', get: () => null },
    ID: { type: 'Edm.Int32', get: user => user.id }
  }
};
