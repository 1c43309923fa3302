/**
 * The rights of SharePoint (SP.PermissionKind): bit n-1 of the 64-bit mask. Low and high halves travel as strings.
 * Source: SP.PermissionKind in the service's metadata; masks of the roles as recorded from a tenant.
 */
export const permissionBits = {
  viewListItems: 1n << 0n,
  addListItems: 1n << 1n,
  editListItems: 1n << 2n,
  deleteListItems: 1n << 3n,
  approveItems: 1n << 4n,
  openItems: 1n << 5n,
  viewVersions: 1n << 6n,
  deleteVersions: 1n << 7n,
  /** Override list behaviours: "cancel checkout" in the classic pages; moderators of a board have it. */
  cancelCheckout: 1n << 8n,
  managePersonalViews: 1n << 9n,
  manageLists: 1n << 11n,
  viewFormPages: 1n << 12n,
  anonymousSearchAccessList: 1n << 13n,
  open: 1n << 16n,
  viewPages: 1n << 17n,
  addAndCustomizePages: 1n << 18n,
  applyThemeAndBorder: 1n << 19n,
  applyStyleSheets: 1n << 20n,
  viewUsageData: 1n << 21n,
  createSSCSite: 1n << 22n,
  manageSubwebs: 1n << 23n,
  createGroups: 1n << 24n,
  managePermissions: 1n << 25n,
  browseDirectories: 1n << 26n,
  browseUserInfo: 1n << 27n,
  addDelPrivateWebParts: 1n << 28n,
  updatePersonalWebParts: 1n << 29n,
  manageWeb: 1n << 30n,
  anonymousSearchAccessWebLists: 1n << 31n,
  useClientIntegration: 1n << 36n,
  useRemoteAPIs: 1n << 37n,
  manageAlerts: 1n << 38n,
  createAlerts: 1n << 39n,
  editMyUserInfo: 1n << 40n,
  enumeratePermissions: 1n << 62n
} as const;

export type PermissionName = keyof typeof permissionBits;

export function maskOf(high: number, low: number): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** {High, Low} as the service writes them: decimal strings. */
export function halvesOf(mask: bigint): { readonly high: string; readonly low: string } {
  return { high: String(mask >> 32n), low: String(mask & 0xffffffffn) };
}

export const everyRight = maskOf(2147483647, 4294967295);

/** Role definitions of a new site: ids and masks as recorded. */
export const builtInRoles = [
  { id: 1073741829, name: 'Full Control', description: 'Has full control.', mask: everyRight, order: 1, roleType: 5, hidden: false },
  { id: 1073741828, name: 'Design', description: 'Can view, add, update, delete, approve, and customize.', mask: maskOf(432, 1012866047), order: 32, roleType: 4, hidden: false },
  { id: 1073741830, name: 'Edit', description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.', mask: maskOf(432, 1011030767), order: 48, roleType: 6, hidden: false },
  { id: 1073741827, name: 'Contribute', description: 'Can view, add, update, and delete list items and documents.', mask: maskOf(432, 1011028719), order: 64, roleType: 3, hidden: false },
  { id: 1073741826, name: 'Read', description: 'Can view pages and list items and download documents.', mask: maskOf(176, 138612833), order: 128, roleType: 2, hidden: false },
  { id: 1073741825, name: 'Limited Access', description: 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.', mask: maskOf(48, 134287360), order: 160, roleType: 1, hidden: true }
] as const;
