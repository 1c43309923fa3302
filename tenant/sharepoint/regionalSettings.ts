/** SP.RegionalSettings and SP.TimeZone of a web: en-US numbers and dates, the web's own time zone. */
import type { EntityType, Property } from '../http/resources.ts';
import type { WebRow } from '../store/Store.ts';
import { unemulatedAll } from '../http/unemulated.ts';

const timeZoneType: EntityType<WebRow> = {
  name: 'SP.TimeZone',
  path: () => 'Web/RegionalSettings/TimeZone',
  properties: {
    Description: { type: 'Edm.String', get: web => web.timeZone.description },
    Id: { type: 'Edm.Int32', get: web => web.timeZone.id },
    Information: {
      type: 'SP.TimeZoneInformation',
      get: web => ({ Bias: web.timeZone.bias, DaylightBias: web.timeZone.daylightBias, StandardBias: 0 })
    }
  }
};

const fixed = (type: string, value: string | number | boolean): Property<WebRow> => ({ type, get: () => value });

export const regionalSettingsType: EntityType<WebRow> = {
  name: 'SP.RegionalSettings',
  path: () => 'Web/RegionalSettings',
  properties: {
    AdjustHijriDays: fixed('Edm.Int16', 0),
    AlternateCalendarType: fixed('Edm.Int16', 0),
    AM: fixed('Edm.String', 'AM'),
    CalendarType: fixed('Edm.Int16', 1),
    Collation: fixed('Edm.Int16', 25),
    CollationLCID: fixed('Edm.Int32', 2070),
    DateFormat: fixed('Edm.Int32', 0),
    DateSeparator: fixed('Edm.String', '/'),
    DecimalSeparator: fixed('Edm.String', '.'),
    DigitGrouping: fixed('Edm.String', '3;0'),
    FirstDayOfWeek: fixed('Edm.Int32', 0),
    FirstWeekOfYear: fixed('Edm.Int16', 0),
    IsEastAsia: fixed('Edm.Boolean', false),
    IsRightToLeft: fixed('Edm.Boolean', false),
    IsUIRightToLeft: fixed('Edm.Boolean', false),
    ListSeparator: fixed('Edm.String', ','),
    LocaleId: { type: 'Edm.Int32', get: web => web.language },
    NegativeSign: fixed('Edm.String', '-'),
    NegNumberMode: fixed('Edm.Int32', 1),
    PM: fixed('Edm.String', 'PM'),
    PositiveSign: fixed('Edm.String', ''),
    ShowWeeks: fixed('Edm.Boolean', false),
    ThousandSeparator: fixed('Edm.String', ','),
    Time24: fixed('Edm.Boolean', false),
    TimeMarkerPosition: fixed('Edm.Int32', 0),
    TimeSeparator: fixed('Edm.String', ':'),
    WorkDayEndHour: fixed('Edm.Int16', 1020),
    WorkDays: fixed('Edm.Int16', 62),
    WorkDayStartHour: fixed('Edm.Int16', 480)
  },
  navigation: {
    ...unemulatedAll('InstalledLanguages'),
    TimeZone: { target: timeZoneType, many: false, get: web => web },
    ...unemulatedAll('TimeZones')
  }
};
