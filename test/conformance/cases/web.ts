import type { Case } from '../Case';

const SortList = [{ Property: 'DocId', Direction: 0 }, { Property: 'ModifiedBy', Direction: 0 }];

/** Ten rows of twenty posts and more. */
function searched(file: string, request: Readonly<Record<string, unknown>>): Case {
  return {
    file,
    run: async world => {
      world.addItems(world.makeList(`Searched for ${file}`, 108), ...Array.from({ length: 20 }, (_, index) => `anything ${index}`));
      const found = await world.ask('POST', 'search/postquery', { body: { request: { Querytext: 'anything', RowLimit: 10, SelectProperties: ['Path', 'Title'], ...request } } });
      expect(found.body.PrimaryQueryResult.RelevantResults.RowCount).toBe(10);
      return found;
    },
    leavesOut: { paths: /Rows|Table|Properties/, reason: 'documents were found, with columns that posts lack' }
  };
}

export const web: readonly Case[] = [
  {
    file: 'web/get-web-with-regional-settings--200.json',
    run: ({ ask }) => ask('GET', 'web?$select=Id,Url,RegionalSettings/*,RegionalSettings/TimeZone/*&$expand=RegionalSettings,RegionalSettings/TimeZone')
  },
  { file: 'web/get-site-select--200.json', run: ({ ask }) => ask('GET', 'site?$select=GroupId,Id') },
  { file: 'web/get-web-select--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,QuickLaunchEnabled,Title,WelcomePage') },
  {
    file: 'web/get-web-allproperties--200.json',
    run: ({ ask }) => ask('GET', 'web?$select=Id,AllProperties&$expand=AllProperties'),
    leavesOut: { paths: /\$\.AllProperties/, reason: 'each site has a property bag of its own' },
    mayAdd: /\$\.AllProperties\./
  },
  { file: 'web/get-regional-settings--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,RegionalSettings&$expand=RegionalSettings') },
  {
    file: 'web/get-web-siteuserinfolist--200.json',
    run: ({ ask }) => ask('GET', 'web?$select=Id,SiteUserInfoList&$expand=SiteUserInfoList'),
    differs: 'the user information list is no list of the tenant: 501 says so'
  },
  {
    file: 'web/get-web-template-by-name--400.json',
    run: ({ ask }) => ask('GET', 'web/getavailablewebtemplates(lcid=1033,doincludecrosslanguage=false)/getbyname(\'None\')'),
    differs: 'web templates are not emulated: 501 says so'
  },
  { file: 'web/get-web-of-missing-site--404.json', run: ({ ask }) => ask('GET', '/sites/missing/_api/web?$select=Id') },
  { file: 'formats/get-web-verbose--200.json', run: ({ ask }) => ask('GET', 'web', { accept: 'application/json;odata=verbose' }) },
  {
    file: 'formats/get-items-verbose-select--200.json',
    run: world => {
      const list = world.makeList('Verbose select');
      world.addItems(list, 'One');
      return world.ask('GET', `${world.at(list)}/items?$select=Id,LinkFilename`, { accept: 'application/json;odata=verbose' });
    }
  },
  {
    file: 'formats/get-items-verbose--200.json',
    run: world => {
      const list = world.makeList('Verbose items', 101);
      world.makeField(list, '<Field Type="Note" Name="TestImage" DisplayName="TestImage" />');
      world.store.items.add(list, { leafName: 'a.docx' }, {}, world.owner);
      return world.ask('GET', `${world.at(list)}/items`, { accept: 'application/json;odata=verbose' });
    },
    leavesOut: {
      paths: /TestLocation|Location|CountryOrRegion|State|City|PostalCode|Street|GeoLoc|DispName|CheckoutUser|MediaService|SharedWith|Loc|Image|LinkFilename/,
      reason: 'columns of the recorded library'
    }
  },
  {
    file: 'formats/create-eventreceiver-minimal-list--201.json',
    run: world => world.ask('POST', `${world.at(world.makeList('Receivers'))}/eventreceivers`, { accept: 'application/json', body: {} }),
    differs: 'event receivers are not emulated: 501 says so'
  },
  {
    file: 'formats/create-eventreceiver-minimal-batch-part--201.json',
    run: world => world.ask('POST', `${world.at(world.makeList('Receivers in batch'))}/eventreceivers`, { accept: 'application/json', body: {} }),
    differs: 'event receivers are not emulated: 501 says so'
  },
  searched('search/postquery--200.json', {}),
  searched('search/postquery-sort-first-page--200.json', { SortList }),
  searched('search/postquery-sort-second-page--200.json', { SortList, StartRow: 10 })
];
