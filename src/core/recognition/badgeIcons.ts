/** Names of the marks that come with the product: sober, drawn by the screens, no stars and no cups (A115). */
export const badgeIcons = ['answer', 'book', 'bridge', 'compass', 'gear', 'handshake', 'lamp', 'shield'] as const;

export type BadgeIcon = typeof badgeIcons[number];

export function isBadgeIcon(name: string): name is BadgeIcon {
  return (badgeIcons as readonly string[]).includes(name);
}
