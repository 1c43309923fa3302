/**
 * SharePoint's base permissions (SP.PermissionKind) as bits of one 64-bit mask, and the masks of the built-in roles.
 *
 * REST answers a mask as two decimal strings, `{High:"432",Low:"1011028719"}`: the upper and the lower 32 bits.
 * Bit n-1 stands for PermissionKind n. Numbers: https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.permissionkind
 */

export type PermissionMask = bigint;

const bit = (kind: number): PermissionMask => 1n << BigInt(kind - 1);

export const permissionKinds = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  approveItems: 5,
  openItems: 6,
  viewVersions: 7,
  deleteVersions: 8,
  cancelCheckout: 9,
  managePersonalViews: 10,
  manageLists: 12,
  viewFormPages: 13,
  anonymousSearchAccessList: 14,
  open: 17,
  viewPages: 18,
  addAndCustomizePages: 19,
  applyThemeAndBorder: 20,
  applyStyleSheets: 21,
  viewUsageData: 22,
  createSSCSite: 23,
  manageSubwebs: 24,
  createGroups: 25,
  managePermissions: 26,
  browseDirectories: 27,
  browseUserInfo: 28,
  addDelPrivateWebParts: 29,
  updatePersonalWebParts: 30,
  manageWeb: 31,
  anonymousSearchAccessWebLists: 32,
  useClientIntegration: 37,
  useRemoteAPIs: 38,
  manageAlerts: 39,
  createAlerts: 40,
  editMyUserInfo: 41,
  enumeratePermissions: 63
} as const;

export type PermissionName = keyof typeof permissionKinds;

export const permissionBits = Object.fromEntries(
  Object.entries(permissionKinds).map(([name, kind]) => [name, bit(kind)])
) as Readonly<Record<PermissionName, PermissionMask>>;

export const noPermissions: PermissionMask = 0n;

/** What Full Control answers: High 2147483647, Low 4294967295 (every bit but the sign bit). */
export const fullMask: PermissionMask = maskOf('2147483647', '4294967295');

export interface RoleDefinitionSeed {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly hidden: boolean;
  /** SP.RoleType: 0 none, 1 guest, 2 reader, 3 contributor, 4 web designer, 5 administrator, 6 editor. */
  readonly kind: number;
  readonly mask: PermissionMask;
}

/** The role definitions that every site starts with. Masks as recorded from a real tenant. */
export const builtInRoles: readonly RoleDefinitionSeed[] = [
  { id: 1073741829, name: 'Full Control', description: 'Has full control.', order: 1, hidden: false, kind: 5, mask: fullMask },
  { id: 1073741828, name: 'Design', description: 'Can view, add, update, delete, approve, and customize.', order: 32, hidden: false, kind: 4, mask: maskOf('432', '1012866047') },
  { id: 1073741830, name: 'Edit', description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.', order: 48, hidden: false, kind: 6, mask: maskOf('432', '1011030767') },
  { id: 1073741827, name: 'Contribute', description: 'Can view, add, update, and delete list items and documents.', order: 64, hidden: false, kind: 3, mask: maskOf('432', '1011028719') },
  { id: 1073741826, name: 'Read', description: 'Can view pages and list items and download documents.', order: 128, hidden: false, kind: 2, mask: maskOf('176', '138612833') },
  { id: 1073741825, name: 'Limited Access', description: 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.', order: 160, hidden: true, kind: 1, mask: maskOf('48', '134287360') }
];

export function maskOf(high: string | number, low: string | number): PermissionMask {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** `{High,Low}` as REST writes it: decimal strings. */
export function highLow(mask: PermissionMask): { High: string; Low: string } {
  return { High: String(mask >> 32n), Low: String(mask & 0xffffffffn) };
}

/** `0x1b03c4312ef`, the PermMask of rows of RenderListDataAsStream. */
export function hexMask(mask: PermissionMask): string {
  return `0x${mask.toString(16)}`;
}

export function includes(mask: PermissionMask, ...names: PermissionName[]): boolean {
  return names.every(name => (mask & permissionBits[name]) !== 0n);
}
